from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import one_of
from triada.core.model import Owned, belongs_to, ordered_by, table_args
from triada.core.text import Text
from triada.planning.goals.models import inside_edition


class Decision(StrEnum):
    """What becomes of an old goal or measure in the next edition."""

    carry_on = "continue"
    change = "change"
    merge = "merge"
    divide = "split"
    drop = "drop"


class ItemKind(StrEnum):
    goal = "goal"
    measure = "measure"


def _inside_old(name: str, of: str) -> ForeignKeyConstraint:
    """What was decided about stays, as long as the decision does."""
    return ForeignKeyConstraint(
        ["authority_id", "old_edition_id", name],
        [f"{of}.authority_id", f"{of}.edition_id", f"{of}.id"],
    )


class CarryOver(Owned):
    """One decision about one old goal or measure for the edition that follows its own."""

    __tablename__ = "carry_over"
    __table_args__ = table_args(
        "carry_over",
        ordered_by("carry_over", "authority_id", "edition_id", "id"),
        # An edition about which something was decided keeps its predecessor.
        ForeignKeyConstraint(
            ["authority_id", "edition_id", "old_edition_id"],
            ["edition.authority_id", "edition.id", "edition.predecessor_id"],
            ondelete="CASCADE",
        ),
        _inside_old("old_goal_id", "goal"),
        _inside_old("old_measure_id", "measure"),
        CheckConstraint("num_nonnulls(old_goal_id, old_measure_id) = 1", name="one_item"),
        CheckConstraint("decision <> 'drop' or reason is not null", name="reason"),
        UniqueConstraint("authority_id", "edition_id", "old_goal_id"),
        UniqueConstraint("authority_id", "edition_id", "old_measure_id"),
        Index("ix_carry_over_old_goal_id", "authority_id", "old_edition_id", "old_goal_id"),
        Index("ix_carry_over_old_measure_id", "authority_id", "old_edition_id", "old_measure_id"),
        one_of("decision", Decision),
    )
    audience_from = ("edition",)

    edition_id: Mapped[UUID] = mapped_column()
    old_edition_id: Mapped[UUID] = mapped_column()
    old_goal_id: Mapped[UUID | None] = mapped_column()
    old_measure_id: Mapped[UUID | None] = mapped_column()
    decision: Mapped[Decision] = mapped_column()
    reason: Mapped[Text | None] = mapped_column()


class Descent(Owned):
    """A new goal or measure that came of a decision: one of most, several of a split, and one of
    all decisions of a merge."""

    __tablename__ = "descent"
    __table_args__ = table_args(
        "descent",
        belongs_to("edition", delete="CASCADE"),
        belongs_to("carry_over", delete="CASCADE"),
        inside_edition("goal_id", "goal"),
        inside_edition("measure_id", "measure"),
        CheckConstraint("num_nonnulls(goal_id, measure_id) = 1", name="one_item"),
        UniqueConstraint(
            "authority_id",
            "carry_over_id",
            "goal_id",
            "measure_id",
            postgresql_nulls_not_distinct=True,
        ),
        Index("ix_descent_goal_id", "authority_id", "edition_id", "goal_id"),
        Index("ix_descent_measure_id", "authority_id", "edition_id", "measure_id"),
    )
    audience_from = ("edition",)

    edition_id: Mapped[UUID] = mapped_column()
    carry_over_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(SmallInteger)
    goal_id: Mapped[UUID | None] = mapped_column()
    measure_id: Mapped[UUID | None] = mapped_column()
