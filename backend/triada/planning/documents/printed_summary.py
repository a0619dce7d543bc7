"""Which fields of the frozen shapes the council's summary prints; all others are left out, because
two pages are enough for it. Tested as `printed.py` is."""

from typing import Any, Final

from triada.planning.documents import record_facts
from triada.planning.documents.fact_lists import FactGroup, PrintedFields
from triada.planning.documents.printed import SHAPES
from triada.planning.versions.format import FrozenEdition

TWO_PAGES: Final = "the summary has two pages; the plan's document has it"
EDITION: Final = PrintedFields(
    "edition",
    FrozenEdition,
    inline=("title", "incomplete", "incomplete_note", "aligned"),
    facts=(
        FactGroup(("period_from", "period_to"), record_facts.period_facts),
        "outlook_year",
        FactGroup(("valid_until",), record_facts.valid_until_facts),
        "places",
        "parties",
        "legal_basis",
        "source",
    ),
    left_out=dict.fromkeys(("id", "lineage_id", "ordinal", "summary", "easy", "levels"), TWO_PAGES),
)
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "content": ("authority", "plan", "edition", "needs", "goals", "measures"),
    "authority": ("name",),
    "plan": ("title", "abbreviation"),
    "need": ("code", "title", "severity", "evidence", "measure_ids"),
    "goal": ("id", "code", "title", "parent_id", "indicators", "aligned"),
    "measure": (
        "id", "code", "title", "kinds", "goal_ids", "starts", "ends", "continuous", "parties",
        "indicators", "aligned",
    ),
    "alignment": ("plan", "title"),
    "party": ("role", "organisation", "body", "note"),
    "place": ("territory", "rule", "words", "certain"),
    "place_rule": ("kind", "rural", "count", "all"),
    "organisation": ("name",),
    "territory": ("name",),
    "source": ("title", "url", "as_of"),
}  # fmt: skip
"""By record, in functions of their own."""


def _without_the_rest(printed: PrintedFields[Any]) -> PrintedFields[Any]:
    inline = FIELDS.get(printed.record, ())
    rest = [name for name in printed.shape.model_fields if name not in inline]
    return PrintedFields(
        printed.record, printed.shape, inline, left_out=dict.fromkeys(rest, TWO_PAGES)
    )


SUMMARY_SHAPES: Final = tuple(
    EDITION if each.shape is FrozenEdition else _without_the_rest(each) for each in SHAPES
)
