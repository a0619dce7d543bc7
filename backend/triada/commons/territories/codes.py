"""Check digits in the codes of municipalities: they warn, because lists hold a few odd ones."""

from typing import Final

FORMAT: Final = "code_format"
CHECK_DIGIT: Final = "code_check_digit"

OFFICIAL: Final = frozenset(
    {
        "ISO-3166",
        "CZ-NUTS",
        "CZ-LAU1",
        "CZ-ORP",
        "CZ-ZUJ",
        "SK-NUTS",
        "SK-LAU1",
        "SK-LAU2",
        "RS-NUTS",
        "RS-RZS",
        "RS-BUDGET",
    }
)
"""Lists in which a code names one place; a postal code may serve several."""

_LENGTH: Final = {"CZ-ZUJ": 6, "SK-LAU2": 6, "RS-RZS": 5}


def _check_digit(scheme: str, stem: str) -> int | None:
    weights = range(len(stem) + 1, 1, -1)
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(stem, weights, strict=True)) % 11
    if scheme == "RS-RZS":
        # The whole Serbian list has no code whose rest is 11.
        return None if rest == 11 else rest % 10
    return rest % 10


def normalise(scheme: str, value: str) -> str:
    """The code without spaces; the Slovak one keeps the letters of its region."""
    return "".join(value.split()).upper() if scheme in _LENGTH else " ".join(value.split())


def warnings(scheme: str, value: str) -> list[str]:
    """Codes of what looks wrong, none for schemes without a known rule."""
    if scheme not in _LENGTH:
        return []
    code = normalise(scheme, value)
    if scheme == "SK-LAU2" and code.startswith("SK"):
        code = code[-6:] if len(code) == 12 else ""
    if len(code) != _LENGTH[scheme] or not (code.isascii() and code.isdecimal()):
        return [FORMAT]
    return [] if _check_digit(scheme, code[:-1]) == int(code[-1]) else [CHECK_DIGIT]
