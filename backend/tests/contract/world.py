"""One record of every kind in one authority, and a plausible request for every route."""

import hashlib
import io
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
from fastapi.routing import APIRoute
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

import make
from contract import bodies, walk
from planning.spreadsheets import XLSX, book
from triada.commons.authorities.models import Authority, AuthorityLink
from triada.core.db import write_in
from triada.core.model import Audience
from triada.core.record import Consumer, appearing_in
from triada.core.rights import Role
from triada.core.storage import Files
from triada.planning.attachments.actions import address
from triada.planning.records import RECORDS

FILE = b"kind,name,code_scheme,code\ntown_part,Lhotka,,\n"
PDF = b"%PDF"
UPLOADS = {
    "import_territories": ("text/csv", FILE),
    "create_attachment": ("application/octet-stream", b"%PDF-1.7"),
    "create_workbook_import": (XLSX, book({"Cíle": [["Název"], ["Dostupná péče"]]})),
    "propose_from_file": ("text/plain", "Cíl 1: Podpora rodin".encode()),
}
"""Bodies that are files."""

SHARED = frozenset({"organisation_id", "territory_id", "term_id"})
"""What everybody may read."""

LEAVES: Mapping[str, Callable[[AsyncSession, Any, Any], Any]] = {
    "authority_id": lambda db, w, kept: w.town_only(),
    "grant_id": lambda db, w, kept: w.fresh_grant(db),
    "invitation_id": lambda db, w, kept: make.make_invitation(db, w.town),
    "session_id": lambda db, w, kept: make.further_session(db, w.people[Role.administrator]),
    "link_id": lambda db, w, kept: w.fresh_link(db, kept),
    "report_id": lambda db, w, kept: make.make_report(db, w.town),
    "territory_id": lambda db, w, kept: make.make_territory(db, w.town),
    "organisation_id": lambda db, w, kept: make.make_organisation(db, w.town),
    "term_id": lambda db, w, kept: make.make_term(db, w.town),
    "plan_id": lambda db, w, kept: make.make_plan(db, w.town, **kept),
    "edition_id": lambda db, w, kept: w.loose_edition(db, kept),
    "goal_id": lambda db, w, kept: make.make_goal(db, w.edition, depth=2),
    "measure_id": lambda db, w, kept: make.make_measure(db, w.goal, code="free", ends="2026"),
    "activity_id": lambda db, w, kept: make.make_activity(db, w.measure),
    "indicator_id": lambda db, w, kept: make.make_indicator(db, w.town, **kept),
    "use_id": lambda db, w, kept: make.make_use(db, w.indicator, w.measure),
    "need_id": lambda db, w, kept: make.make_need(db, w.edition, w.measure, position=90),
    "external_plan_id": lambda db, w, kept: w.loose_plan(db, kept),
    "alignment_id": lambda db, w, kept: make.make_alignment(db, w.measure, w.other_goal),
    "attachment_id": lambda db, w, kept: w.served(db),
    "proposal_id": lambda db, w, kept: make.make_proposal(
        db, w.edition, decision="keep", code=None
    ),
    "project_id": lambda db, w, kept: make.make_project(db, w.town, **kept),
    "chapter_id": lambda db, w, kept: make.make_chapter(db, w.edition),
    "version_id": lambda db, w, kept: make.make_version(db, w.edition),
    "consultation_id": lambda db, w, kept: make.make_consultation(db, w.version),
    "member_id": lambda db, w, kept: make.make_member(db, w.edition),
    "import_id": lambda db, w, kept: make.make_workbook_import(db, w.edition),
    "carry_over_id": lambda db, w, kept: w.dropped(db, kept),
    "act_id": lambda db, w, kept: make.make_act(db, w.edition),
}
"""What an address names: a record on which nothing hangs, one line per name of a parameter."""
HISTORIES = {record.name for record in appearing_in(Consumer.history, RECORDS)}
"""The histories name each kind of record by its table."""


