from enum import StrEnum
from uuid import UUID

from pydantic import Field

from triada.core.schema import Read
from triada.core.text import Text
from triada.core.word_runs import Run


class Item(Read):
    """One of a list: its code, such as the role of a party, and its name."""

    code: str | None
    name: Text | None


class FieldEdit(Read):
    """Of a text the words of one language, of a list what came and went, of others the values."""

    field: str
    language: str | None
    runs: list[Run]
    before: str | None
    after: str | None
    removed: list[Item]
    added: list[Item]


class Fate(StrEnum):
    added = "added"
    removed = "removed"
    kept = "kept"


class ElementChange(Read):
    """Something that was added, removed, moved or changed; what stayed as it was is not listed."""

    id: UUID
    fate: Fate
    moved: bool = Field(description="Under another goal or in another order")
    code: str | None
    title: Text
    fields: list[FieldEdit]


class Side(Read):
    """One of the two; null for the edition as it stands now."""

    version_id: UUID | None
    number: int | None
    sha256: str


class Difference(Read):
    before: Side | None = Field(description="Null where nothing was frozen before: all is new")
    after: Side
    edition: list[FieldEdit]
    chapters: list[ElementChange]
    needs: list[ElementChange]
    goals: list[ElementChange]
    measures: list[ElementChange]
