from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from triada.commons.identity.schemas import Name, Password
from triada.core.rights import Role
from triada.core.schema import Listing, Page, Read, RecordRead, Write
from triada.core.text import Email, Tag, Text

Token = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""Of a link that was mailed or handed over; sent in bodies only, for addresses are logged."""


class InvitationCreate(Write):
    authority_id: UUID
    name: Name
    email: Email
    language: Tag = "en"
    role: Role


class InvitationRead(RecordRead):
    authority_id: UUID
    name: str
    email: str
    language: str
    role: Role
    expires_at: datetime


class InvitationMade(InvitationRead):
    token: str | None = Field(
        description="Opens `/invitation#token=…`; told this once and kept nowhere. Null where it "
        "was mailed"
    )


class InvitationPage(Page):
    items: list[InvitationRead]


class InvitationFilter(Listing):
    authority_id: UUID


class InvitationToken(Write):
    token: Token


class InvitationOpened(Read):
    """What is offered, as the holder of the link reads it."""

    authority_name: Text
    name: str
    email: str
    role: Role
    expires_at: datetime


class InvitationAccept(Write):
    token: Token
    password: Password | None = Field(
        default=None,
        description="That of your account, or, where this address has none yet, the one it is to "
        "have. Not needed when you are signed in with this address",
    )
