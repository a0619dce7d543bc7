"""A line of each kind for each record, built from the catalogue, so that none is forgotten."""

from collections.abc import Iterator
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

from pydantic import (
    AfterValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationInfo,
    create_model,
    field_validator,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from triada.core.batch_lines import Op
from triada.core.batch_results import ChangeResult
from triada.core.record import Consumer, Record, appearing_in
from triada.core.schema import Read, Write
from triada.core.text import Code, clean
from triada.planning.records import RECORDS

CHANGED = {record.name: record for record in appearing_in(Consumer.changes, RECORDS)}
Reason = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(clean)]
TempId = Annotated[
    UUID | None,
    Field(
        description="Any UUID of the client's making; wherever a later line names it, the new "
        "record is meant"
    ),
]
Version = Annotated[
    int | None,
    Field(
        ge=1,
        le=999_999_999,
        description="Before the first line about this record; 1 of one that an earlier line "
        "creates; may be left out where the record is named by its code",
    ),
]


class MatchBy(StrEnum):
    id = "id"
    code = "code"


class SentLine(Write):
    """What all lines have in common."""

    op: Op
    record: str


class CreateLine(SentLine):
    temp_id: TempId = None


class IdLine(SentLine):
    """About a record that has no code."""

    id: UUID = Field(description="Also a temporary one")
    version: Version


class CodeLine(SentLine):
    """About a record that has a code, named by the one or the other."""

    code: Code | None = Field(default=None, description="Instead of `id`, with `match_by: code`")
    id: UUID | None = Field(default=None, description="Also a temporary one", validate_default=True)
    version: Version = Field(default=None, validate_default=True)

    @field_validator("id")
    @classmethod
    def _named(cls, id: UUID | None, info: ValidationInfo) -> UUID | None:
        if id is None and info.data.get("code") is None:
            raise PydanticKnownError("missing")
        return id

    @field_validator("version")
    @classmethod
    def _seen(cls, version: int | None, info: ValidationInfo) -> int | None:
        if version is None and info.data.get("id") is not None:
            raise PydanticKnownError("missing")
        return version


def _lines(record: Record) -> Iterator[tuple[Op, type[Write]]]:
    """What can be done to a record, each with the shape of its line."""
    coded = "code" in record.read.model_fields
    named: Any = CodeLine if coded else IdLine
    actions = record.actions
    if actions.create and record.create:
        yield Op.create, _line(Op.create, record, CreateLine, new=record.create)
    if actions.update and record.update:
        yield Op.change, _line(Op.change, record, named, set=record.update)
    if actions.move:
        yield Op.move, _line(Op.move, record, named, to=actions.move.body)
    if actions.transition:
        shapes = (named, actions.transition.body)
        yield Op.transition, _line(Op.transition, record, shapes)
    if actions.delete:
        yield Op.delete, _line(Op.delete, record, named)


def _line(op: Op, record: Record, base: Any, **body: type[Write]) -> type[Write]:
    fields: dict[str, Any] = {name: (shape, ...) for name, shape in body.items()}
    of: Any = {"op": (Literal[op], ...), "record": (Literal[record.name], ...)}
    name = f"{op.capitalize()}{record.model.__name__}Line"
    make: Any = create_model  # its overloads know no fields that are told at run time
    made: type[Write] = make(name, __base__=base, **of, **fields)
    return made


LINES: dict[str, type[Write]] = {
    f"{op} {name}": line for name, record in CHANGED.items() for op, line in _lines(record)
}
"""By the two words that tell which line is meant."""


def _meant(sent: object) -> str | None:
    """So that the faults told are those of the line that is meant."""
    words = [
        sent.get(name) if isinstance(sent, dict) else getattr(sent, name, None)
        for name in ("op", "record")
    ]
    return " ".join(map(str, words))


if TYPE_CHECKING:
    AnyLine = SentLine
else:
    AnyLine = Annotated[
        reduce(or_, (Annotated[line, Tag(tag)] for tag, line in LINES.items())),
        Discriminator(_meant),
    ]


class ChangesWrite(Write):
    """All are done or none is, in their order; several lines about one record name the version
    before the first. Records that are named in a field, such as `goal_ids`, are named by id."""

    dry_run: bool = Field(default=False, description="Tells what would become of each line")
    reason: Reason | None = Field(default=None, description="For the history, not the public")
    changes: Annotated[list[AnyLine], Field(min_length=1, max_length=1000)]
    match_by: MatchBy = Field(
        default=MatchBy.id,
        description="Whether lines may name the records that they change by `code`",
        validate_default=True,
    )

    @field_validator("match_by")
    @classmethod
    def _as_lines_do(cls, by: MatchBy, info: ValidationInfo) -> MatchBy:
        named = (getattr(line, "code", None) for line in info.data.get("changes", ()))
        if by is MatchBy.id and any(code is not None for code in named):
            raise PydanticCustomError("match_by", "Lines name records by code, so say so")
        return by


class ChangesRead(Read):
    applied: bool
    items: list[ChangeResult]
