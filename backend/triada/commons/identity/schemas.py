from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from triada.core.rights import Right, Role
from triada.core.schema import Listing, Page, Read, RecordRead, Write
from triada.core.text import Email, Text, clean_line

Name = Annotated[str, StringConstraints(min_length=1, max_length=120), AfterValidator(clean_line)]
Password = Annotated[
    str,
    StringConstraints(min_length=12, max_length=128, pattern=r"^[^\x00]*$"),
    Field(
        description="12 to 128 characters; no other rule", json_schema_extra={"format": "password"}
    ),
]


class SignIn(Write):
    email: Email
    password: Annotated[str, StringConstraints(min_length=1, max_length=128)]


class UserRead(Read):
    id: UUID
    name: str
    email: str
    language: str


class RoleRead(Read):
    authority_id: UUID
    authority_name: Text
    role: Role
    rights: list[Right]


class MeRead(Read):
    """Who is asking, and what they may do where."""

    user: UserRead | None
    roles: list[RoleRead]


class PersonRead(RecordRead):
    """A role of a person in an authority; id and version are the grant's."""

    authority_id: UUID
    person_id: UUID
    name: str
    email: str
    language: str
    role: Role


class PersonPage(Page):
    items: list[PersonRead]


class PersonUpdate(Write):
    role: Role


class PersonFilter(Listing):
    authority_id: UUID
