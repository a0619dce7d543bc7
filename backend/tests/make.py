"""One small function per record; every argument has a default, a test names what it is about."""

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from planning.spreadsheets import book
from triada.commons.authorities.models import Authority, AuthorityLink
from triada.commons.classifications.models import Term
from triada.commons.feedback.models import AccessibilityReport
from triada.commons.identity.actions import token_hash
from triada.commons.identity.models import Account, Person, RoleGrant, Session
from triada.commons.invitations.models import Invitation
from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import Territory
from triada.core.db import write_in
from triada.core.ids import COMMONS, new_id
from triada.core.model import Audience, Owned
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.core.text import Text, TextColumn
from triada.planning.activities.models import Activity
from triada.planning.adoption.models import AdoptionAct
from triada.planning.alignments.models import Alignment, ExternalElement, ExternalPlan
from triada.planning.attachments.models import Attachment
from triada.planning.chapters.models import Chapter
from triada.planning.consultations.models import Consultation
from triada.planning.freezing.actions import keep
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.indicators.models import Indicator, IndicatorTarget, IndicatorUse
from triada.planning.measures.models import Measure
from triada.planning.members.models import EditionMember
from triada.planning.needs.models import Evidence, Need, NeedMeasure
from triada.planning.plans.models import Edition, Level, Plan
from triada.planning.projects.models import Project
from triada.planning.proposals.actions import brought, create
from triada.planning.proposals.models import Proposal
from triada.planning.proposals.reading.entry import from_text
from triada.planning.proposals.understanding import understood
from triada.planning.succession.models import CarryOver, Descent
from triada.planning.versions.models import PlanVersion, VersionKind
from triada.planning.workbooks import importing, sheet_reader
from triada.planning.workbooks.models import WorkbookImport
from triada.planning.workbooks.schemas import WorkbookUpload


def text(words: str, language: str = "cs", **others: str) -> dict[str, Any]:
    values = {language: words, **{tag.replace("_", "-"): value for tag, value in others.items()}}
    return {"authored": language, "values": values}


async def _add(db: AsyncSession, record: Any) -> Any:
    """Texts are given as in a body."""
    for column in record.__mapper__.columns:
        given = record.__dict__.get(column.key)
        if isinstance(column.type, TextColumn) and isinstance(given, dict):
            setattr(record, column.key, Text.model_validate(given))
    db.add(record)
    await db.flush()
    return record


async def make_authority(db: AsyncSession, name: str = "Šternberk", **fields: Any) -> Authority:
    id = new_id()
    await write_in(db, id)
    given = {
        "kind": "municipality",
        "country": "CZ",
        "slug": f"town-{id.hex[-12:]}",
        "name": text(name),
        "languages": ["cs"],
        "currency": "CZK",
        "audience": Audience.public,
        **fields,
    }
    return await _add(db, Authority(id=id, authority_id=id, **given))


async def make_link(
    db: AsyncSession, member: Authority, of: Authority, kind: str = "region"
) -> AuthorityLink:
    await write_in(db, member.id)
    link = AuthorityLink(authority_id=member.id, of_id=of.id, kind=kind, audience=Audience.public)
    return await _add(db, link)


UNKNOWN_PASSWORD = (
    "$argon2id$v=19$m=65536,t=3,p=4$bm9ib2R5a25vd3NpdA$GpZ3sK/oH9p7VIiV56G/64Zo/8GaUw434IimaPqxwCo"
)


async def make_person(
    db: AsyncSession, name: str = "Jana", password_hash: str = UNKNOWN_PASSWORD
) -> Person:
    person = await _add(db, Person(name=name, email=f"{new_id()}@triada.example", language="cs"))
    await _add(db, Account(person_id=person.id, password_hash=password_hash))
    return person


async def grant(db: AsyncSession, authority: Authority, person: Person, role: Role) -> RoleGrant:
    await write_in(db, authority.id)
    return await _add(db, RoleGrant(authority_id=authority.id, subject=person.id, role=role))


async def open_session(db: AsyncSession, person: Person) -> dict[str, str]:
    token = secrets.token_urlsafe(16)
    until = datetime.now(UTC) + timedelta(hours=1)
    await _add(db, Session(token_hash=token_hash(token), person_id=person.id, expires_at=until))
    return {"cookie": f"sid={token}"}


async def further_session(db: AsyncSession, headers: dict[str, str]) -> Session:
    """Another browser of the person who is signed in with these headers."""
    token = headers["cookie"].removeprefix("sid=")
    known = select(Session.person_id).where(Session.token_hash == token_hash(token))
    person_id, until = await db.scalar(known), datetime.now(UTC) + timedelta(hours=1)
    assert person_id is not None
    hashed = secrets.token_bytes(32)
    return await _add(db, Session(token_hash=hashed, person_id=person_id, expires_at=until))


