"""A file from outside, opened with care: looked into before it is unpacked, unpacked before it is
read, so that neither its size nor what it says about its size can hurt."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from triada.core.errors import Invalid

MOST_MEMBERS = 1_000
MOST_UNPACKED = 64 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 256
MOST_CELLS = 1_000_000
"""Of all sheets the areas from the first cell to the last, which are laid out whole in memory."""
MOST_LETTERS = 32 * 1024 * 1024
"""Of all cells together: a text that is kept once may stand in many of them."""
PIECE = 65_536
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0"
"""Old Excel files, and new ones under a password."""


class NotAWorkbook(Invalid):
    """No XLSX: something else, or broken."""


class WorkbookLocked(Invalid):
    """Old XLS, or a password; from outside the two look alike."""


class WorkbookTooBig(Invalid):
    """Unpacked it would be out of proportion, as files made to break readers are."""


class WorkbookHasMacros(Invalid):
    pass


class WorkbookTooLong(Invalid):
    pass


def _too_long(sheet: str) -> WorkbookTooLong:
    return WorkbookTooLong(at="/body", sheet=sheet, rows=str(MOST_ROWS), columns=str(MOST_COLUMNS))


@dataclass
class Scan:
    """What the reader of values does not tell of a sheet."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    faulty: set[tuple[int, int]] = field(default_factory=set)
    """Cells in which the spreadsheet itself shows an error."""
    last_row: int = 0
    last_column: int = 0

    @property
    def odd(self) -> set[tuple[int, int]]:
        return self.formulas | self.faulty


@dataclass
class OpenedSheet:
    name: str
    hidden: bool
    rows: Sequence[Sequence[Any]]
    """From the first row and column on; empty cells are empty strings."""
    scan: Scan
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]]


