"""Putting goals and measures among their neighbours."""

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio


@pytest.fixture
async def tall(db, plan):
    """An edition of three levels: A with a and b below it, and x below a; B stands alone."""
    edition = await make.make_edition(db, plan, levels=("Oblast", "Priorita", "Cíl"), ordinal=5)
    upper = [
        await make.make_goal(db, edition, code=c, position=n) for n, c in ((10, "A"), (20, "B"))
    ]
    below = [
        await make.make_goal(db, edition, upper[0], depth=2, code=c, position=n)
        for n, c in ((30, "a"), (40, "b"))
    ]
    deep = await make.make_goal(db, edition, below[0], depth=3, code="x", position=50)
    return {goal.code: goal for goal in (*upper, *below, deep)}


async def _tree(editor, tall):
    """Each goal's children in their order, and its depth."""
    goals = await editor.listed("/goals", edition_id=tall["A"].edition_id)
    codes = {goal["id"]: goal["code"] for goal in goals}
    below = {}
    for goal in goals:
        below.setdefault(codes.get(goal["parent_id"]), []).append(goal["code"])
    return below, {goal["code"]: goal["depth"] for goal in goals}


async def _place(editor, tall, code, parent=None, after=None, version=None):
    sent = {
        "parent_id": str(tall[parent].id) if parent else None,
        "after_id": str(tall[after].id) if after else None,
    }
    return await editor.step(f"/goals/{tall[code].id}", "place", version, **sent)


async def test_a_goal_goes_behind_its_neighbour_or_first(editor, tall):
    first = await _place(editor, tall, "B")
    assert (first.status_code, first.json()["version"]) == (200, 2)
    assert (await _tree(editor, tall))[0][None] == ["B", "A"]
    await _place(editor, tall, "b", "A")
    assert (await _tree(editor, tall))[0]["A"] == ["b", "a"]
    again = await _place(editor, tall, "b", "A", "a")
    assert (await _tree(editor, tall))[0]["A"] == ["a", "b"]
    same = await _place(editor, tall, "b", "A", "a")
    assert same.json()["version"] == again.json()["version"], "it stood there already"


async def test_neighbours_are_numbered_anew_where_there_is_no_room(db, editor, edition):
    goals = [await make.make_goal(db, edition, code=str(n)) for n in range(4)]
    ids = [str(goal.id) for goal in goals]
    for moved, after in ((3, None), (0, 3), (2, 0)):
        sent = {"parent_id": None, "after_id": None if after is None else ids[after]}
        answer = await editor.step(f"/goals/{ids[moved]}", "place", **sent)
        assert answer.status_code == 200, answer.text
    listed = await editor.listed("/goals")
    assert [goal["code"] for goal in listed] == ["3", "0", "2", "1"]
    assert len({goal["position"] for goal in listed}) == 4


async def test_a_branch_takes_the_levels_of_where_it_goes(editor, tall):
    down = await _place(editor, tall, "a", "B")
    assert down.json()["depth"] == 2
    up = await _place(editor, tall, "a", None, "A")
    assert (up.status_code, up.json()["parent_id"], up.json()["depth"]) == (200, None, 1)
    below, depths = await _tree(editor, tall)
    assert below == {None: ["A", "a", "B"], "A": ["b"], "a": ["x"]}
    assert depths == {"A": 1, "a": 1, "B": 1, "b": 2, "x": 2}


async def test_where_there_is_no_level_a_branch_is_refused(editor, tall):
    deep = await _place(editor, tall, "a", "b")
    refused(deep, 422, "NoDeeperLevel", "/body/parent_id")
    refused(await _place(editor, tall, "b", "x"), 422, "NoDeeperLevel", "/body/parent_id")
    assert (await _place(editor, tall, "x", "b")).status_code == 200


@pytest.mark.parametrize("parent", ["A", "a", "x"])
async def test_a_goal_is_not_put_under_itself(editor, tall, parent):
    answer = await _place(editor, tall, "A", parent)
    refused(answer, 409, "GoalUnderItself", "/body/parent_id")