async def make_invitation(
    db: AsyncSession, authority: Authority, token: str | None = None, **fields: Any
) -> Invitation:
    await write_in(db, authority.id)
    given = {
        "name": "Pozvaná",
        "email": f"{new_id()}@triada.example",
        "language": "cs",
        "role": Role.editor,
        "token_hash": token_hash(token) if token else secrets.token_bytes(32),
        "expires_at": datetime.now(UTC) + timedelta(days=14),
        **fields,
    }
    return await _add(db, Invitation(authority_id=authority.id, **given))


async def signed_in(db: AsyncSession, role: Role, *authorities: Authority) -> dict[str, str]:
    person = await make_person(db)
    for authority in authorities:
        await grant(db, authority, person, role)
    return await open_session(db, person)


async def make_report(db: AsyncSession, authority: Authority, **fields: Any) -> AccessibilityReport:
    await write_in(db, authority.id)
    given = {
        "page": "/sternberk",
        "message": "Nadpisy čtečka nepřečte",
        "language": "cs",
        "anonymous": True,
        "receipt_hash": secrets.token_bytes(32),
        **fields,
    }
    return await _add(db, AccessibilityReport(authority_id=authority.id, **given))


async def make_plan(db: AsyncSession, authority: Authority, **fields: Any) -> Plan:
    await write_in(db, authority.id)
    given = {"kind": "community_plan", "title": text("Komunitní plán"), **fields}
    return await _add(db, Plan(authority_id=authority.id, earlier_titles=[], **given))


async def make_edition(
    db: AsyncSession, plan: Plan, levels: tuple[str, ...] = ("Priorita", "Cíl"), **fields: Any
) -> Edition:
    """With its named levels."""
    await write_in(db, plan.authority_id)
    given = {
        "ordinal": 1,
        "title": text("Komunitní plán 2025-2028"),
        "period_from": "2025",
        "period_to": "2028",
        "state": "drafting",
        **fields,
    }
    edition = Edition(authority_id=plan.authority_id, plan_id=plan.id, **given)
    await _add(db, edition)
    for depth, name in enumerate(levels, 1):
        level = Level(
            authority_id=plan.authority_id,
            audience=edition.audience,
            edition_id=edition.id,
            depth=depth,
            name=text(name),
        )
        await _add(db, level)
    return edition


async def _level_id(db: AsyncSession, edition: Edition, depth: int) -> UUID:
    from sqlalchemy import select

    found = await db.scalar(
        select(Level.id).where(
            Level.authority_id == edition.authority_id,
            Level.edition_id == edition.id,
            Level.depth == depth,
        )
    )
    assert found is not None
    return found


async def make_goal(
    db: AsyncSession, edition: Edition, parent: Goal | None = None, depth: int = 1, **fields: Any
) -> Goal:
    await write_in(db, edition.authority_id)
    given = {"title": text("Podpora rodin"), "position": 10, **fields}
    goal = Goal(
        authority_id=edition.authority_id,
        audience=edition.audience,
        edition_id=edition.id,
        level_id=await _level_id(db, edition, depth),
        parent_id=parent.id if parent else None,
        **given,
    )
    return await _add(db, goal)


async def make_measure(db: AsyncSession, goal: Goal, **fields: Any) -> Measure:
    await write_in(db, goal.authority_id)
    given = {"title": text("Udržení služeb"), "position": 10, "state": "proposed", **fields}
    kept = {"authority_id": goal.authority_id, "audience": goal.audience}
    measure = await _add(db, Measure(**kept, edition_id=goal.edition_id, **given))
    hangs = MeasureGoal(
        **kept, edition_id=goal.edition_id, measure_id=measure.id, goal_id=goal.id, position=0
    )
    await _add(db, hangs)
    return measure


async def make_activity(db: AsyncSession, owner: Measure | Project, **fields: Any) -> Activity:
    await write_in(db, owner.authority_id)
    arc = {f"{owner.__tablename__}_id": owner.id}
    given = {"title": text("Výběrové řízení"), "position": 10, **fields}
    return await _add(
        db,
        Activity(authority_id=owner.authority_id, audience=owner.audience, **arc, **given),
    )


async def make_indicator(db: AsyncSession, authority: Authority, **fields: Any) -> Indicator:
    await write_in(db, authority.id)
    given = {"name": text("Počet klientů"), "value_type": "count", **fields}
    return await _add(db, Indicator(authority_id=authority.id, **given))


async def make_use(
    db: AsyncSession, indicator: Indicator, owner: Owned, value: int = 70
) -> IndicatorUse:
    await write_in(db, owner.authority_id)
    kept = {"authority_id": owner.authority_id, "audience": owner.audience}
    arc = {f"{owner.__tablename__}_id": owner.id}
    use = await _add(db, IndicatorUse(**kept, indicator_id=indicator.id, **arc))
    await _add(db, IndicatorTarget(**kept, indicator_use_id=use.id, operator="ge", value=value))
    return use


