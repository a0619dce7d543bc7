from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import one_of
from triada.core.model import Owned, belongs_to, table_args
from triada.core.text import Text


class ActKind(StrEnum):
    proposes = "proposes"
    """A board sends a draft to the assembly: that is no adoption."""
    adopts = "adopts"
    amends = "amends"
    prolongs = "prolongs"
    repeals = "repeals"


class AdoptionAct(Owned):
    """What is not known of an act stays open: an old resolution may lack its number."""

    __tablename__ = "adoption_act"
    __table_args__ = table_args(
        "adoption_act",
        belongs_to("edition", delete="CASCADE"),
        ForeignKeyConstraint(
            ["authority_id", "edition_id", "plan_version_id"],
            ["plan_version.authority_id", "plan_version.edition_id", "plan_version.id"],
        ),
        Index("ix_adoption_act_edition_id", "authority_id", "edition_id"),
        CheckConstraint("(kind = 'prolongs') = (prolonged_until is not null)", name="prolonged"),
        CheckConstraint(
            "kind not in ('adopts', 'amends') or plan_version_id is not null", name="version"
        ),
        CheckConstraint("least(votes_for, votes_against, votes_abstained) >= 0", name="votes"),
        one_of("kind", ActKind),
    )

    edition_id: Mapped[UUID] = mapped_column()
    plan_version_id: Mapped[UUID | None] = mapped_column()
    kind: Mapped[ActKind] = mapped_column()
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    """Whose body it was; in a joint plan each town has its own."""
    body: Mapped[Text | None] = mapped_column()
    session: Mapped[str | None] = mapped_column()
    resolution: Mapped[str | None] = mapped_column()
    decided_on: Mapped[str | None] = mapped_column()
    votes_for: Mapped[int | None] = mapped_column()
    votes_against: Mapped[int | None] = mapped_column()
    votes_abstained: Mapped[int | None] = mapped_column()
    gazette: Mapped[str | None] = mapped_column()
    notice_url: Mapped[str | None] = mapped_column()
    note: Mapped[Text | None] = mapped_column()
    prolonged_until: Mapped[str | None] = mapped_column()
    recorded_later: Mapped[bool] = mapped_column(default=False, server_default="false")
    source: Mapped[dict[str, str | None] | None] = mapped_column(JSONB(none_as_null=True))
