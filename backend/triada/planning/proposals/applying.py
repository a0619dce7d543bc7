"""Kept candidates become goals and measures as the lines of a batch, goals before what hangs on
them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import batch
from triada.core.batch_lines import Line, Op
from triada.core.batch_names import WaitsForRefused
from triada.core.batch_results import ChangeResult
from triada.core.errors import Invalid
from triada.core.ids import new_id
from triada.core.principal import Principal
from triada.core.text import Text
from triada.core.translations import sentence
from triada.planning.goals.record import GOAL
from triada.planning.goals.schemas import GoalCreate
from triada.planning.measures.record import MEASURE
from triada.planning.measures.schemas import MeasureCreate
from triada.planning.plans.models import Edition
from triada.planning.proposals.candidates import Candidate, CandidateKind, Verdict
from triada.planning.proposals.schemas import CandidateFault, CreatedRecord, ProposalTaken
from triada.planning.relations.models import PartyRole
from triada.planning.relations.schemas import PartyWrite

YEARS = re.compile(r"(20\d\d)(?:\s*[-–—/]\s*(20\d\d))?")


class CandidateWithoutGoal(Invalid):
    """A measure hangs on a goal that is kept, or on one that the edition has."""


@dataclass
class Taking:
    """What is kept of a proposal, with a temporary id for each goal."""

    edition: Edition
    language: str
    candidates: Mapping[str, Candidate]
    goals: dict[str, UUID] = field(default_factory=dict)

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

    def home(self, candidate: Candidate) -> UUID | None:
        """The goal on which it hangs: another candidate, else one that the edition has."""
        above = self.above(candidate)
        return candidate.goal_id if above is None else self.goals.get(above.key)


def in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Goals before measures, each goal behind the one above it; otherwise as in the source."""
    kept = [each for each in candidates if each.decision is Verdict.keep]
    known = {each.key: each for each in candidates}

    def depth(candidate: Candidate) -> int:
        above = known.get(candidate.parent or "")
        return 0 if above is None else depth(above) + 1

    return sorted(kept, key=lambda each: (each.kind is CandidateKind.measure, depth(each)))


def _goal(taking: Taking, candidate: Candidate) -> Line:
    new = GoalCreate(
        edition_id=taking.edition.id,
        parent_id=taking.home(candidate),
        code=candidate.code,
        title=taking.text(candidate.title),
        description=taking.text(candidate.description) if candidate.description else None,
    )
    taking.goals[candidate.key] = new_id()
    return Line(Op.create, GOAL, new, temp_id=taking.goals[candidate.key])


def _years(period: str | None) -> dict[str, str]:
    """Only what is nothing but years; all else stays as it is written."""
    found = YEARS.fullmatch(period.strip().rstrip(".")) if period else None
    return {"starts": found[1], "ends": found[2] or found[1]} if found else {}


def _measure(taking: Taking, candidate: Candidate) -> Line | None:
    """None where there is no goal on which it could hang."""
    home = taking.home(candidate)
    if home is None:
        return None
    led = taking.text(candidate.lead) if candidate.lead else None
    new = MeasureCreate(
        goal_ids=[home],
        code=candidate.code,
        title=taking.text(candidate.title),
        description=taking.text(candidate.description) if candidate.description else None,
        parties=[PartyWrite(role=PartyRole.lead, body=led)] if led else [],
        source_words=candidate.period,
        **_years(candidate.period),
    )
    return Line(Op.create, MEASURE, new)


def _homeless(language: str, candidate: Candidate) -> CandidateFault:
    code = CandidateWithoutGoal.__name__
    title = sentence(language, "refusals", code, {})
    return CandidateFault(key=candidate.key, pointer="/body/goal_ids", code=code, title=title)


def _faults(candidate: Candidate, item: ChangeResult) -> list[CandidateFault]:
    """Nothing is said of what fails only because the goal above it did."""
    return [
        CandidateFault(
            key=candidate.key,
            pointer=f"/body{each.pointer.removeprefix('/new')}",
            code=each.code,
            title=each.detail,
        )
        for each in item.faults
        if each.code != WaitsForRefused.__name__
    ]


async def take(
    db: AsyncSession,
    caller: Principal,
    edition: Edition,
    language: str,
    candidates: Sequence[Candidate],
) -> ProposalTaken:
    """All that was kept or nothing, with what stood against it; `language` is that of the words."""
    taking = Taking(edition, language, {each.key: each for each in candidates})
    kept = in_order(candidates)
    make = {CandidateKind.goal: _goal, CandidateKind.measure: _measure}
    lines = [(each, make[each.kind](taking, each)) for each in kept]
    placed = [(each, line) for each, line in lines if line is not None]
    homeless = len(placed) < len(lines)
    sent = [line for _, line in placed]
    done = await batch.run(db, caller, edition, sent, dry_run=homeless)
    items = {each.key: item for (each, _), item in zip(placed, done.items, strict=True)}
    if done.applied:
        made = [(each, items[each.key].id) for each in kept]
        created = [CreatedRecord(key=each.key, kind=each.kind, id=id) for each, id in made if id]
        return ProposalTaken(applied=True, created=created, faults=[])
    faults = [
        fault
        for each in kept
        for fault in (
            _faults(each, items[each.key])
            if each.key in items
            else [_homeless(caller.language, each)]
        )
    ]
    return ProposalTaken(applied=False, created=[], faults=faults)