async def make_project(db: AsyncSession, authority: Authority, **fields: Any) -> Project:
    await write_in(db, authority.id)
    given = {"title": text("Projekt"), **fields}
    return await _add(db, Project(authority_id=authority.id, **given))


async def make_organisation(
    db: AsyncSession, recorded_by: Authority | None = None, **fields: Any
) -> Organisation:
    await write_in(db, COMMONS)
    given = {"kind": "ngo", "country": "CZ", "name": text("Charita"), **fields}
    owner = recorded_by.id if recorded_by else None
    return await _add(db, Organisation(recorded_by=owner, **given))


async def make_territory(
    db: AsyncSession, recorded_by: Authority | None = None, **fields: Any
) -> Territory:
    await write_in(db, COMMONS)
    given = {"kind": "municipality", "country": "CZ", "name": text("Lhota"), **fields}
    owner = recorded_by.id if recorded_by else None
    return await _add(db, Territory(recorded_by=owner, **given))


async def make_term(db: AsyncSession, recorded_by: Authority | None = None, **fields: Any) -> Term:
    await write_in(db, COMMONS)
    given = {"kind": "target_group", "code": f"t-{new_id().hex[-8:]}", "name": text("senioři")}
    owner = recorded_by.id if recorded_by else None
    return await _add(db, Term(recorded_by=owner, **{**given, **fields}))


async def make_chapter(db: AsyncSession, edition: Edition, **fields: Any) -> Chapter:
    await write_in(db, edition.authority_id)
    given = {"kind": "descriptive", "title": text("Popis území"), "position": 10, **fields}
    kept = {"authority_id": edition.authority_id, "audience": edition.audience}
    return await _add(db, Chapter(**kept, edition_id=edition.id, **given))


async def make_version(db: AsyncSession, edition: Edition, **fields: Any) -> PlanVersion:
    """With real content, whatever state the edition is in."""
    await write_in(db, edition.authority_id)
    return await keep(
        db,
        edition,
        VersionKind(fields.get("kind", VersionKind.draft)),
        Text.model_validate(fields.get("title", text("Návrh k připomínkám"))),
        None,
    )


async def make_member(db: AsyncSession, edition: Edition, **fields: Any) -> EditionMember:
    council = await make_organisation(db)
    await write_in(db, edition.authority_id)
    kept = {"authority_id": edition.authority_id, "audience": edition.audience}
    given = {"organisation_id": council.id, **fields}
    return await _add(db, EditionMember(**kept, edition_id=edition.id, **given))


async def make_workbook_import(db: AsyncSession, edition: Edition) -> WorkbookImport:
    """One that was checked and would add two goals."""
    caller = Principal(roles={edition.authority_id: frozenset({Role.editor})})
    file = book({"Cíle": [["Název"], ["Domácí péče"], ["Setkávání seniorů"]]})
    about = WorkbookUpload(edition_id=edition.id, file_name="plan.xlsx")
    upload = importing.upload(about, file, sheet_reader.read(file, "cs"))
    found = await importing.compare(db, caller, edition.id, upload.book)
    await write_in(db, edition.authority_id)
    return await importing.keep(db, caller, edition, upload, found)


async def make_consultation(db: AsyncSession, version: PlanVersion, **fields: Any) -> Consultation:
    """One that has not begun."""
    await write_in(db, version.authority_id)
    begins = datetime.now(UTC) + timedelta(days=1)
    given = {"opens_at": begins, "closes_at": begins + timedelta(days=14), **fields}
    kept = {"authority_id": version.authority_id, "audience": version.audience}
    of = {"edition_id": version.edition_id, "plan_version_id": version.id}
    return await _add(db, Consultation(**kept, **of, **given))


async def make_act(db: AsyncSession, edition: Edition, **fields: Any) -> AdoptionAct:
    await write_in(db, edition.authority_id)
    kept = {"authority_id": edition.authority_id, "audience": edition.audience}
    given = {"kind": "proposes", "body": text("Rada města"), **fields}
    return await _add(db, AdoptionAct(**kept, edition_id=edition.id, **given))


async def make_need(
    db: AsyncSession, edition: Edition, *measures: Measure, proven: bool = False, **fields: Any
) -> Need:
    """Answered by the measures, and with one piece of evidence where it is `proven`."""
    await write_in(db, edition.authority_id)
    kept = {"authority_id": edition.authority_id, "audience": edition.audience}
    given = {"title": text("Senioři čekají na péči"), "position": 10, **fields}
    need = await _add(db, Need(**kept, edition_id=edition.id, **given))
    for measure in measures:
        link = NeedMeasure(**kept, edition_id=edition.id, need_id=need.id, measure_id=measure.id)
        await _add(db, link)
    if proven:
        shown = {"kind": "survey", "words": text("Dotazník mezi seniory"), "position": 0}
        await _add(db, Evidence(**kept, need_id=need.id, **shown))
    return need


