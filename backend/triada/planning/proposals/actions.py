"""What can be done to proposals, and the rules it obeys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from pydantic import BaseModel, JsonValue
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Conflict, Invalid, UnknownReference
from triada.core.principal import Principal
from triada.planning.goals.models import Goal
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition
from triada.planning.proposals import applying
from triada.planning.proposals import blocks as source
from triada.planning.proposals.blocks import Block, Place
from triada.planning.proposals.candidates import (
    MOST,
    Candidate,
    CandidateKind,
    CandidateWrite,
    Reason,
    Verdict,
)
from triada.planning.proposals.models import Proposal, ProposalState
from triada.planning.proposals.schemas import (
    ProposalTaken,
    ProposalUpdate,
)
from triada.planning.proposals.understanding import Understood


class ProposalIsOver(Conflict):
    """What was taken over is in the plan already; what was put aside is opened again first."""


class NothingKept(Invalid):
    """Nobody said of any candidate that it is to be kept."""


class CandidateNotAbove(Invalid):
    """A candidate hangs on a goal among the others, never below itself."""


class CandidatesTooMany(Invalid):
    """More than anybody reviews at once."""


@dataclass(frozen=True)
class Brought:
    """A source that has been read already, though no row names it yet."""

    blocks: list[Block]
    candidates: list[Candidate]
    size: int
    sha256: str
    language: str
    file_name: str | None = None


def brought(content: bytes, found: Understood, language: str) -> Brought:
    """Before any transaction: reading and guessing take their time."""
    digest = sha256(content).hexdigest()
    size, name = len(content), found.file_name
    return Brought(found.blocks, found.candidates, size, digest, language, name)


def _stored(models: Sequence[BaseModel]) -> list[dict[str, JsonValue]]:
    return [each.model_dump(mode="json") for each in models]


def _unread(found: list[Block], candidates: list[Candidate]) -> list[Place]:
    return source.unread(found, [place for each in candidates for place in each.source])


async def create(db: AsyncSession, edition: Edition, new: Brought) -> Proposal:
    await open_edition(db, edition.authority_id, edition.id)
    proposal = Proposal(
        authority_id=edition.authority_id,
        edition_id=edition.id,
        file_name=new.file_name,
        sha256=new.sha256,
        size=new.size,
        language=new.language,
        blocks=_stored(new.blocks),
        candidates=_stored(new.candidates),
        unread=_stored(_unread(new.blocks, new.candidates)),
    )
    db.add(proposal)
    await db.flush()
    return proposal


def _reviewed(key: str, said: CandidateWrite, before: Candidate | None) -> Candidate:
    """What a candidate was made of and why stays, unless it was made by hand."""
    fields = said.model_dump()
    if before is not None and before.why is not Reason.hand:
        fields["source"] = [place.model_dump() for place in before.source]
    why = before.why if before is not None else Reason.hand
    return Candidate(key=key, why=why, **fields)


def _stands_right(
    candidate: Candidate, all_: Mapping[str, Candidate], here: set[tuple[int, int | None]]
) -> None:
    at = f"/body/candidates/{candidate.key}"
    if any((place.block, place.row) not in here for place in candidate.source):
        raise UnknownReference(at=f"{at}/source")
    seen, key = {candidate.key}, candidate.parent
    while key is not None:
        above = all_.get(key)
        if above is None or above.kind is not CandidateKind.goal or key in seen:
            raise CandidateNotAbove(at=f"{at}/parent")
        seen.add(key)
        key = above.parent


def _in_source_order(candidate: Candidate) -> tuple[int, int]:
    place = candidate.source[0] if candidate.source else None
    return (place.block, place.row or 0) if place else (MOST * 100, 0)


def _review(proposal: Proposal, said: Mapping[str, CandidateWrite | None]) -> None:
    reviewed = [Candidate.model_validate(each) for each in proposal.candidates]
    known = {each.key: each for each in reviewed}
    for key, candidate in said.items():
        before = known.pop(key, None)
        if candidate is not None:
            known[key] = _reviewed(key, candidate, before)
    if len(known) > MOST:
        raise CandidatesTooMany(at="/body/candidates")
    found = [Block.model_validate(each) for each in proposal.blocks]
    here = {(place.block, place.row) for place in source.places(found)}
    here |= {(n, None) for n in range(len(found))}
    # Those sent first: a circle is the fault of the one that closed it.
    for each in sorted(known.values(), key=lambda each: each.key not in said):
        _stands_right(each, known, here)
    ordered = sorted(known.values(), key=_in_source_order)
    proposal.candidates = _stored(ordered)
    proposal.unread = _stored(_unread(found, ordered))


async def _goals_are_here(
    db: AsyncSession, proposal: Proposal, said: Mapping[str, CandidateWrite | None]
) -> None:
    named = {key: each.goal_id for key, each in said.items() if each and each.goal_id}
    known = await db.scalars(
        select(Goal.id).where(
            Goal.authority_id == proposal.authority_id,
            Goal.edition_id == proposal.edition_id,
            Goal.id.in_(named.values()),
        )
    )
    here = set(known)
    for key, goal_id in named.items():
        if goal_id not in here:
            raise UnknownReference(at=f"/body/candidates/{key}/goal_id")


async def update(db: AsyncSession, proposal: Proposal, change: ProposalUpdate) -> None:
    await open_edition(db, proposal.authority_id, proposal.edition_id)
    if proposal.state == ProposalState.taken:
        raise ProposalIsOver
    if "state" in change.model_fields_set:
        proposal.state = ProposalState(change.state)
    if "candidates" in change.model_fields_set:
        if proposal.state != ProposalState.open:
            raise ProposalIsOver
        await _goals_are_here(db, proposal, change.candidates)
        _review(proposal, change.candidates)
    await db.flush()


async def take(db: AsyncSession, caller: Principal, proposal: Proposal) -> ProposalTaken:
    """All that was kept or nothing; the review ends with it."""
    edition = await open_edition(db, proposal.authority_id, proposal.edition_id)
    if proposal.state != ProposalState.open:
        raise ProposalIsOver
    all_ = [Candidate.model_validate(each) for each in proposal.candidates]
    if not any(each.decision is Verdict.keep for each in all_):
        raise NothingKept
    done = await applying.take(db, caller, edition, proposal.language, all_)
    if done.applied:
        proposal.state = ProposalState.taken
        await db.flush()
    return done


async def delete_proposal(db: AsyncSession, proposal: Proposal) -> None:
    """What was made of it stays."""
    await db.delete(proposal)
    await db.flush()
