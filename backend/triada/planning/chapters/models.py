from enum import StrEnum
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import COMPUTED, TECHNICAL, one_of, search_column
from triada.core.model import Owned, belongs_to, table_args
from triada.core.text import Text


class ChapterKind(StrEnum):
    process = "process"
    descriptive = "descriptive"
    analytical = "analytical"
    previous_evaluation = "previous_evaluation"
    strategic = "strategic"
    network = "network"
    financing = "financing"
    monitoring = "monitoring"
    changes = "changes"
    annex = "annex"


GENERATED = frozenset({ChapterKind.process, ChapterKind.previous_evaluation})
"""Chapters that begin with what the data say; the authors' own words follow."""


class Chapter(Owned):
    """Words are Markdown. The strategic chapter is where the goals and measures stand."""

    __tablename__ = "chapter"
    __table_args__ = table_args(
        "chapter",
        belongs_to("edition", delete="CASCADE"),
        Index("ix_chapter_position", "authority_id", "edition_id", "position", "id"),
        one_of("kind", ChapterKind),
    )

    edition_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(info=TECHNICAL)
    kind: Mapped[ChapterKind] = mapped_column()
    title: Mapped[Text] = mapped_column()
    body: Mapped[Text | None] = mapped_column()
    covers: Mapped[list[str]] = mapped_column(default=list, server_default="{}")
    """Codes of the chapters that the country's law asks for and this one holds."""
    blocks: Mapped[dict[str, JsonValue]] = mapped_column(
        JSONB, default=dict, server_default="{}", info=COMPUTED
    )
    """The body of each language as it is shown, `core.blocks` of the same words."""
    search: Mapped[str] = search_column("title", "body")
