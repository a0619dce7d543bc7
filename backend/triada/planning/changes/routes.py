from uuid import UUID

from fastapi import APIRouter, Response

from triada.core.access import load
from triada.core.db import Writing
from triada.core.http import Idempotent, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.changes import actions
from triada.planning.changes.schemas import ChangesRead, ChangesWrite
from triada.planning.plans.models import Edition

router = APIRouter(tags=["changes"])


@router.post(
    "/editions/{edition_id}/changes",
    response_model=ChangesRead,
    openapi_extra=policy(Right.measures_edit),
)
async def change_edition(
    db: Writing, caller: Caller, edition_id: UUID, wanted: ChangesWrite, once: Idempotent
) -> Response:
    """Creates, changes, moves and deletes records of an edition, all or none; each line wants the
    right of its own record, and is told apart."""
    edition = await load(db, caller, Edition, edition_id, Right.measures_edit)
    done = await actions.run(db, caller, edition, wanted)
    return await once.answered(done.model_dump_json())
