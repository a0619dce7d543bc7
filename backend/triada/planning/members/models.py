from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.model import Owned, belongs_to, ordered_by, table_args
from triada.core.text import Text


class EditionMember(Owned):
    """A municipality of a joint plan: its council decides for itself, its extract is its own."""

    __tablename__ = "edition_member"
    __table_args__ = table_args(
        "edition_member",
        ordered_by("edition_member", "authority_id", "edition_id", "created_at", "id"),
        belongs_to("edition", delete="CASCADE"),
        UniqueConstraint("authority_id", "edition_id", "organisation_id"),
    )

    edition_id: Mapped[UUID] = mapped_column()
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    territory_id: Mapped[UUID | None] = mapped_column(ForeignKey("territory.id"))
    """Measures that lie in it, or below it, are the member's."""
    note: Mapped[Text | None] = mapped_column()
