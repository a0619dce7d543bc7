"""Many changes of records inside one record, such as an edition: all or nothing, in their order,
each by the single action of its domain (`Record.actions`), so that there is no second set of rules.

In-process callers build `Line`s and call `run`. The caller has locked the authority (`load` did)
and knows that `within` is open; nothing is committed here. A refused or dry run leaves nothing in
the session either: what was made is gone, what was changed is as before.

Callers who have shown before what will happen use `apply`: no line is told apart, and the first
refusal is raised."""

import json
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Text, cast, func, inspect, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.access import refuse
from triada.core.audience_cascade import owner_column, owner_tables
from triada.core.batch_lines import (
    ChangeResult,
    Fields,
    Line,
    Op,
    Tried,
    by_record,
    groups,
    replace_ids,
    result,
)
from triada.core.db import set_audit_reason
from triada.core.error_handlers import in_savepoint
from triada.core.errors import (
    AlreadyThere,
    ChangedMeanwhile,
    Conflict,
    Invalid,
    Problem,
    UnknownReference,
)
from triada.core.model import Owned, model_of
from triada.core.principal import Principal
from triada.core.record import New, Record, Scope


class WaitsForRefused(Conflict):
    """Names what another line of the batch should have made, and that line was refused."""


class CodeOfSeveral(Invalid):
    """Several records have this code; the one that is meant is named by its id."""


Work = Callable[[Sequence[Line]], Awaitable[list[Tried]]]
"""Does lines that belong together."""


@dataclass(frozen=True)
class BatchResult:
    applied: bool
    items: list[ChangeResult]


def inside(model: type[Owned], within: Owned) -> ColumnElement[bool]:
    """Rows of a table that belong to `within`, by themselves or with what they belong to; those
    that belong to no such record are their authority's alone, and count."""
    column: Any = getattr(model, f"{within.__tablename__}_id", None)
    if column is not None:
        named: ColumnElement[bool] = column == within.id
        return or_(named, column.is_(None)) if column.nullable else named
    ways = []
    for owner in map(model_of, owner_tables(model)):
        mine = (owner.authority_id == model.authority_id, owner.id == owner_column(model, owner))
        ways.append(select(owner.id).where(*mine, inside(owner, within)).correlate(model).exists())
    return or_(*ways) if ways else true()


def owned_model(record: Record) -> Any:
    """A batch is about records of one authority."""
    assert issubclass(record.model, Owned), record.name
    return record.model


async def _refresh(db: AsyncSession) -> None:
    """What a savepoint took back is read again, for it is needed by the lines that follow."""
    for each in list(db.identity_map.values()):
        if inspect(each).expired:
            await db.refresh(each)


