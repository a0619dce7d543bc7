"""Many changes of one edition, as a request brings them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import batch
from triada.core.batch_lines import Line, Op
from triada.core.batch_results import ChangeResult
from triada.core.errors import Fault, Invalid
from triada.core.principal import Principal
from triada.planning.changes.schemas import (
    CHANGED,
    ChangesRead,
    ChangesWrite,
    SentLine,
)
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition

BODY: dict[Op, str] = {Op.create: "new", Op.change: "set", Op.move: "to"}


class ChangesRefused(Invalid):
    """One line at least was refused, so none was done; `errors` names each."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__()
        self.faults = faults


def line(sent: SentLine) -> Line:
    """As the engine takes it; a transition's line is its own body."""
    said: Any = sent
    return Line(
        op=sent.op,
        record=CHANGED[sent.record],
        body=getattr(said, BODY[sent.op]) if sent.op in BODY else said,
        id=getattr(said, "id", None),
        code=getattr(said, "code", None),
        version=getattr(said, "version", None),
        temp_id=getattr(said, "temp_id", None),
    )


def _placed(item: ChangeResult) -> ChangeResult:
    """With pointers into the request instead of the line."""
    at = f"/body/changes/{item.index}"
    faults = [each.model_copy(update={"pointer": at + each.pointer}) for each in item.faults]
    return item.model_copy(update={"faults": faults})


async def run(
    db: AsyncSession, caller: Principal, edition: Edition, wanted: ChangesWrite
) -> ChangesRead:
    """All or nothing: refused as a whole where one line is, unless it is a dry run."""
    await open_edition(db, edition.authority_id, edition.id)
    lines = [line(each) for each in wanted.changes]
    done = await batch.run(db, caller, edition, lines, reason=wanted.reason, dry_run=wanted.dry_run)
    items = [_placed(item) for item in done.items]
    if not (done.applied or wanted.dry_run):
        raise ChangesRefused([fault for item in items for fault in item.faults])
    return ChangesRead(applied=done.applied, items=items)
