"""What a check found: kept without a language, its sentences told in the reader's."""

from collections import Counter
from typing import Any

from pydantic import BaseModel, JsonValue, field_validator

from triada.core.field_changes import FieldChange, field_change
from triada.planning.workbooks import vocabulary
from triada.planning.workbooks.columns import ROWS, SHARED, Column, Kind
from triada.planning.workbooks.differences import Comparison, ResolvedRow
from triada.planning.workbooks.findings import MOST, KeptFinding, in_words
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet
from triada.planning.workbooks.models import WorkbookImport
from triada.planning.workbooks.schemas import ImportRead, RowChange, RowOutcome, SheetCount
from triada.planning.workbooks.shared_names import Named
from triada.planning.workbooks.snapshot import Fields, as_text, authored
from triada.planning.workbooks.validation import folded

EMPTY: tuple[JsonValue, ...] = (None, [], {})


class Row(BaseModel):
    sheet: str
    row: int
    outcome: RowOutcome
    name: str
    record: str = ""
    changes: list[FieldChange]

    @field_validator("changes", mode="before")
    @classmethod
    def _of_this_shape(cls, changes: Any) -> Any:
        """Reports that were kept before changes had one shape name their rows only."""
        return [each for each in changes if isinstance(each, FieldChange) or "field" in each]


class Report(BaseModel):
    errors: int
    warnings: int
    findings: list[KeptFinding]
    counts: dict[str, dict[RowOutcome, int]]
    rows: list[Row]
    rows_in_all: int


def _outcome(each: ResolvedRow) -> RowOutcome:
    if each.before is None:
        return RowOutcome.new
    return RowOutcome.changed if each.fields else RowOutcome.same


def _text_of(named: Named) -> JsonValue:
    return {"authored": named.authored, "values": dict(named.names)}


class _Reporter:
    """Rows as changes of fields, with the names of what they name."""

    def __init__(self, comparison: Comparison) -> None:
        self.register, self.names = comparison.register, comparison.known.names

    def name(self, sheet: Sheet, fields: Fields) -> str:
        """How the row is called, the longest name last: `1.1 Podpora rodin`."""
        names = []
        for column in map(sheet.column, sheet.named_by or sheet.owners):
            value = fields.get(column.name)
            if (text := as_text(value)) is not None:
                names.append(authored(text))
            elif value is not None and column.kind in ROWS:
                names.append(self.name(BY_NAME[column.of], self._row(column, str(value))))
            elif value is not None:
                names.append(str(value))
        return " ".join(names)[:200]

    def _row(self, column: Column, key: str) -> Fields:
        return self.register.fields[column.of].get(key, {})

    def _in_full(self, column: Column, key: str) -> JsonValue:
        """What a cell names: a record, or a row that will be one."""
        if column.kind in ROWS:
            row = self._row(column, key)
            names = {name: row.get(name) for name in BY_NAME[column.of].named_by}
            return {"id": None if key.startswith("#") else key, **names}
        named = self.names[column.of if column.kind is Kind.terms else column.kind].by_id[key]
        found: dict[str, JsonValue] = {"id": key, "name": _text_of(named)}
        return found | ({"code": named.keys[0], "paragraph": None} if column.of else {})

    def value(self, column: Column, value: JsonValue) -> JsonValue:
        if value in EMPTY:
            return None
        if column.kind not in ROWS | SHARED:
            return value
        if isinstance(value, list):
            return [self._in_full(column, str(key)) for key in value]
        return self._in_full(column, str(value))

    def _part(self, sheet: Sheet, fields: Fields) -> JsonValue:
        """A member of a list of its owner, as it is read there."""
        part: dict[str, JsonValue] = dict.fromkeys(sheet.schema.model_fields)
        for column in sheet.columns:
            value = fields.get(column.name)
            if column.kind in SHARED and value is not None:
                named = self.names[column.kind].by_id[str(value)]
                part[f"{column.name.removesuffix('_id')}_name"] = _text_of(named)
        return part | folded(sheet, fields)

    def _changes(self, each: ResolvedRow) -> list[FieldChange]:
        before = each.before.fields if each.before else {}
        if not each.sheet.record:
            parts = [self._part(each.sheet, before)] if before else []
            after = self._part(each.sheet, {**before, **each.fields})
            return [field_change(each.sheet.name, parts, [after])]
        found = (
            (column.name, self.value(column, before.get(column.name)), self.value(column, value))
            for column, value in ((each.sheet.column(name), v) for name, v in each.fields.items())
        )
        return [field_change(*change) for change in found if change[1] != change[2]]

    def row(self, each: ResolvedRow) -> Row:
        fields = self.register.fields[each.sheet.name][each.key]
        return Row(
            sheet=each.sheet.name,
            row=each.row,
            outcome=_outcome(each),
            name=self.name(each.sheet, fields),
            record=self._record(each.sheet, fields),
            changes=self._changes(each),
        )

    def _record(self, sheet: Sheet, fields: Fields) -> str:
        """Whose fields changed; those of a part are a field of its owner."""
        if sheet.record:
            return sheet.table
        owner = next((name for name in sheet.owners if fields.get(name) is not None), None)
        return BY_NAME[sheet.column(owner).of].table if owner else "edition"


def report(comparison: Comparison) -> Report:
    counts = {sheet.name: Counter[RowOutcome]() for sheet in SHEETS}
    for each in comparison.resolved:
        counts[each.sheet.name][_outcome(each)] += 1
    moving = [each for each in comparison.resolved if _outcome(each) is not RowOutcome.same]
    reporter, findings = _Reporter(comparison), comparison.findings
    return Report(
        errors=findings.error_count,
        warnings=findings.warning_count,
        findings=findings.listed,
        counts={name: dict(counted) for name, counted in counts.items() if counted},
        rows=[reporter.row(each) for each in moving[:MOST]],
        rows_in_all=len(moving),
    )


def _row_change(row: Row, language: str) -> RowChange:
    title = vocabulary.title(language, BY_NAME[row.sheet])
    return RowChange(**dict(row), title=title)


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
            "findings": [in_words(kept, language) for kept in found.findings],
            "changes": [_row_change(row, language) for row in found.rows],
            "changes_in_all": found.rows_in_all,
        }
    )
