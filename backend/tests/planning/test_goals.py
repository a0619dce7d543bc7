"""Goals through HTTP: one tree on named levels."""

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio


@pytest.fixture
async def deep(db, plan):
    """An edition of three levels."""
    return await make.make_edition(db, plan, ordinal=7, levels=("Skupina", "Priorita", "Cíl"))


def _new(edition, **fields):
    return {"edition_id": str(edition.id), "title": make.text("Cíl"), **fields}


async def test_goals_form_a_tree_on_the_next_level_each_time(deep, editor, anyone):
    top = await editor.made("/goals", **_new(deep, code="1"))
    below = await editor.made("/goals", **_new(deep, parent_id=top["id"], code="1.1"))
    third = await editor.made("/goals", **_new(deep, parent_id=below["id"], code="1.1.1"))
    assert [goal["depth"] for goal in (top, below, third)] == [1, 2, 3]
    assert [goal["level_name"]["values"]["cs"] for goal in (top, below, third)] == [
        "Skupina",
        "Priorita",
        "Cíl",
    ]
    fourth = await editor.add("/goals", **_new(deep, parent_id=third["id"]))
    refused(fourth, 422, "NoDeeperLevel", "/body/parent_id")
    assert await editor.ids("/goals", parent_id=top["id"]) == [below["id"]]
    assert await anyone.ids("/goals") == []


async def test_a_level_may_be_skipped_downwards_only(deep, editor):
    levels = [level["id"] for level in (await editor.read(f"/editions/{deep.id}"))["levels"]]
    top = await editor.made("/goals", **_new(deep))
    skips = await editor.made("/goals", **_new(deep, parent_id=top["id"], level_id=levels[2]))
    assert skips["depth"] == 3
    same = await editor.add("/goals", **_new(deep, parent_id=top["id"], level_id=levels[0]))
    refused(same, 422, "LevelNotBelow", "/body/level_id")
    rises = await editor.change(f"/goals/{skips['id']}", level_id=levels[0])
    refused(rises, 422, "LevelNotBelow", "/body/level_id")
    sinks = await editor.change(f"/goals/{top['id']}", level_id=levels[2])
    refused(sinks, 422, "LevelNotBelow", "/body/level_id")
    between = await editor.changed(f"/goals/{skips['id']}", level_id=levels[1])
    assert between["depth"] == 2


async def test_a_goal_never_hangs_below_its_own_branch(deep, editor):
    levels = [level["id"] for level in (await editor.read(f"/editions/{deep.id}"))["levels"]]
    top = await editor.made("/goals", **_new(deep))
    below = await editor.made("/goals", **_new(deep, parent_id=top["id"]))
    path = f"/goals/{top['id']}"
    circle = await editor.change(path, parent_id=below["id"], level_id=levels[2])
    refused(circle, 409, "GoalUnderItself", "/body/parent_id")
    itself = await editor.change(path, parent_id=top["id"])
    assert itself.status_code in (409, 422), itself.text
    assert (await editor.read(path))["parent_id"] is None


async def test_a_new_parent_moves_the_whole_branch(deep, editor):
    old = await editor.made("/goals", **_new(deep))
    new = await editor.made("/goals", **_new(deep))
    branch = await editor.made("/goals", **_new(deep, parent_id=old["id"]))
    leaf = await editor.made("/goals", **_new(deep, parent_id=branch["id"]))
    moved = await editor.changed(f"/goals/{branch['id']}", 1, parent_id=new["id"])
    assert (moved["parent_id"], moved["version"]) == (new["id"], 2)
    assert await editor.ids("/goals", parent_id=old["id"]) == []
    assert (await editor.read(f"/goals/{leaf['id']}"))["parent_id"] == branch["id"]
    assert (await editor.changed(f"/goals/{branch['id']}", parent_id=None))["parent_id"] is None


async def test_parents_and_levels_are_those_of_the_same_edition(edition, goal, deep, editor):
    elsewhere = await editor.add("/goals", **_new(deep, parent_id=str(goal.id)))
    refused(elsewhere, 422, "UnknownReference", "/body/parent_id")
    levels = (await editor.read(f"/editions/{deep.id}"))["levels"]
    foreign = await editor.add("/goals", **_new(edition, level_id=levels[0]["id"]))
    refused(foreign, 422, "UnknownReference", "/body/level_id")
    mine = await editor.made("/goals", **_new(deep))
    moved = await editor.change(f"/goals/{mine['id']}", parent_id=str(goal.id))
    refused(moved, 422, "UnknownReference", "/body/parent_id")


