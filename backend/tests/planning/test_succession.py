"""The next edition is made out of the one before: nothing goes over without a decision."""

import pytest

import make
from planning.desk import refused
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

NEXT = {"title": make.text("Plán 2029-2032"), "period_from": "2029", "period_to": "2032"}
DONE = make.text("Splněno")


@pytest.fixture
async def old(db, plan):
    """An adopted edition: a priority with a goal below, each with a measure."""
    edition = await make.make_edition(db, plan, state="adopted")
    top = await make.make_goal(db, edition, code="1")
    below = await make.make_goal(db, edition, top, depth=2, code="1.1")
    measure = await make.make_measure(
        db, top, code="1.0.1", state="completed", starts="2025", ends="2026"
    )
    running = await make.make_measure(db, below, code="1.1.1", position=20, ends="2030")
    return {"edition": edition, "top": top, "below": below, "ended": measure, "running": running}


@pytest.fixture
async def following(coordinator, old):
    return await _successor(coordinator, old["edition"])


async def _successor(desk, edition):
    answer = await desk.add(f"/editions/{edition.id}/successor", **NEXT)
    assert answer.status_code == 201, answer.text
    return answer.json()


def _about(decision, *items, **more):
    of = items[0].__tablename__
    return {"decision": decision, "of": of, "old_ids": [str(each.id) for each in items], **more}


async def _decide(desk, edition, *decisions):
    return await desk.add(f"/editions/{edition['id']}/carry-over", decisions=list(decisions))


async def _decided(desk, edition, *decisions):
    answer = await _decide(desk, edition, *decisions)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def _items(desk, edition):
    return await desk.read(f"/editions/{edition['id']}/carry-over")


def _named(*titles, **more):
    return {"new": [{"title": make.text(title)} for title in titles], **more}


async def test_the_next_edition_begins_without_goals_and_measures(old, following, editor):
    edition = await editor.read(f"/editions/{following['id']}")
    assert (edition["state"], edition["audience"]) == ("drafting", "internal")
    assert edition["predecessor_id"] == str(old["edition"].id)
    assert edition["ordinal"] == old["edition"].ordinal + 1
    levels = [(each["depth"], each["name"]["values"]["cs"]) for each in edition["levels"]]
    assert levels == [(1, "Priorita"), (2, "Cíl")]
    assert (edition["goal_count"], edition["measure_count"]) == (0, 0)


async def test_an_edition_has_one_next_edition(old, following, coordinator):
    answer = await coordinator.add(f"/editions/{old['edition'].id}/successor", **NEXT)
    refused(answer, 409, "AlreadySucceeded")
    gone = {"name": "abandon", "reason": DONE}
    await coordinator.step(f"/editions/{following['id']}", "transitions", **gone)
    assert (await _successor(coordinator, old["edition"]))["ordinal"] == 3


async def test_every_old_item_stands_in_the_order_of_the_tree_until_it_is_decided(
    db, old, following, editor
):
    indicator = await make.make_indicator(db, await _town(db, old))
    await make.make_use(db, indicator, old["ended"])
    found = await _items(editor, following)
    order = [old[name] for name in ("top", "ended", "below", "running")]
    assert [each["id"] for each in found["items"]] == [str(each.id) for each in order]
    assert found["undecided"] == 4
    assert found["old_edition_id"] == str(old["edition"].id)
    top, ended, *_ = found["items"]
    assert (top["measure_count"], top["completed_count"], top["state"]) == (1, 1, None)
    assert (ended["state"], ended["timeliness"], ended["parent_id"]) == (
        "completed",
        "done",
        str(old["top"].id),
    )
    assert ended["indicators"][0]["targets"][0]["value"] == 70
    assert all(each["decision"] is None for each in found["items"])


async def _town(db, old):
    from triada.commons.authorities.models import Authority

    id = old["edition"].authority_id
    return await db.get_one(Authority, (id, id))


