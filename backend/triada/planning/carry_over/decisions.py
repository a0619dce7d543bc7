"""Old goals and measures are decided about, all that are named or none."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.display_name import display_name
from triada.core.error_handlers import expected_problem, in_savepoint
from triada.core.errors import Conflict, Invalid, Problem
from triada.core.ids import new_id
from triada.core.record import Scope
from triada.planning.carry_over.context import CarryOverContext, Item, load_context
from triada.planning.carry_over.copying import BY_NAME
from triada.planning.carry_over.creating import CheckedDecision, create, drafts
from triada.planning.plans.actions import ReasonMissing, open_edition
from triada.planning.succession.models import CarryOver, Decision, Descent
from triada.planning.succession.schemas import (
    DecisionsTaken,
    DecisionsWrite,
    DecisionTaken,
    DecisionWrite,
)

MANY = 20
FITS: Mapping[Decision, tuple[tuple[int, int], tuple[int, int]]] = {
    Decision.carry_on: ((1, 1), (0, 0)),
    Decision.change: ((1, 1), (1, 1)),
    Decision.merge: ((2, MANY), (1, 1)),
    Decision.divide: ((1, 1), (2, MANY)),
    Decision.drop: ((1, 1), (0, 0)),
}
"""How many old ones a decision names at least and at most, and how many new ones."""


class NoPredecessor(Conflict):
    """There is nothing to carry over into the first edition of a plan."""


class DecisionDoesNotFit(Invalid):
    """The numbers are those of `FITS`."""


class AlreadyDecided(Conflict):
    """Another decision about the same item is taken back first."""


def _fits(asked: DecisionWrite) -> None:
    olds, news = FITS[asked.decision]
    if not olds[0] <= len(asked.old_ids) <= olds[1]:
        raise DecisionDoesNotFit(at="/old_ids")
    if not news[0] <= len(asked.new) <= news[1]:
        raise DecisionDoesNotFit(at="/new")
    if asked.decision is Decision.drop and asked.reason is None:
        raise ReasonMissing(at="/reason")


async def _is_so(
    db: AsyncSession, context: CarryOverContext, olds: Sequence[Item], asked: DecisionWrite
) -> bool:
    """Whether just this was decided already, and what came of it still bears those names."""
    existing = [context.decided.get(old.id) for old in olds]
    if not all(
        each and each.decision == asked.decision and each.reason == asked.reason
        for each in existing
    ):
        return False
    came = context.came[olds[0].id]
    among = [each for each, ids in context.came.items() if ids == came] if came else [olds[0].id]
    if {old.id for old in olds} != set(among):
        return False
    model: Any = BY_NAME[asked.of].model
    new = [await db.get_one(model, (context.edition.authority_id, id)) for id in came]
    return not asked.new or [each.title for each in new] == [each.title for each in asked.new]


def _at(problem: Problem, n: int) -> Problem:
    """Pointed into the list that was sent; a fault of a copied field is one of the decision."""
    at = problem.at or ""
    problem.at = f"/body/decisions/{n}{'' if at.startswith('/body') else at}"
    return problem


@contextmanager
def _pointing(n: int) -> Iterator[None]:
    try:
        yield
    except Problem as problem:
        raise _at(problem, n) from None
    except DBAPIError as error:
        raise _at(expected_problem(error), n) from error


async def _checked(
    db: AsyncSession, context: CarryOverContext, n: int, asked: DecisionWrite
) -> CheckedDecision | None:
    """None where just this was decided already."""
    _fits(asked)
    olds = context.olds(asked)
    if known := [old for old in olds if old.id in context.decided]:
        if not await _is_so(db, context, olds, asked):
            raise AlreadyDecided(item=display_name(known[0]))
        return None
    return CheckedDecision(n, asked, olds)


async def _create_all(
    scope: Scope, context: CarryOverContext, many: Sequence[CheckedDecision]
) -> dict[int, list[Item]]:
    """New records by the index of their decision, all at once; where something is refused, one
    decision after the other, to say of which it was."""
    asked = []
    for each in many:
        with _pointing(each.index):
            asked += drafts(context, each)
    made = await in_savepoint(scope.db, lambda: create(scope, context, asked))
    if isinstance(made, Problem):
        for each in many:
            with _pointing(each.index):
                await create(scope, context, drafts(context, each))
        raise made
    came: dict[int, list[Item]] = {each.index: [] for each in many}
    for draft, item in made:
        came[draft.decision.index].append(item)
    return came


async def _record(
    db: AsyncSession,
    context: CarryOverContext,
    many: Sequence[CheckedDecision],
    made: Mapping[int, Sequence[Item]],
) -> None:
    """What was decided, and what came of it."""
    edition, descents = context.edition, []
    owner = {
        "authority_id": edition.authority_id,
        "audience": edition.audience,
        "edition_id": edition.id,
    }
    for each in many:
        of, new_ids = each.asked.of, [item.id for item in made[each.index]]
        for old in each.olds:
            decided = CarryOver(
                id=new_id(),
                **owner,
                old_edition_id=old.edition_id,
                decision=each.asked.decision,
                reason=each.asked.reason,
                **{f"old_{of}_id": old.id},
            )
            db.add(decided)
            for n, id in enumerate(new_ids):
                named = {f"{of}_id": id, "position": n, "carry_over_id": decided.id}
                descents.append(Descent(id=new_id(), **owner, **named))
            context.decided[old.id], context.came[old.id] = decided, new_ids
    await db.flush()
    db.add_all(descents)
    await db.flush()


async def _take(
    scope: Scope, context: CarryOverContext, many: Sequence[tuple[int, DecisionWrite]]
) -> dict[int, DecisionTaken]:
    """Decisions of which none waits for what comes of another."""
    checked: list[CheckedDecision] = []
    for n, asked in many:
        with _pointing(n):
            if (each := await _checked(scope.db, context, n, asked)) is not None:
                checked.append(each)
    await _record(scope.db, context, checked, await _create_all(scope, context, checked))
    new = {each.index for each in checked}
    return {
        n: DecisionTaken(
            index=n,
            taken=n in new,
            carry_over_ids=[context.decided[id].id for id in asked.old_ids],
            new_ids=context.came[asked.old_ids[0]],
        )
        for n, asked in many
    }


def _rounds(
    context: CarryOverContext, sent: Sequence[DecisionWrite]
) -> Iterator[list[tuple[int, DecisionWrite]]]:
    """Goals level by level, then measures; what names the same again waits for its own round."""
    ordered = sorted(enumerate(sent), key=lambda each: context.rank(each[1]))
    together: list[tuple[int, DecisionWrite]] = []
    named: set[UUID] = set()
    for n, asked in ordered:
        level = context.rank(asked)[:2]
        if together and (context.rank(together[0][1])[:2] != level or named & set(asked.old_ids)):
            yield together
            together, named = [], set()
        together.append((n, asked))
        named |= set(asked.old_ids)
    if together:
        yield together


async def decide(scope: Scope, sent: DecisionsWrite) -> DecisionsTaken:
    """All or none; goals first, from the top, so that what hangs on them finds them."""
    edition = scope.within
    await open_edition(scope.db, edition.authority_id, edition.id)
    if edition.predecessor_id is None:
        raise NoPredecessor
    context = await load_context(scope.db, edition, sent.decisions)
    taken: dict[int, DecisionTaken] = {}
    for together in _rounds(context, sent.decisions):
        taken |= await _take(scope, context, together)
    return DecisionsTaken(items=[taken[n] for n in range(len(sent.decisions))])
