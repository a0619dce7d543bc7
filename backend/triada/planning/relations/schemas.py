from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from triada.commons.territories.models import TerritoryKind
from triada.core.schema import Read, Write
from triada.core.text import Line, Prose, Text
from triada.planning.relations.models import PartyRole

Count = Annotated[int, Field(ge=1, le=100_000)]


class PlaceRule(Write):
    """Units nobody has named yet: "all rural local communities", "seven local communities"."""

    kind: TerritoryKind
    rural: bool | None = None
    within: UUID | None = Field(default=None, description="The territory they lie in")
    count: Count | None = Field(default=None, description="How many; null where it is all")
    all: bool = False


class PartyRead(Read):
    role: PartyRole
    organisation_id: UUID | None
    organisation_name: Text | None
    body: Text | None
    note: Text | None


class PlaceRead(Read):
    territory_id: UUID | None
    territory_name: Text | None
    rule: PlaceRule | None
    words: Text | None
    certain: bool


class TermRef(Read):
    id: UUID
    code: str
    name: Text
    paragraph: str | None


class PartyWrite(Write):
    role: PartyRole
    organisation_id: UUID | None = None
    body: Line | None = None
    note: Prose | None = None

    @model_validator(mode="after")
    def _someone(self) -> Self:
        if self.organisation_id is None and self.body is None:
            raise PydanticCustomError("party_nobody", "Name an organisation or say who in words")
        return self


class PlaceWrite(Write):
    territory_id: UUID | None = None
    rule: PlaceRule | None = None
    words: Prose | None = None
    certain: bool = True

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if self.territory_id is not None and self.rule is not None:
            raise PydanticCustomError("place_two", "A place is one territory or a rule, not both")
        if self.territory_id is None and self.rule is None and self.words is None:
            raise PydanticCustomError(
                "place_nowhere", "Name a territory, a rule, or say it in words"
            )
        return self


Parties = Annotated[list[PartyWrite], Field(max_length=200)]
Places = Annotated[list[PlaceWrite], Field(max_length=500)]
Terms = Annotated[list[UUID], Field(max_length=100)]
