"""Kept candidates become goals and measures by the actions of those domains, so that there is no
second set of rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.error_handlers import in_savepoint
from triada.core.errors import Invalid, Problem, UnknownReference
from triada.core.text import Text
from triada.core.translations import sentence
from triada.planning.goals import actions as goals
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalCreate
from triada.planning.measures import actions as measures
from triada.planning.measures.schemas import MeasureCreate
from triada.planning.plans.models import Edition
from triada.planning.proposals.candidates import Candidate, CandidateKind, Verdict
from triada.planning.proposals.schemas import CandidateFault, CreatedRecord
from triada.planning.relations.models import PartyRole
from triada.planning.relations.schemas import PartyWrite

YEARS = re.compile(r"(20\d\d)(?:\s*[-–—/]\s*(20\d\d))?")


class CandidateWithoutGoal(Invalid):
    """A measure hangs on a goal that is kept, or on one that the edition has."""


@dataclass
class Taking:
    """What was made so far, by the key of its candidate."""

    edition: Edition
    language: str
    candidates: Mapping[str, Candidate]
    made: dict[str, Goal] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)

    def text(self, said: str) -> Text:
        return Text(authored=self.language, values={self.language: said})

    def above(self, candidate: Candidate) -> Candidate | None:
        """The nearest one above that is kept; what stands between was left out."""
        key = candidate.parent
        while key is not None and (found := self.candidates.get(key)) is not None:
            if found.decision is Verdict.keep:
                return found
            key = found.parent
        return None


def in_order(candidates: list[Candidate]) -> list[Candidate]:
    """Goals before measures, each goal behind the one above it; otherwise as in the source."""
    kept = [each for each in candidates if each.decision is Verdict.keep]
    known = {each.key: each for each in candidates}

    def depth(candidate: Candidate) -> int:
        above = known.get(candidate.parent or "")
        return 0 if above is None else depth(above) + 1

    return sorted(kept, key=lambda each: (each.kind is CandidateKind.measure, depth(each)))


async def _home(db: AsyncSession, taking: Taking, candidate: Candidate) -> Goal | None:
    above = taking.above(candidate)
    if above is not None:
        return taking.made.get(above.key)
    if candidate.goal_id is None:
        return None
    goal = await db.get(Goal, (taking.edition.authority_id, candidate.goal_id))
    if goal is None or goal.edition_id != taking.edition.id:
        raise UnknownReference(at="/body/parent_id")
    return goal


async def _goal(db: AsyncSession, taking: Taking, candidate: Candidate) -> UUID:
    home = await _home(db, taking, candidate)
    new = GoalCreate(
        edition_id=taking.edition.id,
        parent_id=home.id if home else None,
        code=candidate.code,
        title=taking.text(candidate.title),
        description=taking.text(candidate.description) if candidate.description else None,
    )
    goal = await goals.create(db, taking.edition, new)
    taking.made[candidate.key] = goal
    return goal.id


def _years(period: str | None) -> dict[str, str]:
    """Only what is nothing but years; all else stays as it is written."""
    found = YEARS.fullmatch(period.strip().rstrip(".")) if period else None
    return {"starts": found[1], "ends": found[2] or found[1]} if found else {}


async def _measure(db: AsyncSession, taking: Taking, candidate: Candidate) -> UUID:
    home = await _home(db, taking, candidate)
    if home is None:
        raise CandidateWithoutGoal(at="/body/goal_ids")
    led = taking.text(candidate.lead) if candidate.lead else None
    new = MeasureCreate(
        goal_ids=[home.id],
        code=candidate.code,
        title=taking.text(candidate.title),
        description=taking.text(candidate.description) if candidate.description else None,
        parties=[PartyWrite(role=PartyRole.lead, body=led)] if led else [],
        source_words=candidate.period,
        **_years(candidate.period),
    )
    return (await measures.create(db, home, new)).id


def _fault(language: str, candidate: Candidate, problem: Problem) -> CandidateFault:
    return CandidateFault(
        key=candidate.key,
        pointer=problem.at or "/body",
        code=problem.code,
        title=sentence(language, "refusals", problem.code, problem.facts),
    )


async def one(
    db: AsyncSession, taking: Taking, candidate: Candidate, language: str
) -> CreatedRecord | CandidateFault | None:
    """Nothing is said of what fails only because the goal above it did."""
    above = taking.above(candidate)
    if above is not None and above.key in taking.failed:
        taking.failed.add(candidate.key)
        return None
    make = _goal if candidate.kind is CandidateKind.goal else _measure
    done = await in_savepoint(db, lambda: make(db, taking, candidate))
    if not isinstance(done, Problem):
        return CreatedRecord(key=candidate.key, kind=candidate.kind, id=done)
    taking.failed.add(candidate.key)
    taking.made.pop(candidate.key, None)
    return _fault(language, candidate, done)
