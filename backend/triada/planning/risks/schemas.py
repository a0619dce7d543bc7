from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.core.model import Audience
from triada.core.schema import Listing, Page, RecordRead, Search, Write, unset
from triada.core.text import Line, LinePatch, Text
from triada.planning.relations.schemas import PlaceRead, Places
from triada.planning.risks.models import Likelihood


class RiskRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    lineage_id: UUID = Field(description="The same over all cycles of the plan")
    position: int
    title: Text
    likelihood: Likelihood
    places: list[PlaceRead]


class RiskPage(Page):
    items: list[RiskRead]


class RiskCreate(Write):
    edition_id: UUID
    title: Line
    likelihood: Likelihood
    places: Places = []


class RiskUpdate(Write):
    """Only what is sent is changed; lists are replaced whole."""

    position: Annotated[int, Field(ge=0, le=1_000_000)] = unset()
    title: LinePatch = unset()
    likelihood: Likelihood = unset()
    places: Places = unset()


class RiskFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    q: Search | None = None
