from dataclasses import replace
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.identity import actions, queries
from triada.commons.identity.auth import cookie_name, proved_account, set_cookie
from triada.commons.identity.models import RoleGrant
from triada.commons.identity.schemas import (
    MeRead,
    PersonFilter,
    PersonPage,
    PersonRead,
    PersonUpdate,
    RoleRead,
    SignIn,
    UserRead,
)
from triada.core import jsonsql
from triada.core.access import load
from triada.core.db import Reading, Transactions, Writing
from triada.core.errors import Forbidden, NotSignedIn, WrongSignIn
from triada.core.http import IfMatch, MergePatch, policy
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


@router.post("/session", response_model=MeRead, openapi_extra=policy(Right.anyone))
async def sign_in(
    request: Request,
    response: Response,
    transactions: Transactions,
    caller: Caller,
    credentials: SignIn,
) -> MeRead:
    """Signs a person in and ends the session in which they were; the same refusal whatever was
    wrong. Ten wrong tries from one network address in five minutes end its tries for that long."""
    account = await proved_account(request, transactions, credentials.email, credentials.password)
    if account is None:
        raise WrongSignIn
    async with transactions(caller) as db:
        if caller.session_id is not None:
            await actions.end_session(db, caller.session_id)
        token = await actions.open_session(db, account.person_id)
        me = await _me(db, replace(caller, user_id=account.person_id))
    set_cookie(request, response, token)
    return me


@router.delete("/session", status_code=204, openapi_extra=policy(Right.anyone))
async def sign_out(request: Request, response: Response, db: Writing, caller: Caller) -> None:
    """Ends this session."""
    if caller.session_id is not None:
        await actions.end_session(db, caller.session_id)
    response.delete_cookie(cookie_name(request.app.state.settings), path="/")


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
