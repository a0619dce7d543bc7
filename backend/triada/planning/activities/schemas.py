from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Prose, ProsePatch, Text
from triada.planning.relations.schemas import Parties, PartyRead


class ActivityRead(RecordRead):
    authority_id: UUID
    audience: Audience
    measure_id: UUID | None
    project_id: UUID | None
    position: int
    code: str | None
    title: Text
    description: Text | None
    starts: str | None
    ends: str | None
    continuous: bool
    done: bool
    parties: list[PartyRead]


class ActivityPage(Page):
    items: list[ActivityRead]


class ActivityCreate(Write):
    measure_id: UUID | None = None
    project_id: UUID | None = None
    code: Code | None = None
    title: Line
    description: Prose | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    continuous: bool = False
    done: bool = False
    parties: Parties = []

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        if (self.measure_id is None) == (self.project_id is None):
            raise PydanticCustomError("one_owner", "Name either a measure or a project")
        return self


class ActivityUpdate(Write):
    position: Annotated[int, Field(ge=0, le=1_000_000)] = unset()
    code: Code | None = unset()
    title: LinePatch = unset()
    description: ProsePatch | None = unset()
    starts: PartialDate | None = unset()
    ends: PartialDate | None = unset()
    continuous: bool = unset()
    done: bool = unset()
    parties: Parties = unset()


class ActivityFilter(Listing):
    authority_id: UUID | None = None
    measure_id: UUID | None = None
    project_id: UUID | None = None
    done: bool | None = None
    q: Search | None = None
