"""Check digits of organisations' numbers: they warn, because old registers hold a few odd ones."""

import re
from collections.abc import Callable
from typing import Final

from stdnum.cz import dic, rc
from stdnum.rs import pib

FORMAT: Final = "identifier_format"
CHECK_DIGIT: Final = "identifier_check_digit"
PERSONAL: Final = "identifier_personal"

_SEPARATORS = re.compile(r"[\s./-]+")


def _digits(value: str, length: int) -> bool:
    return len(value) == length and value.isascii() and value.isdecimal() and int(value) > 0


def _ico(value: str) -> str | None:
    """Also numbers from 9 on, which stdnum refuses for taxes, are possible here."""
    if not _digits(value, 8):
        return FORMAT
    return None if dic.calc_check_digit_legal(value[:7]) == value[7] else CHECK_DIGIT


def _dic(value: str) -> str | None:
    """A person's tax number is the birth number, which must not be kept."""
    number = value.removeprefix("CZ")
    if rc.is_valid(number):
        return PERSONAL
    return _ico(number)


def _mb(value: str) -> str | None:
    if not _digits(value, 8):
        return FORMAT
    weighed = zip(value[:7], (2, 7, 6, 5, 4, 3, 2), strict=True)
    total = sum(int(digit) * weight for digit, weight in weighed)
    return None if (11 - total % 11) % 11 % 10 == int(value[7]) else CHECK_DIGIT


def _pib(value: str) -> str | None:
    if not _digits(value, 9):
        return FORMAT
    return None if pib.is_valid(value) else CHECK_DIGIT


_RULES: Final[dict[str, Callable[[str], str | None]]] = {
    "CZ-ICO": _ico,
    "SK-ICO": _ico,
    "CZ-DIC": _dic,
    "RS-MB": _mb,
    "RS-PIB": _pib,
}
_PADDED: Final = {"CZ-ICO": 8, "SK-ICO": 8, "RS-MB": 8}


def normalise(scheme: str, value: str) -> str:
    """One spelling of each number; a scheme that is not known here only loses outer spaces."""
    if scheme not in _RULES:
        return " ".join(value.split())
    number = _SEPARATORS.sub("", value).upper()
    if scheme == "CZ-DIC":
        return f"CZ{number.removeprefix('CZ')}"
    if number.isdecimal():
        return number.zfill(_PADDED.get(scheme, 0))
    return number


def warnings(scheme: str, value: str) -> list[str]:
    """Codes of what looks wrong, none for schemes without a known rule."""
    rule = _RULES.get(scheme)
    found = rule(normalise(scheme, value)) if rule else None
    return [found] if found else []
