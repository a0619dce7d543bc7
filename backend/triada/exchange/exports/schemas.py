from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class Collection(StrEnum):
    organisations = "organisations"
    plans = "plans"
    editions = "editions"
    goals = "goals"
    measures = "measures"
    activities = "activities"
    indicators = "indicators"
    indicator_uses = "indicator-uses"
    projects = "projects"
    chapters = "chapters"
    versions = "versions"
    consultations = "consultations"
    adoption_acts = "adoption-acts"
    edition_members = "edition-members"
    needs = "needs"
    external_plans = "external-plans"
    alignments = "alignments"
    carry_overs = "carry-overs"


class Format(StrEnum):
    ndjson = "ndjson"
    csv = "csv"


class Purpose(StrEnum):
    machine = "machine"
    spreadsheet = "spreadsheet"


class ExportFilter(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    format: Format = Format.ndjson
    purpose: Purpose = Field(
        default=Purpose.machine,
        alias="for",
        description="`spreadsheet` is what Excel opens by itself: semicolons, a byte order mark, "
        "and an apostrophe before cells that begin a formula",
    )
    authority_id: UUID | None = None
