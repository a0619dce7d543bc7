"""A goal or a measure that a source seems to hold, as far as words can tell."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from triada.core.schema import Read, Write
from triada.core.text import LINE_LENGTH, PROSE_LENGTH, Code, clean, clean_line
from triada.planning.proposals.blocks import Place

MOST = 2000
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LINE_LENGTH),
    AfterValidator(clean_line),
]
Prose = Annotated[
    str, StringConstraints(min_length=1, max_length=PROSE_LENGTH), AfterValidator(clean)
]


class CandidateKind(StrEnum):
    goal = "goal"
    measure = "measure"


class Verdict(StrEnum):
    open = "open"
    keep = "keep"
    drop = "drop"


class Reason(StrEnum):
    """Why something was proposed."""

    word = "word"
    row = "row"
    column = "column"
    table = "table"
    item = "item"
    above = "above"
    hand = "hand"


class SourceWrite(Write):
    block: Annotated[int, Field(ge=0, le=100_000)]
    row: Annotated[int, Field(ge=0, le=100_000)] | None = None


Sources = Annotated[list[SourceWrite], Field(max_length=500)]


class CandidateWrite(Write):
    """As the person at the review says it."""

    kind: CandidateKind
    decision: Verdict = Verdict.open
    parent: Key | None = Field(default=None, description="The key of another candidate")
    goal_id: UUID | None = Field(default=None, description="A goal that the edition has already")
    code: Code | None = None
    title: Line
    description: Prose | None = None
    lead: Line | None = None
    period: Line | None = None
    source: Sources


class Candidate(Read):
    key: str
    kind: CandidateKind
    decision: Verdict
    parent: str | None
    goal_id: UUID | None
    code: str | None
    title: str
    description: str | None
    lead: str | None = Field(description="Who answers for it, as it is written")
    period: str | None = Field(description="When, as it is written")
    source: list[Place]
    why: Reason
