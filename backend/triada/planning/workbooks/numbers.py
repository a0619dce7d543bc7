"""Numbers as they stand in the cells of three countries; where one can be two, it is refused."""

import re
import unicodedata
from typing import NamedTuple

from triada.planning.workbooks.unreadable import Unreadable

_CROWNS = re.compile(r"[.,]\s?[-–—]{1,2}$")
"""`12 500,-`: nothing behind the point, as prices are written."""
_THOUSANDS = re.compile(
    r"\d\s*(tis|mil|mld|mio|hilj|hiljad|хиљ|мил|thousand|million)", re.IGNORECASE
)
_SPACED = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_SHAPE = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
_EXACT = re.compile(r"[+-]?\d+(?:\.\d+)?e[+-]\d+")
"""As we write what a cell cannot hold to its last digit."""
_THREES = r"[+-]?\d{{1,3}}(?:\{mark}\d{{3}})+"


class Number(NamedTuple):
    value: float
    guessed: bool
    """Whether the reader should look at what was made of it."""


def _in_threes(text: str, mark: str) -> bool:
    return re.fullmatch(_THREES.format(mark=mark), text) is not None


def _two_marks(bare: str, cell: str) -> float:
    at = max(bare.rfind("."), bare.rfind(","))
    mark = "," if bare[at] == "." else "."
    whole, fraction = bare[:at], bare[at + 1 :]
    if not _in_threes(whole, mark):
        raise Unreadable("number_unknown", cell=cell)
    return float(f"{whole.replace(mark, '')}.{fraction}")


def _one_mark(bare: str, mark: str, cell: str) -> float:
    if bare.count(mark) > 1:
        if not _in_threes(bare, mark):
            raise Unreadable("number_unknown", cell=cell)
        return float(bare.replace(mark, ""))
    if _in_threes(bare, mark) and not bare.lstrip("+-").startswith("0"):
        whole, decimal = bare.replace(mark, ""), float(bare.replace(mark, "."))
        raise Unreadable("number_ambiguous", cell=cell, whole=whole, decimal=f"{decimal:g}")
    return float(bare.replace(mark, "."))


def _of_text(cell: str) -> Number:
    text = unicodedata.normalize("NFKC", cell).strip().replace("−", "-").replace("–", "-")
    bare = _SPACED.sub("", _CROWNS.sub("", text))
    if _EXACT.fullmatch(bare):
        return Number(float(bare), guessed=False)
    if _SHAPE.fullmatch(bare) is None:
        if _THOUSANDS.search(bare):
            raise Unreadable("number_in_thousands", cell=cell)
        unit = bool(re.match(r"[+-]?\d", bare)) and bool(re.search(r"[^\W\d]|[%€$]", bare))
        raise Unreadable("number_with_unit" if unit else "number_unknown", cell=cell)
    marks = set(re.findall(r"[.,]", bare))
    if len(marks) == 2:
        value = _two_marks(bare, cell)
    elif marks:
        value = _one_mark(bare, marks.pop(), cell)
    else:
        value = float(bare)
    return Number(value, guessed=bool(_CROWNS.search(text)))


def read_number(cell: object) -> Number:
    if isinstance(cell, str):
        return _of_text(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Number(float(cell), guessed=False)
    raise Unreadable("number_unknown", cell=str(cell))


def read_whole(cell: object) -> int:
    value = read_number(cell).value
    if not value.is_integer():
        raise Unreadable("int_from_float")
    return int(value)
