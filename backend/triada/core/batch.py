"""Many changes of records inside one record, such as an edition: all or nothing, in their order,
each by the single action of its domain (`Record.actions`), so that there is no second set of rules.

In-process callers build `Line`s and call `run`, which says of each line what became of it, or
`apply`, which raises the first refusal and gives the ids of what was made. The caller has locked
the authority (`load` did) and knows that `within` is open; nothing is committed here. A refused or
dry run leaves nothing in the session either: what was made is gone, what was changed is as before.

To undo: what was made is deleted, what was changed is changed back to the `before` of its result,
the last line first; `apply` and `run` take such lines like all others."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Text, cast, func, inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.access import refuse
from triada.core.batch_lines import Line, Op, Tried, by_record, groups
from triada.core.batch_names import Names
from triada.core.batch_results import ChangeResult, Fields, Sides, in_full, result
from triada.core.db import set_audit_reason
from triada.core.error_handlers import in_savepoint
from triada.core.errors import Problem
from triada.core.model import Owned
from triada.core.principal import Principal
from triada.core.record import Scope


@dataclass(frozen=True)
class BatchResult:
    applied: bool
    items: list[ChangeResult]


@dataclass(frozen=True)
class Batch:
    scope: Scope
    names: Names

    async def _create(self, lines: Sequence[Line]) -> list[UUID]:
        record, create = lines[0].record, lines[0].record.actions.create
        assert create is not None, record.name
        rows = await create(self.scope, [self.names.new_of(line) for line in lines])
        for line, row in zip(lines, rows, strict=True):
            self.names.note_made(line, row)
        return [row.id for row in rows]

    async def _delete(self, lines: Sequence[Line]) -> list[UUID]:
        delete_all = lines[0].record.actions.delete_all
        assert delete_all is not None, lines[0].record.name
        rows = [self.names.record_of(line) for line in lines]
        ids = [row.id for row in rows]
        await delete_all(self.scope.db, rows)
        self.names.note_gone(*rows)
        return ids

    async def _change(self, line: Line) -> UUID:
        row, actions = self.names.record_of(line), line.record.actions
        id: UUID = row.id
        body = self.names.body_of(line)
        if line.op is Op.change:
            assert actions.update is not None, line.record.name
            await actions.update(self.scope.db, row, body)
        elif line.op is Op.delete:
            assert actions.delete is not None, line.record.name
            await actions.delete(self.scope.db, row)
            self.names.note_gone(row)
        else:
            step = actions.move if line.op is Op.move else actions.transition
            assert step is not None, line.record.name
            await step.act(self.scope, row, body)
        return id

    async def _try(self, lines: Sequence[Line]) -> list[Tried]:
        """In a savepoint of its own; of several one by one where they are refused together."""

        async def work() -> list[UUID]:
            if not self.scope.caller.may(lines[0].record.right, self.scope.within.authority_id):
                refuse(self.scope.caller)
            if lines[0].op is Op.create:
                return await self._create(lines)
            if len(lines) > 1:
                return await self._delete(lines)
            return [await self._change(lines[0])]

        done = await in_savepoint(self.scope.db, work)
        if not isinstance(done, Problem):
            return [Tried(id) for id in done]
        await self._refresh()
        if len(lines) > 1:
            return [one for line in lines for one in await self._try([line])]
        self.names.note_refused(lines[0])
        return [Tried(self.names.id_of(lines[0]), done)]

    async def _refresh(self) -> None:
        """What a savepoint took back is read again, for it is needed by the lines that follow; what
        went with another record is forgotten."""
        for each in list(self.scope.db.identity_map.values()):
            if inspect(each).expired:
                try:
                    await self.scope.db.refresh(each)
                except InvalidRequestError:
                    self.names.note_gone(each)
                    self.scope.db.expunge(each)

    async def try_all(self, reason: str) -> list[Tried]:
        tried: list[Tried] = []
        await set_audit_reason(self.scope.db, reason)
        for row in self.names.with_codes_that_others_take():
            row.code = None
        await self.scope.db.flush()
        for group in groups(self.names.lines):
            tried += await self._try(group)
            if group[0].op is Op.transition:  # it signed with its own
                await set_audit_reason(self.scope.db, reason)
        return tried

    async def read(self, ids: Collection[UUID]) -> dict[UUID, Fields]:
        """The records as they are read, in one statement for each kind."""
        await self.scope.db.flush()
        found: dict[UUID, Fields] = {}
        for mine in by_record(self.names.lines).values() if ids else ():
            record = mine[0].record
            query = record.actions.query or record.query
            rows = query(self.scope.caller, record.filter()).where(record.model.id.in_(ids))
            r = rows.subquery("r")
            asked = select(cast(func.row_to_json(r.table_valued()), Text))
            for row in map(json.loads, await self.scope.db.scalars(asked)):
                found[UUID(row["id"])] = row
        return found


async def _opened(
    db: AsyncSession, caller: Principal, within: Owned, lines: Sequence[Line]
) -> Batch:
    scope = Scope(db, caller, within)
    batch = Batch(scope, Names(scope, lines))
    await batch.names.find()
    return batch


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
    batch = await _opened(db, caller, within, lines)
    befores = await batch.read(set(batch.names.versions))
    everything = await db.begin_nested()
    tried = await batch.try_all(reason or "")
    afters = await batch.read({each.id for each in tried if each.id})
    applied = not dry_run and not any(each.problem for each in tried)
    sides = Sides(befores, afters, caller.language, applied=applied)
    pairs = enumerate(zip(lines, tried, strict=True))
    told = [result(n, line, each, sides) for n, (line, each) in pairs]
    items = await in_full(db, lines, told, befores)
    await (everything.commit() if applied else everything.rollback())
    if not applied:
        await db.refresh(within)
    return BatchResult(applied, items)


async def apply(
    db: AsyncSession,
    caller: Principal,
    within: Owned,
    lines: Sequence[Line],
    *,
    reason: str | None = None,
) -> dict[UUID, UUID]:
    """As `run`, for a caller that has shown what would happen: the first refusal is raised, and
    nothing is read. Gives what each temporary id became."""
    batch = await _opened(db, caller, within, lines)
    for each in await batch.try_all(reason or ""):
        if each.problem is not None:
            raise each.problem
    return batch.names.made
