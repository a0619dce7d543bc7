"""Columns that many tables have in the same form."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from sqlalchemy import CheckConstraint, Computed, Date, Dialect, String
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

COMPUTED = {"computed": True}
TECHNICAL = {"technical": True}
"""Of a column that says which record it is or where it stands: no reader calls a new value of it a
change."""


_Member = TypeVar("_Member", bound=StrEnum)


class EnumColumn(TypeDecorator[_Member], Generic[_Member]):
    """VARCHAR that takes a member of an enumeration, or its value, and gives the member. What may
    stand there is said by `one_of` and `some_of`: reading anything else is an error."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[_Member]) -> None:
        super().__init__()
        self.kind = kind

    @property
    def python_type(self) -> type[str]:
        return str

    def process_bind_param(
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> str | None:
        return None if value is None else str(value)

    def process_result_value(
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> _Member | None:
        return None if value is None else self.kind(value)


def search_column(*texts: str) -> Mapped[str]:
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


def first_day(of: str) -> Mapped[date]:
    return mapped_column(Date(), Computed(f"partial_from({of})", persisted=True), info=COMPUTED)


def day_after(of: str) -> Mapped[date]:
    return mapped_column(Date(), Computed(f"partial_before({of})", persisted=True), info=COMPUTED)


def one_of(column: str, values: Iterable[StrEnum]) -> CheckConstraint:
    """The database knows the words too, so that no import can bring others."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} in ({listed})", name=column)


def some_of(column: str, values: Iterable[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} <@ array[{listed}]::varchar[]", name=column)
