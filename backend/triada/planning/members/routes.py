from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.members import actions, queries, sharing
from triada.planning.members.models import EditionMember
from triada.planning.members.schemas import (
    MemberCreate,
    MemberExtract,
    MemberFilter,
    MemberPage,
    MemberRead,
    MemberUpdate,
    SharesRead,
)
from triada.planning.plans.models import Edition

router = APIRouter(tags=["members"])
READ = policy(Right.anyone)
EDIT = policy(Right.plans_edit)


@router.get("/edition-members", response_model=MemberPage, openapi_extra=READ)
async def list_members(
    db: Reading, caller: Caller, wanted: Annotated[MemberFilter, Query()]
) -> Response:
    """Members of joint plans and what their councils decided."""
    return await jsonsql.page(db, queries.members(caller, wanted), wanted, queries.ORDER)


@router.get("/edition-members/{member_id}", response_model=MemberRead, openapi_extra=READ)
async def get_member(db: Reading, caller: Caller, member_id: UUID) -> Response:
    """One member of a joint plan."""
    return await jsonsql.one(db, queries.member(caller, member_id))


@router.get(
    "/edition-members/{member_id}/extract", response_model=MemberExtract, openapi_extra=READ
)
async def get_member_extract(db: Reading, caller: Caller, member_id: UUID) -> Response:
    """What of a joint plan concerns one member: its own, what it shares, what is everybody's."""
    return await jsonsql.one(db, sharing.extract(caller, member_id))


@router.get("/editions/{edition_id}/shares", response_model=SharesRead, openapi_extra=READ)
async def get_shares(db: Reading, caller: Caller, edition_id: UUID) -> Response:
    """Each measure of a joint plan counted once: with its only member, or jointly."""
    return await jsonsql.one(db, sharing.shares(caller, edition_id))


@router.post("/edition-members", response_model=MemberRead, status_code=201, openapi_extra=EDIT)
async def add_member(db: Writing, caller: Caller, new: MemberCreate, once: Idempotent) -> Response:
    """Adds a municipality to a joint plan."""
    edition = await load_parent(
        db, caller, Edition, new.edition_id, Right.plans_edit, "/body/edition_id"
    )
    member = await actions.add(db, edition, new)
    return await once.created(f"/v1/edition-members/{member.id}", queries.member(caller, member.id))


@router.patch("/edition-members/{member_id}", response_model=MemberRead, openapi_extra=EDIT)
async def update_member(
    db: Writing,
    caller: Caller,
    member_id: UUID,
    change: Annotated[MemberUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes where the member's measures lie, or the note about it."""
    member = await load(db, caller, EditionMember, member_id, Right.plans_edit, version)
    await actions.update(db, member, change)
    return await jsonsql.one(db, queries.member(caller, member_id))


@router.delete("/edition-members/{member_id}", status_code=204, openapi_extra=EDIT)
async def remove_member(db: Writing, caller: Caller, member_id: UUID, version: IfMatch) -> None:
    """Takes a municipality out of the joint plan; measures and acts stay."""
    member = await load(db, caller, EditionMember, member_id, Right.plans_edit, version)
    await actions.remove(db, member)
