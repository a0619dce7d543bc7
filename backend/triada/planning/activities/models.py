from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import TECHNICAL, day_after, first_day, search_column
from triada.core.model import Owned, belongs_to, ordered_by, table_args
from triada.core.text import Text


class Activity(Owned):
    """One level, no recursion."""

    __tablename__ = "activity"
    __table_args__ = table_args(
        "activity",
        ordered_by("activity", "authority_id", "position", "id"),
        belongs_to("measure", delete="CASCADE"),
        belongs_to("project", delete="CASCADE"),
        CheckConstraint("num_nonnulls(measure_id, project_id) = 1", name="one_owner"),
        CheckConstraint("ends_before > starts_on", name="dates"),
        Index("ix_activity_measure_id", "authority_id", "measure_id", "position", "id"),
        Index("ix_activity_project_id", "authority_id", "project_id", "position", "id"),
    )
    owner_field = "activities"

    measure_id: Mapped[UUID | None] = mapped_column()
    project_id: Mapped[UUID | None] = mapped_column()
    position: Mapped[int] = mapped_column(info=TECHNICAL)
    code: Mapped[str | None] = mapped_column()
    title: Mapped[Text] = mapped_column()
    description: Mapped[Text | None] = mapped_column()
    starts: Mapped[str | None] = mapped_column()
    ends: Mapped[str | None] = mapped_column()
    continuous: Mapped[bool] = mapped_column(default=False, server_default="false")
    done: Mapped[bool] = mapped_column(default=False, server_default="false")
    starts_on: Mapped[date | None] = first_day("starts")
    ends_before: Mapped[date | None] = day_after("ends")
    search: Mapped[str] = search_column("title", "description")
