"""One SELECT over every kind of record that can be read. Nothing here writes."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    Uuid,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from triada.commons.authorities.models import Authority
from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import Territory
from triada.core.jsonsql import Order, Rows
from triada.core.principal import Principal
from triada.core.text import TextColumn
from triada.exchange.search.schemas import FoundRead, Kind, SearchFilter
from triada.planning.activities.models import Activity
from triada.planning.chapters.models import Chapter
from triada.planning.goals.models import Goal
from triada.planning.indicators.models import Indicator
from triada.planning.measures.models import Measure
from triada.planning.needs.models import Need
from triada.planning.plans.models import Edition, Plan
from triada.planning.projects.models import Project

Fields: TypeAlias = Mapping[str, Any]

NOTHING: Fields = {
    "subkind": cast(null(), String),
    "code": cast(null(), String),
    "context": cast(null(), TextColumn),
    "authority_id": cast(null(), Uuid),
    "authority_name": cast(null(), TextColumn),
    "edition_id": cast(null(), Uuid),
    "measure_id": cast(null(), Uuid),
    "project_id": cast(null(), Uuid),
}
OWNER: Fields = {"authority_name": Authority.name}


def _edition_of(model: Any) -> ColumnElement[bool]:
    same: ColumnElement[bool] = (Edition.authority_id == model.authority_id) & (
        Edition.id == model.edition_id
    )
    return same


def _rows(kind: Kind, model: Any, caller: Principal, wanted: SearchFilter, **given: Any) -> Rows:
    fields = {**NOTHING, **given}
    listed = [
        literal(kind.value).label("kind"),
        model.id.label("id"),
        fields.pop("title").label("title"),
        *(value.label(name) for name, value in fields.items()),
        literal(list(Kind).index(kind), Integer).label("rank"),
    ]
    rows = select(*listed).select_from(model)
    return rows.where(model.visible_to(caller), model.search.op("@@")(func.search_query(wanted.q)))


def _owned(kind: Kind, model: Any, caller: Principal, wanted: SearchFilter, **given: Any) -> Rows:
    title = given.pop("title", None)
    fields = {"title": model.title if title is None else title, **OWNER, **given}
    rows = _rows(kind, model, caller, wanted, authority_id=model.authority_id, **fields)
    rows = rows.join(Authority, Authority.authority_id == model.authority_id)
    if wanted.authority_id:
        rows = rows.where(model.authority_id == wanted.authority_id)
    return rows


def _selects(caller: Principal, wanted: SearchFilter) -> Mapping[Kind, Rows]:
    in_edition = {"context": Edition.title, "edition_id": Edition.id}
    chapters = _owned(Kind.chapter, Chapter, caller, wanted, subkind=Chapter.kind, **in_edition)
    goals = _owned(Kind.goal, Goal, caller, wanted, code=Goal.code, **in_edition)
    needs = _owned(Kind.need, Need, caller, wanted, code=Need.code, **in_edition)
    measures = _owned(Kind.measure, Measure, caller, wanted, code=Measure.code, **in_edition)
    owners = {"measure_id": Activity.measure_id, "project_id": Activity.project_id}
    activities = _owned(Kind.activity, Activity, caller, wanted, code=Activity.code, **owners)
    edition_id = Edition.id
    return {
        Kind.authority: _authorities(caller, wanted),
        Kind.plan: _owned(Kind.plan, Plan, caller, wanted, subkind=Plan.kind),
        Kind.edition: _owned(Kind.edition, Edition, caller, wanted, edition_id=edition_id),
        Kind.project: _owned(Kind.project, Project, caller, wanted, project_id=Project.id),
        Kind.chapter: chapters.join(Edition, _edition_of(Chapter)),
        Kind.goal: goals.join(Edition, _edition_of(Goal)),
        Kind.need: needs.join(Edition, _edition_of(Need)),
        Kind.measure: measures.join(Edition, _edition_of(Measure)),
        Kind.activity: activities,
        Kind.indicator: _owned(Kind.indicator, Indicator, caller, wanted, title=Indicator.name),
        Kind.organisation: _rows(
            Kind.organisation,
            Organisation,
            caller,
            wanted,
            title=Organisation.name,
            subkind=Organisation.kind,
        ),
        Kind.territory: _rows(
            Kind.territory,
            Territory,
            caller,
            wanted,
            title=Territory.name,
            subkind=Territory.kind,
        ),
    }


def _authorities(caller: Principal, wanted: SearchFilter) -> Rows:
    rows = _rows(
        Kind.authority,
        Authority,
        caller,
        wanted,
        title=Authority.name,
        authority_id=Authority.authority_id,
        authority_name=Authority.name,
    )
    return rows.where(Authority.id == wanted.authority_id) if wanted.authority_id else rows


SHARED = {Kind.organisation, Kind.territory}


def found(caller: Principal, wanted: SearchFilter) -> tuple[Rows, Order]:
    """What holds all the words, in the order of kinds, then of titles."""
    kinds = set(wanted.kinds) or set(Kind)
    if wanted.authority_id:
        kinds -= SHARED
    selects = _selects(caller, wanted)
    if not kinds:
        kinds = {Kind.authority}
    hits = union_all(*(selects[kind] for kind in Kind if kind in kinds)).subquery("hits")
    title = func.sort_key(hits.c.title, type_=String(collation="C")).collate("C")
    rows = select(*(hits.c[name] for name in FoundRead.model_fields))
    return rows, (hits.c.rank, title, hits.c.id)
