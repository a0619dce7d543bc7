from enum import StrEnum
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import AfterValidator, Discriminator, Field, JsonValue, StringConstraints, Tag

from triada.core.schema import Read, Write
from triada.core.text import Prose, Text, clean
from triada.planning.measures.models import MeasureState
from triada.planning.measures.schemas import MeasureCreate, MeasureUpdate

Fields = dict[str, JsonValue]
"""A record as it is read, by field."""
Reason = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(clean)]
Version = Annotated[int, Field(ge=1, le=999_999_999, description="The version the caller saw")]


class MeasureOp(StrEnum):
    change = "change"
    move = "move"
    create = "create"
    remove = "remove"


class ChangeMeasure(Write):
    op: Literal[MeasureOp.change]
    id: UUID
    version: Version
    set: MeasureUpdate


class MoveMeasure(Write):
    op: Literal[MeasureOp.move]
    id: UUID
    version: Version
    to: MeasureState
    reason: Prose | None = Field(default=None, description="The public reads it")
    take_back: bool = Field(
        default=False, description="Takes back the caller's own last step of the last hour"
    )


class CreateMeasure(Write):
    op: Literal[MeasureOp.create]
    new: MeasureCreate


class RemoveMeasure(Write):
    op: Literal[MeasureOp.remove]
    id: UUID
    version: Version


def _op(sent: object) -> str | None:
    """Which of the four is meant, so that the faults told are those of that one."""
    named = sent.get("op") if isinstance(sent, dict) else getattr(sent, "op", None)
    return named if isinstance(named, str) else None


Operation: TypeAlias = ChangeMeasure | MoveMeasure | CreateMeasure | RemoveMeasure
SentOperation = Annotated[
    Annotated[ChangeMeasure, Tag("change")]
    | Annotated[MoveMeasure, Tag("move")]
    | Annotated[CreateMeasure, Tag("create")]
    | Annotated[RemoveMeasure, Tag("remove")],
    Discriminator(_op),
]


class MeasureChanges(Write):
    """All are done or none is; several of one measure name the version before the first."""

    dry_run: bool = False
    reason: Reason | None = Field(default=None, description="For the history, not the public")
    operations: Annotated[list[SentOperation], Field(min_length=1, max_length=1000)]


class Outcome(StrEnum):
    changed = "changed"
    same = "same"
    created = "created"
    removed = "removed"
    refused = "refused"


class FieldDifference(Read):
    field: str
    before: JsonValue
    after: JsonValue


class RowFault(Read):
    pointer: str = Field(description="Where in the request")
    code: str
    title: str


class MeasureChanged(Read):
    """What became of one operation, or would."""

    index: int
    op: MeasureOp
    id: UUID | None = Field(description="Null for a new one that was not kept")
    code: str | None
    title: Text | None
    version: int | None = Field(description="That which stands after this request")
    outcome: Outcome
    changes: list[FieldDifference]
    faults: list[RowFault]


class MeasuresChanged(Read):
    applied: bool
    items: list[MeasureChanged]
