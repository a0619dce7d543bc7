"""Bases of every shape on the wire."""

import re
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticKnownError

from triada.core.text import clean_line

Search = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(clean_line)]


class Read(BaseModel):
    """What the API says: every field is always there, null where nothing is known."""

    model_config = ConfigDict(extra="forbid")


class RecordRead(Read):
    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ].+", re.ASCII)


class Sent(BaseModel):
    """What readers send: nothing unknown, and days written out, for a bare number such as `2025`
    would be read as seconds since 1970."""

    model_config = ConfigDict(extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _day(cls, value: object, info: ValidationInfo) -> object:
        kind = cls.model_fields[str(info.field_name)].annotation
        written = value is None or (isinstance(value, str) and _DAY.fullmatch(value))
        if kind in (date, date | None) and not written and not isinstance(value, date):
            raise PydanticKnownError("date_type")
        return value

    @field_validator("updated_since", "opens_at", "closes_at", mode="before", check_fields=False)
    @classmethod
    def _instant(cls, value: object) -> object:
        written = not isinstance(value, str) or _INSTANT.fullmatch(value)
        if isinstance(value, int | float) or not written:
            raise PydanticKnownError("datetime_type")
        return value


class Write(Sent):
    """What a body holds."""


class Page(Read):
    next: str | None = Field(description="Cursor of the next page, null on the last")


class Listing(Sent):
    """Paging, in the base of every filter: a neighbour of a `Query()` model would be refused."""

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str | None, Field(max_length=2000)] = None
    updated_since: AwareDatetime | None = Field(
        default=None, description="A convenience that may miss deletions; mirrors use /v1/changes"
    )


class Unset:
    """The default of a field that was not sent; never stored."""


def unset() -> Any:
    """A field of a merge patch: absent is allowed, null only where the type says so."""
    return Field(default_factory=Unset)
