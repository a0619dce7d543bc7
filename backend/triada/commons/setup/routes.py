from fastapi import APIRouter, Request, Response

from triada.commons.identity.actions import open_session
from triada.commons.identity.auth import set_cookie
from triada.commons.identity.passwords import hash_password
from triada.commons.setup import actions
from triada.commons.setup.schemas import Setup, SetupDone, SetupState
from triada.core.db import Reading, Writing
from triada.core.http import policy
from triada.core.principal import Caller
from triada.core.rights import Right

router = APIRouter(prefix="/setup", tags=["beginning"])
READ = policy(Right.anyone)


@router.get("", response_model=SetupState, openapi_extra=READ)
async def get_setup(db: Reading, caller: Caller) -> SetupState:
    """Whether this installation still waits for its first authority."""
    return SetupState(open=await actions.setup_is_open(db))


@router.post("", response_model=SetupDone, status_code=201, openapi_extra=READ)
async def set_up(
    request: Request, response: Response, db: Writing, caller: Caller, wanted: Setup
) -> SetupDone:
    """The first authority and its administrator, once, with the token that the server printed."""
    await actions.check_token(db, wanted.token)
    hashed = await hash_password(wanted.administrator.password)
    authority_id, person_id = await actions.set_up(
        db, wanted.token, wanted.authority, wanted.administrator, hashed
    )
    set_cookie(request, response, await open_session(db, person_id))
    return SetupDone(authority_id=authority_id)
