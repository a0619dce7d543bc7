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
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.plans.actions import ReasonMissing, open_edition
from triada.planning.plans.models import Edition
from triada.planning.succession.context import CarryOverContext, Item, load_context
from triada.planning.succession.creating import (
    Asked,
    Planned,
    goals_of,
    measures_asked,
    measures_of,
)
from triada.planning.succession.models import CarryOver, Decision, Descent, ItemKind
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


def _fits(wanted: DecisionWrite) -> None:
    olds, news = FITS[wanted.decision]
    if not olds[0] <= len(wanted.old_ids) <= olds[1]:
        raise DecisionDoesNotFit(at="/old_ids")
    if not news[0] <= len(wanted.new) <= news[1]:
        raise DecisionDoesNotFit(at="/new")
    if wanted.decision is Decision.drop and wanted.reason is None:
        raise ReasonMissing(at="/reason")


async def _is_so(
    db: AsyncSession, desk: CarryOverContext, olds: Sequence[Item], wanted: DecisionWrite
) -> bool:
    """Whether just this was decided already, and what came of it still bears those names."""
    standing = [desk.decided.get(old.id) for old in olds]
    if not all(
        each and each.decision == wanted.decision and each.reason == wanted.reason
        for each in standing
    ):
        return False
    came = desk.came[olds[0].id]
    among = [each for each, ids in desk.came.items() if ids == came] if came else [olds[0].id]
    if {old.id for old in olds} != set(among):
        return False
    model: Any = Goal if wanted.of is ItemKind.goal else Measure
    new = [await db.get_one(model, (desk.edition.authority_id, id)) for id in came]
    return not wanted.new or [each.title for each in new] == [each.title for each in wanted.new]


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


async def _planned(
    db: AsyncSession, desk: CarryOverContext, n: int, wanted: DecisionWrite
) -> Planned | None:
    """None where just this was decided already."""
    _fits(wanted)
    olds = desk.named(wanted)
    if known := [old for old in olds if old.id in desk.decided]:
        if not await _is_so(db, desk, olds, wanted):
            raise AlreadyDecided(item=display_name(known[0]))
        return None
    return Planned(n, wanted, olds)


async def _measures(
    db: AsyncSession, desk: CarryOverContext, many: Sequence[Planned]
) -> list[tuple[Planned, list[Item]]]:
    """All at once; where something of it is refused, one by one, to say of which it was."""
    asked: list[Asked] = []
    for planned in many:
        with _pointing(planned.n):
            asked += measures_asked(desk, planned)
    made = await in_savepoint(db, lambda: measures_of(db, desk, asked))
    if isinstance(made, Problem):
        for each in many:
            with _pointing(each.n):
                await measures_of(db, desk, measures_asked(desk, each))
        raise made
    came: dict[int, list[Item]] = {planned.n: [] for planned in many}
    for (planned, _, _), measure in zip(asked, made, strict=True):
        came[planned.n].append(measure)
    return [(planned, came[planned.n]) for planned in many]


async def _record(
    db: AsyncSession, desk: CarryOverContext, done: Sequence[tuple[Planned, list[Item]]]
) -> dict[int, DecisionTaken]:
    kept = {
        "authority_id": desk.edition.authority_id,
        "audience": desk.edition.audience,
        "edition_id": desk.edition.id,
    }
    descents: list[Descent] = []
    taken: dict[int, DecisionTaken] = {}
    for planned, made in done:
        wanted, carried = planned.wanted, []
        for old in planned.olds:
            carried.append(
                CarryOver(
                    id=new_id(),
                    **kept,
                    old_edition_id=old.edition_id,
                    decision=wanted.decision,
                    reason=wanted.reason,
                    **{f"old_{wanted.of}_id": old.id},
                )
            )
            for n, new in enumerate(made):
                named = {f"{wanted.of}_id": new.id, "position": n}
                about = carried[-1].id
                descents.append(Descent(id=new_id(), **kept, carry_over_id=about, **named))
            desk.decided[old.id] = carried[-1]
            desk.came[old.id] = [new.id for new in made]
        db.add_all(carried)
        taken[planned.n] = _told(desk, planned.n, planned.olds, taken=True)
    await db.flush()
    db.add_all(descents)
    await db.flush()
    return taken


def _told(desk: CarryOverContext, n: int, olds: Sequence[Item], *, taken: bool) -> DecisionTaken:
    return DecisionTaken(
        index=n,
        taken=taken,
        carry_over_ids=[desk.decided[old.id].id for old in olds],
        new_ids=desk.came[olds[0].id],
    )


async def _take(
    db: AsyncSession, desk: CarryOverContext, many: Sequence[tuple[int, DecisionWrite]]
) -> dict[int, DecisionTaken]:
    """Decisions of which none waits for what comes of another."""
    planned: list[Planned] = []
    taken: dict[int, DecisionTaken] = {}
    for n, wanted in many:
        with _pointing(n):
            if (each := await _planned(db, desk, n, wanted)) is not None:
                planned.append(each)
            else:
                taken[n] = _told(desk, n, desk.named(wanted), taken=False)
    return taken | await _record(db, desk, await _made(db, desk, planned))


async def _made(
    db: AsyncSession, desk: CarryOverContext, many: Sequence[Planned]
) -> list[tuple[Planned, list[Item]]]:
    if many and many[0].wanted.of is ItemKind.measure:
        return await _measures(db, desk, many)
    done = []
    for planned in many:
        with _pointing(planned.n):
            done.append((planned, await goals_of(db, desk, planned)))
    return done


def _rounds(
    desk: CarryOverContext, sent: Sequence[DecisionWrite]
) -> Iterator[list[tuple[int, DecisionWrite]]]:
    """Goals level by level, then measures; what names the same again waits for its own round."""
    ordered = sorted(enumerate(sent), key=lambda each: desk.rank(each[1]))
    together: list[tuple[int, DecisionWrite]] = []
    named: set[UUID] = set()
    for n, wanted in ordered:
        level = desk.rank(wanted)[:2]
        if together and (desk.rank(together[0][1])[:2] != level or named & set(wanted.old_ids)):
            yield together
            together, named = [], set()
        together.append((n, wanted))
        named |= set(wanted.old_ids)
    if together:
        yield together


async def decide(db: AsyncSession, edition: Edition, sent: DecisionsWrite) -> DecisionsTaken:
    """All or none; goals first, from the top, so that what hangs on them finds them."""
    await open_edition(db, edition.authority_id, edition.id)
    if edition.predecessor_id is None:
        raise NoPredecessor
    desk = await load_context(db, edition, sent.decisions)
    taken: dict[int, DecisionTaken] = {}
    for together in _rounds(desk, sent.decisions):
        taken |= await _take(db, desk, together)
    return DecisionsTaken(items=[taken[n] for n in range(len(sent.decisions))])
