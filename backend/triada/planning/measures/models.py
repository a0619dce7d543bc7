from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import (
    TECHNICAL,
    day_after,
    first_day,
    one_of,
    public_text,
    search_column,
    some_of,
)
from triada.core.field_visibility import Guarded, guards
from triada.core.ids import new_id
from triada.core.model import Audience, belongs_to, table_args
from triada.core.text import Text
from triada.planning.goals.models import unique_code


class MeasureKind(StrEnum):
    maintain = "maintain"
    expand = "expand"
    reduce = "reduce"
    new = "new"
    transform = "transform"
    quality = "quality"
    coordination = "coordination"
    information = "information"
    prevention = "prevention"


class MeasureState(StrEnum):
    proposed = "proposed"
    agreed = "agreed"
    planned = "planned"
    in_progress = "in_progress"
    completed = "completed"
    discontinued = "discontinued"
    transferred = "transferred"
    merged = "merged"


STATES = MeasureState
TRANSITIONS: Mapping[MeasureState, tuple[MeasureState, ...]] = {
    STATES.proposed: (STATES.agreed, STATES.discontinued, STATES.merged),
    STATES.agreed: (STATES.planned, STATES.proposed, STATES.discontinued, STATES.merged),
    STATES.planned: (
        STATES.in_progress,
        STATES.discontinued,
        STATES.transferred,
        STATES.merged,
    ),
    STATES.in_progress: (
        STATES.completed,
        STATES.discontinued,
        STATES.transferred,
        STATES.merged,
    ),
    STATES.completed: (STATES.in_progress,),
    STATES.discontinued: (STATES.planned,),
    STATES.transferred: (STATES.planned,),
    STATES.merged: (STATES.planned,),
}
"""Forward as work goes; backward only as a correction, which wants its reason."""

STOPS = frozenset({STATES.discontinued, STATES.transferred, STATES.merged})
FINISHED = STOPS | {STATES.completed}


TAKEN_BACK_WITHIN = timedelta(hours=1)
"""So long who took a step may take it back, whatever the transitions say."""


def needs_reason(here: MeasureState, to: MeasureState) -> bool:
    return to in STOPS or here in FINISHED


class PolicyField(StrEnum):
    """What a measure touches beside social services."""

    education = "education"
    work = "work"
    housing = "housing"
    health = "health"
    leisure = "leisure"
    activities = "activities"
    social = "social"
    accessibility = "accessibility"


class Timeliness(StrEnum):
    on_track = "on_track"
    late = "late"
    done = "done"
    unknown = "unknown"


class MeasureField(StrEnum):
    """Fields of a measure that may have an audience of their own."""

    description = "description"
    note = "note"
    priority = "priority"
    policy_fields = "policy_fields"
    places = "places"
    parties = "parties"
    source_words = "source_words"
    activities = "activities"
    indicators = "indicators"


class Measure(Guarded):
    __tablename__ = "measure"
    __table_args__ = table_args(
        "measure",
        belongs_to("edition", delete="CASCADE"),
        UniqueConstraint("authority_id", "edition_id", "id"),
        UniqueConstraint("authority_id", "edition_id", "lineage_id"),
        Index("ix_measure_position", "authority_id", "edition_id", "position", "id"),
        unique_code("measure"),
        CheckConstraint("ends_before > starts_on", name="dates"),
        CheckConstraint("priority between 1 and 5", name="priority"),
        one_of("state", MeasureState),
        some_of("kinds", MeasureKind),
        some_of("policy_fields", PolicyField),
    )
    guards = guards(
        "description",
        "note",
        "priority",
        "policy_fields",
        "source_words",
        place_note="places",
        place_uncertain="places",
    )
    default_audiences: ClassVar[Mapping[str, Audience]] = {"note": Audience.internal}

    edition_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(info=TECHNICAL)
    code: Mapped[str | None] = mapped_column()
    title: Mapped[Text] = mapped_column()
    description: Mapped[Text | None] = mapped_column()
    easy: Mapped[Text | None] = mapped_column()
    note: Mapped[Text | None] = mapped_column()
    kinds: Mapped[list[MeasureKind]] = mapped_column(default=list, server_default="{}")
    policy_fields: Mapped[list[PolicyField]] = mapped_column(default=list, server_default="{}")
    state: Mapped[MeasureState] = mapped_column(default=MeasureState.proposed)
    state_reason: Mapped[Text | None] = mapped_column()
    state_on: Mapped[date | None] = mapped_column()
    postponement_reason: Mapped[Text | None] = mapped_column()
    postponed_from: Mapped[str | None] = mapped_column()
    """The end before the last postponement, so that readers see from when to when."""
    priority: Mapped[int | None] = mapped_column(SmallInteger)
    starts: Mapped[str | None] = mapped_column()
    ends: Mapped[str | None] = mapped_column()
    continuous: Mapped[bool] = mapped_column(default=False, server_default="false")
    place_uncertain: Mapped[bool] = mapped_column(default=False, server_default="false")
    place_note: Mapped[Text | None] = mapped_column()
    incomplete: Mapped[bool] = mapped_column(default=False, server_default="false")
    incomplete_note: Mapped[Text | None] = mapped_column()
    source_words: Mapped[str | None] = mapped_column()
    outside_source: Mapped[bool] = mapped_column(default=False, server_default="false")
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    starts_on: Mapped[date | None] = first_day("starts")
    ends_before: Mapped[date | None] = day_after("ends")
    search: Mapped[str] = search_column("title", public_text("description"))
