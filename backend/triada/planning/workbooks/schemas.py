from datetime import date
from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from triada.core.dates import PartialDate
from triada.core.field_changes import FieldChange
from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Sent, Write
from triada.core.text import Prose
from triada.planning.measures.models import STOPS, MeasureState
from triada.planning.measures.schemas import MeasureCreate
from triada.planning.workbooks.models import ImportState


class Language(StrEnum):
    """In which headings and words are written; all of them are read."""

    cs = "cs"
    sk = "sk"
    sr_cyrl = "sr-Cyrl"
    sr_latn = "sr-Latn"
    en = "en"


class Wanted(Sent):
    language: Language | None = Field(
        default=None, description="Of headings and words; else that of `Accept-Language`"
    )


class WorkbookWanted(Wanted):
    ids: bool = Field(
        default=True,
        description="Without them a workbook is a copy for another edition, equal wherever its "
        "content is equal",
    )


FileName = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f/\\<>]{1,200}$")]


class WorkbookUpload(Sent):
    edition_id: UUID
    file_name: FileName = "workbook.xlsx"


class Severity(StrEnum):
    error = "error"
    warning = "warning"


class Finding(Read):
    """What is wrong or odd, and where; a row or a column is null where it is about the whole."""

    severity: Severity
    code: str
    sentence: str
    sheet: str | None
    title: str | None = Field(description="The sheet as the file calls it")
    row: int | None
    column: str | None = Field(description="Its letter")
    heading: str | None = Field(description="The column as the file calls it")
    cell: str | None


class RowOutcome(StrEnum):
    new = "new"
    changed = "changed"
    same = "same"


class SheetCount(Read):
    sheet: str
    title: str
    new: int
    changed: int
    same: int


class RowChange(Read):
    """What a row of the workbook would do, or has done."""

    sheet: str
    title: str
    row: int
    outcome: RowOutcome
    name: str
    record: str = Field(description="Whose fields they are; those of a part are its owner's")
    changes: list[FieldChange]


class ImportBrief(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    number: int = Field(description="The how many-th of its edition")
    file_name: str
    sha256: str
    size: int
    state: ImportState


class ImportPage(Page):
    items: list[ImportBrief]


class ImportRead(ImportBrief):
    errors: int
    warnings: int
    counts: list[SheetCount]
    findings: list[Finding] = Field(description="The first 500, errors before warnings")
    changes: list[RowChange] = Field(description="The first 500")
    changes_in_all: int


class ImportFilter(Listing):
    authority_id: UUID | None = None
    edition_id: UUID | None = None


class ImportStep(StrEnum):
    """A check is written, what was written is taken back."""

    applied = "applied"
    undone = "undone"


class ImportMove(Write):
    to: ImportStep


class MeasureRow(MeasureCreate):
    """A measure as a workbook tells it: also where it stands, for a plan may be under way."""

    state: MeasureState = MeasureState.proposed
    state_reason: Prose | None = None
    state_on: date | None = None
    postponed_from: PartialDate | None = None
    postponement_reason: Prose | None = None

    @model_validator(mode="after")
    def _stop_has_its_reason(self) -> Self:
        if self.state in STOPS and self.state_reason is None:
            raise PydanticCustomError("reason_missing", "Give the reason; the public will read it")
        return self