async def test_what_continues_takes_over_what_was_planned_and_begins_anew(
    db, old, following, editor
):
    place, group = await make.make_territory(db), await make.make_term(db)
    await editor.changed(
        f"/measures/{old['running'].id}",
        description=make.text("Popis"),
        parties=[{"role": "lead", "body": make.text("Město")}],
        places=[{"territory_id": str(place.id), "rule": None}],
        target_groups=[str(group.id)],
        kinds=["maintain"],
        starts="2025",
        field_audience={"parties": "internal"},
    )
    await make.make_activity(db, old["running"])
    await make.make_activity(db, old["running"], done=True, title=make.text("Hotovo"))
    await make.make_use(db, await make.make_indicator(db, await _town(db, old)), old["running"])
    taken = await _decided(
        editor,
        following,
        _about("continue", old["running"]),
        _about("continue", old["below"]),
        _about("continue", old["top"]),
    )
    before = await editor.read(f"/measures/{old['running'].id}")
    new = await editor.read(f"/measures/{taken[0]['new_ids'][0]}")
    same = (
        "code title description parties places target_groups kinds lineage_id field_audience ends"
    )
    assert {name: new[name] for name in same.split()} == {
        name: before[name] for name in same.split()
    }
    assert (new["edition_id"], new["goal_ids"]) == (following["id"], taken[1]["new_ids"])
    assert (new["state"], new["starts"], new["source_words"]) == ("proposed", None, None)
    assert [each["title"]["values"]["cs"] for each in new["activities"]] == ["Výběrové řízení"]
    assert new["indicators"][0]["targets"] == before["indicators"][0]["targets"]
    goal = await editor.read(f"/goals/{taken[1]['new_ids'][0]}")
    assert (goal["parent_id"], goal["depth"]) == (taken[2]["new_ids"][0], 2)


async def test_the_old_rows_stay_as_they_were(old, following, editor, statements):
    kept = ("top", "below", "ended", "running")
    paths = [f"/{'goals' if n < 2 else 'measures'}/{old[name].id}" for n, name in enumerate(kept)]
    before = [(await editor.get(path)).text for path in paths]
    await _decided(
        editor,
        following,
        _about("continue", old["top"]),
        _about("change", old["below"], **_named("Jinak")),
        _about("split", old["running"], **_named("Část A", "Část B")),
        _about("drop", old["ended"], reason=DONE),
    )
    assert [(await editor.get(path)).text for path in paths] == before


async def test_a_change_has_other_words_and_the_same_lineage(old, following, editor):
    named = {"new": [{"title": make.text("Jinak"), "description": make.text("Nově"), "code": "9"}]}
    taken = await _decided(editor, following, _about("change", old["top"], reason=DONE, **named))
    new = await editor.read(f"/goals/{taken[0]['new_ids'][0]}")
    said = (new["title"]["values"]["cs"], new["description"]["values"]["cs"], new["code"])
    assert said == ("Jinak", "Nově", "9")
    assert new["lineage_id"] == (await editor.read(f"/goals/{old['top'].id}"))["lineage_id"]


async def test_a_merge_joins_what_belonged_to_each_and_opens_nothing(db, old, following, editor):
    for name, role in (("ended", "lead"), ("running", "partner")):
        await editor.changed(
            f"/measures/{old[name].id}", parties=[{"role": role, "body": make.text("Město")}]
        )
    guarded = {"parties": "internal"}
    await editor.changed(f"/measures/{old['running'].id}", field_audience=guarded)
    taken = await _decided(
        editor,
        following,
        _about("continue", old["top"]),
        _about("continue", old["below"]),
        _about("merge", old["ended"], old["running"], **_named("Jedno z obou")),
    )
    assert len(taken[2]["carry_over_ids"]) == 2
    new = await editor.read(f"/measures/{taken[2]['new_ids'][0]}")
    assert [each["role"] for each in new["parties"]] == ["lead", "partner"]
    assert new["field_audience"] == guarded
    assert new["goal_ids"] == [*taken[0]["new_ids"], *taken[1]["new_ids"]]
    first = await editor.read(f"/measures/{old['ended'].id}")
    assert new["lineage_id"] == first["lineage_id"]


async def test_the_first_part_of_a_split_keeps_lineage_and_code(old, following, editor):
    taken = await _decided(
        editor,
        following,
        _about("continue", old["top"]),
        _about("split", old["ended"], **_named("A", "B")),
    )
    first, second = [await editor.read(f"/measures/{id}") for id in taken[1]["new_ids"]]
    before = await editor.read(f"/measures/{old['ended'].id}")
    assert (first["code"], first["lineage_id"]) == (before["code"], before["lineage_id"])
    assert second["code"] is None
    assert second["lineage_id"] != before["lineage_id"]


