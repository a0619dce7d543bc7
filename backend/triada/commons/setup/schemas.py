from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from triada.commons.authorities.schemas import AuthorityCreate
from triada.commons.identity.schemas import Name, Password
from triada.core.schema import Read, Write
from triada.core.text import Email, Tag


class Administrator(Write):
    name: Name
    email: Email
    language: Tag = "en"
    password: Password


class Setup(Write):
    """The first authority and its first person, with the token that the server printed."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    authority: AuthorityCreate
    administrator: Administrator


class SetupState(Read):
    open: bool


class SetupDone(Read):
    authority_id: UUID
