from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from pydantic import Field, create_model

from triada.core.field_changes import FieldChange
from triada.core.schema import Read
from triada.core.text import Text
from triada.planning.freezing.content import FROZEN_RECORDS


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
    fields: list[FieldChange]


class Side(Read):
    """One of the two; null for the edition as it stands now."""

    version_id: UUID | None
    number: int | None
    sha256: str


class Sides(Read):
    before: Side | None = Field(description="Null where nothing was frozen before: all is new")
    after: Side

    def fields_of(self, name: str) -> list[FieldChange]:
        """What changed in the one record of this name, such as the edition."""
        found: list[FieldChange] = getattr(self, name)
        return found

    def elements_of(self, name: str) -> list[ElementChange]:
        """What became of the elements of a list, such as the goals."""
        found: list[ElementChange] = getattr(self, name)
        return found


COMPARED: Final = tuple(each for each in FROZEN_RECORDS if each.is_list or each.field == "edition")
"""What a difference tells of: authority and plan are no part of an edition's text."""
_FIELDS: Final[dict[str, Any]] = {  # as `create_model` takes them
    each.field: (list[ElementChange] if each.is_list else list[FieldChange], ...)
    for each in COMPARED
}
Difference: Final[type[Sides]] = create_model(
    "Difference",
    __base__=Sides,
    __doc__="Both sides, and under the name of each frozen record what changed in it.",
    __module__=__name__,
    **_FIELDS,
)
