"""What a workbook would change in an edition, worked out in memory. Nothing here writes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from uuid import UUID

from triada.planning.workbooks import rules, validation
from triada.planning.workbooks.cell_resolver import Reader
from triada.planning.workbooks.columns import Kind
from triada.planning.workbooks.findings import Findings, Place
from triada.planning.workbooks.layout import SHEETS, Sheet
from triada.planning.workbooks.matching import Matching, equal
from triada.planning.workbooks.queries import NamesByKind
from triada.planning.workbooks.references import Key, Register, new_key
from triada.planning.workbooks.sheet_reader import Book, Cells, SheetRows
from triada.planning.workbooks.snapshot import Fields, Snapshot, SnapshotRow
from triada.planning.workbooks.unreadable import Unreadable


@dataclass(frozen=True)
class Known:
    """What stands there before, and what the caller may do."""

    snapshot: Snapshot
    names: NamesByKind
    languages: Sequence[str]
    may_change_levels: bool


@dataclass
class ResolvedRow:
    """A row that was understood: what it is, what it says, and what that changes."""

    sheet: Sheet
    row: int
    key: Key
    before: SnapshotRow | None
    fields: Fields
    """What is said of a new one, what changes of another."""


@dataclass
class Comparison:
    known: Known
    book: Book
    register: Register = field(init=False)
    reader: Reader = field(init=False)
    resolved: list[ResolvedRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.register = Register(self.known.snapshot)
        self.reader = Reader(self.register, self.known.names, self.known.languages)

    @property
    def findings(self) -> Findings:
        return self.book.findings

    def run(self) -> None:
        for sheet in SHEETS:
            if (found := self.book.rows.sheets.get(sheet.name)) is not None:
                self._sheet(sheet, found)
        self._rules()

    def _sheet(self, sheet: Sheet, found: SheetRows) -> None:
        self.register.take(sheet, found.rows)
        matching = Matching(sheet, self.known.snapshot.get(sheet.name, ()))
        by_id = self._by_id(sheet, found, matching)
        for n in self._in_order(sheet, found):
            try:
                self._row(sheet, found, n, by_id.get(n), matching)
            except _Refused:
                continue

    def _by_id(self, sheet: Sheet, found: SheetRows, matching: Matching) -> dict[int, SnapshotRow]:
        """Before all others, so that nobody else takes what an id names."""
        known, unknown = {}, 0
        seen: dict[str, int] = {}
        for n, cells in found.rows.items():
            if (cell := cells.get("id")) is None:
                continue
            id = str(cell).lower()
            place = found.place(sheet, n, "id", id)
            if id in seen:
                self.findings.error("id_twice", place, {"row": str(seen[id])})
            elif not _is_id(id):
                self.findings.error("id_unreadable", place)
            elif (record := matching.by_id(id)) is not None:
                known[n] = record
            else:
                unknown += 1
            seen.setdefault(id, n)
        if unknown:
            place = Place(sheet=sheet.name, title=found.title)
            self.findings.warn("ids_elsewhere", place, {"count": str(unknown)})
        return known

    def _in_order(self, sheet: Sheet, found: SheetRows) -> Iterator[int]:
        """Rows that others of their sheet name come first, wherever they stand in the file."""
        if (above := sheet.above) is None:
            yield from found.rows
            return
        parents: dict[int, list[int]] = {}
        for n, cells in found.rows.items():
            cell = cells.get(above.name)
            try:
                parent = self.register.row_of(sheet.name, str(cell), {}) if cell else None
            except Unreadable:
                parent = None  # reported where the row itself is read
            parents[n] = [parent] if parent in found.rows else []
        try:
            yield from TopologicalSorter(parents).static_order()
        except CycleError as error:
            for n in error.args[1][1:]:
                self.findings.error("GoalUnderItself", found.place(sheet, n, above.name))
            yield from found.rows

    def _row(
        self, sheet: Sheet, found: SheetRows, n: int, by_id: SnapshotRow | None, matching: Matching
    ) -> None:
        cells, errors = found.rows[n], self.findings.error_count
        fields = self._values(sheet, found, n, cells)
        before = by_id
        if before is None:
            draft, _ = self._texts(sheet, cells, None)
            before = matching.by_words({**fields, **draft})
        texts, broken = self._texts(sheet, cells, before)
        fields |= texts
        for name, why in broken:
            self.findings.error(why.code, found.place(sheet, n, name), why.facts)
        changes = fields if before is None else self._changes(sheet, found, n, before, fields)
        if self.findings.error_count > errors:
            raise _Refused
        key = before.id if before else new_key(n)
        final = {**(before.fields if before else {}), **changes}
        self.register.add_resolved(sheet, n, key, final)
        if before is None or changes:
            self._valid(sheet, found, n, final)
        self.resolved.append(ResolvedRow(sheet, n, key, before, changes))

    def _values(self, sheet: Sheet, found: SheetRows, n: int, cells: Cells) -> Fields:
        row: Fields = {}
        for column, cell in self.reader.references(sheet, cells):
            try:
                row[column.name] = self.reader.value(column, cell, row)
            except Unreadable as why:
                place = found.place(sheet, n, column.name, str(cell))
                self.findings.error(why.code, place, why.facts)
        return row

    def _texts(
        self, sheet: Sheet, cells: Cells, before: SnapshotRow | None
    ) -> tuple[Fields, list[tuple[str, Unreadable]]]:
        """The texts of a row, and what cannot be one: a translation alone says nothing yet."""
        texts: Fields = {}
        broken: list[tuple[str, Unreadable]] = []
        for column in sheet.columns:
            if column.kind is not Kind.text or column.name not in cells:
                continue
            existing = before.fields.get(column.name) if before else None
            try:
                cell = cells[column.name]
                texts[column.name] = self.reader.text(cell, cells.get("language"), existing)
            except Unreadable as why:
                broken.append((column.name, why))
        return texts, broken

    def _changes(
        self, sheet: Sheet, found: SheetRows, n: int, before: SnapshotRow, fields: Fields
    ) -> Fields:
        changes = {
            name: value
            for name, value in fields.items()
            if not equal(sheet.column(name), value, before.fields.get(name))
        }
        for name in [name for name in changes if sheet.column(name).only_new]:
            self.findings.warn("told_once", found.place(sheet, n, name))
            del changes[name]
        if changes.keys() & set(sheet.step):
            self._move(sheet, found, n, before, changes)
        return changes

    def _move(
        self, sheet: Sheet, found: SheetRows, n: int, before: SnapshotRow, changes: Fields
    ) -> None:
        """A reason and a day belong to a step; without one they stay as they are."""
        step, *about = sheet.step
        if step not in changes:
            for name in [name for name in about if changes.pop(name, None) is not None]:
                self.findings.warn("told_once", found.place(sheet, n, name))
            return
        reason = changes.get("state_reason") is not None
        after = {**before.fields, **changes}
        if (code := rules.move(before.fields, after, has_reason=reason)) is not None:
            self.findings.error(code, found.place(sheet, n, step))
        for name in about:
            changes.setdefault(name, None)

    def _valid(self, sheet: Sheet, found: SheetRows, n: int, final: Fields) -> None:
        for fault in validation.faults(sheet, final):
            self.findings.error(fault.code, found.place(sheet, n, fault.column), fault.facts)

    def _rules(self) -> None:
        rows = {(each.sheet.name, each.key): each for each in self.resolved}
        for sheet in SHEETS:
            for code, key, column in rules.broken(sheet, self.register.fields):
                if (row := rows.get((sheet.name, key))) is not None:
                    place = self.book.rows.sheets[sheet.name].place(sheet, row.row, column)
                    self.findings.error(code, place)
        self._levels_allowed()

    def _levels_allowed(self) -> None:
        for each in self.resolved:
            if each.sheet.name == "levels" and each.fields and not self.known.may_change_levels:
                place = self.book.rows.sheets["levels"].place(each.sheet, each.row)
                self.findings.error("levels_forbidden", place)


class _Refused(Exception):  # noqa: N818 - no error: the row is left where it is
    pass


def _is_id(text: str) -> bool:
    try:
        return bool(UUID(text)) or len(text) == 36
    except ValueError:
        return False
