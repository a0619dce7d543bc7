"""The second wall by itself: plain SQL as the program's own role, without the first one."""

from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

import make
from contract import walk
from triada.core.db import open_scope, write_in
from triada.core.ids import COMMONS, new_id
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

WALLED = (
    "authority", "authority_link", "plan", "edition", "level", "goal", "measure", "measure_goal",
    "activity", "indicator", "indicator_use", "indicator_target", "project",
)  # fmt: skip


async def _seen(db, table: str, town: UUID) -> int:
    found = await db.scalar(
        text(f"select count(*) from {table} where authority_id = :town"), {"town": town}
    )
    return int(found)


async def _nobody(db) -> None:
    await open_scope(db, Principal())


def _inside(*towns: UUID) -> Principal:
    return Principal(roles={town: frozenset({Role.reader}) for town in towns})


@pytest.mark.parametrize("table", WALLED)
async def test_without_a_scope_only_what_is_public_is_there(stage, table):
    await _nobody(stage.db)
    assert await _seen(stage.db, table, stage.inside.town.id) == 0
    assert await _seen(stage.db, table, stage.public.town.id) > 0
    await open_scope(stage.db, _inside(stage.inside.town.id))
    assert await _seen(stage.db, table, stage.inside.town.id) > 0
    assert await _seen(stage.db, table, stage.elsewhere.town.id) == 0


@pytest.mark.parametrize("table", WALLED)
async def test_what_is_shared_is_there_for_partners_alone(stage, table):
    town = stage.elsewhere.town.id
    await write_in(stage.db, town)
    await stage.db.execute(
        text(f"update {table} set audience = 'shared' where authority_id = :town"), {"town": town}
    )
    await _nobody(stage.db)
    assert await _seen(stage.db, table, town) == 0
    await open_scope(stage.db, Principal(partners=frozenset({town})))
    assert await _seen(stage.db, table, town) > 0
    assert await _seen(stage.db, table, stage.inside.town.id) == 0
    await open_scope(stage.db, Principal(partners=frozenset({stage.inside.town.id})))
    assert await _seen(stage.db, table, town) == 0


async def test_a_partner_reads_what_is_shared_through_the_first_wall_too(client, db, as_):
    region = await make.make_authority(db, "Kraj", kind="region")
    town = await make.make_authority(db)
    plan = await make.make_plan(db, town, audience=Audience.shared)
    partner = await as_(Role.reader, region)
    assert (await client.get(f"/v1/plans/{plan.id}", headers=partner)).status_code == 404
    await make.make_link(db, town, region)
    assert (await client.get(f"/v1/plans/{plan.id}", headers=partner)).status_code == 200
    assert (await client.get(f"/v1/plans/{plan.id}")).status_code == 404


async def _refused(stage, statement: str, **values) -> str:
    """The state of the error; the savepoint takes back what it broke."""
    point = await stage.connection.begin_nested()
    try:
        with pytest.raises(DBAPIError) as refused:
            await stage.db.execute(text(statement), values)
    finally:
        await point.rollback()
    return str(refused.value.orig.__cause__.sqlstate)


NEW_PLAN = """
insert into plan (authority_id, id, version, kind, title, audience, lineage_id)
values (:town, :id, 1, 'strategy', '{"authored": "cs", "values": {"cs": "x"}}', :audience, :id)
"""


@pytest.mark.parametrize("audience", list(Audience))
async def test_a_row_of_another_authority_is_not_added(stage, audience):
    await write_in(stage.db, stage.inside.town.id)
    values = {"id": new_id(), "audience": audience}
    refused = await _refused(stage, NEW_PLAN, town=stage.elsewhere.town.id, **values)
    assert refused == "42501"
    await stage.db.execute(text(NEW_PLAN), {"town": stage.inside.town.id, **values})


@pytest.mark.parametrize("table", WALLED)
async def test_rows_of_another_authority_are_neither_changed_nor_removed(stage, table):
    """Not even public ones, which can be seen."""
    await write_in(stage.db, stage.inside.town.id)
    for other in (stage.elsewhere.town.id, stage.public.town.id):
        for statement in (f"update {table} set version = version + 1", f"delete from {table}"):
            done = await stage.db.execute(
                text(f"{statement} where authority_id = :town"), {"town": other}
            )
            assert done.rowcount == 0
    mine = await stage.db.execute(
        text(f"update {table} set version = version + 1 where authority_id = :town"),
        {"town": stage.inside.town.id},
    )
    assert mine.rowcount > 0


