"""What the command line does in the database, each in one transaction."""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from triada.commons.accounts import actions as accounts
from triada.commons.accounts.letters import link as reset_link
from triada.commons.authorities import actions as authorities
from triada.commons.authorities.models import Authority, AuthorityKind
from triada.commons.authorities.queries import country_profiles
from triada.commons.authorities.schemas import AuthorityCreate
from triada.commons.identity.actions import person_by_email
from triada.commons.invitations import actions as invitations
from triada.commons.invitations.letters import link as invitation_link
from triada.commons.invitations.schemas import InvitationCreate
from triada.commons.setup.actions import open_setup
from triada.commons.territories import importing, rows
from triada.commons.territories.models import Country
from triada.core.db import transaction, write_in
from triada.core.ids import COMMONS
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.demo.loader import PASSWORD, load_demo, sign_ins
from triada.reference.loader import load_reference
from triada.serving import CannotStartError
from triada.settings import Settings

Sessions = async_sessionmaker[AsyncSession]
LANGUAGE = "en"
"""The command line speaks English."""


def data_folder(settings: Settings) -> Path:
    return settings.triada_data.absolute()


async def begin(sessions: Sessions, settings: Settings, *, demo: bool) -> list[str]:
    """Loads what a start needs, and says what a person should know."""
    address = settings.address
    lines = [f"Triada is at {address}", f"Interactive API documentation: {address}/api-docs/"]
    if demo:
        await load_demo(sessions)
        lines += ["", f"Demo sign-ins (password of all: {PASSWORD})"]
        lines += [f"  {email:42} {role}" for email, role in sign_ins()]
    else:
        lines += await _first_day(sessions, address)
    if settings.migration_database_url is None or "host=" in settings.migration_database_url:
        lines += ["", f"Data: {data_folder(settings)}"]
    if not settings.secure:
        lines += ["Without https the sign-in cookie is an ordinary one: for this machine only."]
    return [*lines, "", "Ctrl-C stops it."]


async def _first_day(sessions: Sessions, address: str) -> list[str]:
    """An empty installation gets a one-time link; there is no default account."""
    async with transaction(sessions, Principal()) as db:
        await load_reference(db)
        if await db.scalar(select(Authority.id).limit(1)) is not None:
            return []
        token = await open_setup(db)
    return ["", "Set it up in a browser, once:", f"  {address}/setup#token={token}"]


async def refresh_reference(sessions: Sessions) -> dict[str, int]:
    async with transaction(sessions, Principal()) as db:
        return await load_reference(db)


async def add_authority(
    sessions: Sessions, country: Country, kind: AuthorityKind, name: str, slug: str | None
) -> str:
    language = country_profiles()[country].languages[0]
    named = {"authored": language, "values": {language: name}}
    new = AuthorityCreate(country=country, kind=kind, name=named, slug=slug)
    async with transaction(sessions, Principal()) as db:
        await load_reference(db)
        if slug and await db.scalar(select(Authority.id).where(Authority.slug == slug)):
            raise CannotStartError(f"There is an authority called {slug} already.")
        return (await authorities.create_authority(db, new)).slug


async def _authority(db: AsyncSession, slug: str) -> Authority:
    found = await db.scalar(select(Authority).where(Authority.slug == slug))
    if found is None:
        raise CannotStartError(f"There is no authority called {slug}.")
    return found


async def invite_user(
    sessions: Sessions, settings: Settings, slug: str, name: str, email: str, role: Role, tag: str
) -> str:
    """The link by which the person takes the role, with a password of their own."""
    token = invitations.new_token()
    async with transaction(sessions, Principal()) as db:
        found = await _authority(db, slug)
        given = {"name": name, "email": email, "language": tag, "role": role}
        checked = InvitationCreate(authority_id=found.id, **given)
        await write_in(db, found.id)
        await invitations.create(db, checked, token)
    return invitation_link(settings, token)


async def reset_user(sessions: Sessions, settings: Settings, email: str) -> str:
    """The link by which a person who has lost a password chooses another one."""
    token = invitations.new_token()
    async with transaction(sessions, Principal()) as db:
        if await accounts.open_reset(db, email, token) is None:
            raise CannotStartError("No account that may sign in has this address.")
    return reset_link(settings, token)


async def disable_user(sessions: Sessions, email: str, *, disabled: bool) -> None:
    async with transaction(sessions, Principal()) as db:
        if (person_id := await person_by_email(db, email)) is None:
            raise CannotStartError("No account has this address.")
        await accounts.disable(db, person_id, disabled=disabled)


async def import_territories(
    sessions: Sessions, slug: str, body: bytes, *, dry_run: bool
) -> tuple[list[str], bool]:
    """The report as lines, and whether it is clean; a file with faults writes nothing."""
    table = rows.read(body, LANGUAGE)
    async with transaction(sessions, Principal()) as db:
        owner = (await _authority(db, slug)).id
        await write_in(db, COMMONS)
        report = await importing.import_territories(db, owner, table, dry_run=dry_run)
    counted = (
        f"{report.rows} rows: {report.added} new, {report.changed} changed, {report.same} same"
    )
    wrong = [f"row {each.row}, {each.column}: {each.detail}" for each in report.errors]
    odd = [f"row {each.row}, {each.column} (warning): {each.detail}" for each in report.warnings]
    notes = [*wrong, *odd]
    if report.errors:
        notes.append("Nothing was written.")
    return [counted, *notes], not report.errors
