from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.db import Reading
from triada.core.errors import NotFound
from triada.core.http import policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.versions import queries
from triada.planning.versions.format import Content
from triada.planning.versions.schemas import (
    VersionFilter,
    VersionPage,
    VersionRead,
)

router = APIRouter(prefix="/versions", tags=["versions"])
READ = policy(Right.anyone)


@router.get("", response_model=VersionPage, openapi_extra=READ)
async def list_versions(
    db: Reading, caller: Caller, wanted: Annotated[VersionFilter, Query()]
) -> Response:
    """Frozen versions you may see, edition by edition, oldest first."""
    return await jsonsql.page(db, queries.versions(caller, wanted), wanted, queries.ORDER)


@router.get("/{version_id}", response_model=VersionRead, openapi_extra=READ)
async def get_version(db: Reading, caller: Caller, version_id: UUID) -> Response:
    """One frozen version, without its content."""
    return await jsonsql.one(db, queries.version(caller, version_id))


@router.get("/{version_id}/content", response_model=Content, openapi_extra=READ)
async def get_content(db: Reading, caller: Caller, version_id: UUID) -> Response:
    """The frozen content, byte for byte what the hash was made of (RFC 8785)."""
    found = (await db.execute(queries.written(caller, version_id))).one_or_none()
    if found is None:
        raise NotFound
    content, sha256 = found
    return Response(content, headers={"ETag": f'"{sha256}"'}, media_type=jsonsql.JSON)
