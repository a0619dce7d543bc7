"""What was done to a record, for the people of its authority."""

import pytest
from sqlalchemy import delete

import make
from planning.desk import Desk, refused
from triada.commons.identity.models import Account, Person
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


@pytest.fixture
async def measure(goal, editor):
    return await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("Služba"))


def _fields(entry):
    return {change["field"]: (change["before"], change["after"]) for change in entry["changes"]}


async def test_a_history_begins_with_how_the_record_was_made(measure, reader, goal):
    (made,) = await reader.listed(f"/measures/{measure['id']}/history")
    assert (made["operation"], made["actor_name"], made["reason"]) == ("created", "Jana", None)
    fields = _fields(made)
    assert fields["title"] == (None, measure["title"])
    assert fields["goal_ids"][1]["goal_title"] == make.text("Podpora rodin")
    assert fields["goal_ids"][1]["home"] is True
    technical = {"version", "updated_at", "search", "starts_on", "position", "id", "lineage_id"}
    assert not technical & fields.keys()


async def test_one_save_is_one_entry_and_the_newest_stands_first(db, measure, editor):
    path, charity = f"/measures/{measure['id']}", await make.make_organisation(db)
    party = {"role": "lead", "organisation_id": str(charity.id)}
    await editor.changed(path, priority=2, parties=[party])
    await editor.step(path, "transitions", to="discontinued", reason=make.text("Nejsou peníze"))
    stopped, saved, _ = await editor.listed(f"{path}/history")
    assert _fields(stopped)["state"] == ("proposed", "discontinued")
    assert stopped["reason"] == "Nejsou peníze"
    assert _fields(saved).keys() == {"priority", "parties"}
    assert _fields(saved)["priority"] == (None, 2)
    before, after = _fields(saved)["parties"]
    assert before is None
    assert after["organisation_name"] == make.text("Charita")
    assert {change["entity"] for change in saved["changes"]} == {"measure", "party"}
    assert saved["seq"] < stopped["seq"]
    assert saved["at"] < stopped["at"]


async def test_parts_that_are_sent_again_unchanged_are_no_change(measure, editor):
    path = f"/measures/{measure['id']}"
    lead, partner = ({"role": role, "body": make.text("obce")} for role in ("lead", "partner"))
    await editor.changed(path, parties=[lead, partner])
    await editor.changed(path, parties=[partner, lead])
    await editor.changed(path, parties=[partner])
    gone, added, _ = await editor.listed(f"{path}/history")
    assert [change["before"]["role"] for change in gone["changes"]] == ["lead"]
    assert {change["after"]["role"] for change in added["changes"]} == {"lead", "partner"}


async def test_goals_and_editions_have_their_histories_too(edition, goal, editor, coordinator):
    group = {"title": {"values": {"en": "Families"}}}
    await editor.changed(f"/goals/{goal.id}", **group)
    (changed,) = (await editor.listed(f"/goals/{goal.id}/history"))[:1]
    before, after = _fields(changed)["title"]
    assert after["values"] == {**before["values"], "en": "Families"}
    path = f"/editions/{edition.id}"
    levels = [{"depth": 1, "name": make.text("Oblast")}, {"depth": 2, "name": make.text("Cíl")}]
    await coordinator.changed(path, levels=levels)
    answer = await coordinator.step(path, "publication", audience="public")
    assert answer.status_code == 200
    published, renamed = (await coordinator.listed(f"{path}/history"))[:2]
    assert _fields(published) == {"audience": ("internal", "public")}
    before, after = _fields(renamed)["levels"]
    assert (before["name"], after["name"]) == (make.text("Priorita"), make.text("Oblast"))


async def test_pages_join_without_a_gap(measure, editor):
    path = f"/measures/{measure['id']}"
    for priority in (1, 2, 3, 4, 5):
        await editor.changed(path, priority=priority)
    whole = await editor.listed(f"{path}/history")
    assert await editor.listed(f"{path}/history", limit=2) == whole
    assert [_fields(entry).get("priority", (0, 0))[1] for entry in whole] == [5, 4, 3, 2, 1, 0]


async def test_strangers_find_no_history_of_what_everybody_may_read(
    edition, measure, editor, coordinator, regional, stranger, anyone
):
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="public")
    path = f"/measures/{measure['id']}"
    for outside in (regional, stranger, anyone):
        assert (await outside.read(path))["id"] == measure["id"]
        refused(await outside.get(f"{path}/history"), 404, "NotFound")
    assert await editor.listed(f"{path}/history")


async def test_who_was_removed_is_nobody_in_the_history(client, db, town, goal, reader):
    person = await make.make_person(db, "Petr Odešlý")
    await make.grant(db, town, person, Role.editor)
    desk = Desk(client, await make.open_session(db, person))
    made = await desk.made("/measures", goal_ids=[str(goal.id)], title=make.text("Služba"))
    path = f"/measures/{made['id']}/history"
    assert [entry["actor_name"] for entry in await reader.listed(path)] == ["Petr Odešlý"]
    await db.execute(delete(Account).where(Account.person_id == person.id))
    await db.execute(delete(Person).where(Person.id == person.id))
    assert [entry["actor_name"] for entry in await reader.listed(path)] == [None]


async def test_the_door_itself_opens_to_nobody_outside(db, measure):
    from uuid import UUID

    from sqlalchemy import select

    from triada.core.db import open_scope
    from triada.core.principal import Principal
    from triada.planning.history.queries import history
    from triada.planning.history.schemas import HistoryFilter
    from triada.planning.measures.models import Measure

    rows, _ = history(Measure, UUID(measure["id"]), HistoryFilter())
    counted = select(rows.subquery())
    await open_scope(db, Principal())
    assert (await db.execute(counted)).all() == []
    town = frozenset({UUID(measure["authority_id"])})
    await open_scope(db, Principal(partners=town))
    assert (await db.execute(counted)).all() == []
    await open_scope(db, Principal(roles=dict.fromkeys(town, frozenset({Role.reader}))))
    assert len((await db.execute(counted)).all()) == 1
