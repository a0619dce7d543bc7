from uuid import UUID

from fastapi import APIRouter, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Writing
from triada.core.http import Idempotent, IfMatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.adoption.schemas import EarlierAdoption
from triada.planning.freezing import actions
from triada.planning.lifecycle import queries as editions
from triada.planning.plans.models import Edition
from triada.planning.plans.schemas import EditionRead
from triada.planning.versions import queries
from triada.planning.versions.schemas import VersionCreate, VersionRead

router = APIRouter()
EDIT = policy(Right.plans_edit)


@router.post(
    "/versions", response_model=VersionRead, status_code=201, tags=["versions"], openapi_extra=EDIT
)
async def freeze_version(
    db: Writing, caller: Caller, new: VersionCreate, once: Idempotent
) -> Response:
    """Freezes the edition as it stands: nothing can change the version again."""
    edition = await load_parent(
        db, caller, Edition, new.edition_id, Right.plans_edit, "/body/edition_id"
    )
    version = await actions.freeze(db, edition, new.kind, new.title, new.note)
    return await once.created(f"/v1/versions/{version.id}", queries.version(caller, version.id))


@router.post(
    "/editions/{edition_id}/earlier-adoption",
    response_model=EditionRead,
    tags=["adoption"],
    openapi_extra=EDIT,
)
async def record_earlier_adoption(
    db: Writing, caller: Caller, edition_id: UUID, earlier: EarlierAdoption, version: IfMatch
) -> Response:
    """Records that the plan was adopted before it was entered here, and freezes it as it stands."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit, version)
    await actions.record_earlier(db, edition, earlier)
    return await jsonsql.one(db, editions.edition(caller, edition_id))
