"""Who may read a document: its own people, the region, everybody."""

import pytest

import make
from planning.desk import Desk, refused
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


@pytest.fixture
def outsiders(regional, stranger, anyone):
    return regional, stranger, anyone


@pytest.fixture
async def document(db, town, edition, goal):
    """One record of every kind that belongs to an edition, by the path of its list."""
    measure = await make.make_measure(db, goal)
    activity = await make.make_activity(db, measure)
    indicator = await make.make_indicator(db, town)
    on_goal = await make.make_use(db, indicator, goal)
    on_measure = await make.make_use(db, indicator, measure)
    return {
        "/plans": {edition.plan_id},
        "/editions": {edition.id},
        "/goals": {goal.id},
        "/measures": {measure.id},
        "/activities": {activity.id},
        "/indicators": {indicator.id},
        "/indicator-uses": {on_goal.id, on_measure.id},
    }


async def _sees(desk, document):
    """`all` or `nothing`; anything between is a fault."""
    seen = {path: set(await desk.ids(path)) for path in document}
    if not any(seen.values()):
        return "nothing"
    assert seen == {path: {str(id) for id in ids} for path, ids in document.items()}
    return "all"


async def _publish(desk, edition, audience):
    answer = await desk.step(f"/editions/{edition.id}", "publication", audience=audience)
    assert answer.status_code == 200, answer.text
    assert answer.json()["audience"] == audience
    return answer.json()


@pytest.mark.parametrize(
    ("audience", "region_sees", "public_sees"),
    [("public", "all", "all"), ("shared", "all", "nothing"), ("internal", "nothing", "nothing")],
)
async def test_all_parts_follow_their_edition(
    document, edition, coordinator, outsiders, audience, region_sees, public_sees
):
    regional, stranger, anyone = outsiders
    for outside in outsiders:
        assert await _sees(outside, document) == "nothing"
    if audience == "internal":
        await _publish(coordinator, edition, "public")
    await _publish(coordinator, edition, audience)
    assert await _sees(regional, document) == region_sees
    assert await _sees(stranger, document) == public_sees
    assert await _sees(anyone, document) == public_sees


async def test_nested_parts_are_published_too(db, edition, goal, editor, coordinator, anyone):
    charity, group = await make.make_organisation(db), await make.make_term(db)
    parts = {
        "parties": [{"role": "lead", "organisation_id": str(charity.id)}],
        "places": [{"words": make.text("v obcích")}],
    }
    made = await editor.made(
        "/measures",
        goal_ids=[str(goal.id)],
        title=make.text("Služba"),
        target_groups=[str(group.id)],
        **parts,
    )
    await editor.made(
        "/activities", measure_id=made["id"], title=make.text("Krok"), parties=parts["parties"]
    )
    await coordinator.changed(f"/editions/{edition.id}", **parts)
    await editor.changed(f"/goals/{goal.id}", target_groups=[str(group.id)], places=parts["places"])
    await _publish(coordinator, edition, "public")
    for path in (f"/measures/{made['id']}", f"/editions/{edition.id}", f"/goals/{goal.id}"):
        inside, outside = await editor.read(path), await anyone.read(path)
        # The ways of an edition are told to those who may take them.
        told = {"field_audience": None, "allowed_transitions": outside.get("allowed_transitions")}
        assert outside == {**inside, **{name: told[name] for name in told if name in inside}}
    assert outside["target_groups"], outside
    await _publish(coordinator, edition, "internal")
    assert (await editor.read(f"/measures/{made['id']}"))["parties"]


async def test_what_is_added_to_a_published_edition_is_public_at_once(
    db, edition, goal, editor, coordinator, anyone
):
    await _publish(coordinator, edition, "public")
    measure = await editor.made(
        "/measures", goal_ids=[str(goal.id)], title=make.text("Nové"), kinds=["new"]
    )
    group = await make.make_term(db)
    await editor.changed(f"/measures/{measure['id']}", target_groups=[str(group.id)])
    seen = await anyone.read(f"/measures/{measure['id']}")
    assert (seen["audience"], len(seen["target_groups"])) == ("public", 1)


async def test_a_plan_follows_its_most_public_edition(db, plan, edition, coordinator, anyone):
    second = await make.make_edition(db, plan, ordinal=2)
    path = f"/plans/{plan.id}"
    for which, audience, of_plan in (
        (edition, "shared", "shared"),
        (second, "public", "public"),
        (edition, "internal", "public"),
        (second, "internal", "internal"),
    ):
        await _publish(coordinator, which, audience)
        assert (await coordinator.read(path))["audience"] == of_plan
        assert await anyone.ids("/plans") == ([str(plan.id)] if of_plan == "public" else [])


async def test_each_record_changes_once(document, edition, coordinator):
    await _publish(coordinator, edition, "public")
    for path in document:
        assert {each["version"] for each in await coordinator.listed(path)} == {2}, path
    await _publish(coordinator, edition, "public")
    for path in document:
        assert {each["version"] for each in await coordinator.listed(path)} == {2}, path


async def test_a_project_is_published_apart_from_its_edition(
    db, town, edition, coordinator, regional, anyone
):
    project = await make.make_project(db, town, edition_id=edition.id)
    await make.make_activity(db, project)
    await _publish(coordinator, edition, "public")
    assert await anyone.ids("/projects") == await anyone.ids("/activities") == []
    path = f"/projects/{project.id}"
    shared = await coordinator.step(path, "publication", 1, audience="shared")
    assert (shared.status_code, shared.json()["audience"]) == (200, "shared")
    assert await regional.ids("/projects") == [str(project.id)]
    assert len(await regional.ids("/activities")) == 1
    assert await anyone.ids("/projects") == []
    await coordinator.step(path, "publication", audience="public")
    assert len(await anyone.ids("/activities", project_id=project.id)) == 1


async def test_the_region_reads_what_is_shared_and_changes_nothing(
    client, db, region, edition, goal, coordinator, as_
):
    await _publish(coordinator, edition, "shared")
    regional = Desk(client, await as_(Role.administrator, region))
    refused(await regional.change(f"/goals/{goal.id}", code="1"), 403, "Forbidden")
    other = Desk(client, await as_(Role.reader, await make.make_authority(db, "Jiný kraj")))
    refused(await other.get(f"/goals/{goal.id}"), 404, "NotFound")
    new = {"goal_ids": [str(goal.id)], "title": make.text("Cizí")}
    refused(await regional.add("/measures", **new), 403, "Forbidden")


async def test_only_coordinators_publish(edition, editor, reader, anyone, stranger):
    path = f"/editions/{edition.id}"
    for inside in (editor, reader):
        answer = await inside.step(path, "publication", 1, audience="public")
        refused(answer, 403, "Forbidden")
    for outside in (anyone, stranger):
        answer = await outside.step(path, "publication", 1, audience="public")
        refused(answer, 404, "NotFound")


async def test_who_saw_an_older_version_publishes_nothing(edition, coordinator):
    await coordinator.changed(f"/editions/{edition.id}", outlook_year=2040)
    stale = await coordinator.step(f"/editions/{edition.id}", "publication", 1, audience="public")
    refused(stale, 412, "ChangedMeanwhile")
    wrong = await coordinator.step(f"/editions/{edition.id}", "publication", audience="friends")
    refused(wrong, 422, "Invalid", "/body/audience")