@dataclass
class World:
    """An authority with a whole plan; `ids` are what addresses name, the rest is what hangs."""

    town: Authority
    region: Authority
    ids: dict[str, UUID] = field(default_factory=dict)
    people: dict[Role, dict[str, str]] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["kept"][name]
        except KeyError:
            raise AttributeError(name) from None

    async def town_only(self) -> Authority:
        return self.town

    async def fresh_grant(self, db: AsyncSession) -> Any:
        return await make.grant(db, self.town, await make.make_person(db), Role.reader)

    async def fresh_link(self, db: AsyncSession, kept: dict[str, Any]) -> Any:
        await write_in(db, self.town.id)
        link = AuthorityLink(
            authority_id=self.town.id, of_id=self.region.id, kind="association", **kept
        )
        db.add(link)
        await db.flush()
        return link

    async def loose_edition(self, db: AsyncSession, kept: dict[str, Any]) -> Any:
        """With a goal and two measures to be changed in bulk, after one with two measures."""
        before = await make.make_edition(db, self.plan, ordinal=89, **kept)
        over = await make.make_goal(db, before)
        ended = [await make.make_measure(db, over, position=n) for n in (10, 20)]
        follows = {"predecessor_id": before.id, **kept}
        edition = await make.make_edition(db, self.plan, ordinal=90, **follows)
        goal = await make.make_goal(db, edition)
        two = [await make.make_measure(db, goal, position=n) for n in (10, 20)]
        loose = {"loose_goal": goal, "loose_measure": two[0], "loose_other": two[1]}
        self.__dict__["kept"].update(loose, ended=ended[0], other_ended=ended[1])
        self.__dict__["kept"].update(
            room=edition,
            loose_below=await make.make_goal(db, edition, goal, depth=2),
            loose_version=await make.make_version(db, edition, kind="final"),
            spare_project=await make.make_project(db, self.town, **kept),
            spare_attachment=await make.make_attachment(db, edition),
            spare_edition=await make.make_edition(db, self.plan, ordinal=91, **kept),
        )
        return edition

    async def dropped(self, db: AsyncSession, kept: dict[str, Any]) -> Any:
        """One of two decisions, from which nothing came."""
        later = await make.make_successor(db, self.edition, **kept)
        await make.make_carry_over(db, later, self.goal)
        return await make.make_carry_over(db, later, self.measure)

    async def loose_plan(self, db: AsyncSession, kept: dict[str, Any]) -> Any:
        """With an element to be changed, and nothing aligned with either."""
        plan = await make.make_external_plan(db, self.town, **kept)
        element = await make.make_external_element(db, plan)
        self.__dict__["kept"].update(loose_element=element, spare_plan=plan)
        return plan

    async def served(self, db: AsyncSession) -> Any:
        """With bytes, which `keep_files` brings."""
        digest = hashlib.sha256(PDF).hexdigest()
        return await make.make_attachment(db, self.edition, sha256=digest, size=len(PDF))

    async def keep_files(self, files: Files) -> None:
        digest = hashlib.sha256(PDF).hexdigest()
        await files.keep(address(self.town.id, digest), io.BytesIO(PDF))

    def path(self, route: APIRoute) -> str:
        """An edition of which a version was frozen cannot be deleted, so another one is."""
        deleted = {"edition_id": self.spare_edition.id} if route.name == "delete_edition" else {}
        return "/v1" + route.path.format(**{**self.ids, **deleted}, collection="measures")

    def body(self, name: str) -> Any:
        """The first plausible body; some routes have several."""
        return bodies.BODIES[name](self)[0]


async def _plan_of(db: AsyncSession, town: Authority, kept: dict[str, Any]) -> dict[str, Any]:
    plan = await make.make_plan(db, town, **kept)
    edition = await make.make_edition(db, plan, levels=("Skupina", "Priorita", "Cíl"), **kept)
    goal = await make.make_goal(db, edition)
    below = await make.make_goal(db, edition, goal, depth=2)
    measure = await make.make_measure(db, below, state="in_progress", starts="2025", ends="2026")
    indicator = await make.make_indicator(db, town, **kept)
    project = await make.make_project(db, town, edition_id=edition.id, **kept)
    before = await make.make_edition(db, plan, ordinal=2, **kept)
    other_goal = await make.make_goal(db, before)
    external = await make.make_external_plan(db, town, **kept)
    await make.make_alignment(db, below, external)
    await make.make_attachment(db, edition)
    await make.make_workbook_import(db, edition)
    await make.make_member(db, edition)
    return {
        "plan": plan,
        "edition": edition,
        "before": before,
        "other_goal": other_goal,
        "external_plan": external,
        "external_element": await make.make_external_element(db, external),
        "need": await make.make_need(db, edition, measure, proven=True),
        "goal": goal,
        "below": below,
        "measure": measure,
        "activity": await make.make_activity(db, measure),
        "indicator": indicator,
        "use": await make.make_use(db, indicator, measure),
        "project": project,
        "adopted": await make.make_edition(db, plan, ordinal=3, state="adopted", **kept),
        "chapter": await make.make_chapter(db, edition),
        "version": (version := await make.make_version(db, edition)),
        "consultation": await make.make_consultation(db, version),
        "act": await make.make_act(db, edition),
    }