def _place(reference: str) -> tuple[int, int]:
    """`C12` as row and column, from zero."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(reference[len(letters) :]) - 1, column - 1


def _doctype(*_: Any) -> None:
    """Definitions in a file are what entities are blown up with; no office program writes them."""
    raise NotAWorkbook(at="/body")


def _parser(begins: Callable[[str, dict[str, str]], None]) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.StartElementHandler = begins
    parser.StartDoctypeDeclHandler = _doctype
    return parser


@dataclass
class Budget:
    """What a whole book may take, and the lengths of the texts that its cells share."""

    lengths: Sequence[int] = ()
    cells: int = 0
    letters: int = 0

    def take_text(self, index: str) -> None:
        """A cell with the shared text of this number; a number that is none is left to the reader
        of values."""
        if index.isdecimal() and len(index) < 10 and int(index) < len(self.lengths):
            self.letters += self.lengths[int(index)]
        if self.letters > MOST_LETTERS:
            raise WorkbookTooBig(at="/body")


class _SharedTexts:
    """The length of each text that cells name by its number."""

    def __init__(self) -> None:
        self.lengths: list[int] = []
        self.parser = _parser(self._begins)
        self.parser.buffer_text = True
        self.parser.CharacterDataHandler = self._says

    def _begins(self, name: str, _: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "si":
            self.lengths.append(0)

    def _says(self, words: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(words)


class _Scanner:
    """Goes through the XML of one sheet without keeping it."""

    def __init__(self, name: str, budget: Budget) -> None:
        self.name, self.scan, self.row, self.cell = name, Scan(), -1, (0, 0)
        self.budget, self.area, self.shared, self.index = budget, 0, False, ""
        self.parser = _parser(self._begins)
        self.parser.EndElementHandler = self._ends

    def _begins(self, name: str, attributes: dict[str, str]) -> None:
        """Rows and cells may leave out where they stand: then they follow the one before."""
        local = name.rpartition(":")[2]
        if local == "row":
            self.row = int(attributes["r"]) - 1 if "r" in attributes else self.row + 1
            self.cell = (self.row, -1)
        elif local == "c":
            following = (self.cell[0], self.cell[1] + 1)
            self.cell = _place(attributes["r"]) if "r" in attributes else following
            self.shared = attributes.get("t") == "s"
            if attributes.get("t") == "e":
                self.scan.faulty.add(self.cell)
        elif local == "f":
            self.scan.formulas.add(self.cell)
        elif local in ("v", "is"):
            self._reaches(*self.cell)
            if self.shared and local == "v":
                self.index, self.parser.CharacterDataHandler = "", self._says

    def _says(self, words: str) -> None:
        self.index += words

    def _ends(self, _: str) -> None:
        if self.parser.CharacterDataHandler is not None:
            self.parser.CharacterDataHandler = None
            self.budget.take_text(self.index.strip())

    def _reaches(self, row: int, column: int) -> None:
        """Cells that hold something: office programs leave empty rows at the very end."""
        scan = self.scan
        scan.last_row, scan.last_column = max(scan.last_row, row), max(scan.last_column, column)
        area = (scan.last_row + 1) * (scan.last_column + 1)
        self.budget.cells += area - self.area
        self.area = area
        if row > MOST_ROWS or column >= MOST_COLUMNS or self.budget.cells > MOST_CELLS:
            raise _too_long(self.name)


def _pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """To its end: only there is it known that its size and its check sum were honest."""
    with archive.open(member) as unpacked:
        while piece := unpacked.read(PIECE):
            yield piece


def _attributes(xml: bytes, wanted: str) -> list[dict[str, str]]:
    """Of all elements of one name, without their prefixes."""
    found: list[dict[str, str]] = []

    def begins(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == wanted:
            found.append({key.rpartition(":")[2]: value for key, value in attributes.items()})

    _parser(begins).Parse(xml, True)
    return found


def _paths(archive: zipfile.ZipFile) -> dict[str, str]:
    """In which part each sheet stands, by its name."""
    targets = {
        each["Id"]: each["Target"].removeprefix("/xl/")
        for each in _attributes(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
    }
    sheets = _attributes(archive.read("xl/workbook.xml"), "sheet")
    return {each["name"]: f"xl/{targets[each['id']]}" for each in sheets}


def _looked_into(archive: zipfile.ZipFile) -> dict[str, Scan]:
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_UNPACKED:
        raise WorkbookTooBig(at="/body")
    if any("vbaproject" in each.filename.lower() for each in members):
        raise WorkbookHasMacros(at="/body")
    if len({each.filename for each in members}) != len(members):
        raise NotAWorkbook(at="/body")
    budget = Budget(_shared_texts(archive))
    scans = {}
    names = {path: name for name, path in _paths(archive).items()}
    for member in members:
        name = names.get(member.filename, member.filename)
        scanner = _Scanner(name, budget) if _SHEET.fullmatch(member.filename) else None
        for piece in _pieces(archive, member):
            if scanner:
                scanner.parser.Parse(piece)
        if scanner:
            scanner.parser.Parse(b"", True)
            scans[name] = scanner.scan
    return scans


def _shared_texts(archive: zipfile.ZipFile) -> list[int]:
    texts = _SharedTexts()
    for member in archive.infolist():
        if member.filename.lower() == "xl/sharedstrings.xml":
            for piece in _pieces(archive, member):
                texts.parser.Parse(piece)
            texts.parser.Parse(b"", True)
    return texts.lengths


def _opened(file: bytes) -> list[OpenedSheet]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        scans = _looked_into(archive)
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(file))
    found = []
    for about in workbook.sheets_metadata:
        if (scan := scans.get(about.name)) is None:
            continue  # a chart takes a whole sheet
        sheet = workbook.get_sheet_by_name(about.name)
        rows = sheet.to_python(skip_empty_area=False)
        hidden = about.visible != SheetVisibleEnum.Visible
        found.append(OpenedSheet(about.name, hidden, rows, scan, sheet.merged_cell_ranges or ()))
    return found


def open_workbook(file: bytes) -> list[OpenedSheet]:
    if file.startswith(_OLE):
        raise WorkbookLocked(at="/body")
    try:
        sheets = _opened(file)
    except PasswordError:
        raise WorkbookLocked(at="/body") from None
    except (
        zipfile.BadZipFile,
        CalamineError,
        expat.ExpatError,
        KeyError,
        ValueError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ):
        raise NotAWorkbook(at="/body") from None
    if sum(len(sheet.rows) for sheet in sheets) > MOST_ROWS:
        raise _too_long("+".join(sheet.name for sheet in sheets))
    return sheets