async def test_a_goal_goes_when_nothing_hangs_on_it(db, edition, goal, editor):
    below = await make.make_goal(db, edition, parent=goal, depth=2)
    measure = await make.make_measure(db, below)
    refused(await editor.remove(f"/goals/{below.id}"), 409, "GoalHasMeasures")
    refused(await editor.remove(f"/goals/{goal.id}"), 409, "StillUsed")
    assert (await editor.remove(f"/measures/{measure.id}")).status_code == 204
    assert (await editor.remove(f"/goals/{below.id}")).status_code == 204
    assert (await editor.remove(f"/goals/{goal.id}")).status_code == 204
    assert await editor.ids("/goals") == []


async def test_goals_stand_in_their_own_order_not_in_that_of_codes(edition, editor):
    made = [
        await editor.made("/goals", **_new(edition, code=code)) for code in ("1.9", "1.10", "1.8")
    ]
    codes = [goal["code"] for goal in await editor.listed("/goals", limit=2)]
    assert codes == ["1.9", "1.10", "1.8"]
    await editor.changed(f"/goals/{made[2]['id']}", position=1)
    codes = [goal["code"] for goal in await editor.listed("/goals", limit=2)]
    assert codes == ["1.8", "1.9", "1.10"]


async def test_a_code_stands_once_in_an_edition(edition, deep, editor):
    await editor.made("/goals", **_new(edition, code="A"))
    refused(
        await editor.add("/goals", **_new(edition, code="A")), 409, "AlreadyThere", "/body/code"
    )
    await editor.made("/goals", **_new(deep, code="A"))
    for _ in range(2):
        await editor.made("/goals", **_new(edition))


async def test_groups_and_places_are_replaced_whole(db, goal, editor):
    seniors, children = await make.make_term(db), await make.make_term(db, name=make.text("děti"))
    service = await make.make_term(db, kind="service_type")
    path = f"/goals/{goal.id}"
    both = await editor.changed(path, 1, target_groups=[str(seniors.id), str(children.id)])
    assert [group["id"] for group in both["target_groups"]] == [str(seniors.id), str(children.id)]
    assert both["version"] == 2
    one = await editor.changed(
        path, target_groups=[str(children.id)], places=[{"words": make.text("v obcích")}]
    )
    assert [group["name"] for group in one["target_groups"]] == [make.text("děti")]
    assert one["places"][0]["words"] == make.text("v obcích")
    wrong = await editor.change(path, target_groups=[str(children.id), str(service.id)])
    refused(wrong, 422, "UnknownReference", "/body/target_groups/1")
    assert await editor.ids("/goals", target_group_id=children.id) == [str(goal.id)]
    assert await editor.ids("/goals", target_group_id=seniors.id) == []


async def test_each_filter_finds_and_leaves_out(db, edition, goal, deep, editor):
    other = await make.make_goal(db, deep, title=make.text("Bydlení"))
    assert set(await editor.ids("/goals")) == {str(goal.id), str(other.id)}
    assert await editor.ids("/goals", edition_id=deep.id) == [str(other.id)]
    assert await editor.ids("/goals", q="bydleni") == [str(other.id)]
    assert await editor.ids("/goals", q="rodin") == [str(goal.id)]
    assert len(await editor.ids("/goals", authority_id=edition.authority_id)) == 2
    assert await editor.ids("/goals", authority_id=edition.id) == []


async def test_a_reader_adds_no_goal_and_a_stranger_finds_no_edition(
    edition, goal, reader, stranger, anyone
):
    refused(await reader.add("/goals", **_new(edition)), 403, "Forbidden")
    refused(await reader.change(f"/goals/{goal.id}", code="1"), 403, "Forbidden")
    for outside in (stranger, anyone):
        answer = await outside.add("/goals", **_new(edition))
        refused(answer, 422, "UnknownReference", "/body/edition_id")
        refused(await outside.remove(f"/goals/{goal.id}", 1), 404, "NotFound")
