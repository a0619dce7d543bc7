import secrets
from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Request

from triada.commons.accounts import actions, letters, queries
from triada.commons.accounts.schemas import (
    PasswordChange,
    ResetRequest,
    ResetRequested,
    ResetUse,
    SessionRead,
    SessionsRead,
)
from triada.commons.identity import throttle
from triada.commons.identity.actions import end_sessions
from triada.commons.identity.auth import proved_account
from triada.commons.identity.models import Person
from triada.commons.identity.passwords import hash_password
from triada.core import mail
from triada.core.client_address import client_address
from triada.core.db import Reading, Transactions, Writing
from triada.core.errors import NotSignedIn, WrongSignIn
from triada.core.http import policy
from triada.core.principal import Caller, Principal
from triada.core.rights import Right

router = APIRouter(tags=["identity"])
ANYBODY = policy(Right.anyone)
OWN = policy(Right.signed_in)


def signed_in(caller: Principal) -> UUID:
    if caller.user_id is None:
        raise NotSignedIn
    return caller.user_id


@router.post("/me/password", status_code=204, openapi_extra=OWN)
async def change_password(
    request: Request, transactions: Transactions, caller: Caller, change: PasswordChange
) -> None:
    """Another password, for whoever knows the current one; ends all other sessions."""
    person_id = signed_in(caller)
    async with transactions(caller) as db:
        person = await db.get_one(Person, person_id)
    try:
        await proved_account(request, transactions, person.email, change.current_password)
    except WrongSignIn:
        raise WrongSignIn(at="/body/current_password") from None
    password_hash = await hash_password(change.new_password)
    async with transactions(caller) as db:
        await actions.change_password(db, caller, password_hash)


@router.get("/me/sessions", response_model=SessionsRead, openapi_extra=OWN)
async def get_sessions(db: Reading, caller: Caller) -> SessionsRead:
    """The browsers in which the caller is signed in."""
    signed_in(caller)
    found = (await db.execute(queries.sessions(caller))).scalars()
    sessions = [
        SessionRead(
            id=each.id,
            created_at=each.created_at,
            seen_at=each.seen_at,
            expires_at=each.expires_at,
            current=each.id == caller.session_id,
        )
        for each in found
    ]
    return SessionsRead(sessions=sessions)


@router.delete("/me/sessions", status_code=204, openapi_extra=OWN)
async def end_other_sessions(db: Writing, caller: Caller) -> None:
    """Ends all sessions of the caller but this one."""
    await end_sessions(db, signed_in(caller), but=caller.session_id)


@router.delete("/me/sessions/{session_id}", status_code=204, openapi_extra=OWN)
async def end_session(db: Writing, caller: Caller, session_id: UUID) -> None:
    """Ends one session of the caller, such as that of a lost phone."""
    await actions.end_own_session(db, caller, session_id)


async def _mail_reset(request: Request, transactions: Transactions, email: str) -> None:
    """When the answer has left, so that it takes as long for an unknown address as for a known."""
    settings = request.app.state.settings
    token = secrets.token_urlsafe(32)
    async with transactions(Principal(request_id=request.state.request_id)) as db:
        person = await actions.open_reset(db, email, token)
    if person is not None:
        letter = letters.reset_letter(settings, person.name, person.email, person.language, token)
        await mail.send(settings.smtp_url, settings.mail_from, letter)


@router.post("/password-resets", response_model=ResetRequested, openapi_extra=ANYBODY)
async def request_password_reset(
    request: Request,
    transactions: Transactions,
    caller: Caller,
    wanted: ResetRequest,
    later: BackgroundTasks,
) -> ResetRequested:
    """Mails a link to another password, if the address has an account; the answer does not tell
    which have one."""
    async with transactions(caller) as db:
        await throttle.count_try(db, wanted.email, client_address(request))
    mailed = request.app.state.settings.smtp_url is not None
    if mailed:
        later.add_task(_mail_reset, request, transactions, wanted.email)
    return ResetRequested(mailed=mailed)


@router.post("/password-resets/use", status_code=204, openapi_extra=ANYBODY)
async def use_password_reset(transactions: Transactions, caller: Caller, wanted: ResetUse) -> None:
    """Another password by a link, once; all sessions of the person end."""
    async with transactions(caller) as db:
        await actions.check_reset(db, wanted.token)
    password_hash = await hash_password(wanted.new_password)
    async with transactions(caller) as db:
        await actions.use_reset(db, wanted.token, password_hash)
