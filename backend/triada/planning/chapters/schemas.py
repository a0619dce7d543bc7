from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from triada.core.markdown_blocks import Block
from triada.core.model import Audience
from triada.core.ordering import NeighbourPlace
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Line, LinePatch, LongText, LongTextPatch, LongValue, Text
from triada.planning.chapters.models import ChapterKind

Covered = Annotated[str, StringConstraints(pattern=r"^[a-z_]+$", max_length=40)]
Covers = Annotated[
    list[Covered],
    Field(max_length=20, description="Chapters of the country's law that this one holds"),
]


class ChapterBrief(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    position: int
    kind: ChapterKind
    title: Text
    covers: list[str]


class ChapterRead(ChapterBrief):
    body: LongText | None = Field(description="Markdown")
    blocks: dict[str, list[Block]] = Field(description="The body by language, ready to be shown")


class ChapterPage(Page):
    items: list[ChapterBrief]


class ChapterCreate(Write):
    edition_id: UUID
    kind: ChapterKind
    title: Line
    body: LongText | None = None
    covers: Covers | None = Field(
        default=None, description="Where it is left out: what its kind says"
    )


class ChapterUpdate(Write):
    kind: ChapterKind = unset()
    title: LinePatch = unset()
    body: LongTextPatch | None = unset()
    covers: Covers = unset()


class ChapterPlace(NeighbourPlace):
    pass


class ChapterFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    kind: ChapterKind | None = None
    q: Search | None = None


class MarkdownWrite(Write):
    markdown: LongValue


class BlocksRead(Read):
    blocks: list[Block]
