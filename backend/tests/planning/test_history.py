"""What was done to a record, for the people of its authority."""

from uuid import UUID

import pytest
from sqlalchemy import delete, event, select

import make
from planning.desk import Desk, refused
from triada.commons.identity.models import Account, Person
from triada.core.db import open_scope
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.planning.history.queries import entries
from triada.planning.history.schemas import HistoryFilter
from triada.planning.measures.models import Measure

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
    (home,) = fields["goal_ids"][1]
    assert home == {
        "id": str(goal.id),
        "code": goal.code,
        "title": make.text("Podpora rodin"),
        "home": True,
    }
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
    before, (after,) = _fields(saved)["parties"]
    assert before == []
    assert (after["role"], after["organisation_name"]) == ("lead", make.text("Charita"))
    assert saved["seq"] < stopped["seq"]
    assert saved["at"] < stopped["at"]


async def test_parts_that_are_sent_again_unchanged_are_no_change(measure, editor):
    path = f"/measures/{measure['id']}"
    lead, partner = ({"role": role, "body": make.text("obce")} for role in ("lead", "partner"))
    await editor.changed(path, parties=[lead, partner])
    await editor.changed(path, parties=[partner, lead])
    await editor.changed(path, parties=[partner])
    gone, added, _ = await editor.listed(f"{path}/history")
    assert [each["role"] for each in _fields(gone)["parties"][0]] == ["lead"]
    assert [each["role"] for each in _fields(added)["parties"][1]] == ["lead", "partner"]


async def test_goals_and_editions_have_their_histories_too(edition, goal, editor, coordinator):
    group = {"title": {"values": {"en": "Families"}}}
    await editor.changed(f"/goals/{goal.id}", **group)
    (changed,) = (await editor.listed(f"/goals/{goal.id}/history"))[:1]
    before, after = _fields(changed)["title"]
    assert after["values"] == {**before["values"], "en": "Families"}
    (change,) = changed["changes"]
    assert change["runs"] == {"en": [{"op": "added", "words": "Families"}]}
    path = f"/editions/{edition.id}"
    levels = [{"depth": 1, "name": make.text("Oblast")}, {"depth": 2, "name": make.text("Cíl")}]
    await coordinator.changed(path, levels=levels)
    answer = await coordinator.step(path, "publication", audience="public")
    assert answer.status_code == 200
    published, renamed = (await coordinator.listed(f"{path}/history"))[:2]
    assert _fields(published) == {"audience": ("internal", "public")}
    (before,), (after,) = _fields(renamed)["levels"]
    assert (before["name"], after["name"]) == (make.text("Priorita"), make.text("Oblast"))


async def test_lists_and_links_are_told_in_the_field_of_their_record(db, goal, measure, editor):
    path = f"/measures/{measure['id']}"
    group = await make.make_term(db, name=make.text("Senioři"))
    other = await editor.made(
        "/goals",
        edition_id=str(goal.edition_id),
        level_id=str(goal.level_id),
        title=make.text("Jiný cíl"),
    )
    await editor.changed(path, target_groups=[str(group.id)])
    await editor.changed(path, goal_ids=[str(goal.id), other["id"]])
    await editor.changed(path, goal_ids=[other["id"], str(goal.id)])
    turned, linked, tagged = (await editor.listed(f"{path}/history"))[:3]
    assert _fields(tagged)["target_groups"][1][0]["name"] == make.text("Senioři")
    (second,) = _fields(linked)["goal_ids"][1]
    assert (second["title"], second["home"]) == (make.text("Jiný cíl"), False)
    before, after = _fields(turned)["goal_ids"]
    assert [each["home"] for each in before if each["id"] == other["id"]] == [False]
    assert [each["home"] for each in after if each["id"] == other["id"]] == [True]


async def test_what_a_field_names_is_told_by_its_words(goal, editor):
    child = await editor.made(
        "/goals",
        edition_id=str(goal.edition_id),
        level_id=str(goal.level_id),
        title=make.text("Jiný cíl"),
    )
    (made,) = await editor.listed(f"/goals/{child['id']}/history")
    level = _fields(made)["level_id"][1]
    assert level == {"id": str(goal.level_id), "name": make.text("Priorita")}


async def test_a_page_takes_few_statements(db, measure, editor):
    path = f"/measures/{measure['id']}"
    for n in range(5):
        await editor.changed(path, priority=n + 1, places=[{"words": make.text(f"Místo {n}")}])
    counted = []
    engine = db.bind.sync_connection.engine if hasattr(db.bind, "sync_connection") else db.bind

    def count(conn, cursor, statement, *more):
        if statement.lstrip().lower().startswith(("select", "with")):
            counted.append(statement)

    event.listen(engine, "before_cursor_execute", count)
    try:
        assert len(await editor.listed(f"{path}/history")) == 6
    finally:
        event.remove(engine, "before_cursor_execute", count)
    asked = [each for each in counted if "set_config" not in each]
    assert len(asked) == 4, "who asks, whether they are inside, the page, and the names"


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
    rows, _ = entries(Measure, UUID(measure["id"]), HistoryFilter())
    counted = select(rows.subquery())
    await open_scope(db, Principal())
    assert (await db.execute(counted)).all() == []
    town = frozenset({UUID(measure["authority_id"])})
    await open_scope(db, Principal(partners=town))
    assert (await db.execute(counted)).all() == []
    await open_scope(db, Principal(roles=dict.fromkeys(town, frozenset({Role.reader}))))
    assert len((await db.execute(counted)).all()) == 1