async def test_neighbours_are_those_of_the_same_parent(db, goal, editor, tall):
    for code, parent, after in (("b", "A", "B"), ("b", "A", "b"), ("B", None, "a")):
        answer = await _place(editor, tall, code, parent, after)
        refused(answer, 422, "UnknownReference", "/body/after_id")
    elsewhere = {"parent_id": str(goal.id), "after_id": None}
    answer = await editor.step(f"/goals/{tall['a'].id}", "place", **elsewhere)
    refused(answer, 422, "UnknownReference", "/body/parent_id")


async def test_who_saw_an_older_version_places_nothing(editor, reader, stranger, tall, goal, db):
    assert (await _place(editor, tall, "B", version=1)).status_code == 200
    refused(await _place(editor, tall, "B", version=1), 412, "ChangedMeanwhile")
    refused(await _place(reader, tall, "A", version=1), 403, "Forbidden")
    refused(await _place(stranger, tall, "A", version=1), 404, "NotFound")
    measure = await make.make_measure(db, goal)
    path, sent = f"/measures/{measure.id}", {"goal_id": str(goal.id), "after_id": None}
    await editor.changed(path, priority=1)
    refused(await editor.step(path, "place", 1, **sent), 412, "ChangedMeanwhile")
    refused(await reader.step(path, "place", 2, **sent), 403, "Forbidden")


async def test_a_closed_edition_is_not_reordered(db, editor, tall, plan):
    edition = await make.make_edition(db, plan, ordinal=7, state="archived")
    goal = await make.make_goal(db, edition)
    measure = await make.make_measure(db, goal)
    answer = await editor.step(f"/goals/{goal.id}", "place", parent_id=None, after_id=None)
    refused(answer, 409, "EditionIsClosed")
    sent = {"goal_id": str(goal.id), "after_id": None}
    refused(await editor.step(f"/measures/{measure.id}", "place", **sent), 409, "EditionIsClosed")


async def test_a_measure_goes_behind_its_neighbour_and_to_another_home(db, editor, edition, goal):
    other = await make.make_goal(db, edition, code="2", position=20)
    beside = await make.make_goal(db, edition, code="3", position=30)
    made = [
        await editor.made("/measures", goal_ids=[str(home.id)], title=make.text("x"), code=code)
        for home, code in ((goal, "1"), (goal, "2"), (other, "3"), (other, "4"))
    ]
    one, two, three, four = ([f"/measures/{each['id']}", each["id"]] for each in made)
    await editor.changed(one[0], goal_ids=[str(goal.id), str(beside.id)])
    moved = await editor.step(one[0], "place", 2, goal_id=str(other.id), after_id=three[1])
    assert moved.status_code == 200, moved.text
    body = moved.json()
    assert (body["goal_ids"], body["version"]) == ([str(other.id), str(beside.id)], 3)
    listed = await editor.listed("/measures", goal_id=other.id)
    assert [each["code"] for each in listed] == ["3", "1", "4"]
    to_beside = await editor.step(one[0], "place", goal_id=str(beside.id), after_id=None)
    assert to_beside.json()["goal_ids"] == [str(beside.id)]
    first = await editor.step(four[0], "place", 1, goal_id=str(other.id), after_id=None)
    assert (first.json()["goal_ids"], first.json()["version"]) == ([str(other.id)], 2)
    listed = await editor.listed("/measures", goal_id=other.id)
    assert [each["code"] for each in listed] == ["4", "3"]
    stranger = await editor.step(one[0], "place", goal_id=str(other.id), after_id=two[1])
    refused(stranger, 422, "UnknownReference", "/body/after_id")


async def test_a_measure_stays_in_its_edition(db, plan, editor, goal):
    measure = await make.make_measure(db, goal)
    elsewhere = await make.make_goal(db, await make.make_edition(db, plan, ordinal=2))
    sent = {"goal_id": str(elsewhere.id), "after_id": None}
    answer = await editor.step(f"/measures/{measure.id}", "place", **sent)
    refused(answer, 422, "UnknownReference", "/body/goal_id")