async def test_a_row_does_not_move_to_another_authority(stage):
    await write_in(stage.db, stage.inside.town.id)
    move = "update project set authority_id = :town where id = :id"
    ids = {"town": stage.elsewhere.town.id, "id": stage.inside.ids["project_id"]}
    assert await _refused(stage, move, **ids) == "42501"


async def test_a_reference_into_another_authority_is_refused_by_the_database(stage):
    await write_in(stage.db, stage.inside.town.id)
    for other in (stage.elsewhere, stage.public):
        statement = "update edition set plan_id = :plan where id = :id"
        ids = {"plan": other.plan.id, "id": stage.inside.ids["edition_id"]}
        assert await _refused(stage, statement, **ids) == "23503"


async def test_shared_records_are_written_in_the_commons_alone(stage):
    rename = text("update organisation set phone = '1'")
    await write_in(stage.db, stage.inside.town.id)
    assert (await stage.db.execute(rename)).rowcount == 0
    await write_in(stage.db, COMMONS)
    assert (await stage.db.execute(rename)).rowcount > 0


async def _lines(db, town: UUID) -> int:
    found = await db.scalar(
        text("select count(*) from change where authority_id = :t"), {"t": town}
    )
    return int(found)


async def test_the_ledger_itself_has_the_wall_of_its_records(stage):
    await _nobody(stage.db)
    hidden, public = stage.inside.town.id, stage.public.town.id
    assert await _lines(stage.db, hidden) == 0
    assert await _lines(stage.db, public) > 0
    await open_scope(stage.db, _inside(hidden))
    assert await _lines(stage.db, hidden) > 0
    assert await _lines(stage.db, stage.elsewhere.town.id) == 0
    await open_scope(stage.db, Principal(partners=frozenset({hidden})))
    assert await _lines(stage.db, hidden) == 0


async def test_a_partner_sees_the_lines_of_what_is_or_was_shared(stage):
    town = stage.elsewhere.town.id
    for audience in ("shared", "internal"):
        await write_in(stage.db, town)
        await stage.db.execute(
            text("update project set audience = :a where id = :id"),
            {"a": audience, "id": stage.elsewhere.ids["project_id"]},
        )
    await open_scope(stage.db, Principal(partners=frozenset({town})))
    assert await _lines(stage.db, town) == 2
    await _nobody(stage.db)
    assert await _lines(stage.db, town) == 0


async def test_the_feed_says_no_more_than_the_wall(stage):
    town = str(stage.inside.town.id)
    page = await stage.client.get("/v1/changes", params={"authority_id": town, "limit": 1000})
    assert page.json()["items"] == []
    seen = await stage.client.get(
        "/v1/changes", params={"authority_id": town, "limit": 1000}, headers=stage.owner
    )
    assert len(seen.json()["items"]) > 20
    stranger = {"params": {"authority_id": town}, "headers": stage.stranger}
    assert (await stage.client.get("/v1/changes", **stranger)).json()["items"] == []


async def test_every_list_shows_a_stranger_public_records_only(stage):
    hidden = {str(id) for id in stage.inside.ids.values()} | {str(stage.inside.town.id)}
    shared = {
        str(stage.inside.ids[name]) for name in ("territory_id", "organisation_id", "term_id")
    }
    never = ("list_people", "list_invitations", "list_accessibility_reports")
    never = (*never, "list_workbook_imports")
    apart = (*never, "list_changes", "search")
    owned = [r for r in walk.PAGED if r.name not in apart]
    assert len(owned) > 8
    for route in owned:
        for headers in ({}, stage.stranger):
            page = await stage.client.get(f"/v1{route.path}?limit=200", headers=headers)
            listed = {item["id"] for item in page.json()["items"]}
            assert listed, route.name
            assert not listed & (hidden - shared), route.name
        mine = await stage.client.get(f"/v1{route.path}?limit=200", headers=stage.owner)
        assert {item["id"] for item in mine.json()["items"]} & hidden, route.name
