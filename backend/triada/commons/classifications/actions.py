"""What can be done to an authority's own terms, and the rules it obeys."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import Term, TermKind
from triada.commons.classifications.schemas import TermCreate, TermUpdate
from triada.core.errors import EndsBeforeItBegins, Invalid, UnknownReference
from triada.core.merge_patch import apply_patch
from triada.core.text import TextPatch, merge


class NotACommonTerm(Invalid):
    """An own term is mapped to one of the common list, of the same kind."""


async def _mapped(db: AsyncSession, term: Term) -> None:
    if term.common_id is None:
        return
    common = await db.scalar(
        select(Term.id).where(
            Term.id == term.common_id,
            Term.kind == term.kind,
            Term.country.is_(None),
            Term.recorded_by.is_(None),
        )
    )
    if common is None:
        raise NotACommonTerm(at="/body/common_id")


async def _succeeded(db: AsyncSession, term: Term) -> None:
    if term.successor_id is None:
        return
    successor = await db.scalar(
        select(Term.id).where(Term.id == term.successor_id, Term.kind == term.kind)
    )
    if successor is None or successor == term.id:
        raise UnknownReference(at="/body/successor_id")


async def _known_forms(db: AsyncSession, term: Term) -> None:
    rows = select(Term.code).where(Term.kind == TermKind.form, Term.code.in_(term.forms or []))
    known = set(await db.scalars(rows))
    if unknown := [n for n, code in enumerate(term.forms or []) if code not in known]:
        raise UnknownReference(at=f"/body/forms/{unknown[0]}")


async def _check(db: AsyncSession, term: Term) -> None:
    if term.valid_from and term.valid_to and term.valid_to < term.valid_from:
        raise EndsBeforeItBegins(at="/body/valid_to")
    with db.no_autoflush:
        await _mapped(db, term)
        await _succeeded(db, term)
        await _known_forms(db, term)


async def create(db: AsyncSession, new: TermCreate) -> Term:
    fields = {name: getattr(new, name) for name in new.model_fields_set - {"group"}}
    term = Term(**fields, group_name=new.group)
    await _check(db, term)
    db.add(term)
    await db.flush()
    return term


def _regroup(term: Term, change: TermUpdate) -> None:
    """The column of the group's name is not called like the field."""
    if isinstance(change.group, TextPatch):
        try:
            term.group_name = merge(term.group_name, change.group)
        except ValueError:
            raise Invalid(at="/body/group") from None
    else:
        term.group_name = None


async def update(db: AsyncSession, term: Term, change: TermUpdate) -> None:
    apply_patch(term, change, apart_from={"group"})
    if "group" in change.model_fields_set:
        _regroup(term, change)
    await _check(db, term)
    await db.flush()


async def delete_term(db: AsyncSession, term: Term) -> None:
    """One that a plan uses stays: the database refuses."""
    await db.delete(term)
    await db.flush()
