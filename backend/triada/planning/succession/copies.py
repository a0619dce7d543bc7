"""What a new record takes over from old ones: what was planned, never how it went. What is carried
over is checked like what people send. Nothing here writes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import TermKind
from triada.core.dates import day_after, first_day
from triada.core.model import Audience, Owned
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import ActivityCreate
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalCreate
from triada.planning.indicators.models import IndicatorTarget, IndicatorUse
from triada.planning.indicators.schemas import TargetWrite, UseCreate
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasureCreate
from triada.planning.plans.models import Edition
from triada.planning.relations.models import Party, Place, Tag
from triada.planning.relations.schemas import PartyWrite, PlaceRule, PlaceWrite
from triada.planning.succession.schemas import NewItem

OWNERS = ("goal_id", "measure_id", "activity_id", "indicator_use_id")
BELONGING: Mapping[type[Owned], tuple[str, ...]] = {
    Tag: OWNERS[:2],
    Place: OWNERS[:2],
    Party: OWNERS[1:2],
    Activity: OWNERS[1:2],
    IndicatorUse: OWNERS[:2],
}
BELOW: Mapping[type[Owned], tuple[str, ...]] = {Party: OWNERS[2:3], IndicatorTarget: OWNERS[3:]}
Row = TypeVar("Row", bound=Owned)


@dataclass(frozen=True)
class Belongings:
    """What belongs to the old records in rows of its own, read once."""

    rows: Mapping[tuple[type[Owned], UUID], Sequence[Owned]]

    def of(self, kind: type[Row], owners: Sequence[Owned]) -> list[Row]:
        found = (row for owner in owners for row in self.rows.get((kind, owner.id), ()))
        return [row for row in found if isinstance(row, kind)]


async def belongings(db: AsyncSession, authority_id: UUID, ids: Sequence[UUID]) -> Belongings:
    found: dict[tuple[type[Owned], UUID], list[Owned]] = defaultdict(list)
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


def _order(kind: type[Owned]) -> tuple[ColumnElement[object], ...]:
    columns = kind.__table__.columns
    return (*(columns[name] for name in ("position", "id") if name in columns),)


def _places(rows: Sequence[Place]) -> list[PlaceWrite]:
    return [
        PlaceWrite(
            territory_id=row.territory_id,
            rule=PlaceRule.model_validate(row.rule) if row.rule else None,
            words=row.words,
            certain=row.certain,
        )
        for row in rows
    ]


def _parties(rows: Sequence[Party]) -> list[PartyWrite]:
    return [
        PartyWrite(role=row.role, organisation_id=row.organisation_id, body=row.body, note=row.note)
        for row in rows
    ]


def _terms(rows: Sequence[Tag], kind: TermKind) -> list[UUID]:
    return list(dict.fromkeys(row.term_id for row in rows if row.kind == kind))


def _narrowest(olds: Sequence[Goal | Measure]) -> dict[str, Audience]:
    """Of several that become one, none opens a field to more readers than another did."""
    said = [old.field_audience or {} for old in olds]
    return {
        field: next(each for each in Audience if each in {one.get(field) for one in said})
        for field in {field for one in said for field in one}
    }


def _words(old: Goal | Measure, new: NewItem | None) -> dict[str, object]:
    """Those of the old record, but where the decision gives other ones."""
    names = ("code", "title", "description", "easy", "note", "incomplete", "incomplete_note")
    sent = {name: getattr(new, name) for name in new.model_fields_set} if new else {}
    return {name: getattr(old, name) for name in names} | sent


def goal(
    olds: Sequence[Goal], new: NewItem | None, owned: Belongings, **place: UUID | None
) -> GoalCreate:
    """`place` is the edition with the parent and the level there."""
    return GoalCreate.model_validate(
        {
            **_words(olds[0], new),
            "field_audience": _narrowest(olds),
            "target_groups": _terms(owned.of(Tag, olds), TermKind.target_group),
            "places": _places(owned.of(Place, olds)),
            **place,
        }
    )


def measure(
    olds: Sequence[Measure],
    new: NewItem | None,
    owned: Belongings,
    edition: Edition,
    goal_ids: Sequence[UUID],
) -> MeasureCreate:
    """Its state begins anew, and dates of the old period stay there."""
    old, tags = olds[0], owned.of(Tag, olds)
    return MeasureCreate.model_validate(
        {
            **_words(old, new),
            **_dates(old, edition),
            "goal_ids": goal_ids,
            "kinds": old.kinds,
            "policy_fields": old.policy_fields,
            "priority": old.priority,
            "continuous": old.continuous,
            "place_uncertain": old.place_uncertain,
            "place_note": old.place_note,
            "field_audience": _narrowest(olds),
            "target_groups": _terms(tags, TermKind.target_group),
            "service_types": _terms(tags, TermKind.service_type),
            "forms": _terms(tags, TermKind.form),
            "places": _places(owned.of(Place, olds)),
            "parties": _parties(owned.of(Party, olds)),
        }
    )


def _dates(old: Measure | Activity, edition: Edition) -> dict[str, str | None]:
    begins = first_day(edition.period_from)
    said = {"starts": old.starts, "ends": old.ends}
    return {name: day if day and day_after(day) > begins else None for name, day in said.items()}


def activities(
    olds: Sequence[Measure], new: Measure, owned: Belongings, edition: Edition
) -> Iterator[ActivityCreate]:
    """Steps that are still to be done."""
    for old in owned.of(Activity, olds):
        if not old.done:
            yield ActivityCreate(
                measure_id=new.id,
                code=old.code,
                title=old.title,
                description=old.description,
                continuous=old.continuous,
                parties=_parties(owned.of(Party, [old])),
                **_dates(old, edition),
            )


def uses(
    olds: Sequence[Goal | Measure], new: Goal | Measure, owned: Belongings, edition: Edition
) -> Iterator[UseCreate]:
    """Each indicator once, with the targets that are not of years gone by."""
    first: dict[UUID, IndicatorUse] = {}
    for old in owned.of(IndicatorUse, olds):
        first.setdefault(old.indicator_id, old)
    for old in first.values():
        yield UseCreate(
            indicator_id=old.indicator_id,
            goal_id=new.id if isinstance(new, Goal) else None,
            measure_id=new.id if isinstance(new, Measure) else None,
            baseline_value=old.baseline_value,
            baseline_as_of=old.baseline_as_of,
            baseline_note=old.baseline_note,
            responsible_id=old.responsible_id,
            targets=list(_targets(owned.of(IndicatorTarget, [old]), edition)),
        )


def _targets(olds: Sequence[IndicatorTarget], edition: Edition) -> Iterator[TargetWrite]:
    for old in olds:
        if old.year is None or old.year >= first_day(edition.period_from).year:
            yield TargetWrite(
                year=old.year,
                operator=old.operator,
                value=old.value,
                high=old.high,
                words=old.words,
            )
