"""What a document says, part by part, before anybody knows whether it becomes PDF or DOCX; the two
writers render the same parts, so that both files say the same."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Change(StrEnum):
    inserted = "inserted"
    deleted = "deleted"


class Run(Part):
    """Words of one kind; a newline is a line break."""

    text: str
    lang: str | None = None
    """Where it is not the document's own."""
    strong: bool = False
    emphasis: bool = False
    href: str | None = None
    change: Change | None = None
    screen_reader_only: bool = False
    """Read aloud, but too small to be seen."""


Line: TypeAlias = list[Run]


class Heading(Part):
    type: Literal["heading"] = "heading"
    level: Annotated[int, Field(ge=1, le=6)]
    code: str | None = None
    line: Line
    listed: bool = True
    """In the table of contents; every heading is among the bookmarks."""


class Tone(StrEnum):
    body = "body"
    note = "note"
    """What the reader should know about the plan, not what it says."""
    easy = "easy"
    """Easy-to-read text, set apart."""


class Paragraph(Part):
    type: Literal["paragraph"] = "paragraph"
    line: Line
    tone: Tone = Tone.body


class Fact(Part):
    label: str
    lines: list[Line]


class Facts(Part):
    """What is known, each under its name."""

    type: Literal["facts"] = "facts"
    facts: list[Fact]


class Listing(Part):
    type: Literal["list"] = "list"
    ordered: bool = False
    items: "list[list[AnyPart]]"


class Quotation(Part):
    type: Literal["quote"] = "quote"
    parts: "list[AnyPart]"


class Table(Part):
    """Its head is repeated on every page; widths are shares of the line."""

    type: Literal["table"] = "table"
    caption: str | None = None
    head: list[Line]
    rows: list[list[Line]]
    widths: list[int]
    numbers: list[int] = []
    """Columns that are set to the right."""


class Picture(Part):
    type: Literal["picture"] = "picture"
    id: UUID
    description: str


class Rule(Part):
    type: Literal["rule"] = "rule"


AnyPart: TypeAlias = Annotated[
    Heading | Paragraph | Facts | Listing | Quotation | Table | Picture | Rule,
    Field(discriminator="type"),
]
for model in (Listing, Quotation):
    model.model_rebuild()


class Cover(Part):
    """A page of its own, or the head of the first one."""

    whole_page: bool
    authority: Line
    kind: str
    title: Line
    subtitle: Line | None
    lines: list[Line]


class Labels(Part):
    """Words that the PDF and DOCX writers print themselves."""

    contents: str
    table: str
    picture: str
    left_out: str


class Document(Part):
    language: str
    title: str
    author: str
    created: datetime
    running: str
    """At the head of every page but the first."""
    footer: list[str]
    cover: Cover
    contents: bool
    labels: Labels
    parts: list[AnyPart]
