"""What the cells of a row say, given the record it is: texts merged, references resolved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from triada.commons.territories.differences import tag_of
from triada.planning.workbooks.columns import ROWS, SHARED, Column, Kind
from triada.planning.workbooks.layout import Sheet
from triada.planning.workbooks.queries import NamesByKind
from triada.planning.workbooks.references import Register
from triada.planning.workbooks.sheet_reader import Cells
from triada.planning.workbooks.snapshot import Fields
from triada.planning.workbooks.unreadable import Unreadable

CLEARED: dict[Kind, JsonValue] = {
    Kind.words: [],
    Kind.rows: [],
    Kind.terms: [],
    Kind.audiences: {},
    Kind.yes_no: False,
}
"""What a column holds that was emptied; null where it is none of these."""


@dataclass(frozen=True)
class Reader:
    register: Register
    names: NamesByKind
    languages: Sequence[str]
    """Those of the authority, the first where a row does not say its own."""

    def value(self, column: Column, said: JsonValue, row: Fields) -> JsonValue:
        """Of a column that holds no text."""
        if said is None:
            return CLEARED.get(column.kind)
        if column.kind is Kind.row:
            return self.register.meant(column, str(said), row)
        if column.kind is Kind.rows:
            return list(dict.fromkeys(self._rows(column, str(said), row)))
        if column.kind is Kind.terms:
            return list(dict.fromkeys(self._terms(column, str(said))))
        if column.kind in SHARED:
            return self.names[column.kind].meant(str(said))
        return said

    def _rows(self, column: Column, said: str, row: Fields) -> Iterator[str]:
        for line in filter(None, map(str.strip, said.split("\n"))):
            try:
                yield self.register.meant(column, line, row)
            except Unreadable:
                if ";" not in line:
                    raise
                for each in filter(None, map(str.strip, line.split(";"))):
                    yield self.register.meant(column, each, row)

    def _terms(self, column: Column, said: str) -> Iterator[str]:
        names = self.names[column.of]
        for line in filter(None, map(str.strip, said.split("\n"))):
            try:
                yield names.meant(line)
            except Unreadable:
                if ";" not in line:
                    raise
                for each in filter(None, map(str.strip, line.split(";"))):
                    yield names.meant(each)

    def text(self, said: JsonValue, language: JsonValue, before: JsonValue) -> JsonValue:
        """Its languages one by one: what is not said stays."""
        assert isinstance(said, dict)
        known = before if isinstance(before, dict) else {}
        if "words" in said and said["words"] is None:
            return None
        authored = said.get("language") or (language if "words" in said else None)
        authored = authored or known.get("authored")
        if authored is None:
            if "words" not in said:
                raise Unreadable("text_authored")
            authored = tag_of(str(said["words"]), self.languages)
        values = known.get("values")
        merged = dict(values) if isinstance(values, dict) else {}
        if "words" in said:
            merged[str(authored)] = said["words"]
        others = said.get("others")
        for tag, value in others.items() if isinstance(others, dict) else ():
            if value is None:
                merged.pop(tag, None)
            else:
                merged[tag] = value
        if authored not in merged:
            raise Unreadable("text_authored")
        return {"authored": authored, "values": merged}

    def references(self, sheet: Sheet, cells: Cells) -> Iterator[tuple[Column, JsonValue]]:
        """The columns that are no text, those first that narrow others."""
        order = sorted(
            sheet.columns, key=lambda column: column.kind in ROWS and column.within != ()
        )
        for column in order:
            if column.kind not in (Kind.id, Kind.language, Kind.text) and column.name in cells:
                yield column, cells[column.name]