@dataclass
class Batch:
    """The records that lines name, each read once, and what was made so far."""

    scope: Scope
    lines: Sequence[Line]
    found: dict[tuple[str, UUID], Any] = field(default_factory=dict)
    codes: dict[tuple[str, str], list[UUID]] = field(default_factory=dict)
    versions: dict[UUID, int] = field(default_factory=dict)
    """Before the first line: that is what the caller saw."""
    waiting: set[UUID] = field(default_factory=set)
    """Temporary ids that nothing stands for yet."""
    made: dict[UUID, UUID] = field(default_factory=dict)
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
        for mine in by_record(self.lines).values():
            named = [line for line in mine if line.op is not Op.create]
            record, model = mine[0].record, owned_model(mine[0].record)
            ways = [model.id.in_({line.id for line in named if line.id})]
            if codes := {line.code for line in named if line.id is None}:
                ways.append(model.code.in_(codes))
            town = model.authority_id == self.scope.within.authority_id
            rows = select(model).where(town, or_(*ways), inside(model, self.scope.within))
            for row in await self.scope.db.scalars(rows) if named else ():
                self._know(record, row)

    def _real(self, id: UUID, at: str) -> UUID:
        if id in self.refused:
            raise WaitsForRefused(at=at)
        if id in self.waiting:
            raise UnknownReference(at=at)
        return self.made.get(id, id)

    def _named(self, line: Line) -> Any:
        at = "/line/code" if line.id is None else "/line/id"
        ids = self.codes.get((line.record.name, line.code or ""), [])
        if line.id is not None:
            ids = [self._real(line.id, at)]
        if len(ids) > 1:
            raise CodeOfSeveral(at=at)
        row = self.found.get((line.record.name, ids[0])) if ids else None
        if row is None:
            raise UnknownReference(at=at)
        if line.version not in (None, self.versions[row.id]):
            raise ChangedMeanwhile(at="/line/version")
        return row

    def _new(self, line: Line) -> New:
        sent, within = replace_ids(line.body, self._real, "/body"), self.scope.within
        if line.temp_id in self.made:
            raise AlreadyThere(at="/line/temp_id")
        homes = {f"{within.__tablename__}_id": within.id, "authority_id": within.authority_id}
        for key, id in homes.items():
            if getattr(sent, key, None) not in (None, id):
                raise UnknownReference(at=f"/body/{key}")
        return New(sent, line.like)

    async def _create(self, lines: Sequence[Line]) -> list[UUID]:
        record, create = lines[0].record, lines[0].record.actions.create
        assert create is not None, record.name
        rows = await create(self.scope, [self._new(line) for line in lines])
        for line, row in zip(lines, rows, strict=True):
            self._know(record, row)
            if line.temp_id is not None:
                self.made[line.temp_id] = row.id
                self.waiting.discard(line.temp_id)
        return [row.id for row in rows]

    async def _change(self, line: Line) -> UUID:
        row, actions = self._named(line), line.record.actions
        id: UUID = row.id
        body = replace_ids(line.body, self._real, "/body")
        if line.op is Op.change:
            assert actions.update is not None, line.record.name
            await actions.update(self.scope.db, row, body)
        elif line.op is Op.delete:
            assert actions.delete is not None, line.record.name
            await actions.delete(self.scope.db, row)
            del self.found[line.record.name, id]
        else:
            step = actions.move if line.op is Op.move else actions.transition
            assert step is not None, line.record.name
            await step.act(self.scope, row, body)
        return id

    async def _do(self, lines: Sequence[Line]) -> list[UUID]:
        if not self.scope.caller.may(lines[0].record.right, self.scope.within.authority_id):
            refuse(self.scope.caller)
        if lines[0].op is Op.create:
            return await self._create(lines)
        return [await self._change(lines[0])]

    async def do(self, lines: Sequence[Line]) -> list[Tried]:
        """A refusal is raised as it is, so there is nothing to go back to."""
        return [Tried(id) for id in await self._do(lines)]

    async def attempt(self, lines: Sequence[Line]) -> list[Tried]:
        """In a savepoint of its own; of several one by one where they are refused together."""
        done = await in_savepoint(self.scope.db, lambda: self._do(lines))
        if not isinstance(done, Problem):
            return [Tried(id) for id in done]
        await _refresh(self.scope.db)
        if len(lines) > 1:
            return [one for line in lines for one in await self.attempt([line])]
        if lines[0].temp_id is not None and lines[0].temp_id not in self.made:
            self.refused.add(lines[0].temp_id)
        return [Tried(self._id(lines[0]), done)]

    def _id(self, line: Line) -> UUID | None:
        if line.id is not None:
            return self.made.get(line.id, line.id)
        return next(iter(self.codes.get((line.record.name, line.code or ""), ())), None)

    async def free_codes(self) -> None:
        """Codes that change hands are laid down first: 1.1 becomes 1.2 where 1.2 becomes 1.3, or
        goes."""
        coded = [
            line
            for line in self.lines
            if line.op in (Op.create, Op.change) and "code" in line.body.model_fields_set
        ]
        wanted = {(line.record.name, line.body.code) for line in coded}
        gone = [line for line in self.lines if line.op is Op.delete]
        for line in [*coded, *gone] if wanted else ():
            id = self._id(line)
            row = self.found.get((line.record.name, id)) if id else None
            code = getattr(row, "code", None)
            stays = line.op is not Op.delete and line.body.code == code
            if row and not stays and (line.record.name, code) in wanted:
                row.code = None
        await self.scope.db.flush()

    async def all_lines(self, reason: str, do: Work) -> list[Tried]:
        tried: list[Tried] = []
        await set_audit_reason(self.scope.db, reason)
        for group in groups(self.lines):
            tried += await do(group)
            if group[0].op is Op.transition:  # it signed with its own
                await set_audit_reason(self.scope.db, reason)
        return tried


async def read(scope: Scope, lines: Sequence[Line], ids: Collection[UUID]) -> dict[UUID, Fields]:
    """The records as they are read, in one statement for each kind."""
    await scope.db.flush()
    found: dict[UUID, Fields] = {}
    for mine in by_record(lines).values() if ids else ():
        record = mine[0].record
        query = record.actions.query or record.query
        rows = query(scope.caller, record.filter()).where(record.model.id.in_(ids))
        r = rows.subquery("r")
        asked = select(cast(func.row_to_json(r.table_valued()), Text))
        for row in map(json.loads, await scope.db.scalars(asked)):
            found[UUID(row["id"])] = row
    return found


async def run(
    db: AsyncSession,
    caller: Principal,
    within: Owned,
    lines: Sequence[Line],
    *,
    reason: str | None = None,
    dry_run: bool = False,
) -> BatchResult:
    """Does all of `lines` or nothing, and says of each what became of it or would; a dry run does
    the same and takes it back. Each line wants the right of its own record."""
    batch = Batch(Scope(db, caller, within), lines)
    await batch.find()
    befores = await read(batch.scope, lines, set(batch.versions))
    everything = await db.begin_nested()
    await batch.free_codes()
    tried = await batch.all_lines(reason or "", batch.attempt)
    afters = await read(batch.scope, lines, {each.id for each in tried if each.id})
    applied = not dry_run and not any(each.problem for each in tried)
    await (everything.commit() if applied else everything.rollback())
    if not applied:
        await db.refresh(within)
    pairs = enumerate(zip(lines, tried, strict=True))
    found = [(n, line, each, befores, afters) for n, (line, each) in pairs]
    return BatchResult(applied, [result(*each, caller.language, applied=applied) for each in found])


async def apply(
    db: AsyncSession, caller: Principal, within: Owned, lines: Sequence[Line], *, reason: str
) -> dict[UUID, UUID]:
    """Does all of `lines`; the first refusal is raised as it is, and the caller's transaction takes
    everything back. Gives the id of each new record by its temporary one."""
    batch = Batch(Scope(db, caller, within), lines)
    await batch.find()
    await batch.free_codes()
    await batch.all_lines(reason, batch.do)
    return batch.made
