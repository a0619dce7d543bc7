from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    UniqueConstraint,
    or_,
)
from sqlalchemy.orm import Mapped, mapped_column

from triada.commons.identity.models import CONTACT, IDENTITY, SECRET
from triada.core.columns import one_of
from triada.core.model import Owned, table_args, visible
from triada.core.principal import Principal
from triada.core.rights import Role

UNTIL_ANSWERED = {"secret": True, "retain": "P14D, or until it is accepted or withdrawn"}
"""The ledger forgets nothing, so it gets no copy."""


class Invitation(Owned):
    """A role offered to an e-mail address. Whether a person of this address is known is looked up
    only when the link comes back, so that nobody learns it by inviting."""

    __tablename__ = "invitation"
    __table_args__ = table_args(
        "invitation",
        ForeignKeyConstraint(["authority_id"], ["authority.authority_id"]),
        UniqueConstraint("token_hash"),
        UniqueConstraint("authority_id", "email", "role"),
        CheckConstraint("audience = 'internal'", name="internal"),
        Index("ix_invitation_expires_at", "expires_at"),
        one_of("role", Role),
    )

    email: Mapped[str] = mapped_column(info={**CONTACT, **UNTIL_ANSWERED})
    name: Mapped[str] = mapped_column(info={**IDENTITY, **UNTIL_ANSWERED})
    language: Mapped[str] = mapped_column()
    role: Mapped[Role] = mapped_column()
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, info=SECRET)
    """SHA-256 of the token in the link, which stands nowhere."""
    expires_at: Mapped[datetime] = mapped_column()

    @classmethod
    def visible_to(cls, caller: Principal) -> ColumnElement[bool]:
        inside = visible(cls, caller)
        return or_(inside, cls.token_hash == caller.receipt) if caller.receipt else inside
