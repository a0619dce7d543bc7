"""Who belongs to a joint plan, and the rules it obeys."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Conflict
from triada.core.merge_patch import apply_patch, sent_columns
from triada.planning.members.models import EditionMember
from triada.planning.members.schemas import MemberCreate, MemberUpdate
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition


class MemberThere(Conflict):
    """A council votes once about one plan."""


async def add(db: AsyncSession, edition: Edition, new: MemberCreate) -> EditionMember:
    await open_edition(db, edition.authority_id, edition.id)
    mine = (
        EditionMember.authority_id == edition.authority_id,
        EditionMember.edition_id == edition.id,
        EditionMember.organisation_id == new.organisation_id,
    )
    if await db.scalar(select(EditionMember.id).where(*mine)):
        raise MemberThere
    member = EditionMember(
        **sent_columns(new), authority_id=edition.authority_id, audience=edition.audience
    )
    db.add(member)
    await db.flush()
    return member


async def update(db: AsyncSession, member: EditionMember, change: MemberUpdate) -> None:
    await open_edition(db, member.authority_id, member.edition_id)
    apply_patch(member, change)
    await db.flush()


async def remove(db: AsyncSession, member: EditionMember) -> None:
    """Its measures stay; what its council decided stays recorded."""
    await open_edition(db, member.authority_id, member.edition_id)
    await db.delete(member)
    await db.flush()
