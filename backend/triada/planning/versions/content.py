"""The content of a version out of the records, in one statement; what is kept from some readers of
the edition is no part of the document."""

import json
from typing import Any
from uuid import UUID

import rfc8785
from sqlalchemy import (
    ColumnElement,
    String,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.models import Authority
from triada.commons.classifications.models import Term, TermKind
from triada.commons.organisations.models import Organisation, OrganisationIdentifier
from triada.commons.territories.models import Territory, TerritoryCode
from triada.core.guarded import UNSAID, Guarded, said_of
from triada.core.jsonsql import Rows, array, columns, single
from triada.core.model import Audience, Base, Owned
from triada.core.schema import Read
from triada.planning.activities.models import Activity
from triada.planning.chapters.models import Chapter
from triada.planning.goals.models import Goal
from triada.planning.indicators.models import Indicator, IndicatorTarget, IndicatorUse
from triada.planning.measures.models import Measure, MeasureGoal
from triada.planning.plans.models import Edition, Level, Plan
from triada.planning.relations.models import Party, Place, Tag
from triada.planning.versions import schemas
from triada.planning.versions.schemas import Content

FORMAT = 1


def _open(model: type[Owned], field: str) -> ColumnElement[bool]:
    """Whether a field has all the readers that its record has."""
    said = said_of(model, field)
    return or_(said.is_(None), said == Audience.public.value)


def _as_a_whole(schema: type[Read], model: type[Base]) -> dict[str, Any]:
    """Guarded columns of which nothing was kept back."""
    if not issubclass(model, Guarded):
        return {}
    return {
        name: case((_open(model, field), getattr(model, name)), else_=_nothing(model, name))
        for name, field in model.guards.items()
        if name in schema.model_fields and field not in UNSAID
    }


def _nothing(model: type[Base], name: str) -> ColumnElement[Any]:
    column: ColumnElement[Any] = getattr(model, name)
    if column.type.python_type is list:
        return literal([], column.type)
    return literal(value=False) if column.type.python_type is bool else null()


def _rows(schema: type[Read], model: type[Base], **given: Any) -> Rows:
    chosen = columns(schema, model, _as_a_whole(schema, model) | given)
    return select(*chosen).select_from(model)


def _identifiers() -> ColumnElement[Any]:
    rows = _rows(schemas.FrozenIdentifier, OrganisationIdentifier).where(
        OrganisationIdentifier.organisation_id == Organisation.id
    )
    order = (OrganisationIdentifier.scheme, OrganisationIdentifier.value)
    return array(rows.order_by(*order).correlate(Organisation))


def _organisation(on: ColumnElement[bool], of: type[Base]) -> ColumnElement[Any]:
    rows = _rows(schemas.FrozenOrganisation, Organisation, identifiers=_identifiers())
    return single(rows.where(on).correlate(of))


def _mine(part: Any, record: type[Owned], field: str | None) -> ColumnElement[bool]:
    arc = getattr(part, f"{record.__tablename__}_id")
    mine = and_(part.authority_id == record.authority_id, arc == record.id)
    guarded = field is not None and issubclass(record, Guarded)
    return and_(mine, _open(record, field)) if guarded and field else mine


def _parties(record: type[Owned], field: str | None = "parties") -> ColumnElement[Any]:
    named = _organisation(Organisation.id == Party.organisation_id, Party)
    rows = _rows(schemas.FrozenParty, Party, organisation=named)
    return array(rows.where(_mine(Party, record, field)).order_by(Party.position).correlate(record))


def _places(record: type[Owned]) -> ColumnElement[Any]:
    codes = _rows(schemas.FrozenIdentifier, TerritoryCode).where(
        TerritoryCode.territory_id == Territory.id
    )
    codes = codes.order_by(TerritoryCode.scheme, TerritoryCode.value).correlate(Territory)
    unit = _rows(schemas.FrozenTerritory, Territory, codes=array(codes))
    unit = unit.where(Territory.id == Place.territory_id).correlate(Place)
    rows = _rows(schemas.FrozenPlace, Place, territory=single(unit))
    mine = _mine(Place, record, "places")
    return array(rows.where(mine).order_by(Place.position).correlate(record))


def _terms(record: type[Owned], kind: TermKind, field: str | None = None) -> ColumnElement[Any]:
    rows = _rows(schemas.FrozenTerm, Term).join(Tag, Tag.term_id == Term.id)
    mine = and_(_mine(Tag, record, field), Tag.kind == kind)
    return array(rows.where(mine).order_by(Tag.position).correlate(record))


def _targets() -> ColumnElement[Any]:
    rows = _rows(
        schemas.FrozenTarget,
        IndicatorTarget,
        value=cast(IndicatorTarget.value, String),
        high=cast(IndicatorTarget.high, String),
    ).where(
        IndicatorTarget.authority_id == IndicatorUse.authority_id,
        IndicatorTarget.indicator_use_id == IndicatorUse.id,
    )
    return array(rows.order_by(IndicatorTarget.year.nulls_first()).correlate(IndicatorUse))


def _indicators(record: type[Owned], field: str | None) -> ColumnElement[Any]:
    rows = _rows(
        schemas.FrozenIndicator,
        IndicatorUse,
        name=Indicator.name,
        unit=Indicator.unit,
        value_type=Indicator.value_type,
        verification=Indicator.verification,
        baseline_value=cast(IndicatorUse.baseline_value, String),
        responsible=_organisation(Organisation.id == IndicatorUse.responsible_id, IndicatorUse),
        targets=_targets(),
    ).join(
        Indicator,
        and_(
            Indicator.authority_id == IndicatorUse.authority_id,
            Indicator.id == IndicatorUse.indicator_id,
        ),
    )
    mine = _mine(IndicatorUse, record, field)
    return array(rows.where(mine).order_by(IndicatorUse.id).correlate(record))


def _activities() -> ColumnElement[Any]:
    rows = _rows(schemas.FrozenActivity, Activity, parties=_parties(Activity, None))
    mine = _mine(Activity, Measure, "activities")
    return array(rows.where(mine).order_by(Activity.position, Activity.id).correlate(Measure))


def _goals(edition: ColumnElement[bool]) -> ColumnElement[Any]:
    rows = _rows(
        schemas.FrozenGoal,
        Goal,
        depth=Level.depth,
        target_groups=_terms(Goal, TermKind.target_group, "target_groups"),
        places=_places(Goal),
        indicators=_indicators(Goal, None),
    ).join(Level, and_(Level.authority_id == Goal.authority_id, Level.id == Goal.level_id))
    return array(rows.where(edition).order_by(Goal.position, Goal.id))


def _goal_ids() -> ColumnElement[Any]:
    mine = and_(
        MeasureGoal.authority_id == Measure.authority_id, MeasureGoal.measure_id == Measure.id
    )
    ids = select(MeasureGoal.goal_id).where(mine).order_by(MeasureGoal.position)
    return func.to_json(func.array(ids.correlate(Measure).scalar_subquery()))


def _measures(edition: ColumnElement[bool]) -> ColumnElement[Any]:
    rows = _rows(
        schemas.FrozenMeasure,
        Measure,
        goal_ids=_goal_ids(),
        target_groups=_terms(Measure, TermKind.target_group),
        service_types=_terms(Measure, TermKind.service_type),
        forms=_terms(Measure, TermKind.form),
        places=_places(Measure),
        parties=_parties(Measure),
        activities=_activities(),
        indicators=_indicators(Measure, "indicators"),
    )
    return array(rows.where(edition).order_by(Measure.position, Measure.id))


def _edition(of: ColumnElement[bool]) -> ColumnElement[Any]:
    levels = _rows(schemas.FrozenLevel, Level).where(
        Level.authority_id == Edition.authority_id, Level.edition_id == Edition.id
    )
    rows = _rows(
        schemas.FrozenEdition,
        Edition,
        parties=_parties(Edition),
        places=_places(Edition),
        levels=array(levels.order_by(Level.depth).correlate(Edition)),
    )
    return single(rows.where(of))


def _statement(authority_id: UUID, edition_id: UUID, plan_id: UUID) -> Rows:
    def of(model: type[Owned], id: UUID, column: str = "id") -> ColumnElement[bool]:
        return and_(model.authority_id == authority_id, getattr(model, column) == id)

    chapters = _rows(schemas.FrozenChapter, Chapter).where(of(Chapter, edition_id, "edition_id"))
    town = _rows(schemas.FrozenAuthority, Authority).where(of(Authority, authority_id))
    content = func.json_build_object(
        "format", FORMAT,
        "authority", single(town),
        "plan", single(_rows(schemas.FrozenPlan, Plan).where(of(Plan, plan_id))),
        "edition", _edition(of(Edition, edition_id)),
        "chapters", array(chapters.order_by(Chapter.position, Chapter.id)),
        "goals", _goals(of(Goal, edition_id, "edition_id")),
        "measures", _measures(of(Measure, edition_id, "edition_id")),
    )  # fmt: skip
    return select(cast(content, Text))


async def content_of(db: AsyncSession, edition: Edition) -> Content:
    """The edition as it stands now."""
    statement = _statement(edition.authority_id, edition.id, edition.plan_id)
    found = (await db.execute(statement)).scalar_one()
    return Content.model_validate(json.loads(found))


def canonical(content: Content) -> bytes:
    """RFC 8785: the same content is the same bytes, hence the same hash, everywhere."""
    return rfc8785.dumps(content.model_dump(mode="json"))
