"""What can be done to carry a plan into its next cycle, and the rules it obeys."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Conflict, Invalid, Problem
from triada.core.ids import new_id
from triada.core.refusing import of_database
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.plans import actions as plans
from triada.planning.plans.actions import ReasonMissing, open_edition
from triada.planning.plans.models import Edition, EditionState, Level, Plan
from triada.planning.plans.schemas import EditionCreate, LevelWrite
from triada.planning.succession.desk import Desk, Item, called, laid_out
from triada.planning.succession.making import make
from triada.planning.succession.models import CarryOver, Decision, Descent, ItemKind
from triada.planning.succession.schemas import (
    DecisionsTaken,
    DecisionsWrite,
    DecisionTaken,
    DecisionWrite,
    SuccessorCreate,
)

MANY = 20
FITS: Mapping[Decision, tuple[tuple[int, int], tuple[int, int]]] = {
    Decision.carry_on: ((1, 1), (0, 0)),
    Decision.change: ((1, 1), (1, 1)),
    Decision.merge: ((2, MANY), (1, 1)),
    Decision.split: ((1, 1), (2, MANY)),
    Decision.drop: ((1, 1), (0, 0)),
}
"""How many old ones a decision names at least and at most, and how many new ones."""


class AlreadySucceeded(Conflict):
    """An edition has one next edition, unless that was abandoned."""


class NoPredecessor(Conflict):
    """There is nothing to carry over into the first edition of a plan."""


class DecisionDoesNotFit(Invalid):
    """The numbers are those of `FITS`."""


class AlreadyDecided(Conflict):
    """Another decision about the same item is taken back first."""


async def succeed(db: AsyncSession, edition: Edition, new: SuccessorCreate) -> Edition:
    """The next edition as a draft: its levels and nothing else."""
    later = select(Edition.id).where(
        Edition.authority_id == edition.authority_id,
        Edition.predecessor_id == edition.id,
        Edition.state != EditionState.abandoned,
    )
    if await db.scalar(later.limit(1)) is not None:
        raise AlreadySucceeded
    plan = await db.get_one(Plan, (edition.authority_id, edition.plan_id))
    levels = await db.scalars(
        select(Level).where(
            Level.authority_id == edition.authority_id, Level.edition_id == edition.id
        )
    )
    kept = [LevelWrite.model_construct(depth=each.depth, name=each.name) for each in levels]
    asked = EditionCreate.model_construct(
        plan_id=plan.id,
        title=new.title,
        period_from=new.period_from,
        period_to=new.period_to,
        predecessor_id=edition.id,
        levels=kept,
    )
    return await plans.create_edition(db, plan, asked)


def _fits(wanted: DecisionWrite) -> None:
    olds, news = FITS[wanted.decision]
    if not olds[0] <= len(wanted.old_ids) <= olds[1]:
        raise DecisionDoesNotFit(at="/old_ids")
    if not news[0] <= len(wanted.new) <= news[1]:
        raise DecisionDoesNotFit(at="/new")
    if wanted.decision is Decision.drop and wanted.reason is None:
        raise ReasonMissing(at="/reason")


async def _record(
    db: AsyncSession, desk: Desk, old: Item, wanted: DecisionWrite, made: Sequence[Item]
) -> CarryOver:
    kept = {
        "authority_id": desk.edition.authority_id,
        "audience": desk.edition.audience,
        "edition_id": desk.edition.id,
    }
    carried = CarryOver(
        id=new_id(),
        **kept,
        old_edition_id=old.edition_id,
        decision=wanted.decision,
        reason=wanted.reason,
        **{f"old_{wanted.of}_id": old.id},
    )
    db.add(carried)
    await db.flush()
    for n, each in enumerate(made):
        named = {f"{wanted.of}_id": each.id, "position": n}
        db.add(Descent(id=new_id(), **kept, carry_over_id=carried.id, **named))
        desk.came[old.id].append(each.id)
    await db.flush()
    desk.decided[old.id] = carried
    return carried


def _words(text: Any) -> Any:
    return text.model_dump() if text is not None else None


async def _is_so(db: AsyncSession, desk: Desk, olds: Sequence[Item], wanted: DecisionWrite) -> bool:
    """Whether just this was decided already, and what came of it still bears those names."""
    standing = [desk.decided.get(old.id) for old in olds]
    if not all(
        each and each.decision == wanted.decision and _words(each.reason) == _words(wanted.reason)
        for each in standing
    ):
        return False
    came = desk.came[olds[0].id]
    among = [each for each, ids in desk.came.items() if ids == came] if came else [olds[0].id]
    if {old.id for old in olds} != set(among):
        return False
    model: Any = Goal if wanted.of is ItemKind.goal else Measure
    new = [await db.get_one(model, (desk.edition.authority_id, id)) for id in came]
    return not wanted.new or [_words(each.title) for each in new] == [
        _words(each.title) for each in wanted.new
    ]


async def _decide(db: AsyncSession, desk: Desk, n: int, wanted: DecisionWrite) -> DecisionTaken:
    _fits(wanted)
    olds = desk.named(wanted)
    if known := [old for old in olds if old.id in desk.decided]:
        if not await _is_so(db, desk, olds, wanted):
            raise AlreadyDecided(item=called(known[0]))
        carried = [desk.decided[old.id] for old in olds]
        made_ids = desk.came[olds[0].id]
    else:
        made = await make(db, desk, olds, wanted)
        carried = [await _record(db, desk, old, wanted, made) for old in olds]
        made_ids = [each.id for each in made]
    return DecisionTaken(
        index=n,
        taken=not known,
        carry_over_ids=[each.id for each in carried],
        new_ids=list(made_ids),
    )


def _at(problem: Problem, n: int) -> Problem:
    """Pointed into the list that was sent; a fault of a copied field is one of the decision."""
    at = problem.at or ""
    problem.at = f"/body/decisions/{n}{'' if at.startswith('/body') else at}"
    return problem


async def decide(db: AsyncSession, edition: Edition, sent: DecisionsWrite) -> DecisionsTaken:
    """All or none; goals first, from the top, so that what hangs on them finds them."""
    await open_edition(db, edition.authority_id, edition.id)
    if edition.predecessor_id is None:
        raise NoPredecessor
    desk = await laid_out(db, edition, sent.decisions)
    taken: list[DecisionTaken] = []
    for n, wanted in sorted(enumerate(sent.decisions), key=lambda each: desk.rank(each[1])):
        try:
            taken.append(await _decide(db, desk, n, wanted))
        except Problem as problem:
            raise _at(problem, n) from None
        except DBAPIError as error:
            if (known := of_database(error)) is None or known.status >= 500:
                raise
            raise _at(known, n) from error
    return DecisionsTaken(items=sorted(taken, key=lambda each: each.index))
