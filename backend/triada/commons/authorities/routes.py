from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.commons.authorities import actions, queries
from triada.commons.authorities.models import Authority, AuthorityLink
from triada.commons.authorities.schemas import (
    AuthorityFilter,
    AuthorityLinkCreate,
    AuthorityLinkFilter,
    AuthorityLinkPage,
    AuthorityLinkRead,
    AuthorityPage,
    AuthorityRead,
    AuthorityUpdate,
    CountryProfilePage,
)
from triada.core import jsonsql
from triada.core.access import enter, load
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right

router = APIRouter(tags=["authorities"])
READ = policy(Right.anyone)
EDIT = policy(Right.authorities_edit)


@router.get("/authorities", response_model=AuthorityPage, openapi_extra=READ)
async def list_authorities(
    db: Reading, caller: Caller, wanted: Annotated[AuthorityFilter, Query()]
) -> Response:
    """Towns, associations and regions, by name."""
    return await jsonsql.page(db, queries.authorities(caller, wanted), wanted, queries.ORDER)


@router.get("/authorities/{authority_id}", response_model=AuthorityRead, openapi_extra=READ)
async def get_authority(db: Reading, caller: Caller, authority_id: UUID) -> Response:
    """One authority and where it belongs."""
    return await jsonsql.one(db, queries.authority(caller, authority_id))


@router.patch("/authorities/{authority_id}", response_model=AuthorityRead, openapi_extra=EDIT)
async def update_authority(
    db: Writing,
    caller: Caller,
    authority_id: UUID,
    change: Annotated[AuthorityUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent."""
    authority = await load(db, caller, Authority, authority_id, Right.authorities_edit, version)
    await actions.update_authority(db, authority, change)
    return await jsonsql.one(db, queries.authority(caller, authority_id))


@router.get("/authority-links", response_model=AuthorityLinkPage, openapi_extra=READ)
async def list_authority_links(
    db: Reading, caller: Caller, wanted: Annotated[AuthorityLinkFilter, Query()]
) -> Response:
    """Who belongs to which region or association, member by member."""
    return await jsonsql.page(db, queries.links(caller, wanted), wanted, queries.LINK_ORDER)


@router.get("/authority-links/{link_id}", response_model=AuthorityLinkRead, openapi_extra=READ)
async def get_authority_link(db: Reading, caller: Caller, link_id: UUID) -> Response:
    """One belonging."""
    return await jsonsql.one(db, queries.link(caller, link_id))


@router.post(
    "/authority-links", response_model=AuthorityLinkRead, status_code=201, openapi_extra=EDIT
)
async def create_authority_link(
    db: Writing, caller: Caller, new: AuthorityLinkCreate, once: Idempotent
) -> Response:
    """A member joins a region or an association, which then reads what it shares."""
    await enter(db, caller, new.authority_id, Right.authorities_edit)
    link = await actions.create_link(db, new)
    return await once.created(f"/v1/authority-links/{link.id}", queries.link(caller, link.id))


@router.delete("/authority-links/{link_id}", status_code=204, openapi_extra=EDIT)
async def delete_authority_link(
    db: Writing, caller: Caller, link_id: UUID, version: IfMatch
) -> None:
    """The member leaves; what it shared is no longer read there."""
    link = await load(db, caller, AuthorityLink, link_id, Right.authorities_edit, version)
    await actions.delete_link(db, link)


@router.get("/country-profiles", response_model=CountryProfilePage, openapi_extra=READ)
async def list_country_profiles(caller: Caller) -> CountryProfilePage:
    """What differs between the countries: languages, schemes, words, law, duties."""
    return CountryProfilePage(items=list(queries.country_profiles().values()), next=None)
