"""What a check found, kept without a language and told in the reader's."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, JsonValue

from triada.planning.workbooks import cells, vocabulary
from triada.planning.workbooks.columns import ROWS, SHARED, Column, Kind
from triada.planning.workbooks.differences import Comparison, ResolvedRow
from triada.planning.workbooks.findings import MOST, Noted, in_words
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet
from triada.planning.workbooks.models import WorkbookImport
from triada.planning.workbooks.schemas import (
    CellChange,
    ImportRead,
    RowChange,
    RowOutcome,
    SheetCount,
)
from triada.planning.workbooks.snapshot import TextValue, as_text, authored


class Change(BaseModel):
    column: str
    before: JsonValue
    after: JsonValue


class Row(BaseModel):
    sheet: str
    row: int
    outcome: RowOutcome
    name: str
    changes: list[Change]


class Report(BaseModel):
    errors: int
    warnings: int
    findings: list[Noted]
    counts: dict[str, dict[RowOutcome, int]]
    rows: list[Row]
    rows_in_all: int


def _outcome(each: ResolvedRow) -> RowOutcome:
    if each.before is None:
        return RowOutcome.new
    return RowOutcome.changed if each.fields else RowOutcome.same


def _lines(text: TextValue) -> str:
    """The authored words, and below them those of other languages."""
    others = (f"[{tag}] {said}" for tag, said in text["values"].items() if tag != text["authored"])
    return "\n".join([authored(text), *others])


class _Teller:
    """Puts texts and references into words; the rest is told when somebody reads."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self.register, self.names = comparison.register, comparison.known.names
        self.language = language

    def name(self, sheet: Sheet, fields: Any) -> str:
        """How the row is called, the longest name last: `1.1 Podpora rodin`."""
        said = []
        for name in sheet.named_by or sheet.owners:
            value, kind = fields.get(name), sheet.column(name).kind
            if (text := as_text(value)) is not None:
                said.append(authored(text))
            elif value is not None:
                said.append(self._of(sheet.column(name), value) if kind in ROWS else f"{value}")
        return " ".join(said)[:200]

    def _of(self, column: Column, key: str) -> str:
        sheet = BY_NAME[column.of]
        return self.name(sheet, self.register.fields[sheet.name].get(key, {}))

    def value(self, column: Column, value: Any) -> JsonValue:
        kept: JsonValue = value
        if value is None or value in ([], {}):
            return None
        if column.kind is Kind.text:
            return _lines(value)
        many = value if isinstance(value, list) else [value]
        if column.kind in ROWS:
            return "\n".join(self._of(column, key) for key in many)
        if column.kind in SHARED:
            names = self.names[column.of if column.kind is Kind.terms else column.kind]
            return "\n".join(names.label(id, self.language) for id in many)
        return kept

    def row(self, each: ResolvedRow) -> Row:
        before = each.before.fields if each.before else {}
        import_read = ((name, each.sheet.column(name), said) for name, said in each.fields.items())
        return Row(
            sheet=each.sheet.name,
            row=each.row,
            outcome=_outcome(each),
            name=self.name(each.sheet, self.register.fields[each.sheet.name][each.key]),
            changes=[
                Change(
                    column=name,
                    before=self.value(column, before.get(name)),
                    after=self.value(column, said),
                )
                for name, column, said in import_read
            ],
        )


def report(comparison: Comparison, language: str) -> Report:
    counts = {sheet.name: Counter[RowOutcome]() for sheet in SHEETS}
    for each in comparison.settled:
        counts[each.sheet.name][_outcome(each)] += 1
    moving = [each for each in comparison.settled if _outcome(each) is not RowOutcome.same]
    teller, findings = _Teller(comparison, language), comparison.findings
    return Report(
        errors=findings.error_count,
        warnings=findings.warning_count,
        findings=findings.listed,
        counts={name: dict(counted) for name, counted in counts.items() if counted},
        rows=[teller.row(each) for each in moving[:MOST]],
        rows_in_all=len(moving),
    )


def _cell(column: Column, value: JsonValue, language: str) -> str | None:
    if isinstance(value, str) and column.kind in (Kind.text, *ROWS, *SHARED):
        return value
    said = cells.written(column, value, language)
    return f"{said:g}" if isinstance(said, float) else said


def _told(row: Row, language: str) -> RowChange:
    sheet = BY_NAME[row.sheet]

    def changes() -> Iterator[CellChange]:
        for each in row.changes:
            column = sheet.column(each.column)
            yield CellChange(
                heading=vocabulary.heading(language, sheet, column),
                before=_cell(column, each.before, language),
                after=_cell(column, each.after, language),
            )

    title = vocabulary.title(language, sheet)
    kept = {"sheet": row.sheet, "row": row.row, "outcome": row.outcome, "name": row.name}
    return RowChange(**kept, title=title, changes=list(changes()))


def import_read(record: WorkbookImport, language: str) -> ImportRead:
    found = Report.model_validate(record.report)
    brief = {
        name: getattr(record, name) for name in ImportRead.model_fields if hasattr(record, name)
    }
    return ImportRead.model_validate(
        {
            **brief,
            "errors": found.errors,
            "warnings": found.warnings,
            "counts": [
                SheetCount(
                    sheet=name,
                    title=vocabulary.title(language, BY_NAME[name]),
                    **{each.value: counted.get(each, 0) for each in RowOutcome},
                )
                for name in BY_NAME
                if (counted := found.counts.get(name))
            ],
            "findings": [in_words(noted, language) for noted in found.findings],
            "changes": [_told(row, language) for row in found.rows],
            "changes_in_all": found.rows_in_all,
        }
    )
