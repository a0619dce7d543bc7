"""Columns that many tables have in the same form."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, Computed, Date, String
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.text import TextColumn

COMPUTED = {"computed": True}


def text_column(**options: Any) -> Mapped[Any]:
    """A text by language."""
    return mapped_column(TextColumn(), **options)


def search_column(*texts: str) -> Mapped[Any]:
    """What the search looks through, folded by the database."""
    return mapped_column(
        TSVECTOR(), Computed(f"search_vector({', '.join(texts)})", persisted=True), info=COMPUTED
    )


def public_text(text: str) -> str:
    """A text for the search, which is the same for all readers: nothing of it where some may not
    read it."""
    return f"unguarded({text}, field_audience, '{text}')"


def sort_column(text: str) -> Mapped[str]:
    """The order of the authored language, for `COLLATE "C"`."""
    return mapped_column(
        String(collation="C"), Computed(f"sort_key({text})", persisted=True), info=COMPUTED
    )


def first_day(of: str) -> Mapped[date | None]:
    return mapped_column(Date(), Computed(f"partial_from({of})", persisted=True), info=COMPUTED)


def day_after(of: str) -> Mapped[date | None]:
    return mapped_column(Date(), Computed(f"partial_before({of})", persisted=True), info=COMPUTED)


def one_of(column: str, values: type[Any]) -> CheckConstraint:
    """The database knows the words too, so that no import can bring others."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} in ({listed})", name=column)


def some_of(column: str, values: type[Any]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} <@ array[{listed}]::varchar[]", name=column)
