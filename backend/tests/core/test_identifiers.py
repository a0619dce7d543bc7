import pytest
from hypothesis import given
from hypothesis import strategies as st

from triada.commons.organisations import identifiers
from triada.commons.territories import codes
from triada.core.personal_numbers import personal_number


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        *(("CZ-ICO", value) for value in ("00299529", "73633992", "00266621", "299529")),
        *(("SK-ICO", value) for value in ("00 313 271", "37828100")),
        ("CZ-DIC", "CZ00299529"),
        ("CZ-DIC", "cz 00299529"),
        ("RS-MB", "08054428"),
        ("RS-MB", "8054428"),
        *(("RS-PIB", value) for value in ("101134702", "101874109")),
        ("CZ-SERVICE", "anything"),
    ],
)
def test_right_identifiers_give_no_warning(scheme: str, value: str) -> None:
    assert identifiers.warnings(scheme, value) == []


@pytest.mark.parametrize(
    ("scheme", "value", "code"),
    [
        ("CZ-ICO", "00299528", identifiers.CHECK_DIGIT),
        ("CZ-ICO", "00000000", identifiers.FORMAT),
        ("CZ-ICO", "²0299529", identifiers.FORMAT),
        ("SK-ICO", "313271x", identifiers.FORMAT),
        ("CZ-DIC", "CZ00299528", identifiers.CHECK_DIGIT),
        ("CZ-DIC", "CZ7103192745", identifiers.PERSONAL),
        ("CZ-DIC", "", identifiers.FORMAT),
        ("RS-MB", "08054429", identifiers.CHECK_DIGIT),
        ("RS-PIB", "101134703", identifiers.CHECK_DIGIT),
        ("RS-PIB", "10113470", identifiers.FORMAT),
    ],
)
def test_wrong_identifiers_warn(scheme: str, value: str, code: str) -> None:
    assert identifiers.warnings(scheme, value) == [code]


@pytest.mark.parametrize(
    ("scheme", "value", "written"),
    [
        ("SK-ICO", "00 313 271", "00313271"),
        ("CZ-ICO", "299529", "00299529"),
        ("CZ-DIC", "00299529", "CZ00299529"),
        ("RS-MB", "8054428", "08054428"),
        ("OTHER", "  a  b ", "a b"),
    ],
)
def test_identifiers_have_one_spelling(scheme: str, value: str, written: str) -> None:
    assert identifiers.normalise(scheme, value) == written


@given(st.sampled_from(["CZ-ICO", "SK-ICO", "CZ-DIC", "RS-MB", "RS-PIB", "?"]), st.text())
def test_nothing_raises(scheme: str, value: str) -> None:
    identifiers.warnings(scheme, value)
    once = identifiers.normalise(scheme, value)
    assert identifiers.normalise(scheme, once) == once


@given(st.sampled_from(["CZ-ZUJ", "SK-LAU2", "RS-RZS", "?"]), st.text())
def test_no_code_raises(scheme: str, value: str) -> None:
    codes.warnings(scheme, value)


def test_codes_of_municipalities() -> None:
    for scheme, code in (
        *(("CZ-ZUJ", code) for code in ("567442", "505188")),
        *(("SK-LAU2", code) for code in ("508438", "SK0321508438")),
        *(("RS-RZS", code) for code in ("80055", "80063")),
        ("NUTS3", "CZ042"),
    ):
        assert codes.warnings(scheme, code) == []
    assert codes.warnings("CZ-ZUJ", "567443") == [codes.CHECK_DIGIT]
    assert codes.warnings("RS-RZS", "80054") == [codes.CHECK_DIGIT]
    assert codes.warnings("SK-LAU2", "SK508438") == [codes.FORMAT]
    assert codes.warnings("RS-RZS", "8005") == [codes.FORMAT]


@pytest.mark.parametrize(
    "text",
    [
        "paní 710319/2745 žádá",
        "rč. 7103192745",
        "CZ7103192745",
        "710319 / 2745",
        "535312/123",
        "rodné číslo: 535312123",
        "(0101990710008).",
        "JMBG 0101990 710008",
        "７１０３１９/２７４５",
    ],
)
def test_numbers_of_persons_are_recognised(text: str) -> None:
    assert personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "tel. 417 510 111, +420 604 123 456, 00420604123456",
        "0905 123 456 alebo 0905123451",
        "064/123-4567, +381 21 6040 300",
        "IČO 00299529, DIČ CZ00299529, PIB 101134702, MB 08054428",
        "účet 19-2000145399/0800, IBAN CZ65 0800 0000 1920 0014 5399",
        "710319/2746",
        "č. j. 123456/2022, usnesení 535312-123",
        "1 200 000 000 Kč, 2019/2022",
        "0101990710007",
        "EAN 8594001020301",
        "",
    ],
)
def test_other_numbers_pass(text: str) -> None:
    assert not personal_number(text)


@given(st.integers(201_000_000, 999_999_999))
def test_phone_numbers_of_nine_digits_pass(number: int) -> None:
    digits = str(number)
    assert not personal_number(f"tel. {digits}")
    assert not personal_number(f"+420 {digits[:3]} {digits[3:6]} {digits[6:]}")
