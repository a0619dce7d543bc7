"""Rows of one authority as the database takes them; ids and texts can be told apart in copies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from triada.core.ids import new_id

Row = dict[str, Any]
Tables = dict[str, list[Row]]
WORDS = ("Podpora", "rodin", "Odlehčovací", "služba", "Terénní", "péče", "Bydlení", "seniorů")
COPY_SIGN = "§"
"""Stands in the texts of the town that is copied, and becomes the number of the copy."""
COPY_PREFIX = "f00d"
"""The first 16 bits of its ids, which become the number of the copy."""


def copied_id() -> UUID:
    return UUID(f"{COPY_PREFIX}{new_id().hex[4:]}")


@dataclass(frozen=True)
class Shared:
    """Records of the reference data and the demo that every town names."""

    organisations: Sequence[UUID]
    territories: Sequence[UUID]
    groups: Sequence[UUID]
    region: UUID


@dataclass(frozen=True)
class Size:
    goals: int = 12
    measures: int = 80
    uses: int = 320


@dataclass(frozen=True)
class Maker:
    """Makes rows of one authority."""

    owner: UUID
    new: Callable[[], UUID]
    sign: str

    def rows(self, count: int, **fields: Any) -> list[Row]:
        kept = {"version": 1, "authority_id": self.owner, "audience": "public"}
        return [{"id": self.new(), **kept, **fields} for _ in range(count)]

    def row(self, **fields: Any) -> Row:
        return self.rows(1, **fields)[0]

    def text(self, n: int, what: str) -> Mapping[str, Any]:
        words = " ".join(WORDS[(n + step) % len(WORDS)] for step in range(5))
        return {
            "authored": "cs",
            "values": {"cs": f"{what} {self.sign} {n}: {words}", "en": f"{what} {n}"},
        }
