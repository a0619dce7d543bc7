"""New records out of old ones, by the actions of their domains as the catalogue names them.

The batch (`core/batch.py`) runs the same actions, and here without it: it would read each new
record twice and tell what it changed, which no answer of a decision holds."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import and_, select
from sqlalchemy.orm import aliased

from triada.core.display_name import display_name
from triada.core.errors import Invalid
from triada.core.model import Owned
from triada.core.record import New, Record, Scope
from triada.planning.carry_over.context import CarryOverContext, Item
from triada.planning.carry_over.copying import BY_NAME, Sources, copy, records_below
from triada.planning.goals.models import Goal
from triada.planning.needs import actions as needs
from triada.planning.needs.models import Need, NeedMeasure
from triada.planning.succession.models import Decision, ItemKind
from triada.planning.succession.schemas import DecisionWrite, NewItem


class NotCarriedAsItIs(Invalid):
    """What it would take over breaks a rule of today, or a list that is joined becomes too long."""


@dataclass(frozen=True)
class CheckedDecision:
    """A decision that fits, with the old records that it names and its place in what was sent."""

    index: int
    asked: DecisionWrite
    olds: list[Item]

    @property
    def record(self) -> Record:
        return BY_NAME[self.asked.of]

    def parts(self) -> Iterator[tuple[NewItem | None, Item | None]]:
        """What each new record is called and which old one it continues: the first that of the
        first, the others are known by their descent."""
        if self.asked.decision is Decision.drop:
            return
        named: Sequence[NewItem | None] = self.asked.new or [None]
        for n, new in enumerate(named):
            yield new, None if n else self.olds[0]


@dataclass(frozen=True)
class Draft:
    """A new goal or measure, and the decision of which it comes."""

    decision: CheckedDecision
    new: New


@contextmanager
def _within_rules(olds: Sequence[Owned]) -> Iterator[None]:
    """What was stored under older rules, or is too much once it is joined, is refused by name."""
    try:
        yield
    except ValidationError:
        raise NotCarriedAsItIs(item=display_name(olds[0])) from None


def _place(context: CarryOverContext, decision: CheckedDecision) -> dict[str, object]:
    """Where in the new edition it stands."""
    above = context.goals_above(decision.asked, decision.olds)
    if not isinstance(first := decision.olds[0], Goal):
        return {"goal_ids": above}
    return {
        "edition_id": context.edition.id,
        "parent_id": next(iter(above), None),
        "level_id": context.levels.get(context.depth[first.level_id]),
    }


def _words(new: NewItem | None, *, first: bool) -> dict[str, object]:
    """Those that the decision gives. The old code stays with the first part of a split: two of one
    edition cannot have it."""
    given = {name: getattr(new, name) for name in new.model_fields_set} if new else {}
    return given if first else {"code": None, **given}


def drafts(context: CarryOverContext, decision: CheckedDecision) -> list[Draft]:
    """What is to be made of one decision. Nothing is written yet."""
    found: list[Draft] = []
    for new, like in decision.parts():
        given = {**_place(context, decision), **_words(new, first=like is not None)}
        with _within_rules(decision.olds):
            sent = copy(decision.record, decision.olds, context.sources, context.begins, given)
        found.append(Draft(decision, New(sent, like)))
    return found


async def _create(scope: Scope, record: Record, wanted: Sequence[New]) -> list[Any]:
    create = record.actions.create
    assert create is not None, record.name
    return list(await create(scope, wanted)) if wanted else []


async def create_below(
    scope: Scope,
    sources: Sources,
    begins: date,
    pairs: Sequence[tuple[Sequence[Owned], Owned]],
) -> None:
    """What belonged to old records and goes over with each new one that was made of them; all new
    ones are of one kind."""
    for record in records_below(BY_NAME[pairs[0][1].__tablename__]) if pairs else ():
        wanted: list[New] = []
        for olds, made in pairs:
            given = {f"{made.__tablename__}_id": made.id}
            for old in sources.below(record, olds):
                with _within_rules(olds):
                    wanted.append(New(copy(record, [old], sources, begins, given), old))
        await _create(scope, record, wanted)


async def _follow_needs(scope: Scope, pairs: Sequence[tuple[Draft, Item]]) -> None:
    """The needs of the new edition are answered by what came of the measures that answered them."""
    made: dict[UUID, list[UUID]] = defaultdict(list)
    for draft, item in pairs:
        for old in draft.decision.olds:
            made[old.id].append(item.id)
    before = aliased(Need)
    links = (
        select(Need, NeedMeasure.measure_id)
        .join(
            before,
            and_(before.authority_id == Need.authority_id, before.lineage_id == Need.lineage_id),
        )
        .join(
            NeedMeasure,
            and_(NeedMeasure.authority_id == before.authority_id, NeedMeasure.need_id == before.id),
        )
        .where(
            Need.authority_id == scope.within.authority_id,
            Need.edition_id == scope.within.id,
            NeedMeasure.measure_id.in_(made),
        )
    )
    found = {
        (need, id): None for need, old_id in await scope.db.execute(links) for id in made[old_id]
    }
    await needs.add_measures(scope.db, list(found))


async def create(
    scope: Scope, context: CarryOverContext, asked: Sequence[Draft]
) -> list[tuple[Draft, Item]]:
    """New goals or measures of which none hangs on another, with what belongs to them; of many
    decisions in as many statements as of one, where the domain can."""
    if not asked:
        return []
    made = await _create(scope, asked[0].decision.record, [draft.new for draft in asked])
    pairs: list[tuple[Draft, Item]] = list(zip(asked, made, strict=True))
    below = [(draft.decision.olds, item) for draft, item in pairs]
    await create_below(scope, context.sources, context.begins, below)
    if asked[0].decision.asked.of is ItemKind.measure:
        await _follow_needs(scope, pairs)
    context.goals |= {item.id: item for item in made if isinstance(item, Goal)}
    return pairs
