from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from triada.core.schema import Listing, Page, Read, RecordRead, Sent, Write, unset
from triada.core.text import Tag
from triada.planning.proposals.blocks import Block, Place
from triada.planning.proposals.candidates import (
    MOST,
    Candidate,
    CandidateKind,
    CandidateWrite,
    Key,
)
from triada.planning.proposals.models import ProposalState

FileName = Annotated[str, StringConstraints(min_length=1, max_length=500)]


def _text(said: str) -> str:
    """A clipboard brings letters that nobody sees, and they are left out as from a file; but what
    holds a zero is no text."""
    if "\x00" in said:
        raise PydanticCustomError("text_character", "The text holds a character of no text")
    return said


Pasted = Annotated[str, StringConstraints(min_length=1, max_length=500_000), AfterValidator(_text)]
Reviewed = Annotated[dict[Key, CandidateWrite | None], Field(max_length=MOST)]


class ProposalBrief(RecordRead):
    authority_id: UUID
    edition_id: UUID
    file_name: str | None = Field(description="Null for text from the clipboard")
    size: int = Field(description="Bytes")
    sha256: str
    language: str
    state: ProposalState
    candidate_count: int
    undecided: int


class ProposalRead(ProposalBrief):
    blocks: list[Block]
    candidates: list[Candidate]
    unread: list[Place] = Field(description="What no candidate was made of")


class ProposalPage(Page):
    items: list[ProposalBrief]


class ProposalUpload(Sent):
    """Beside a body that is the file itself."""

    edition_id: UUID
    file_name: FileName
    language: Tag = Field(description="In which the document is written")


class ProposalPaste(Write):
    language: Tag
    text: Pasted = Field(description="Tables as lines with tabs, as they come from Word or Excel")


class ReviewState(StrEnum):
    """What a person may make of a review; it is `taken` by taking over."""

    open = "open"
    dropped = "dropped"


class ProposalUpdate(Write):
    """Candidates by key: those sent are replaced whole, null takes one away, others stay."""

    state: ReviewState = unset()
    candidates: Reviewed = unset()


class ProposalFilter(Listing):
    """In the order in which they were brought."""


class CreatedRecord(Read):
    key: str = Field(description="Of the candidate")
    kind: CandidateKind
    id: UUID


class CandidateFault(Read):
    key: str
    pointer: str = Field(description="Where in the new goal or measure")
    code: str
    title: str


class ProposalTaken(Read):
    """All that was kept, or nothing and what stood against it."""

    applied: bool
    created: list[CreatedRecord]
    faults: list[CandidateFault]
