from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ColumnElement, Index, String, select
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import one_of
from triada.core.field_visibility import narrower_audience
from triada.core.filetypes import MediaType
from triada.core.model import Audience, Owned, belongs_to, table_args
from triada.core.text import Text
from triada.planning.plans.models import Edition


class Attachment(Owned):
    """A row says that there is a file; its bytes lie in the store, at an address made of the
    authority and their hash (decision 0017)."""

    __tablename__ = "attachment"
    __table_args__ = table_args(
        "attachment",
        belongs_to("edition", delete="CASCADE"),
        Index("ix_attachment_edition_id", "authority_id", "edition_id", "id"),
        Index("ix_attachment_sha256", "authority_id", "sha256"),
        CheckConstraint("size > 0", name="size"),
        CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256"),
        one_of("media_type", MediaType),
        one_of("widest_audience", Audience),
    )
    audience_from = ()

    edition_id: Mapped[UUID] = mapped_column()
    file_name: Mapped[str] = mapped_column()
    title: Mapped[Text | None] = mapped_column()
    media_type: Mapped[MediaType] = mapped_column()
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64))
    widest_audience: Mapped[Audience] = mapped_column(
        default=Audience.public, server_default="public"
    )
    """Its audience is that of the edition, but never wider than this."""

    @classmethod
    def derived_audience(cls) -> ColumnElement[str]:
        """That of its edition, as far as its own word lets it."""
        mine = (Edition.authority_id == cls.authority_id, Edition.id == cls.edition_id)
        of_edition = select(Edition.audience).where(*mine).correlate(cls).scalar_subquery()
        return narrower_audience(cls.widest_audience, of_edition)
