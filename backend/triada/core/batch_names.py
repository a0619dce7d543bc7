"""The records that the lines of a batch name: by id, by code, or by the temporary id of one that
an earlier line makes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from triada.core.access import inside
from triada.core.batch_lines import Line, Op, by_record, replace_ids
from triada.core.errors import (
    AlreadyThere,
    ChangedMeanwhile,
    Conflict,
    Invalid,
    UnknownReference,
)
from triada.core.model import Owned
from triada.core.record import New, Record, Scope


class WaitsForRefused(Conflict):
    """Names what another line of the batch should have made, and that line was refused."""


class CodeOfSeveral(Invalid):
    """Several records have this code; the one that is meant is named by its id."""


@dataclass
class Names:
    """Each record is read once; what is made and deleted on the way is noted."""

    scope: Scope
    lines: Sequence[Line]
    found: dict[tuple[str, UUID], Any] = field(default_factory=dict)
    codes: dict[tuple[str, str], list[UUID]] = field(default_factory=dict)
    versions: dict[UUID, int] = field(default_factory=dict)
    """Before the first line: that is what the caller saw."""
    made: dict[UUID, UUID] = field(default_factory=dict)
    """What each temporary id became."""
    waiting: set[UUID] = field(default_factory=set)
    """Temporary ids that nothing stands for yet."""
    refused: set[UUID] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.waiting = {line.temp_id for line in self.lines if line.temp_id is not None}

    def _know(self, record: Record, row: Any) -> None:
        self.found[record.name, row.id] = row
        self.versions[row.id] = row.version
        if (code := getattr(row, "code", None)) is not None:
            self.codes.setdefault((record.name, code), []).append(row.id)

    async def find(self) -> None:
        """All that lines name, in one statement for each kind."""
        within = self.scope.within
        for mine in by_record(self.lines).values():
            named = [line for line in mine if line.op is not Op.create]
            model: Any = mine[0].record.model
            assert issubclass(model, Owned), mine[0].record.name
            ways = [model.id.in_({line.id for line in named if line.id})]
            if codes := {line.code for line in named if line.id is None}:
                ways.append(model.code.in_(codes))
            town = model.authority_id == within.authority_id
            rows = select(model).where(town, or_(*ways), inside(model, within))
            for row in await self.scope.db.scalars(rows) if named else ():
                self._know(mine[0].record, row)

    def real(self, id: UUID, at: str) -> UUID:
        """The id itself, or the one that a temporary id became; refused where nothing did."""
        if id in self.refused:
            raise WaitsForRefused(at=at)
        if id in self.waiting:
            raise UnknownReference(at=at)
        return self.made.get(id, id)

    def id_of(self, line: Line) -> UUID | None:
        """Of the record that a line names, as far as it is known."""
        if line.id is not None:
            return self.made.get(line.id, line.id)
        return next(iter(self.codes.get((line.record.name, line.code or ""), ())), None)

    def record_of(self, line: Line) -> Any:
        """The record that a line names; refused where there is none, or the caller saw another
        version."""
        at = "/line/code" if line.id is None else "/line/id"
        ids = self.codes.get((line.record.name, line.code or ""), [])
        if line.id is not None:
            ids = [self.real(line.id, at)]
        if len(ids) > 1:
            raise CodeOfSeveral(at=at)
        row = self.found.get((line.record.name, ids[0])) if ids else None
        if row is None:
            raise UnknownReference(at=at)
        if line.version not in (None, self.versions[row.id]):
            raise ChangedMeanwhile(at="/line/version")
        return row

    def with_codes_that_others_take(self) -> list[Any]:
        """Their codes are laid down first: 1.1 becomes 1.2 where 1.2 becomes 1.3, or goes."""
        coded = [
            line
            for line in self.lines
            if line.op in (Op.create, Op.change) and "code" in line.body.model_fields_set
        ]
        taken = {(line.record.name, line.body.code) for line in coded}
        gone = [line for line in self.lines if line.op is Op.delete]
        rows = []
        for line in [*coded, *gone] if taken else ():
            id = self.id_of(line)
            row = self.found.get((line.record.name, id)) if id else None
            code = getattr(row, "code", None)
            stays = line.op is not Op.delete and line.body.code == code
            if row and not stays and (line.record.name, code) in taken:
                rows.append(row)
        return rows

    def body_of(self, line: Line) -> Any:
        """What a line brings, with real ids."""
        return replace_ids(line.body, self.real, "/body")

    def new_of(self, line: Line) -> New:
        """What a line makes; refused where it names another home than this one."""
        sent, within = self.body_of(line), self.scope.within
        if line.temp_id in self.made:
            raise AlreadyThere(at="/line/temp_id")
        homes = {f"{within.__tablename__}_id": within.id, "authority_id": within.authority_id}
        for key, id in homes.items():
            if getattr(sent, key, None) not in (None, id):
                raise UnknownReference(at=f"/body/{key}")
        return New(sent, line.like)

    def note_made(self, line: Line, row: Any) -> None:
        self._know(line.record, row)
        if line.temp_id is not None:
            self.made[line.temp_id] = row.id
            self.waiting.discard(line.temp_id)

    def note_refused(self, line: Line) -> None:
        if line.temp_id is not None and line.temp_id not in self.made:
            self.refused.add(line.temp_id)

    def note_gone(self, *rows: Any) -> None:
        gone = set(map(id, rows))
        self.found = {key: each for key, each in self.found.items() if id(each) not in gone}
