"""The vault: persons, their sign-in, their sessions and what they may do where."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, func, text
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import one_of
from triada.core.ids import new_id
from triada.core.model import Base, Owned, table_args
from triada.core.rights import Role

IDENTITY = {
    "pii": "identity",
    "basis": "public task, GDPR 6(1)(e)",
    "retain": "P1Y after last role",
}
CONTACT = {"pii": "contact", "basis": "public task, GDPR 6(1)(e)", "retain": "P1Y after last role"}
SECRET = {"pii": "none", "secret": True, "basis": "security", "retain": "while the account lives"}


class Person(Base):
    """A living person; every other table names them by id alone."""

    __tablename__ = "person"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(info=IDENTITY)
    email: Mapped[str] = mapped_column(unique=True, info=CONTACT)
    language: Mapped[str] = mapped_column(default="en", info=IDENTITY)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Account(Base):
    """The sign-in of a person: an argon2id hash, never the password."""

    __tablename__ = "account"

    person_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    password_hash: Mapped[str] = mapped_column(info=SECRET)
    disabled: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Session(Base):
    """A signed-in browser; the cookie's token is kept as SHA-256 only."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_person_id", "person_id"),)

    token_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True, info=SECRET)
    id: Mapped[UUID] = mapped_column(default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime] = mapped_column()


class SignInAttempt(Base):
    """Wrong passwords in a window of time, by a hash of account or address, so that the limit
    survives restarts and holds over several processes."""

    __tablename__ = "sign_in_attempt"

    subject: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True, info=SECRET)
    since: Mapped[datetime] = mapped_column(server_default=func.now())
    amount: Mapped[int] = mapped_column()


class RoleGrant(Owned):
    """A role of a person in an authority, or for one record of it."""

    __tablename__ = "role_grant"
    __table_args__ = table_args(
        "role_grant",
        Index(
            "uq_role_grant_subject",
            "authority_id",
            "subject",
            "role",
            "scope_kind",
            "scope_id",
            unique=True,
            postgresql_nulls_not_distinct=True,
        ),
        Index("ix_role_grant_subject", "subject"),
        one_of("role", Role),
    )

    subject: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    role: Mapped[Role] = mapped_column()
    scope_kind: Mapped[str] = mapped_column(default="authority", server_default="authority")
    scope_id: Mapped[UUID | None] = mapped_column()