async def build(db: AsyncSession, audience: str = Audience.internal) -> World:
    """Everything in one audience; signed-in people by role."""
    kept = {"audience": audience}
    region = await make.make_authority(db, "Kraj", kind="region")
    world = World(await make.make_authority(db, **kept), region)
    world.__dict__["kept"] = {
        **await _plan_of(db, world.town, kept),
        "territory": await make.make_territory(db, world.town),
        "organisation": await make.make_organisation(db, world.town),
        "group": await make.make_term(db, world.town),
        "service": await make.make_term(db, world.town, kind="service_type"),
        "form": await make.make_term(db, world.town, kind="form"),
        "common": await make.make_term(db),
    }
    for role in Role:
        world.people[role] = await make.signed_in(db, role, world.town)
    await make.make_link(db, region, world.town, "association")
    await make.make_report(db, world.town)
    await make.make_invitation(db, world.town)
    for name, leaf in LEAVES.items():
        made = await leaf(db, world, kept)
        world.ids[name] = made.id
        if made.__tablename__ in HISTORIES:
            world.ids[f"{made.__tablename__}_id"] = made.id
    return world


def _query(route: APIRoute, world: World) -> dict[str, str]:
    """What a route cannot be asked without."""
    needed = {
        "list_people": {"authority_id": str(world.town.id)},
        "list_invitations": {"authority_id": str(world.town.id)},
        "import_territories": {"authority_id": str(world.town.id)},
        "create_workbook_import": {"edition_id": str(world.edition.id)},
        "create_attachment": {"edition_id": str(world.edition.id), "file_name": "plan.pdf"},
        "propose_from_file": {
            "edition_id": str(world.edition.id),
            "file_name": "plan.txt",
            "language": "cs",
        },
        "search": {"q": "plan"},
    }
    return needed.get(route.name, {})


async def send(
    client: httpx.AsyncClient,
    world: World,
    route: APIRoute,
    headers: Mapping[str, str] | None = None,
    **changed: Any,
) -> httpx.Response:
    """A plausible request; what is given replaces a part of it."""
    sent: dict[str, Any] = {"params": _query(route, world)}
    given = {"if-match": '"1"', **(headers or {})}
    if route.name in UPLOADS:
        given["content-type"], sent["content"] = UPLOADS[route.name]
    elif route.body_field is not None:
        sent["json"] = world.body(route.name)
    if changed.keys() & {"content", "json"}:
        sent.pop("json", None)
        sent.pop("content", None)
    if "content" in changed and route.name not in UPLOADS:
        given["content-type"] = "application/json"
    return await client.request(
        walk.method(route), world.path(route), headers=given, **{**sent, **changed}
    )


STATE = text(
    """
    select (select json_object_agg(authority_id, array[seq::text, encode(chain, 'hex')])
            from (select * from revision where seq > 0 order by authority_id) r)::text,
           (select count(*) from person), (select count(*) from account),
           (select count(*) from session), (select count(*) from idempotency_key)
    """
)


async def state(db: AsyncSession) -> tuple[Any, ...]:
    """Every authority's number, and how much stands in the tables that have none."""
    return tuple((await db.execute(STATE)).one())


@asynccontextmanager
async def undone(connection: AsyncConnection) -> AsyncIterator[None]:
    """What happens inside is taken back at the end."""
    point = await connection.begin_nested()
    try:
        yield
    finally:
        await point.rollback()


class _Anybody:
    """Stands for any record where only the form of a body matters."""

    id = level_id = UUID(int=0)

    def __getattr__(self, name: str) -> "_Anybody":
        return self


def anybody() -> Any:
    return _Anybody()
