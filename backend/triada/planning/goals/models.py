from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, SmallInteger, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import TECHNICAL, public_text, search_column
from triada.core.field_visibility import Guarded, guards
from triada.core.ids import new_id
from triada.core.model import Audience, Owned, belongs_to, table_args
from triada.core.text import Text


def inside_edition(name: str, of: str, *, delete: str | None = None) -> ForeignKeyConstraint:
    """A reference that stays inside one edition, which is part of the key."""
    return ForeignKeyConstraint(
        ["authority_id", "edition_id", name],
        [f"{of}.authority_id", f"{of}.edition_id", f"{of}.id"],
        ondelete=delete,
    )


def unique_code(of: str) -> Index:
    """Codes come from the source and may be missing; where they exist they are one of a kind."""
    return Index(
        f"uq_{of}_code",
        "authority_id",
        "edition_id",
        "code",
        unique=True,
        postgresql_where=text("code is not null"),
    )


class GoalField(StrEnum):
    """Fields of a goal that may have an audience of their own."""

    description = "description"
    note = "note"
    target_groups = "target_groups"


class Goal(Guarded):
    __tablename__ = "goal"
    __table_args__ = table_args(
        "goal",
        belongs_to("edition", delete="CASCADE"),
        inside_edition("level_id", "level"),
        inside_edition("parent_id", "goal"),
        UniqueConstraint("authority_id", "edition_id", "id"),
        UniqueConstraint("authority_id", "edition_id", "lineage_id"),
        Index("ix_goal_position", "authority_id", "edition_id", "position", "id"),
        Index("ix_goal_parent_id", "authority_id", "edition_id", "parent_id"),
        unique_code("goal"),
    )
    guards = guards("description", "note")
    default_audiences: ClassVar[Mapping[str, Audience]] = {"note": Audience.internal}

    edition_id: Mapped[UUID] = mapped_column()
    level_id: Mapped[UUID] = mapped_column()
    parent_id: Mapped[UUID | None] = mapped_column()
    position: Mapped[int] = mapped_column(info=TECHNICAL)
    code: Mapped[str | None] = mapped_column()
    title: Mapped[Text] = mapped_column()
    description: Mapped[Text | None] = mapped_column()
    easy: Mapped[Text | None] = mapped_column()
    note: Mapped[Text | None] = mapped_column()
    incomplete: Mapped[bool] = mapped_column(default=False, server_default="false")
    incomplete_note: Mapped[Text | None] = mapped_column()
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    search: Mapped[str] = search_column("title", public_text("description"))


class MeasureGoal(Owned):
    """A measure hangs on its home goal (position 0) and may support others."""

    __tablename__ = "measure_goal"
    __table_args__ = table_args(
        "measure_goal",
        belongs_to("edition", delete="CASCADE"),
        inside_edition("measure_id", "measure", delete="CASCADE"),
        inside_edition("goal_id", "goal"),
        UniqueConstraint("authority_id", "measure_id", "goal_id"),
        Index("ix_measure_goal_goal_id", "authority_id", "edition_id", "goal_id"),
    )
    owner_field = "goal_ids"
    audience_from = ("edition",)

    edition_id: Mapped[UUID] = mapped_column()
    measure_id: Mapped[UUID] = mapped_column()
    goal_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(SmallInteger)