async def test_what_hung_on_a_dropped_goal_needs_another_one(old, following, editor):
    drop = _about("drop", old["below"], reason=DONE)
    answer = await _decide(
        editor,
        following,
        _about("continue", old["top"]),
        drop,
        _about("continue", old["running"]),
    )
    refused(answer, 409, "GoalDropped", "/body/decisions/2")
    assert "1.1.1 Udržení služeb" in answer.json()["title"]
    assert (await _items(editor, following))["undecided"] == 4
    kept = await _decided(editor, following, _about("continue", old["top"]), drop)
    moved = _about("continue", old["running"], under=kept[0]["new_ids"])
    taken = await _decided(editor, following, moved)
    new = await editor.read(f"/measures/{taken[0]['new_ids'][0]}")
    assert new["goal_ids"] == kept[0]["new_ids"]


async def test_a_goal_is_decided_before_what_hangs_on_it(old, following, editor):
    answer = await _decide(editor, following, _about("continue", old["ended"]))
    refused(answer, 409, "GoalUndecided", "/body/decisions/0")
    answer = await _decide(editor, following, _about("continue", old["below"]))
    refused(answer, 409, "GoalUndecided")


@pytest.mark.parametrize(
    ("decision", "more", "code", "at"),
    [
        ("drop", {}, "ReasonMissing", "reason"),
        ("change", {}, "DecisionDoesNotFit", "new"),
        ("split", _named("Jen jedna"), "DecisionDoesNotFit", "new"),
        ("merge", _named("Jedno"), "DecisionDoesNotFit", "old_ids"),
        ("continue", _named("Navíc"), "DecisionDoesNotFit", "new"),
    ],
)
async def test_a_decision_says_what_it_needs(old, following, editor, decision, more, code, at):
    answer = await _decide(editor, following, _about(decision, old["top"], **more))
    refused(answer, 422, code, f"/body/decisions/0/{at}")


async def test_the_same_again_changes_nothing_and_another_is_refused(old, following, editor):
    wanted = [
        _about("change", old["top"], reason=DONE, **_named("Jinak")),
        _about("drop", old["below"], reason=DONE),
    ]
    first = await _decided(editor, following, *wanted)
    again = await _decided(editor, following, *wanted)
    assert [each["taken"] for each in again] == [False, False]
    assert [each["new_ids"] for each in again] == [each["new_ids"] for each in first]
    assert (await editor.read(f"/editions/{following['id']}"))["goal_count"] == 1
    answer = await _decide(editor, following, _about("continue", old["top"]))
    refused(answer, 409, "AlreadyDecided", "/body/decisions/0")
    answer = await _decide(
        editor, following, _about("change", old["top"], reason=DONE, **_named("Ještě jinak"))
    )
    refused(answer, 409, "AlreadyDecided")


async def _carried(desk, edition, item):
    found = (await _items(desk, edition))["items"]
    return next(each["decision"] for each in found if each["id"] == str(item.id))


async def test_a_decision_is_taken_back_with_what_came_of_it(old, following, editor):
    await _decided(
        editor, following, _about("continue", old["top"]), _about("continue", old["ended"])
    )
    top, ended = [await _carried(editor, following, old[name]) for name in ("top", "ended")]
    answer = await editor.remove(f"/carry-overs/{top['id']}", top["version"])
    refused(answer, 409, "CarriedIsUsed")
    for each in (ended, top):
        answer = await editor.remove(f"/carry-overs/{each['id']}", each["version"])
        assert answer.status_code == 204, answer.text
    found = await editor.read(f"/editions/{following['id']}")
    assert (found["goal_count"], found["measure_count"]) == (0, 0)
    assert (await _items(editor, following))["undecided"] == 4