async def make_evidence(db: AsyncSession, need: Need, **fields: Any) -> Evidence:
    await write_in(db, need.authority_id)
    given = {"kind": "survey", "words": text("Dotazník"), "position": 1, **fields}
    kept = {"authority_id": need.authority_id, "audience": need.audience}
    return await _add(db, Evidence(**kept, need_id=need.id, **given))


async def make_external_plan(
    db: AsyncSession, authority: Authority, elements: tuple[str, ...] = (), **fields: Any
) -> ExternalPlan:
    await write_in(db, authority.id)
    given = {"level": "regional", "title": text("Plán kraje"), **fields}
    plan = await _add(db, ExternalPlan(authority_id=authority.id, **given))
    for n, title in enumerate(elements):
        await make_external_element(db, plan, title=text(title), position=n)
    return plan


async def make_external_element(
    db: AsyncSession, plan: ExternalPlan, **fields: Any
) -> ExternalElement:
    await write_in(db, plan.authority_id)
    kept = {"authority_id": plan.authority_id, "audience": plan.audience}
    given = {"title": text("Priorita A"), "position": 0, **fields}
    return await _add(db, ExternalElement(**kept, external_plan_id=plan.id, **given))


async def make_alignment(
    db: AsyncSession, source: Goal | Measure, to: ExternalPlan | Goal | Measure, **fields: Any
) -> Alignment:
    await write_in(db, source.authority_id)
    target: dict[str, Any] = {"external_plan_id": to.id}
    if not isinstance(to, ExternalPlan):
        kind = to.__tablename__
        target = {"to_authority_id": to.authority_id, "to_kind": kind, "to_id": to.id}
    kept = {"authority_id": source.authority_id, "audience": source.audience}
    arc = {"edition_id": source.edition_id, f"{source.__tablename__}_id": source.id}
    given = {"kind": "supports", **target, **fields}
    return await _add(db, Alignment(**kept, **arc, **given))


async def make_attachment(db: AsyncSession, edition: Edition, **fields: Any) -> Attachment:
    """A row whose bytes are nowhere."""
    await write_in(db, edition.authority_id)
    given = {
        "file_name": "plan.pdf",
        "media_type": "application/pdf",
        "size": 4,
        "sha256": secrets.token_hex(32),
        **fields,
    }
    kept = {"authority_id": edition.authority_id, "audience": edition.audience}
    return await _add(db, Attachment(**kept, edition_id=edition.id, **given))


async def make_successor(db: AsyncSession, edition: Edition, **fields: Any) -> Edition:
    """An edition that follows another one of the same plan."""
    from sqlalchemy import func, select

    mine = (Edition.authority_id == edition.authority_id, Edition.plan_id == edition.plan_id)
    last = await db.scalar(select(func.max(Edition.ordinal)).where(*mine))
    plan = await db.get_one(Plan, (edition.authority_id, edition.plan_id))
    given = {"ordinal": last + 1, "predecessor_id": edition.id, "audience": edition.audience}
    return await make_edition(db, plan, **{**given, **fields})


async def make_carry_over(
    db: AsyncSession, edition: Edition, old: Goal | Measure, *new: Owned, **fields: Any
) -> CarryOver:
    """With what came of it; without, the old record was dropped."""
    await write_in(db, edition.authority_id)
    kept = {
        "authority_id": edition.authority_id,
        "audience": edition.audience,
        "edition_id": edition.id,
    }
    of = old.__tablename__
    given = {"decision": "drop", "reason": text("Splněno"), **fields}
    about = {f"old_{of}_id": old.id, "old_edition_id": old.edition_id}
    carried = await _add(db, CarryOver(**kept, **about, **given))
    for n, each in enumerate(new):
        named = {f"{of}_id": each.id, "position": n}
        await _add(db, Descent(**kept, carry_over_id=carried.id, **named))
    return carried


async def make_proposal(
    db: AsyncSession,
    edition: Edition,
    said: str = "Cíl 1: Podpora rodin\nOpatření 1.1: Udržení služeb",
    **changed: Any,
) -> Proposal:
    """As if the text had been pasted, with the same `changed` in all its candidates."""
    await write_in(db, edition.authority_id)
    new = brought(said.encode(), understood(from_text(said)), "cs")
    candidates = [type(c).model_validate({**c.model_dump(), **changed}) for c in new.candidates]
    return await create(db, edition, replace(new, candidates=candidates))
