from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from triada.commons import records as commons
from triada.core.record import Consumer, Record, appearing_in
from triada.planning import records as planning

EXPORTED: Mapping[str, Record] = {
    record.collection: record
    for record in appearing_in(Consumer.exports, (*commons.RECORDS, *planning.RECORDS))
}

if TYPE_CHECKING:  # what follows from the records is known when the program runs
    Collection = StrEnum
else:
    Collection = StrEnum("Collection", {name.replace("-", "_"): name for name in EXPORTED})


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
