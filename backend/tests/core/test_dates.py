from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from triada.core.dates import PartialDate, check_order, day_after, first_day, in_order

PARTIAL = TypeAdapter(PartialDate)


@pytest.mark.parametrize(
    ("written", "first", "after"),
    [
        ("2022", "2022-01-01", "2023-01-01"),
        ("2022-Q2", "2022-04-01", "2022-07-01"),
        ("2022-Q4~", "2022-10-01", "2023-01-01"),
        ("2022-04", "2022-04-01", "2022-05-01"),
        ("2022-12~", "2022-12-01", "2023-01-01"),
        ("2024-02-29", "2024-02-29", "2024-03-01"),
        ("2199-12-31~", "2199-12-31", "2200-01-01"),
    ],
)
def test_a_partial_date_is_an_interval(written: str, first: str, after: str) -> None:
    assert PARTIAL.validate_python(written) == written
    assert first_day(written) == date.fromisoformat(first)
    assert day_after(written) == date.fromisoformat(after)


@pytest.mark.parametrize(
    "written",
    [
        *("", "22", "1899", "2200", "2022-Q0", "2022-Q5", "2022-13", "2022-00", "2022-4", "~"),
        *("2022-02-30", "2023-02-29", "2022-04-31", "2022-04-25~~", "2022~-04", "2022-04-25T00"),
        *("2022\n", "２０２２", " 2022", "2022-Q2-01", "20220425"),
    ],
)
def test_what_is_no_partial_date(written: str) -> None:
    with pytest.raises(ValidationError):
        PARTIAL.validate_python(written)


def test_garbage_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="partial date"):
        first_day("soon")


@pytest.mark.parametrize(
    ("begins", "ends", "right"),
    [
        ("2022-04", "2022", True),
        ("2022", "2022-04", True),
        ("2022-Q3", "2022-06-30", False),
        ("2022-04-25", "2022-04-25", True),
        ("2022-04-26", "2022-04-25", False),
        ("2023", "2022~", False),
        (None, "2022", True),
        ("2022", None, True),
    ],
)
def test_order_compares_intervals(begins: str | None, ends: str | None, *, right: bool) -> None:
    assert in_order(begins, ends) is right
    if right:
        check_order(begins, ends)
    else:
        with pytest.raises(ValueError, match="before"):
            check_order(begins, ends)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_each_day_lies_in_its_month_quarter_and_year(day: date) -> None:
    quarter = f"{day.year}-Q{(day.month + 2) // 3}"
    for written in (f"{day:%Y}", quarter, f"{day:%Y-%m}", f"{day:%Y-%m-%d}"):
        PARTIAL.validate_python(written)
        assert first_day(written) <= day < day_after(f"{written}~")
    assert day_after(day.isoformat()) - first_day(day.isoformat()) == timedelta(days=1)
