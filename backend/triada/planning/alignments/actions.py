"""What can be done to external plans and alignments, and the rules it obeys."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import derive_audiences
from triada.core.dates import in_order
from triada.core.errors import Conflict, EndsBeforeItBegins, Invalid, UnknownReference
from triada.core.merge_patch import apply_patch, bump_version, sent_columns
from triada.core.principal import Principal
from triada.planning.alignments.models import (
    Alignment,
    ElementKind,
    ExternalElement,
    ExternalPlan,
)
from triada.planning.alignments.schemas import (
    AlignmentCreate,
    AlignmentUpdate,
    ExternalElementChange,
    ExternalElementWrite,
    ExternalPlanCreate,
    ExternalPlanUpdate,
)
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition

Source: TypeAlias = Edition | Goal | Measure
HERE: Mapping[ElementKind, Any] = {
    ElementKind.edition: Edition,
    ElementKind.goal: Goal,
    ElementKind.measure: Measure,
}


class AlignedWithItself(Invalid):
    """A plan is aligned with others; inside it goals and measures hang together anyway."""


class AcceptedThere(Conflict):
    """Of a plan here the people of its own authority say whether they accept."""


def _dated(plan: ExternalPlan) -> None:
    if not in_order(plan.period_from, plan.period_to):
        raise EndsBeforeItBegins(at="/body/period_to")


async def _set_elements(
    db: AsyncSession, plan: ExternalPlan, elements: Sequence[ExternalElementWrite]
) -> None:
    """Those that are named stay what alignments point to; one with alignments cannot go."""
    mine = (
        ExternalElement.authority_id == plan.authority_id,
        ExternalElement.external_plan_id == plan.id,
    )
    known = {each.id: each for each in await db.scalars(select(ExternalElement).where(*mine))}
    for n, given in enumerate(elements):
        if isinstance(given, ExternalElementChange) and given.id is not None:
            if given.id not in known:
                raise UnknownReference(at=f"/body/elements/{n}/id")
            element = known.pop(given.id)
        else:
            kept = {"authority_id": plan.authority_id, "audience": plan.audience}
            element = ExternalElement(**kept, external_plan_id=plan.id)
            db.add(element)
        element.position, element.code, element.title = n, given.code, given.title
    for gone in known.values():
        await db.delete(gone)
    await db.flush()


async def record(db: AsyncSession, new: ExternalPlanCreate) -> ExternalPlan:
    """Seen inside until something published is aligned with it."""
    plan = ExternalPlan(**sent_columns(new, apart_from={"elements"}))
    db.add(plan)
    await db.flush()
    await _set_elements(db, plan, new.elements)
    return plan


async def update_plan(db: AsyncSession, plan: ExternalPlan, change: ExternalPlanUpdate) -> None:
    apply_patch(plan, change, apart_from={"elements"})
    _dated(plan)
    if "elements" in change.model_fields_set:
        bump_version(plan)
    await db.flush()
    if "elements" in change.model_fields_set:
        await _set_elements(db, plan, change.elements)


async def delete_plan(db: AsyncSession, plan: ExternalPlan) -> None:
    """Only where nothing is aligned with it; the database refuses otherwise."""
    await db.delete(plan)
    await db.flush()


def _edition_of(source: Source) -> UUID:
    return source.id if isinstance(source, Edition) else source.edition_id


async def _owner_of_target(
    db: AsyncSession, caller: Principal, alignment: Alignment, kind: ElementKind
) -> UUID:
    """The authority of a record that the caller sees and that lies in another edition."""
    model = HERE[kind]
    edition_id = model.id if model is Edition else model.edition_id
    seen = (model.id == alignment.to_id, model.visible_to(caller))
    found = (await db.execute(select(model.authority_id, edition_id).where(*seen))).one_or_none()
    if found is None:
        raise UnknownReference(at="/body/to_id")
    owner, lies_in = found
    if lies_in == alignment.edition_id:
        raise AlignedWithItself(at="/body/to_id")
    return UUID(str(owner))


async def _new(
    db: AsyncSession, caller: Principal, source: Source, new: AlignmentCreate
) -> Alignment:
    alignment = Alignment(
        **sent_columns(new, apart_from={"edition_id"}),
        authority_id=source.authority_id,
        audience=source.audience,
        edition_id=_edition_of(source),
    )
    if new.to_kind is not None:
        if new.accepted_by_upper is not None:
            raise AcceptedThere(at="/body/accepted_by_upper")
        alignment.to_authority_id = await _owner_of_target(db, caller, alignment, new.to_kind)
    return alignment


async def create(
    db: AsyncSession, caller: Principal, source: Source, new: AlignmentCreate
) -> Alignment:
    await open_edition(db, source.authority_id, _edition_of(source))
    (alignment,) = await create_all(db, caller, [(source, new)])
    return alignment


async def create_all(
    db: AsyncSession, caller: Principal, wanted: Sequence[tuple[Source, AlignmentCreate]]
) -> list[Alignment]:
    """From sources whose edition is known to be open."""
    alignments = [await _new(db, caller, source, new) for source, new in wanted]
    db.add_all(alignments)
    await db.flush()
    for authority_id in {each.authority_id for each in alignments}:
        await derive_audiences(db, authority_id)
    return alignments


async def update(db: AsyncSession, alignment: Alignment, change: AlignmentUpdate) -> None:
    await open_edition(db, alignment.authority_id, alignment.edition_id)
    if "accepted_by_upper" in change.model_fields_set and alignment.to_id is not None:
        raise AcceptedThere(at="/body/accepted_by_upper")
    apply_patch(alignment, change)
    await db.flush()


async def accept(db: AsyncSession, alignment: Alignment, *, accepted: bool | None) -> None:
    """By the other side; its own authority keeps the record."""
    alignment.accepted_by_upper = accepted
    await db.flush()


async def delete_alignment(db: AsyncSession, alignment: Alignment) -> None:
    await open_edition(db, alignment.authority_id, alignment.edition_id)
    await db.delete(alignment)
    await db.flush()
