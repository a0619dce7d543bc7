from enum import StrEnum
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import BigInteger, CheckConstraint, Integer, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import COMPUTED, one_of
from triada.core.model import Owned, belongs_to, table_args


class ImportState(StrEnum):
    checked = "checked"
    refused = "refused"
    applied = "applied"
    undone = "undone"


class WorkbookImport(Owned):
    """A workbook that was checked against an edition, and what became of it."""

    __tablename__ = "workbook_import"
    __table_args__ = table_args(
        "workbook_import",
        belongs_to("edition", delete="CASCADE"),
        UniqueConstraint("authority_id", "edition_id", "number"),
        CheckConstraint("audience = 'internal'", name="internal"),
        CheckConstraint("(state in ('applied', 'undone')) = (applied_seq is not null)", name="seq"),
        one_of("state", ImportState),
    )
    audience_from = ()
    """Internal, whatever the edition is."""

    edition_id: Mapped[UUID] = mapped_column()
    number: Mapped[int] = mapped_column(Integer)
    file_name: Mapped[str] = mapped_column()
    sha256: Mapped[str] = mapped_column()
    size: Mapped[int] = mapped_column(Integer)
    state: Mapped[ImportState] = mapped_column(default=ImportState.checked)
    # Made of the file or of what stood there; the ledger follows each record that is changed.
    report: Mapped[dict[str, JsonValue]] = mapped_column(JSONB, info=COMPUTED)
    rows: Mapped[dict[str, JsonValue] | None] = mapped_column(
        JSONB(none_as_null=True), info=COMPUTED
    )
    """The file as it was read, until it is applied: applying needs no second upload."""
    seen: Mapped[str | None] = mapped_column()
    """A hash of what the check would change and of the versions it saw."""
    undo: Mapped[list[dict[str, JsonValue]] | None] = mapped_column(
        JSONB(none_as_null=True), info=COMPUTED
    )
    """What was made, and what stood in the fields that were changed."""
    applied_seq: Mapped[int | None] = mapped_column(BigInteger)
    """The number of the authority when it was applied; whoever changes something later gets a
    higher one."""
