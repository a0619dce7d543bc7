"""New records out of old ones, by the actions of their domains as the catalogue names them.

The batch (`core/batch.py`) runs the same actions, and here without it: it would read each new
record twice and tell what it changed, which no answer of a decision holds."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from triada.core.display_name import display_name
from triada.core.errors import Invalid
from triada.core.record import New, Record, Scope
from triada.planning.carry_over.context import CarryOverContext, Item
from triada.planning.carry_over.copying import BY_NAME, copy, records_below
from triada.planning.goals.models import Goal
from triada.planning.succession.models import Decision
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
def _within_rules(decision: CheckedDecision) -> Iterator[None]:
    """What was stored under older rules, or is too much once it is joined, is refused by name."""
    try:
        yield
    except ValidationError:
        raise NotCarriedAsItIs(item=display_name(decision.olds[0])) from None


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
        with _within_rules(decision):
            sent = copy(decision.record, decision.olds, context.sources, context.begins, given)
        found.append(Draft(decision, New(sent, like)))
    return found


def _below(context: CarryOverContext, draft: Draft, made: Item, record: Record) -> Iterator[New]:
    """What belonged to the old records and goes over with them."""
    given: dict[str, UUID] = {f"{made.__tablename__}_id": made.id}
    for old in context.sources.below(record, draft.decision.olds):
        with _within_rules(draft.decision):
            yield New(copy(record, [old], context.sources, context.begins, given))


async def _create(scope: Scope, record: Record, wanted: Sequence[New]) -> list[Any]:
    create = record.actions.create
    assert create is not None, record.name
    return list(await create(scope, wanted)) if wanted else []


async def create(
    scope: Scope, context: CarryOverContext, asked: Sequence[Draft]
) -> list[tuple[Draft, Item]]:
    """New goals or measures of which none hangs on another, with what belongs to them; of many
    decisions in as many statements as of one, where the domain can."""
    if not asked:
        return []
    record = asked[0].decision.record
    made = await _create(scope, record, [draft.new for draft in asked])
    pairs: list[tuple[Draft, Item]] = list(zip(asked, made, strict=True))
    for each in records_below(record):
        below = [new for draft, item in pairs for new in _below(context, draft, item, each)]
        await _create(scope, each, below)
    context.goals |= {item.id: item for item in made if isinstance(item, Goal)}
    return pairs
