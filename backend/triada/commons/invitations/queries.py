"""What can be asked about invitations, by those who give roles and by those who hold a link."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import Select, String, func, literal, select

from triada.commons.authorities.models import Authority
from triada.commons.invitations.models import Invitation
from triada.commons.invitations.schemas import InvitationFilter, InvitationMade, InvitationRead
from triada.core.jsonsql import Order, Rows, shape
from triada.core.model import among
from triada.core.principal import Principal
from triada.core.rights import Right
from triada.core.text import Text

ORDER: Order = (Invitation.created_at, Invitation.id)
INVITATIONS = shape(InvitationRead, Invitation)
MADE = shape(InvitationMade, Invitation, token=literal(None, String()))
VALID = Invitation.expires_at > func.now()


def invitations(caller: Principal, wanted: InvitationFilter) -> Rows:
    return _managed(INVITATIONS.seen_by(caller), caller).where(
        Invitation.authority_id == wanted.authority_id
    )


def invitation(caller: Principal, id: UUID) -> Rows:
    return _managed(INVITATIONS.seen_by(caller), caller).where(Invitation.id == id)


def made(caller: Principal, id: UUID) -> Rows:
    return _managed(MADE.seen_by(caller), caller).where(Invitation.id == id)


def _managed(rows: Rows, caller: Principal) -> Rows:
    """Names and addresses are for those who give the roles."""
    towns = [town for town in caller.inside if caller.may(Right.people_edit, town)]
    return rows.where(among(Invitation.authority_id, towns))


def holder(caller: Principal, token_hash: bytes) -> Principal:
    """The same caller with a link in hand."""
    return replace(caller, receipt=token_hash)


def guest(holder: Principal, authority_id: UUID) -> Principal:
    """The holder of a link, inside of the authority that has sent it, without any right there."""
    return replace(holder, roles={authority_id: frozenset()})


def opened(holder: Principal) -> Select[Invitation]:
    return select(Invitation).where(
        Invitation.visible_to(holder), Invitation.token_hash == holder.receipt, VALID
    )


def due() -> Select[UUID]:
    """Authorities with invitations that are too old."""
    return select(Invitation.authority_id).where(~VALID).distinct()


def authority_name(authority_id: UUID) -> Select[Text]:
    """For the holder of a link, whoever else may read the authority."""
    return select(Authority.name).where(Authority.authority_id == authority_id)
