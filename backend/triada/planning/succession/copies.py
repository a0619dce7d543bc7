"""What a new record takes over from old ones: what was planned, never how it went. Nothing here
writes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import TermKind
from triada.core.dates import day_after, first_day
from triada.core.model import Audience, Owned
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import ActivityCreate
from triada.planning.goals.models import Goal
from triada.planning.indicators.models import IndicatorTarget, IndicatorUse
from triada.planning.indicators.schemas import TargetWrite, UseCreate
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition
from triada.planning.relations.models import Party, Place, Tag
from triada.planning.relations.schemas import PartyWrite, PlaceRule, PlaceWrite
from triada.planning.succession.schemas import NewItem

WORDS = ("code", "title", "description", "easy", "note", "incomplete", "incomplete_note")
OF_MEASURE = ("kinds", "policy_fields", "priority", "continuous", "place_uncertain", "place_note")
OF_USE = (
    "indicator_id",
    "baseline_value",
    "baseline_as_of",
    "baseline_note",
    "responsible_id",
)
OWNERS = ("goal_id", "measure_id", "activity_id", "indicator_use_id")
BELONGING: Mapping[type[Any], tuple[str, ...]] = {
    Tag: OWNERS[:2],
    Place: OWNERS[:2],
    Party: OWNERS[1:2],
    Activity: OWNERS[1:2],
    IndicatorUse: OWNERS[:2],
}
BELOW: Mapping[type[Any], tuple[str, ...]] = {Party: OWNERS[2:3], IndicatorTarget: OWNERS[3:]}


@dataclass(frozen=True)
class Belongings:
    """What belongs to the old records in rows of its own, read once."""

    rows: Mapping[tuple[type[Any], UUID], list[Any]]

    def of(self, kind: type[Any], owners: Sequence[Owned]) -> list[Any]:
        return [row for owner in owners for row in self.rows.get((kind, owner.id), [])]


async def belongings(db: AsyncSession, authority_id: UUID, ids: Sequence[UUID]) -> Belongings:
    found: dict[tuple[type[Any], UUID], list[Any]] = defaultdict(list)
    for kinds in (BELONGING, BELOW):
        below: list[UUID] = []
        for kind, owners in kinds.items():
            named = or_(*(getattr(kind, owner).in_(ids) for owner in owners))
            rows = select(kind).where(kind.authority_id == authority_id, named)
            for row in await db.scalars(rows.order_by(*_order(kind))):
                owner_id = next(id for owner in owners if (id := getattr(row, owner)))
                found[kind, owner_id].append(row)
                below.append(row.id)
        ids = below
    return Belongings(found)


def _order(kind: Any) -> tuple[Any, ...]:
    return (kind.position, kind.id) if hasattr(kind, "position") else (kind.id,)


def _places(rows: Sequence[Place]) -> list[PlaceWrite]:
    return [
        PlaceWrite.model_construct(
            territory_id=row.territory_id,
            rule=PlaceRule.model_validate(row.rule) if row.rule else None,
            words=row.words,
            certain=row.certain,
        )
        for row in rows
    ]


def _parties(rows: Sequence[Party]) -> list[PartyWrite]:
    told = ("role", "organisation_id", "body", "note")
    return [
        PartyWrite.model_construct(**{name: getattr(row, name) for name in told}) for row in rows
    ]


def _terms(rows: Sequence[Tag], kind: TermKind) -> list[UUID]:
    return list(dict.fromkeys(row.term_id for row in rows if row.kind == kind))


def _narrowest(olds: Sequence[Goal | Measure]) -> dict[str, str]:
    """Of several that become one, none opens a field to more readers than another did."""
    said = [old.field_audience or {} for old in olds]
    return {
        field: next(each for each in Audience if each in {one.get(field) for one in said})
        for field in {field for one in said for field in one}
    }


def _words(old: Goal | Measure, new: NewItem | None) -> dict[str, Any]:
    kept = {name: getattr(old, name) for name in WORDS}
    sent = {name: getattr(new, name) for name in new.model_fields_set} if new else {}
    return kept | sent


def goal(olds: Sequence[Goal], new: NewItem | None, owned: Belongings) -> dict[str, Any]:
    """All of `GoalCreate` but where the goal stands."""
    return {
        **_words(olds[0], new),
        "field_audience": _narrowest(olds),
        "target_groups": _terms(owned.of(Tag, olds), TermKind.target_group),
        "places": _places(owned.of(Place, olds)),
    }


def measure(
    olds: Sequence[Measure], new: NewItem | None, owned: Belongings, edition: Edition
) -> dict[str, Any]:
    """All of `MeasureCreate` but the goals. Its state begins anew, and dates of the old period
    stay there."""
    old, tags = olds[0], owned.of(Tag, olds)
    return {
        **_words(old, new),
        **{name: getattr(old, name) for name in OF_MEASURE},
        **_dates(old, edition),
        "field_audience": _narrowest(olds),
        "target_groups": _terms(tags, TermKind.target_group),
        "service_types": _terms(tags, TermKind.service_type),
        "forms": _terms(tags, TermKind.form),
        "places": _places(owned.of(Place, olds)),
        "parties": _parties(owned.of(Party, olds)),
    }


def _dates(old: Measure | Activity, edition: Edition) -> dict[str, Any]:
    begins = first_day(edition.period_from)
    said = {"starts": old.starts, "ends": old.ends}
    return {name: day if day and day_after(day) > begins else None for name, day in said.items()}


def activities(
    olds: Sequence[Measure], new: Measure, owned: Belongings, edition: Edition
) -> Iterator[ActivityCreate]:
    """Steps that are still to be done."""
    for old in owned.of(Activity, olds):
        if not old.done:
            yield ActivityCreate.model_construct(
                measure_id=new.id,
                code=old.code,
                title=old.title,
                description=old.description,
                continuous=old.continuous,
                **_dates(old, edition),
                parties=_parties(owned.of(Party, [old])),
            )


def uses(
    olds: Sequence[Goal | Measure], new: Goal | Measure, owned: Belongings, edition: Edition
) -> Iterator[UseCreate]:
    """Each indicator once, with the targets that are not of years gone by."""
    first: dict[UUID, IndicatorUse] = {}
    for old in owned.of(IndicatorUse, olds):
        first.setdefault(old.indicator_id, old)
    for old in first.values():
        yield UseCreate.model_construct(
            **dict[str, Any]({f"{new.__tablename__}_id": new.id}),
            **dict[str, Any]({name: getattr(old, name) for name in OF_USE}),
            targets=list(_targets(owned.of(IndicatorTarget, [old]), edition)),
        )


def _targets(olds: Sequence[IndicatorTarget], edition: Edition) -> Iterator[TargetWrite]:
    told = ("year", "operator", "value", "high", "words")
    for old in olds:
        if old.year is None or old.year >= first_day(edition.period_from).year:
            yield TargetWrite.model_construct(**{name: getattr(old, name) for name in told})
