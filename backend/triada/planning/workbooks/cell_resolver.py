"""What the cells of a row say, given the record it is: texts merged, references resolved."""

from collections.abc import Callable, Iterator, Sequence
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

    def value(self, column: Column, cell: JsonValue, row: Fields) -> JsonValue:
        """Of a column that holds no text."""
        if cell is None:
            return CLEARED.get(column.kind)
        if column.kind is Kind.row:
            return self.register.resolve(column, str(cell), row)
        if column.kind is Kind.rows:
            return self._many(str(cell), lambda each: self.register.resolve(column, each, row))
        if column.kind is Kind.terms:
            return self._many(str(cell), self.names[column.of].resolve)
        if column.kind in SHARED:
            return self.names[column.kind].resolve(str(cell))
        return cell

    @staticmethod
    def _many(cell: str, meant: Callable[[str], str]) -> JsonValue:
        """One on each line; with semicolons between only where the line is no name itself."""
        found: list[str] = []
        for line in filter(None, map(str.strip, cell.split("\n"))):
            try:
                found.append(meant(line))
            except Unreadable:
                if ";" not in line:
                    raise
                found += [meant(each) for each in map(str.strip, line.split(";")) if each]
        return list(dict.fromkeys(found))

    def text(self, given: JsonValue, language: JsonValue, before: JsonValue) -> JsonValue:
        """Its languages one by one: what is not given stays."""
        assert isinstance(given, dict)
        known = before if isinstance(before, dict) else {}
        if "words" in given and given["words"] is None:
            return None
        authored = given.get("language") or (language if "words" in given else None)
        authored = authored or known.get("authored")
        if authored is None:
            if "words" not in given:
                raise Unreadable("text_authored")
            authored = tag_of(str(given["words"]), self.languages)
        values = known.get("values")
        merged = dict(values) if isinstance(values, dict) else {}
        if "words" in given:
            merged[str(authored)] = given["words"]
        others = given.get("others")
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