async def test_what_was_worked_on_keeps_its_decision(db, old, following, editor):
    taken = await _decided(
        editor, following, _about("continue", old["top"]), _about("continue", old["ended"])
    )
    new = f"/measures/{taken[1]['new_ids'][0]}"
    step = {"measure_id": taken[1]["new_ids"][0], "title": make.text("Krok")}
    made = await editor.made("/activities", **step)
    ended = await _carried(editor, following, old["ended"])
    answer = await editor.remove(f"/carry-overs/{ended['id']}", ended["version"])
    refused(answer, 409, "CarriedWasChanged")
    await editor.remove(f"/activities/{made['id']}")
    answer = await editor.remove(new)
    refused(answer, 409, "StillUsed")


async def test_publishing_is_no_work_on_it(old, following, editor, coordinator):
    await _decided(editor, following, _about("continue", old["top"]))
    await coordinator.step(f"/editions/{following['id']}", "publication", audience="public")
    top = await _carried(editor, following, old["top"])
    answer = await editor.remove(f"/carry-overs/{top['id']}", top["version"])
    assert answer.status_code == 204, answer.text


async def test_a_merge_is_taken_back_as_a_whole(old, following, editor):
    await _decided(
        editor,
        following,
        _about("continue", old["top"]),
        _about("continue", old["below"]),
        _about("merge", old["ended"], old["running"], **_named("Jedno")),
    )
    running = await _carried(editor, following, old["running"])
    await editor.remove(f"/carry-overs/{running['id']}", running["version"])
    assert await _carried(editor, following, old["ended"]) is None
    assert (await editor.read(f"/editions/{following['id']}"))["measure_count"] == 0


async def test_what_is_undecided_warns_and_blocks_nothing(db, old, following, coordinator):
    def warned(edition):
        step = next(
            each for each in edition["allowed_transitions"] if each["name"] == "open_consultation"
        )
        assert "ItemsUndecided" not in [each["code"] for each in step["blocked_by"]]
        return "ItemsUndecided" in [each["code"] for each in step["warnings"]]

    path = f"/editions/{following['id']}"
    assert warned(await coordinator.read(path))
    drops = [
        _about("drop", old[name], reason=DONE) for name in ("top", "below", "ended", "running")
    ]
    await _decided(coordinator, following, *drops)
    assert not warned(await coordinator.read(path))


async def test_a_predecessor_about_which_was_decided_stays(old, following, coordinator, plan, db):
    await _decided(coordinator, following, _about("continue", old["top"]))
    answer = await coordinator.change(f"/editions/{following['id']}", predecessor_id=None)
    refused(answer, 409, "StillUsed")
    answer = await coordinator.remove(f"/editions/{following['id']}")
    assert answer.status_code == 204, answer.text


async def test_a_first_edition_has_nothing_to_carry_over(db, plan, old, editor):
    first = {"id": str(old["edition"].id)}
    found = await _items(editor, first)
    assert (found["old_edition_id"], found["undecided"], found["items"]) == (None, 0, [])
    answer = await _decide(editor, first, _about("continue", old["top"]))
    refused(answer, 409, "NoPredecessor")


async def test_the_lineage_is_one_list_over_all_cycles(old, following, coordinator, anyone):
    taken = await _decided(
        coordinator,
        following,
        _about("continue", old["top"]),
        _about("continue", old["below"]),
        _about("split", old["running"], reason=DONE, **_named("A", "B")),
        _about("drop", old["ended"], reason=DONE),
    )
    second = taken[2]["new_ids"][1]
    third = await _successor_of(coordinator, following)
    last = await _decided(
        coordinator,
        third,
        _about_id("continue", "goal", taken[0]["new_ids"][0]),
        _about_id("continue", "goal", taken[1]["new_ids"][0]),
        _about_id("change", "measure", second, **_named("C")),
    )
    found = (await coordinator.read(f"/measures/{last[2]['new_ids'][0]}/lineage"))["items"]
    assert [each["title"]["values"]["cs"] for each in found] == ["Udržení služeb", "B", "C"]
    assert [[one["decision"] for one in each["decisions"]] for each in found] == [
        ["split"],
        ["change"],
        [],
    ]
    assert found[0]["decisions"][0]["new_ids"] == taken[2]["new_ids"]
    ended = (await coordinator.read(f"/measures/{old['ended'].id}/lineage"))["items"]
    assert [(each["state"], each["decisions"][0]["decision"]) for each in ended] == [
        ("completed", "drop")
    ]
    goals = (await coordinator.read(f"/goals/{old['top'].id}/lineage"))["items"]
    assert [each["edition_id"] for each in goals] == [
        str(old["edition"].id),
        following["id"],
        third["id"],
    ]


