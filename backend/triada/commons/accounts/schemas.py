from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from triada.commons.identity.schemas import Password
from triada.core.schema import Read, Write
from triada.core.text import Email


class PasswordChange(Write):
    current_password: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    new_password: Password


class SessionRead(Read):
    """A browser in which the person is signed in."""

    id: UUID
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    current: bool = Field(description="Whether it is the one that asks")


class SessionsRead(Read):
    """All of one person's; few, hence without pages."""

    sessions: list[SessionRead]


class ResetRequest(Write):
    email: Email


class ResetRequested(Read):
    """The same for every address, known or not."""

    mailed: bool = Field(
        description="Whether this installation sends letters; if not, who runs it makes a link"
    )


class ResetUse(Write):
    token: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    new_password: Password
