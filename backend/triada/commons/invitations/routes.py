from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Query, Request, Response

from triada.commons.identity import actions as identity
from triada.commons.identity.auth import proved_account, set_cookie
from triada.commons.identity.passwords import hash_password
from triada.commons.invitations import actions, letters, queries
from triada.commons.invitations.models import Invitation
from triada.commons.invitations.schemas import (
    InvitationAccept,
    InvitationCreate,
    InvitationFilter,
    InvitationMade,
    InvitationOpened,
    InvitationPage,
    InvitationRead,
    InvitationToken,
)
from triada.core import jsonsql
from triada.core.access import enter, load
from triada.core.db import Reading, Transactions, Writing, open_scope
from triada.core.errors import Forbidden, NotSignedIn, WrongSignIn
from triada.core.http import Idempotent, IfMatch, Secret, policy
from triada.core.ids import new_id
from triada.core.principal import Caller
from triada.core.rights import Right

router = APIRouter(prefix="/invitations", tags=["identity"])
ANYBODY = policy(Right.anyone)
GIVING = policy(Right.people_edit)


@router.get("", response_model=InvitationPage, openapi_extra=GIVING)
async def list_invitations(
    db: Reading, caller: Caller, wanted: Annotated[InvitationFilter, Query()]
) -> Response:
    """Roles of an authority that nobody has accepted yet; its administrators may ask."""
    if not caller.signed_in:
        raise NotSignedIn
    if not caller.may(Right.people_edit, wanted.authority_id):
        raise Forbidden
    return await jsonsql.page(db, queries.invitations(caller, wanted), wanted, queries.ORDER)


@router.get("/{invitation_id}", response_model=InvitationRead, openapi_extra=GIVING)
async def get_invitation(db: Reading, caller: Caller, invitation_id: UUID) -> Response:
    """One invitation, without its link."""
    return await jsonsql.one(db, queries.invitation(caller, invitation_id))


@router.post("", response_model=InvitationMade, status_code=201, openapi_extra=GIVING)
async def create_invitation(
    request: Request,
    db: Writing,
    caller: Caller,
    new: InvitationCreate,
    once: Idempotent,
    later: BackgroundTasks,
) -> Response:
    """Offers a role. The answer is the same whether or not the address is known, and nobody holds
    the role before it is accepted."""
    await enter(db, caller, new.authority_id, Right.people_edit)
    id = new_id()
    path = f"/v1/invitations/{id}"
    token = once.secret("token", path)
    invitation = await actions.create(db, new, token.value, id)
    mailed = letters.invite(request.app.state.settings, later, invitation, token.value)
    return await once.created(path, queries.made(caller, id), None if mailed else token)


@router.post("/{invitation_id}/renewal", response_model=InvitationMade, openapi_extra=GIVING)
async def renew_invitation(
    request: Request,
    db: Writing,
    caller: Caller,
    invitation_id: UUID,
    version: IfMatch,
    later: BackgroundTasks,
) -> Response:
    """A new link for another fourteen days; the earlier one no longer works."""
    invitation = await load(db, caller, Invitation, invitation_id, Right.people_edit, version)
    token = await actions.renew(db, invitation)
    mailed = letters.invite(request.app.state.settings, later, invitation, token)
    answer = await jsonsql.one(db, queries.made(caller, invitation_id))
    if not mailed:
        told = Secret("token", token).told_in(bytes(answer.body).decode())
        answer = Response(told, 200, {"ETag": answer.headers["ETag"]}, jsonsql.JSON)
    return answer


@router.delete("/{invitation_id}", status_code=204, openapi_extra=GIVING)
async def withdraw_invitation(
    db: Writing, caller: Caller, invitation_id: UUID, version: IfMatch
) -> None:
    """Takes the offer back; the link no longer works."""
    invitation = await load(db, caller, Invitation, invitation_id, Right.people_edit, version)
    await actions.withdraw(db, invitation)


@router.post("/opened", response_model=InvitationOpened, openapi_extra=ANYBODY)
async def open_invitation(db: Reading, caller: Caller, shown: InvitationToken) -> InvitationOpened:
    """What the holder of a link is offered, and by whom; the token is sent in the body, for
    addresses are kept in histories and logs."""
    holder = queries.holder(caller, identity.token_hash(shown.token))
    await open_scope(db, holder)
    invitation = await actions.opened(db, holder)
    await open_scope(db, queries.guest(holder, invitation.authority_id))
    name = (await db.execute(queries.authority_name(invitation.authority_id))).scalar_one()
    return InvitationOpened(
        authority_name=name,
        name=invitation.name,
        email=invitation.email,
        role=invitation.role,
        expires_at=invitation.expires_at,
    )


@router.post("/acceptance", status_code=204, openapi_extra=ANYBODY)
async def accept_invitation(
    request: Request,
    response: Response,
    transactions: Transactions,
    caller: Caller,
    shown: InvitationAccept,
) -> None:
    """Takes the role and signs in. An address without an account gets one with this password; one
    with an account proves itself with its password, which nobody else has set."""
    holder = queries.holder(caller, identity.token_hash(shown.token))
    async with transactions(holder) as db:
        invitation = await actions.opened(db, holder)
        is_for_caller = await actions.is_for_caller(db, caller, invitation)
    password_hash = None
    if not is_for_caller:
        if shown.password is None:
            raise WrongSignIn(at="/body/password")
        if await proved_account(request, transactions, invitation.email, shown.password) is None:
            password_hash = await hash_password(shown.password)
    async with transactions(holder) as db:
        person_id = await actions.accept(db, holder, password_hash)
        if not is_for_caller:
            set_cookie(request, response, await identity.open_session(db, person_id))
