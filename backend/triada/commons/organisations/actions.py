"""What can be done to organisations, and the rules it obeys."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.organisations import identifiers
from triada.commons.organisations.models import Organisation, OrganisationIdentifier
from triada.commons.organisations.schemas import (
    IdentifierWrite,
    OrganisationCreate,
    OrganisationUpdate,
)
from triada.core.errors import Invalid
from triada.core.merge_patch import apply_patch, bump_version


class IdentifierOfAPerson(Invalid):
    """A tax number that is a birth number must not be kept."""


def _checked(given: Sequence[IdentifierWrite]) -> dict[tuple[str, str], list[str]]:
    """The warnings of each number, in its one spelling; the same one twice is one."""
    checked: dict[tuple[str, str], list[str]] = {}
    for n, identifier in enumerate(given):
        number = identifiers.normalise(identifier.scheme, identifier.value)
        warnings = identifiers.warnings(identifier.scheme, number)
        if identifiers.PERSONAL in warnings:
            raise IdentifierOfAPerson(at=f"/body/identifiers/{n}/value")
        checked[identifier.scheme, number] = warnings
    return checked


async def _set_identifiers(
    db: AsyncSession, organisation: Organisation, given: Sequence[IdentifierWrite]
) -> None:
    checked = _checked(given)
    mine = OrganisationIdentifier.organisation_id == organisation.id
    await db.execute(delete(OrganisationIdentifier).where(mine))
    db.add_all(
        OrganisationIdentifier(
            organisation_id=organisation.id,
            recorded_by=organisation.recorded_by,
            scheme=scheme,
            value=number,
            warnings=warnings,
        )
        for (scheme, number), warnings in checked.items()
    )
    await db.flush()


async def create(db: AsyncSession, new: OrganisationCreate) -> Organisation:
    fields = {name: getattr(new, name) for name in new.model_fields_set - {"identifiers"}}
    organisation = Organisation(**fields)
    db.add(organisation)
    await db.flush()
    await _set_identifiers(db, organisation, new.identifiers)
    return organisation


async def update(db: AsyncSession, organisation: Organisation, change: OrganisationUpdate) -> None:
    apply_patch(organisation, change, apart_from={"identifiers"})
    if "identifiers" in change.model_fields_set:
        bump_version(organisation)
    await db.flush()
    if "identifiers" in change.model_fields_set:
        await _set_identifiers(db, organisation, change.identifiers)


async def delete_organisation(db: AsyncSession, organisation: Organisation) -> None:
    """One that takes part in a plan stays: the database refuses."""
    await db.delete(organisation)
    await db.flush()
