"""A workbook from outside, read beside the server."""

from typing import Final

from triada.core.bounded_process import Reader
from triada.planning.workbooks.sheet_reader import BOOK, Book
from triada.planning.workbooks.xlsx_reader import NotAWorkbook, WorkbookTooBig

_WORKBOOK: Final = Reader(
    "triada.planning.workbooks.sheet_reader:read_json",
    too_much=WorkbookTooBig,
    broken=NotAWorkbook,
    at="/body",
)


async def read(file: bytes, language: str) -> Book:
    """Refuses with a sentence what is no workbook, locked, or out of proportion."""
    return BOOK.validate_json(await _WORKBOOK.read(file, language=language))
