from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from triada.commons.identity.models import SECRET
from triada.core.model import Base


class PasswordReset(Base):
    """A single-use link by which a person chooses another password; its token is kept as SHA-256
    only."""

    __tablename__ = "password_reset"
    __table_args__ = (Index("ix_password_reset_person_id", "person_id"),)

    token_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True, info=SECRET)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    expires_at: Mapped[datetime] = mapped_column()
