"""The content of a version out of the records, in one statement; what is kept from some readers of
the edition is no part of the document."""

import json
from typing import Any, Final
from uuid import UUID

import rfc8785
from sqlalchemy import (
    ColumnElement,
    Text,
    and_,
    cast,
    func,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.models import Authority
from triada.commons.classifications.models import TermKind
from triada.core.jsonsql import Rows, array, single
from triada.core.model import Owned
from triada.planning.alignments.models import Alignment
from triada.planning.chapters.models import Chapter
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.measures.queries import goal_ids
from triada.planning.needs.models import Need
from triada.planning.plans.models import Edition, Level, Plan
from triada.planning.versions import schemas
from triada.planning.versions.parts import (
    activities,
    aligned,
    answers,
    evidence,
    frozen,
    indicators,
    parties,
    places,
    terms,
)
from triada.planning.versions.pictures import pictures
from triada.planning.versions.previous import previous
from triada.planning.versions.schemas import Content

FORMAT = 1
ADDED: Final = ("previous", "pictures")
"""Optional parts of the format that came later: left out where they say nothing, so that a plan
without them has the hash that it always had."""


def _needs(edition: ColumnElement[bool]) -> ColumnElement[Any]:
    rows = frozen(
        schemas.FrozenNeed,
        Need,
        target_groups=terms(Need, TermKind.target_group, "target_groups"),
        places=places(Need),
        evidence=evidence(),
        measure_ids=answers(),
    )
    return array(rows.where(edition).order_by(Need.position, Need.id))


def _goals(edition: ColumnElement[bool]) -> ColumnElement[Any]:
    rows = frozen(
        schemas.FrozenGoal,
        Goal,
        depth=Level.depth,
        target_groups=terms(Goal, TermKind.target_group, "target_groups"),
        places=places(Goal),
        indicators=indicators(Goal, None),
        aligned=aligned(Goal, Alignment.goal_id == Goal.id),
    ).join(Level, and_(Level.authority_id == Goal.authority_id, Level.id == Goal.level_id))
    return array(rows.where(edition).order_by(Goal.position, Goal.id))


def _measures(edition: ColumnElement[bool]) -> ColumnElement[Any]:
    rows = frozen(
        schemas.FrozenMeasure,
        Measure,
        goal_ids=goal_ids(),
        target_groups=terms(Measure, TermKind.target_group),
        service_types=terms(Measure, TermKind.service_type),
        forms=terms(Measure, TermKind.form),
        places=places(Measure),
        parties=parties(Measure),
        activities=activities(),
        indicators=indicators(Measure, "indicators"),
        aligned=aligned(Measure, Alignment.measure_id == Measure.id),
    )
    return array(rows.where(edition).order_by(Measure.position, Measure.id))


def _edition(of: ColumnElement[bool]) -> ColumnElement[Any]:
    levels = frozen(schemas.FrozenLevel, Level).where(
        Level.authority_id == Edition.authority_id, Level.edition_id == Edition.id
    )
    rows = frozen(
        schemas.FrozenEdition,
        Edition,
        parties=parties(Edition),
        places=places(Edition),
        levels=array(levels.order_by(Level.depth).correlate(Edition)),
        aligned=aligned(
            Edition,
            and_(
                Alignment.edition_id == Edition.id,
                Alignment.goal_id.is_(None),
                Alignment.measure_id.is_(None),
            ),
        ),
    )
    return single(rows.where(of))


def _statement(edition: Edition) -> Rows:
    authority_id, edition_id = edition.authority_id, edition.id

    def of(model: type[Owned], id: UUID, column: str = "id") -> ColumnElement[bool]:
        return and_(model.authority_id == authority_id, getattr(model, column) == id)

    chapters = frozen(schemas.FrozenChapter, Chapter).where(of(Chapter, edition_id, "edition_id"))
    town = frozen(schemas.FrozenAuthority, Authority).where(of(Authority, authority_id))
    content = func.json_build_object(
        "format", FORMAT,
        "authority", single(town),
        "plan", single(frozen(schemas.FrozenPlan, Plan).where(of(Plan, edition.plan_id))),
        "edition", _edition(of(Edition, edition_id)),
        "chapters", array(chapters.order_by(Chapter.position, Chapter.id)),
        "needs", _needs(of(Need, edition_id, "edition_id")),
        "goals", _goals(of(Goal, edition_id, "edition_id")),
        "measures", _measures(of(Measure, edition_id, "edition_id")),
        "previous", previous(authority_id, edition.predecessor_id),
        "pictures", pictures(authority_id, edition_id),
    )  # fmt: skip
    return select(cast(content, Text))


async def content_of(db: AsyncSession, edition: Edition) -> Content:
    """The edition as it stands now."""
    found = (await db.execute(_statement(edition))).scalar_one()
    return Content.model_validate(json.loads(found))


def canonical(content: Content) -> bytes:
    """RFC 8785: the same content is the same bytes, hence the same hash, everywhere."""
    written = content.model_dump(mode="json")
    return rfc8785.dumps({name: it for name, it in written.items() if it or name not in ADDED})
