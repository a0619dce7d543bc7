"""Checks a workbook against an edition, applies it in one transaction, and undoes it."""

import asyncio
import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.access import refuse
from triada.core.display_name import display_name
from triada.core.errors import Conflict
from triada.core.model import model_of
from triada.core.principal import Principal
from triada.core.rights import Right
from triada.planning.lifecycle.record import EDITION
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition
from triada.planning.workbooks import queries
from triada.planning.workbooks.apply import apply_items
from triada.planning.workbooks.change_set import Item, digest, plan
from triada.planning.workbooks.columns import Kind
from triada.planning.workbooks.differences import Comparison, Known
from triada.planning.workbooks.findings import Findings
from triada.planning.workbooks.layout import BY_NAME
from triada.planning.workbooks.models import ImportState, WorkbookImport
from triada.planning.workbooks.reporting import report
from triada.planning.workbooks.revert import revert_items
from triada.planning.workbooks.schemas import ImportStep, WorkbookUpload
from triada.planning.workbooks.shared_names import lookup_of
from triada.planning.workbooks.sheet_reader import Book, Rows


class WorkbookHasErrors(Conflict):
    """What its report says must be mended in the file first."""


class WorkbookIsApplied(Conflict):
    """Once applied, a workbook is brought again as a new one."""


class WorkbookIsNotApplied(Conflict):
    """Only what was applied, and once, can be undone."""


class ChangedSinceCheck(Conflict):
    """The report no longer says what would happen."""


class ChangedSinceImport(Conflict):
    """Undoing would take away what somebody did later."""


@dataclass(frozen=True)
class Upload:
    """A file as it came, read before any transaction was open."""

    edition_id: UUID
    name: str
    sha256: str
    size: int
    book: Book


def upload(about: WorkbookUpload, file: bytes, book: Book) -> Upload:
    sha256 = hashlib.sha256(file).hexdigest()
    return Upload(about.edition_id, about.file_name, sha256, len(file), book)


def _cells(rows: Rows, kind: Kind) -> Iterator[str]:
    for name, found in rows.sheets.items():
        columns = [column.name for column in BY_NAME[name].columns if column.kind is kind]
        for cells in found.rows.values():
            yield from (str(cells[column]) for column in columns if cells.get(column) is not None)


async def compare(db: AsyncSession, caller: Principal, edition_id: UUID, book: Book) -> Comparison:
    """Reads what stands there and compares; slow, so it comes before the number is taken where it
    can."""
    authority_id, languages = await queries.authority(db, edition_id)
    existing = await queries.snapshot(db, caller, edition_id, every_definition=True)
    organisations, territories = (
        queries.named_in(existing, kind) | lookup_of(_cells(book.rows, kind))
        for kind in (Kind.organisation, Kind.territory)
    )
    comparison = Comparison(
        Known(
            existing,
            await queries.names(db, authority_id, organisations, territories),
            languages,
            caller.may(Right.plans_edit, authority_id),
        ),
        book,
    )
    await asyncio.to_thread(comparison.run)
    return comparison


async def keep(
    db: AsyncSession, caller: Principal, edition: Edition, file: Upload, found: Comparison
) -> WorkbookImport:
    """The report of a check, and the rows until they are applied."""
    await open_edition(db, edition.authority_id, edition.id)
    refused = bool(found.findings.error_count)
    mine = (
        WorkbookImport.authority_id == edition.authority_id,
        WorkbookImport.edition_id == edition.id,
    )
    last = await db.scalar(select(func.max(WorkbookImport.number)).where(*mine))
    record = WorkbookImport(
        authority_id=edition.authority_id,
        edition_id=edition.id,
        number=(last or 0) + 1,
        file_name=file.name,
        sha256=file.sha256,
        size=file.size,
        state=ImportState.refused if refused else ImportState.checked,
        report=report(found).model_dump(mode="json"),
        rows=None if refused else found.book.rows.model_dump(mode="json"),
        seen=None if refused else digest(plan(found)),
    )
    db.add(record)
    await db.flush()
    return record


def _allowed(caller: Principal, authority_id: UUID, items: Iterable[Item]) -> None:
    for sheet in {BY_NAME[item.sheet] for item in items}:
        if not caller.may((sheet.record or EDITION).right, authority_id):
            refuse(caller)


async def apply(db: AsyncSession, caller: Principal, record: WorkbookImport) -> None:
    """Everything or nothing, and only what the check has shown."""
    if record.state == ImportState.refused:
        raise WorkbookHasErrors
    if record.state != ImportState.checked:
        raise WorkbookIsApplied
    edition = await open_edition(db, record.authority_id, record.edition_id)
    book = Book(Rows.model_validate(record.rows), Findings())
    found = await compare(db, caller, edition.id, book)
    items = plan(found)
    if found.findings.error_count or digest(items) != record.seen:
        raise ChangedSinceCheck
    _allowed(caller, record.authority_id, items)
    done = await apply_items(db, caller, edition, items, record.file_name)
    seq = await queries.number(db, record.authority_id)
    record.undo = [item.model_dump(mode="json") for item in done]
    record.state, record.applied_seq = ImportState.applied, seq
    record.rows = record.seen = None
    await db.flush()


def _touched(record: WorkbookImport, items: Iterable[Item]) -> Collection[UUID]:
    """Levels belong to the edition itself."""
    return {UUID(each.key) if BY_NAME[each.sheet].record else record.edition_id for each in items}


async def undo(db: AsyncSession, caller: Principal, record: WorkbookImport) -> None:
    """Puts back what was changed, and refuses where somebody has worked on it since."""
    if record.state != ImportState.applied or record.applied_seq is None:
        raise WorkbookIsNotApplied
    edition = await open_edition(db, record.authority_id, record.edition_id)
    items = [Item.model_validate(each) for each in record.undo or ()]
    _allowed(caller, record.authority_id, items)
    touched = _touched(record, items)
    if (name := await _changed_later(db, record, touched)) is not None:
        raise ChangedSinceImport(name=name)
    before = await queries.number(db, record.authority_id)
    await revert_items(db, caller, edition, items, record.file_name)
    await db.flush()
    if await queries.taken_along(db, record.authority_id, before, touched):
        raise ChangedSinceImport(name=display_name(edition))
    record.state, record.undo = ImportState.undone, None
    await db.flush()


STEPS = {ImportStep.applied: apply, ImportStep.undone: undo}


async def _changed_later(
    db: AsyncSession, record: WorkbookImport, touched: Collection[UUID]
) -> str | None:
    """What one of the records is called that somebody changed since."""
    town, seq = record.authority_id, record.applied_seq or 0
    if (found := await queries.changed_since(db, town, seq, touched)) is None:
        return None
    return display_name(await db.get(model_of(found.root_entity), (town, found.root_id)))
