"""Plans through HTTP, by role."""

from uuid import uuid4

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio


async def test_a_coordinator_begins_a_plan_that_only_its_town_sees(
    town, coordinator, reader, anyone, stranger
):
    made = await coordinator.made(
        "/plans",
        authority_id=str(town.id),
        kind="community_plan",
        title=make.text("Komunitní plán města"),
        abbreviation="KPSS",
        earlier_titles=[make.text("Plán sociálních služeb")],
    )
    assert made["audience"] == "internal"
    assert made["authority_name"] == make.text("Šternberk")
    assert made["current_edition_id"] is None
    assert await reader.ids("/plans") == [made["id"]]
    assert await anyone.ids("/plans") == await stranger.ids("/plans") == []
    refused(await anyone.get(f"/plans/{made['id']}"), 404, "NotFound")


async def test_neither_editors_nor_readers_nor_strangers_begin_a_plan(
    town, editor, reader, stranger, anyone
):
    new = {"authority_id": str(town.id), "kind": "strategy", "title": make.text("Plán")}
    refused(await editor.add("/plans", **new), 403, "Forbidden")
    refused(await reader.add("/plans", **new), 403, "Forbidden")
    refused(await anyone.add("/plans", **new), 401, "NotSignedIn")
    refused(await stranger.add("/plans", **new), 422, "UnknownReference", "/body/authority_id")


async def test_a_plan_changes_by_the_fields_that_are_sent(plan, coordinator):
    path = f"/plans/{plan.id}"
    changed = await coordinator.changed(
        path, 1, kind="strategy", title={"values": {"en": "Community plan"}}
    )
    assert changed["version"] == 2
    assert changed["kind"] == "strategy"
    assert changed["title"]["values"] == {"cs": "Komunitní plán", "en": "Community plan"}
    renamed = await coordinator.changed(path, earlier_titles=[make.text("Dříve jinak")])
    assert renamed["earlier_titles"] == [make.text("Dříve jinak")]
    assert renamed["title"] == changed["title"]


async def test_the_authored_language_of_a_title_cannot_be_taken_away(plan, coordinator):
    answer = await coordinator.change(f"/plans/{plan.id}", title={"values": {"cs": None}})
    refused(answer, 422, "Invalid", "/body/title")


async def test_a_plan_with_an_edition_stays(plan, edition, coordinator, editor):
    path = f"/plans/{plan.id}"
    refused(await editor.remove(path), 403, "Forbidden")
    refused(await coordinator.remove(path), 409, "StillUsed")
    assert (await coordinator.remove(f"/editions/{edition.id}")).status_code == 204
    assert (await coordinator.remove(path)).status_code == 204
    refused(await coordinator.get(path), 404, "NotFound")


async def test_the_newest_edition_is_the_newest_that_the_reader_may_see(
    db, town, coordinator, anyone
):
    plan = await make.make_plan(db, town, audience="public")
    shown = await make.make_edition(db, plan, audience="public")
    draft = await make.make_edition(db, plan, ordinal=2)
    path = f"/plans/{plan.id}"
    assert (await coordinator.read(path))["current_edition_id"] == str(draft.id)
    assert (await anyone.read(path))["current_edition_id"] == str(shown.id)


async def test_each_filter_finds_and_leaves_out(db, town, coordinator):
    other = await make.make_authority(db, "Teplice")
    mine = await make.make_plan(db, town, audience="public", title=make.text("Plán rodin"))
    theirs = await make.make_plan(
        db, other, audience="public", kind="strategy", title=make.text("Strategie")
    )
    assert await coordinator.ids("/plans") == [str(mine.id), str(theirs.id)]
    for wanted, found in (
        ({"authority_id": town.id}, mine),
        ({"kind": "strategy"}, theirs),
        ({"q": "rodin"}, mine),
        ({"q": "strat"}, theirs),
    ):
        assert await coordinator.ids("/plans", **wanted) == [str(found.id)], wanted
    assert await coordinator.ids("/plans", updated_since="2999-01-01T00:00:00Z") == []
    assert await coordinator.ids("/plans", authority_id=uuid4()) == []


async def test_plans_stand_in_the_order_of_their_language(db, town, coordinator):
    for title in ("Hrad", "Chrám", "Cesta", "Čáp"):
        await make.make_plan(db, town, title=make.text(title))
    titles = [plan["title"]["values"]["cs"] for plan in await coordinator.listed("/plans", limit=1)]
    assert titles == ["Cesta", "Čáp", "Hrad", "Chrám"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "wish"),
        ("kind", None),
        ("title", {"authored": "cs", "values": {"sk": "Plán"}}),
        ("title", {"authored": "cs", "values": {"cs": "dva\nřádky"}}),
        ("audience", "public"),
        ("id", "0190c4a0-0000-7000-8000-000000000000"),
    ],
)
async def test_what_a_plan_cannot_be_is_refused_with_its_place(town, coordinator, field, value):
    new = {"authority_id": str(town.id), "kind": "strategy", "title": make.text("Plán")}
    answer = await coordinator.add("/plans", **{**new, field: value})
    refused(answer, 422, "Invalid")
    assert answer.json()["errors"][0]["pointer"].startswith(f"/body/{field}")
