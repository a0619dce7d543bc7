from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    DateTime,
    ForeignKeyConstraint,
    SmallInteger,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.audience_cascade import widest
from triada.core.columns import (
    TECHNICAL,
    day_after,
    first_day,
    one_of,
    public_text,
    search_column,
    sort_column,
)
from triada.core.field_visibility import Guarded, guards
from triada.core.ids import new_id
from triada.core.model import Audience, Owned, belongs_to, ordered_by, table_args
from triada.core.text import StoredText, Text


class PlanKind(StrEnum):
    community_plan = "community_plan"
    strategy = "strategy"
    programme = "programme"
    group_plan = "group_plan"
    yearly_plan = "yearly_plan"


class EditionState(StrEnum):
    drafting = "drafting"
    in_consultation = "in_consultation"
    settling = "settling"
    submitted_for_adoption = "submitted_for_adoption"
    adopted = "adopted"
    amending = "amending"
    evaluated = "evaluated"
    archived = "archived"
    abandoned = "abandoned"


CLOSED = frozenset({EditionState.archived, EditionState.abandoned})
"""Editions whose goals and measures no longer change."""


class TransitionName(StrEnum):
    """What is done to an edition, by name: two of them may lead to the same state."""

    open_consultation = "open_consultation"
    end_consultation = "end_consultation"
    rework = "rework"
    submit = "submit"
    send_back = "send_back"
    adopt = "adopt"
    record_as_adopted_earlier = "record_as_adopted_earlier"
    amend = "amend"
    adopt_amendment = "adopt_amendment"
    drop_amendment = "drop_amendment"
    evaluate = "evaluate"
    archive = "archive"
    abandon = "abandon"


@dataclass(frozen=True)
class Transition:
    here: EditionState
    to: EditionState
    needs_reason: bool = False


NAMES, STATES = TransitionName, EditionState
TRANSITIONS: Mapping[TransitionName, tuple[Transition, ...]] = {
    NAMES.open_consultation: (Transition(STATES.drafting, STATES.in_consultation),),
    NAMES.end_consultation: (Transition(STATES.in_consultation, STATES.settling),),
    NAMES.rework: (Transition(STATES.settling, STATES.drafting, needs_reason=True),),
    NAMES.submit: (Transition(STATES.settling, STATES.submitted_for_adoption),),
    NAMES.send_back: (
        Transition(STATES.submitted_for_adoption, STATES.settling, needs_reason=True),
    ),
    NAMES.adopt: (Transition(STATES.submitted_for_adoption, STATES.adopted),),
    NAMES.record_as_adopted_earlier: (Transition(STATES.drafting, STATES.adopted),),
    NAMES.amend: (Transition(STATES.adopted, STATES.amending),),
    NAMES.adopt_amendment: (Transition(STATES.amending, STATES.adopted),),
    NAMES.drop_amendment: (Transition(STATES.amending, STATES.adopted, needs_reason=True),),
    NAMES.evaluate: (Transition(STATES.adopted, STATES.evaluated),),
    NAMES.archive: (
        Transition(STATES.evaluated, STATES.archived),
        Transition(STATES.adopted, STATES.archived),
    ),
    NAMES.abandon: (
        Transition(STATES.drafting, STATES.abandoned, needs_reason=True),
        Transition(STATES.settling, STATES.abandoned, needs_reason=True),
    ),
}
"""Every way from one state to another; what may stand in it is in `guards`."""


def transition(name: TransitionName, here: str) -> Transition | None:
    return next((way for way in TRANSITIONS[name] if way.here == here), None)


class EditionField(StrEnum):
    """Fields of an edition that may have an audience of their own."""

    summary = "summary"
    legal_basis = "legal_basis"
    note = "note"
    parties = "parties"


class Plan(Owned):
    __tablename__ = "plan"
    __table_args__ = table_args(
        "plan",
        ordered_by("plan", "sort", "id"),
        ForeignKeyConstraint(["authority_id"], ["authority.authority_id"]),
        one_of("kind", PlanKind),
    )

    kind: Mapped[PlanKind] = mapped_column()
    title: Mapped[Text] = mapped_column()
    abbreviation: Mapped[str | None] = mapped_column()
    earlier_titles: Mapped[list[StoredText]] = mapped_column(
        JSONB, default=list, server_default="[]"
    )
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    search: Mapped[str] = search_column("title")
    sort: Mapped[str] = sort_column("title")

    @classmethod
    def derived_audience(cls) -> ColumnElement[str]:
        """A plan is as public as its most public edition."""
        mine = (Edition.authority_id == cls.authority_id, Edition.plan_id == cls.id)
        return select(widest(Edition)).where(*mine).correlate(cls).scalar_subquery()


class Edition(Guarded):
    """The plan of one cycle. Its audience is its publication, apart from its state."""

    __tablename__ = "edition"
    __table_args__ = table_args(
        "edition",
        belongs_to("plan"),
        belongs_to("edition", column="predecessor_id"),
        UniqueConstraint("authority_id", "plan_id", "ordinal"),
        UniqueConstraint("authority_id", "id", "predecessor_id"),
        CheckConstraint("ends_before > starts_on", name="period"),
        one_of("state", EditionState),
    )
    guards = guards("summary", "legal_basis", "note")
    default_audiences: ClassVar[Mapping[str, Audience]] = {"note": Audience.internal}

    plan_id: Mapped[UUID] = mapped_column()
    ordinal: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[Text] = mapped_column()
    period_from: Mapped[str] = mapped_column()
    period_to: Mapped[str] = mapped_column()
    outlook_year: Mapped[int | None] = mapped_column(SmallInteger)
    valid_until: Mapped[str | None] = mapped_column()
    state: Mapped[EditionState] = mapped_column(default=EditionState.drafting)
    state_note: Mapped[Text | None] = mapped_column()
    state_since: Mapped[datetime] = mapped_column(
        DateTime(timezone=True), server_default=func.now(), info=TECHNICAL
    )
    predecessor_id: Mapped[UUID | None] = mapped_column()
    summary: Mapped[Text | None] = mapped_column()
    legal_basis: Mapped[Text | None] = mapped_column()
    easy: Mapped[Text | None] = mapped_column()
    note: Mapped[Text | None] = mapped_column()
    incomplete: Mapped[bool] = mapped_column(default=False, server_default="false")
    incomplete_note: Mapped[Text | None] = mapped_column()
    source: Mapped[dict[str, str | None] | None] = mapped_column(JSONB(none_as_null=True))
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    starts_on: Mapped[date] = first_day("period_from")
    ends_before: Mapped[date] = day_after("period_to")
    search: Mapped[str] = search_column("title", public_text("summary"))
    sort: Mapped[str] = sort_column("title")


class Level(Owned):
    """A named level of an edition's goals: "Cílová skupina", "Priorita", "Cíl"."""

    __tablename__ = "level"
    __table_args__ = table_args(
        "level",
        belongs_to("edition", delete="CASCADE"),
        UniqueConstraint("authority_id", "edition_id", "depth"),
        UniqueConstraint("authority_id", "edition_id", "id"),
        CheckConstraint("depth between 1 and 5", name="depth"),
    )
    owner_field = "levels"

    edition_id: Mapped[UUID] = mapped_column()
    depth: Mapped[int] = mapped_column(SmallInteger)
    name: Mapped[Text] = mapped_column()
