from uuid import UUID

from fastapi import APIRouter, Response

from triada.core.access import load
from triada.core.db import Writing
from triada.core.http import Idempotent, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.bulk import actions
from triada.planning.bulk.schemas import MeasureChanges, MeasuresChanged
from triada.planning.plans.models import Edition

router = APIRouter(tags=["measures"])


@router.post(
    "/editions/{edition_id}/measure-changes",
    response_model=MeasuresChanged,
    openapi_extra=policy(Right.measures_edit),
)
async def change_measures(
    db: Writing, caller: Caller, edition_id: UUID, wanted: MeasureChanges, once: Idempotent
) -> Response:
    """Changes many measures of an edition, all or none; each operation is told apart, also what
    stood against it."""
    edition = await load(db, caller, Edition, edition_id, Right.measures_edit)
    done = await actions.run(db, caller, edition, wanted)
    return await once.answered(done.model_dump_json())
