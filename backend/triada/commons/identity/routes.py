from dataclasses import replace
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.identity import actions, queries
from triada.commons.identity.auth import cookie_name, set_cookie
from triada.commons.identity.models import RoleGrant
from triada.commons.identity.passwords import hash_password
from triada.commons.identity.schemas import (
    MeRead,
    PersonCreate,
    PersonFilter,
    PersonPage,
    PersonRead,
    PersonUpdate,
    RoleRead,
    SignIn,
    UserRead,
)
from triada.core import jsonsql
from triada.core.access import enter, load
from triada.core.db import Reading, Writing, transaction
from triada.core.errors import Forbidden, NotSignedIn
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller, Principal
from triada.core.rights import RIGHTS, Right

router = APIRouter(tags=["identity"])


async def _me(db: AsyncSession, caller: Principal) -> MeRead:
    if not caller.signed_in:
        return MeRead(user=None, roles=[])
    found = (await db.execute(queries.me(caller))).one()
    roles = [RoleRead(**held, rights=sorted(RIGHTS[held["role"]])) for held in found.roles]
    return MeRead(user=UserRead(**found.user), roles=roles)


@router.get("/me", response_model=MeRead, openapi_extra=policy(Right.anyone))
async def get_me(db: Reading, caller: Caller) -> MeRead:
    """Who is asking, and what they may do where; a reader who is not signed in is `null`."""
    return await _me(db, caller)


async def counted(request: Request, caller: Caller, credentials: SignIn) -> None:
    async with transaction(request.app.state.sessions, caller) as db:
        await actions.count_try(db, credentials.email)


@router.post(
    "/session",
    response_model=MeRead,
    dependencies=[Depends(counted)],
    openapi_extra=policy(Right.anyone),
)
async def sign_in(
    request: Request, response: Response, db: Writing, caller: Caller, credentials: SignIn
) -> MeRead:
    """Signs a person in; ten wrong tries in five minutes close the account for that long."""
    person_id, token = await actions.sign_in(db, credentials)
    set_cookie(request, response, token)
    return await _me(db, replace(caller, user_id=person_id))


@router.delete("/session", status_code=204, openapi_extra=policy(Right.anyone))
async def sign_out(request: Request, response: Response, db: Writing, caller: Caller) -> None:
    """Ends this session."""
    if caller.session_id is not None:
        await actions.sign_out(db, caller.session_id)
    response.delete_cookie(cookie_name(request), path="/")


@router.get("/people", response_model=PersonPage, openapi_extra=policy(Right.people_edit))
async def list_people(
    db: Reading, caller: Caller, wanted: Annotated[PersonFilter, Query()]
) -> Response:
    """Who holds a role in an authority; its administrators may ask."""
    if not caller.signed_in:
        raise NotSignedIn
    if not caller.may(Right.people_edit, wanted.authority_id):
        raise Forbidden
    order = [RoleGrant.created_at, RoleGrant.id]
    return await jsonsql.page(db, queries.people(caller, wanted), wanted, order)


@router.get(
    "/people/{grant_id}", response_model=PersonRead, openapi_extra=policy(Right.people_edit)
)
async def get_person(db: Reading, caller: Caller, grant_id: UUID) -> Response:
    """One role of one person."""
    return await jsonsql.one(db, queries.person(caller, grant_id))


@router.post(
    "/people", response_model=PersonRead, status_code=201, openapi_extra=policy(Right.people_edit)
)
async def add_person(db: Writing, caller: Caller, new: PersonCreate, once: Idempotent) -> Response:
    """Gives a person a role; whoever has an account already keeps name and password."""
    hashed = await hash_password(new.password)
    await enter(db, caller, new.authority_id, Right.people_edit)
    grant = await actions.add_person(db, new, hashed)
    return await once.created(f"/v1/people/{grant.id}", queries.person(caller, grant.id))


@router.patch(
    "/people/{grant_id}", response_model=PersonRead, openapi_extra=policy(Right.people_edit)
)
async def change_role(
    db: Writing,
    caller: Caller,
    grant_id: UUID,
    change: Annotated[PersonUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Another role for the same person."""
    grant = await load(db, caller, RoleGrant, grant_id, Right.people_edit, version)
    await actions.change_role(db, grant, change)
    return await jsonsql.one(db, queries.person(caller, grant_id))


@router.delete("/people/{grant_id}", status_code=204, openapi_extra=policy(Right.people_edit))
async def remove_person(db: Writing, caller: Caller, grant_id: UUID, version: IfMatch) -> None:
    """Takes the role away; an authority keeps at least one administrator."""
    grant = await load(db, caller, RoleGrant, grant_id, Right.people_edit, version)
    await actions.remove(db, grant)
