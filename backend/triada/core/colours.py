"""How well two colours can be told apart (WCAG 2.2, relative luminance and contrast ratio)."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

READABLE = 4.5
"""What text of ordinary size needs (WCAG 2.2, 1.4.3)."""
WHITE = "#ffffff"
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.ASCII | re.IGNORECASE)


def _linear(channel: int) -> float:
    """One of red, green and blue as light, not as the number that screens are sent."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """From 0, black, to 1, white."""
    if _COLOUR.fullmatch(colour) is None:
        raise ValueError(f"not a colour: {colour!r}")
    red, green, blue = (_linear(int(colour[n : n + 2], 16)) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _readable(colour: str) -> str:
    """Cut, not rounded: 4.49 is not 4.5, and nobody should read that it is."""
    found = contrast(colour, WHITE)
    if found < READABLE:
        raise PydanticCustomError(
            "contrast_too_low",
            "The contrast with white is {found}:1, at least {wanted}:1 is needed",
            {"found": f"{int(found * 100) / 100:.2f}", "wanted": f"{READABLE}"},
        )
    return colour.lower()


ReadableColour = Annotated[
    str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$"), AfterValidator(_readable)
]
"""White text on it, and it on white, can be read."""
