"""What stands beside the goals and measures of one town: needs, and plans from outside."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.principal import Principal
from triada.demo.refs import Facts, Refs, same
from triada.planning.alignments import actions as alignments
from triada.planning.alignments.schemas import AlignmentCreate, ExternalPlanCreate
from triada.planning.needs import actions as needs
from triada.planning.needs.schemas import NeedCreate
from triada.planning.plans.models import Edition

EXTERNAL = ("level", "title", "issuer", "period_from", "period_to", "url")


async def load_external_plans(db: AsyncSession, refs: Refs, listed: Sequence[Facts]) -> None:
    for given in listed:
        new = ExternalPlanCreate(authority_id=refs.authority_id, **same(given, *EXTERNAL))
        refs.records[given["ref"]] = await alignments.record(db, new)


async def load_beside(db: AsyncSession, refs: Refs, edition: Edition, given: Facts) -> None:
    for each in given.get("needs", ()):
        named = [refs.records[ref].id for ref in each["measures"]]
        need = NeedCreate(
            edition_id=edition.id,
            measure_ids=named,
            **same(each, "code", "title", "statement", "severity", "evidence"),
        )
        await needs.create(db, edition, need)
    for each in given.get("alignments", ()):
        to = refs.records[each["to"]]
        alignment = AlignmentCreate(
            edition_id=edition.id, external_plan_id=to.id, **same(each, "kind", "note")
        )
        await alignments.create(db, Principal(), edition, alignment)
