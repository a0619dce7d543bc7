"""Bases of every shape on the wire."""

import re
from datetime import date, datetime
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin
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


def _kinds(annotation: Any) -> tuple[Any, ...]:
    """What a field may hold, one by one."""
    union = get_origin(annotation) in (Union, UnionType)
    return get_args(annotation) if union else (annotation,)


class Sent(BaseModel):
    """What readers send: nothing unknown, and days and instants written out, for a bare number such
    as `2025` would be read as seconds since 1970."""

    model_config = ConfigDict(extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _written_out(cls, value: object, info: ValidationInfo) -> object:
        kinds = _kinds(cls.model_fields[str(info.field_name)].annotation)
        if value is None or isinstance(value, date):
            return value
        if date in kinds and not (isinstance(value, str) and _DAY.fullmatch(value)):
            raise PydanticKnownError("date_type")
        if AwareDatetime in kinds and not (isinstance(value, str) and _INSTANT.fullmatch(value)):
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
