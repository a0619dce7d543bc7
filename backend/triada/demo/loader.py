"""Loads the demo set through the same schemas and actions as a person's work."""

import json
from collections.abc import Mapping
from pathlib import Path
from secrets import token_bytes
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from triada.commons.authorities.actions import create_authority, update_authority
from triada.commons.authorities.models import Authority, AuthorityLink
from triada.commons.authorities.schemas import AuthorityCreate, AuthorityUpdate
from triada.commons.feedback import actions as feedback
from triada.commons.feedback.schemas import Answer, ReportCreate
from triada.commons.identity.actions import add_person, give_role, person_by_email
from triada.commons.identity.passwords import hash_password
from triada.commons.organisations import actions as organisations
from triada.commons.organisations.schemas import OrganisationCreate
from triada.core.db import transaction, write_in
from triada.core.ids import COMMONS, new_id
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.demo.beside import load_external_plans
from triada.demo.documents import load_plans, load_projects
from triada.demo.refs import Facts, Refs
from triada.reference.loader import load_reference, territory_id

DATA = Path(__file__).parent / "data"
TOWNS = ("teplice", "sternberk", "banska_bystrica", "bac", "backa_palanka")
PASSWORD = "spolu-planujeme"  # noqa: S105 - of invented people, printed at every start
SIGNED_IN = ("administrator", "editor", "reader")

Sessions = async_sessionmaker[AsyncSession]


def facts(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def sign_ins() -> list[tuple[str, str]]:
    """E-mail and role of each invented person, town by town."""
    return [(user["email"], user["role"]) for town in TOWNS for user in facts(town)["users"]]


async def load_demo(sessions: Sessions) -> bool:
    """False where the demo is there already; each authority is one transaction."""
    async with transaction(sessions, Principal()) as db:
        if await db.scalar(select(Authority.id).limit(1)) is not None:
            return False
        await load_reference(db)
    shared, towns = facts("shared"), [facts(name) for name in TOWNS]
    planning = [*shared["authorities"], *(town["authority"] for town in towns)]
    ids = {each["ref"]: new_id() for each in planning}
    for each in planning:
        await _authority(sessions, each, ids[each["ref"]])
    known = await _organisations(sessions, shared["organisations"], ids)
    for each in planning:
        await _represented(sessions, ids[each["ref"]], known.get(each["organisation"]))
    password_hash = await hash_password(PASSWORD)
    for town in towns:
        await _town(sessions, town, ids, known, password_hash)
    return True


FACE = ("brand", "wordings", "content_manager", "operator", "accessibility")
"""Ours, apart from the offices that a document names."""


async def _authority(sessions: Sessions, given: Facts, id: UUID) -> None:
    async with transaction(sessions, Principal()) as db:
        new = AuthorityCreate(**{k: given[k] for k in ("country", "kind", "name", "slug")})
        authority = await create_authority(db, new, id)
        authority.languages = given["languages"]
        authority.description = given.get("description")
        authority.email, authority.website = given.get("email"), given.get("website")
        authority.accessibility_email = given.get("accessibility_email")
        authority.territory_id = territory_id(given["territory"])
        face = {name: given[name] for name in FACE if given.get(name) is not None}
        await update_authority(db, authority, AuthorityUpdate.model_validate(face))


async def _represented(sessions: Sessions, id: UUID, organisation_id: UUID | None) -> None:
    async with transaction(sessions, Principal()) as db:
        await write_in(db, id)
        authority = await db.get_one(Authority, (id, id))
        authority.organisation_id = organisation_id


def _identifiers(given: Facts) -> list[Any]:
    """A number from outside the five documents has no place for its mark, so it is left out."""
    return [
        {"scheme": each["scheme"], "value": each["value"]}
        for each in given["identifiers"]
        if not each.get("outside_source")
    ]


COUNTRIES = {"CZ", "SK", "RS"}
PLAIN = ("name", "kind", "website", "email", "phone", "address")


async def _organisations(
    sessions: Sessions, listed: list[Facts], authorities: Mapping[str, UUID]
) -> dict[str, UUID]:
    known = {}
    async with transaction(sessions, Principal()) as db:
        await write_in(db, COMMONS)
        for given in listed:
            new = OrganisationCreate(
                **{key: given[key] for key in PLAIN},
                country=given["country"] if given["country"] in COUNTRIES else None,
                identifiers=_identifiers(given),
                territory_id=territory_id(given["territory"]) if given["territory"] else None,
                recorded_by=authorities[given["recorded_by"]],
            )
            known[given["ref"]] = (await organisations.create(db, new)).id
    return known


async def _people(db: AsyncSession, town: Facts, authority_id: UUID, password_hash: str) -> None:
    for user in town["users"]:
        person_id = await person_by_email(db, user["email"]) or await add_person(
            db, user["name"], user["email"], user["language"], password_hash
        )
        for role in (user["role"], *user.get("further_roles", ())):
            await give_role(db, authority_id, person_id, role)


async def _town(
    sessions: Sessions,
    town: Facts,
    authorities: Mapping[str, UUID],
    known: Mapping[str, UUID],
    password_hash: str,
) -> None:
    authority_id = authorities[town["authority"]["ref"]]
    async with transaction(sessions, Principal()) as db:
        await write_in(db, authority_id)
        for link in town["links"]:
            kept = {"authority_id": authority_id, "audience": Audience.public}
            db.add(AuthorityLink(**kept, of_id=authorities[link["of"]], kind=link["kind"]))
        await _people(db, town, authority_id, password_hash)
        refs = Refs(authority_id, town["authority"]["languages"][0], known)
        await load_external_plans(db, refs, town.get("external_plans", ()))
        await load_plans(db, refs, town["plans"])
        await load_projects(db, refs, town["projects"])
        for report in town.get("reports", ()):
            await _report(db, authority_id, report)


async def _report(db: AsyncSession, authority_id: UUID, given: Facts) -> None:
    """Nobody holds its receipt."""
    told = {name: given[name] for name in ("page", "message", "language")}
    new = ReportCreate(authority_id=authority_id, **told)
    report = await feedback.create(db, Principal(), new, new_id(), token_bytes(32))
    if given["answer"] is not None:
        await feedback.answer(db, report, Answer(answer=given["answer"]))
