"""Who is signed in, and who holds which role. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    LargeBinary,
    Select,
    Subquery,
    Text,
    any_,
    bindparam,
    cast,
    func,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from triada.commons.authorities.models import Authority, AuthorityLink, LinkKind
from triada.commons.identity.models import Account, Person, RoleGrant, Session
from triada.commons.identity.schemas import PersonFilter, PersonRead
from triada.core.jsonsql import Rows, array, shape, single
from triada.core.model import among
from triada.core.principal import Principal
from triada.core.rights import Right

IDLE_MINUTES = 60


def _mine() -> Select[UUID]:
    return select(RoleGrant.authority_id).where(
        RoleGrant.subject == Session.person_id, RoleGrant.scope_kind == "authority"
    )


def _roles() -> ColumnElement[str]:
    """All roles of the signed-in person, as JSON `{authority: [role]}`."""
    granted = (
        select(
            RoleGrant.authority_id.label("authority_id"),
            func.json_agg(aggregate_order_by(RoleGrant.role, RoleGrant.role)).label("roles"),
        )
        .where(RoleGrant.subject == Session.person_id, RoleGrant.scope_kind == "authority")
        .group_by(RoleGrant.authority_id)
        .correlate(Session)
        .subquery()
    )
    return select(func.jsonb_object_agg(granted.c.authority_id, granted.c.roles)).scalar_subquery()


def _partners() -> ColumnElement[list[UUID]]:
    """Authorities that belong to one of the person's regions or associations."""
    towns = (
        select(AuthorityLink.authority_id)
        .where(
            AuthorityLink.of_id.in_(_mine().correlate(Session)),
            AuthorityLink.kind.in_([LinkKind.region, LinkKind.association]),
            or_(AuthorityLink.valid_to.is_(None), AuthorityLink.valid_to >= func.current_date()),
        )
        .order_by(AuthorityLink.authority_id)
    )
    return func.array(towns.correlate(Session).scalar_subquery())


def _valid_sessions() -> Subquery:
    fresh = func.now() - func.make_interval(0, 0, 0, 0, 0, IDLE_MINUTES)
    tokens = bindparam("tokens", None, type_=ARRAY(LargeBinary()))
    valid = (
        select(
            Session.token_hash,
            Session.id,
            Session.person_id,
            (Session.seen_at < func.now() - func.make_interval(0, 0, 0, 0, 0, 1)).label("stale"),
            _roles().label("roles"),
            _partners().label("partners"),
        )
        .join(Account, Account.person_id == Session.person_id)
        .where(
            Session.token_hash == any_(tokens),
            Session.expires_at > func.now(),
            Session.seen_at > fresh,
            Account.disabled.is_(False),
        )
    )
    # So that roles are looked up once, although the hash is made of them again.
    return valid.offset(0).subquery("valid")


def _sessions_of() -> Select[Any]:
    valid = _valid_sessions()
    rights = func.json_build_array(valid.c.person_id, valid.c.roles, valid.c.partners)
    identity = func.sha256(func.convert_to(cast(rights, Text), "UTF8"))
    return select(
        *valid.c,
        func.encode(valid.c.token_hash, "hex").label("token"),
        func.encode(identity, "hex").label("identity_hash"),
    )


SESSIONS_OF = _sessions_of()
"""The one statement that every signed-in request begins with, built once; `tokens`: hashes, bytes.
`identity_hash` is the same for the same person with the same rights alone."""


PEOPLE = shape(
    PersonRead,
    RoleGrant,
    person_id=Person.id,
    name=Person.name,
    email=Person.email,
    language=Person.language,
).join(Person, Person.id == RoleGrant.subject)


def _managed(caller: Principal) -> Rows:
    """Names and addresses are for those who give the roles."""
    towns = [town for town in caller.inside if caller.may(Right.people_edit, town)]
    return PEOPLE.seen_by(caller).where(among(RoleGrant.authority_id, towns))


def people(caller: Principal, wanted: PersonFilter) -> Rows:
    return _managed(caller).where(RoleGrant.authority_id == wanted.authority_id)


def person(caller: Principal, grant_id: UUID) -> Rows:
    return _managed(caller).where(RoleGrant.id == grant_id)


def me(caller: Principal) -> Select[Any, Any]:
    """The signed-in person with the names of their authorities; rights are added by the route."""
    user = select(Person.id, Person.name, Person.email, Person.language).where(
        Person.id == caller.user_id
    )
    roles = (
        select(
            RoleGrant.authority_id,
            Authority.name.label("authority_name"),
            RoleGrant.role,
        )
        .join(Authority, Authority.authority_id == RoleGrant.authority_id)
        .where(RoleGrant.subject == caller.user_id, RoleGrant.scope_kind == "authority")
        .order_by(Authority.sort, RoleGrant.role)
    )
    return select(single(user).label("user"), array(roles).label("roles"))
