"""Numbers of persons, recognised in free text so that they never get into a plan."""

import re
import unicodedata
from datetime import UTC, date, datetime

# Not inside longer numbers and not beside `/` or `-`: those are accounts and file numbers.
_BIRTH_NUMBER = re.compile(
    r"(?<![\d/-])(?P<date>\d{6})(?P<mark>\s?[/-]\s?|\s)?(?P<serial>\d{3,4})(?![\d/]|-\d)", re.ASCII
)
_JMBG = re.compile(r"(?<![\d/-])(\d{7})[ -]?(\d{6})(?![\d/]|-\d)", re.ASCII)
_NAMED = re.compile(r"(\br\.?\s?č|rodn\w*\s+č[ií]sl\w*)\W*$", re.IGNORECASE)


def _was_born(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day) <= datetime.now(UTC).date()
    except ValueError:
        return False


def _is_birth_number(digits: str) -> bool:
    """Women have 50 more in the month; 20 more is for days that ran out of numbers since 2004."""
    year, month, day = int(digits[:2]), int(digits[2:4]) % 50, int(digits[4:6])
    if len(digits) == 9:
        # Issued until 1953, without a check digit.
        return year < 54 and digits[6:] != "000" and _was_born(1900 + year, month, day)
    year += 1900 if year >= 54 else 2000
    if month > 20 and year >= 2004:
        month -= 20
    # Until 1985 a rest of ten was written as zero.
    rest = int(digits[:9]) % 11
    return rest % 10 == int(digits[9]) and _was_born(year, month, day)


def _is_jmbg(digits: str) -> bool:
    year = int(digits[4:7])
    year += 1000 if year >= 800 else 2000
    weighed = zip(digits[:12], (7, 6, 5, 4, 3, 2) * 2, strict=True)
    rest = sum(int(digit) * weight for digit, weight in weighed) % 11
    check = 0 if rest == 0 else 11 - rest
    return check == int(digits[12]) and _was_born(year, int(digits[2:4]), int(digits[:2]))


def _says_so(found: re.Match[str], text: str) -> bool:
    """Telephone numbers begin with 0 and have ten digits; nine digits may be anything."""
    slash = "/" in (found["mark"] or "")
    certain = slash or bool(_NAMED.search(text[: found.start()]))
    ambiguous = found["date"].startswith("0") or len(found["serial"]) == 3
    return certain or not ambiguous


def personal_number(text: str) -> bool:
    """Whether the text holds a Czech or Slovak birth number or a JMBG that checks."""
    text = unicodedata.normalize("NFKC", text)
    return any(
        _says_so(found, text) and _is_birth_number(found["date"] + found["serial"])
        for found in _BIRTH_NUMBER.finditer(text)
    ) or any(_is_jmbg(found[1] + found[2]) for found in _JMBG.finditer(text))
