"""What of old records is not taken over as it stands."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from triada.core.dates import day_after
from triada.core.model import Audience, Owned
from triada.planning.activities.models import Activity
from triada.planning.alignments.models import Alignment
from triada.planning.indicators.models import IndicatorTarget, IndicatorUse


def _still_ahead(days: Sequence[str | None], begins: date) -> str | None:
    """Dates of the old period stay there."""
    first = days[0]
    return first if first and day_after(first) > begins else None


def _narrowest(guarded: Sequence[Mapping[str, str] | None], _: date) -> dict[str, Audience]:
    """Of several that become one, none opens a field to more readers than another did."""
    known = [each or {} for each in guarded]
    return {
        field: next(each for each in Audience if each in {one.get(field) for one in known})
        for field in {field for one in known for field in one}
    }


RULES: Mapping[str, Callable[[Sequence[Any], date], object]] = {
    "starts": _still_ahead,
    "ends": _still_ahead,
    "field_audience": _narrowest,
}
"""By field, what becomes of the values that the old records have; else the first one's is taken."""

FIRST_ALONE: Mapping[type[Owned], tuple[str, ...]] = {
    IndicatorUse: ("indicator_id",),
    Alignment: ("external_plan_id", "external_element_id", "kind"),
}
"""Where several old records have what a new one can have once, that of the first goes over."""


def goes_over(row: Owned, begins: date) -> bool:
    """Steps that are still to be done, targets that are not of years gone by, alignments with plans
    that were made elsewhere, and all else."""
    match row:
        case Activity():
            return not row.done
        case IndicatorTarget():
            return row.year is None or row.year >= begins.year
        case Alignment():
            return row.to_id is None
        case _:
            return True
