from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import (
    TECHNICAL,
    day_after,
    first_day,
    one_of,
    search_column,
    sort_column,
)
from triada.core.ids import new_id
from triada.core.model import Owned, belongs_to, ordered_by, table_args
from triada.core.text import Text


class ProjectState(StrEnum):
    planned = "planned"
    running = "running"
    finished = "finished"
    cancelled = "cancelled"


class ProjectGoalLevel(StrEnum):
    overall = "overall"
    specific = "specific"
    focus = "focus"


class Project(Owned):
    __tablename__ = "project"
    __table_args__ = table_args(
        "project",
        ordered_by("project", "authority_id", "sort", "id"),
        ForeignKeyConstraint(["authority_id"], ["authority.authority_id"]),
        belongs_to("edition", delete="SET NULL (edition_id)"),
        CheckConstraint("ends_before > starts_on", name="dates"),
        Index("ix_project_edition_id", "authority_id", "edition_id"),
        one_of("state", ProjectState),
    )

    edition_id: Mapped[UUID | None] = mapped_column()
    title: Mapped[Text] = mapped_column()
    programme: Mapped[Text | None] = mapped_column()
    description: Mapped[Text | None] = mapped_column()
    starts: Mapped[str | None] = mapped_column()
    ends: Mapped[str | None] = mapped_column()
    state: Mapped[ProjectState] = mapped_column(default=ProjectState.planned)
    state_note: Mapped[Text | None] = mapped_column()
    incomplete: Mapped[bool] = mapped_column(default=False, server_default="false")
    incomplete_note: Mapped[Text | None] = mapped_column()
    source: Mapped[dict[str, str | None] | None] = mapped_column(JSONB(none_as_null=True))
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    starts_on: Mapped[date | None] = first_day("starts")
    ends_before: Mapped[date | None] = day_after("ends")
    search: Mapped[str] = search_column("title", "programme", "description")
    sort: Mapped[str] = sort_column("title")


class ProjectGoal(Owned):
    __tablename__ = "project_goal"
    __table_args__ = table_args(
        "project_goal",
        belongs_to("project", delete="CASCADE"),
        Index("ix_project_goal_project_id", "authority_id", "project_id", "position"),
        one_of("level", ProjectGoalLevel),
    )
    owner_field = "goals"

    project_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(info=TECHNICAL)
    level: Mapped[ProjectGoalLevel] = mapped_column()
    title: Mapped[Text] = mapped_column()


class ProjectMeasure(Owned):
    """A project carries out measures of a plan; its numbers count once, in the project."""

    __tablename__ = "project_measure"
    __table_args__ = table_args(
        "project_measure",
        belongs_to("project", delete="CASCADE"),
        belongs_to("measure", delete="CASCADE"),
        UniqueConstraint("authority_id", "project_id", "measure_id"),
        Index("ix_project_measure_measure_id", "authority_id", "measure_id"),
    )
    owner_field = "measure_ids"
    audience_from = ("project",)

    project_id: Mapped[UUID] = mapped_column()
    measure_id: Mapped[UUID] = mapped_column()
