"""How well two colours can be told apart, against values that are known."""

import pytest
from pydantic import TypeAdapter, ValidationError

from triada.core.colours import WHITE, ReadableColour, contrast, luminance

COLOUR = TypeAdapter(ReadableColour)


@pytest.mark.parametrize(
    ("colour", "known"),
    [
        ("#ffffff", 1),
        ("#000000", 21),
        ("#FF0000", 3.998),
        ("#00ff00", 1.372),
        ("#0000ff", 8.592),
        ("#777777", 4.478),
        ("#767676", 4.542),
        ("#808080", 3.949),
    ],
)
def test_the_contrast_with_white_is_the_known_one(colour, known):
    assert contrast(colour, WHITE) == pytest.approx(known, abs=0.001)
    assert contrast(WHITE, colour) == contrast(colour, WHITE)


def test_luminance_goes_from_black_to_white():
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#00ff00") == pytest.approx(0.7152)


@pytest.mark.parametrize(
    "colour", ["", "red", "#fff", "#12345g", "#1234567", "123456", "#１２３４５６"]
)
def test_what_is_no_colour_has_no_luminance(colour):
    with pytest.raises(ValueError, match="not a colour"):
        luminance(colour)


def test_the_last_grey_that_can_be_read_is_taken_in_small_letters():
    assert COLOUR.validate_python("#767676") == "#767676"
    assert COLOUR.validate_python("#00584F") == "#00584f"


def test_one_shade_lighter_is_refused_with_both_ratios():
    with pytest.raises(ValidationError) as refused:
        COLOUR.validate_python("#777777")
    (fault,) = refused.value.errors()
    assert fault["type"] == "contrast_too_low"
    assert fault["ctx"] == {"found": "4.47", "wanted": "4.5"}