def _about_id(decision, of, id, **more):
    return {"decision": decision, "of": of, "old_ids": [id], **more}


async def _successor_of(desk, edition):
    later = {"title": make.text("Plán 2033-2036"), "period_from": "2033", "period_to": "2036"}
    answer = await desk.add(f"/editions/{edition['id']}/successor", **later)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def test_the_public_reads_as_much_of_it_as_is_published(old, following, coordinator, anyone):
    await _decided(coordinator, following, _about("continue", old["top"]))
    path = f"/goals/{old['top'].id}/lineage"
    refused(await anyone.get(path), 404, "NotFound")
    await coordinator.step(f"/editions/{old['edition'].id}", "publication", audience="public")
    found = (await anyone.read(path))["items"]
    assert [len(each["decisions"]) for each in found] == [0]
    refused(await anyone.get(f"/editions/{following['id']}/carry-over"), 404, "NotFound")
    await coordinator.step(f"/editions/{following['id']}", "publication", audience="public")
    assert len((await anyone.read(path))["items"]) == 2
    assert len(await anyone.listed("/carry-overs", edition_id=following["id"])) == 1
    assert (await _items(anyone, following))["undecided"] == 3


async def test_another_town_neither_sees_nor_decides(db, client, old, following, as_):
    from planning.desk import Desk

    stranger = Desk(client, await as_(Role.coordinator, await make.make_authority(db, "Teplice")))
    refused(await stranger.get(f"/editions/{following['id']}/carry-over"), 404, "NotFound")
    answer = await _decide(stranger, following, _about("continue", old["top"]))
    refused(answer, 404, "NotFound")
    answer = await stranger.add(f"/editions/{old['edition'].id}/successor", **NEXT)
    refused(answer, 404, "NotFound")


async def test_an_old_item_is_one_of_the_edition_before(db, plan, old, following, editor):
    other = await make.make_goal(db, await make.make_edition(db, plan, ordinal=7))
    answer = await _decide(editor, following, _about("continue", other))
    refused(answer, 422, "UnknownReference", "/body/decisions/0/old_ids/0")


async def test_many_measures_continue_in_as_many_statements_as_few(
    db, old, following, editor, statements
):
    await _decided(editor, following, _about("continue", old["top"]))
    costs = []
    for many in (2, 30):
        measures = [
            await make.make_measure(db, old["top"], code=f"{many}.{n}") for n in range(many)
        ]
        statements.clear()
        await _decided(editor, following, *(_about("continue", each) for each in measures))
        costs.append(len(statements))
    assert costs[0] == costs[1]


async def test_what_is_refused_among_many_is_named_and_nothing_is_carried(
    db, old, following, editor
):
    [taken] = await _decided(editor, following, _about("continue", old["top"]))
    home = taken["new_ids"][0]
    await editor.made("/measures", goal_ids=[home], title=make.text("Jiné"), code="taken")
    good = await make.make_measure(db, old["top"], code="free")
    bad = await make.make_measure(db, old["top"], code="taken")
    before = await _items(editor, following)
    answer = await _decide(editor, following, _about("continue", good), _about("continue", bad))
    refused(answer, 409, "AlreadyThere", "/body/decisions/1")
    assert await _items(editor, following) == before


async def test_what_was_stored_under_older_rules_is_named_and_nothing_is_carried(
    db, old, following, editor
):
    long = await make.make_measure(db, old["top"], code="1.9", title=make.text("a" * 301))
    before = await _items(editor, following)
    decisions = (_about("continue", old["top"]), _about("continue", long))
    answer = await _decide(editor, following, *decisions)
    refused(answer, 422, "NotCarriedAsItIs", "/body/decisions/1")
    assert "1.9" in answer.json()["title"]
    assert await _items(editor, following) == before
    renamed = _about("change", long, reason=DONE, **_named("Kratší"))
    await _decided(editor, following, decisions[0], renamed)
