"""What a next edition takes over: every field that can be sent, but those left out by name."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from pydantic import create_model

import make
from contract import contents
from planning.desk import refused
from triada.core.record import Consumer
from triada.planning.carry_over.copying import BY_NAME, carried_fields

pytestmark = pytest.mark.anyio

NEXT = {"title": make.text("Plán 2029-2032"), "period_from": "2029", "period_to": "2032"}
AHEAD = {"starts": "2029-02", "ends": "2031~"}
NEWLY_PLACED = {"edition_id", "parent_id", "level_id", "goal_ids", "goal_id", "measure_id"}


@pytest.fixture
async def world(db, town, plan):
    """A goal with another one below in an adopted edition, and what their fields name."""
    edition = await make.make_edition(db, plan, state="adopted")
    top = await make.make_goal(db, edition, code="1")
    return SimpleNamespace(
        edition=edition,
        goal=top,
        below=await make.make_goal(db, edition, top, depth=2),
        territory=await make.make_territory(db),
        organisation=await make.make_organisation(db),
        group=await make.make_term(db),
        service=await make.make_term(db, kind="service_type", code="s"),
        form=await make.make_term(db, kind="form", code="f"),
        indicator=await make.make_indicator(db, town),
        external_plan=await make.make_external_plan(db, town),
    )


@pytest.fixture
async def following(coordinator, world):
    answer = await coordinator.add(f"/editions/{world.edition.id}/successor", **NEXT)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def _continue(desk, edition, *items):
    """The new ids, by the old ones."""
    decisions = [
        {"decision": "continue", "of": of, "old_ids": [str(id)]} for of, ids in items for id in ids
    ]
    answer = await desk.add(f"/editions/{edition['id']}/carry-over", decisions=decisions)
    assert answer.status_code == 200, answer.text
    new = [each["new_ids"][0] for each in answer.json()["items"]]
    return dict(zip([each["old_ids"][0] for each in decisions], new, strict=True))


def lost(name, sent, before, after):
    """Fields that were sent and are neither as before nor left out by name."""
    record = BY_NAME[name]
    left_out = record.fields_left_out.get(Consumer.carry_over, {}).keys()
    fields = record.create.model_fields.keys() - left_out - NEWLY_PLACED
    assert fields <= sent.keys(), "a field that the test does not fill"
    assert all(before[field] for field in fields & sent.keys() if sent[field])
    return {field for field in fields if after[field] != before[field]}


async def test_each_field_of_a_goal_and_a_measure_goes_over_or_says_why_not(
    editor, world, following
):
    goal_sent = {**contents.goal(world, contents.words), "code": "1.2"}
    goal = await editor.made("/goals", edition_id=str(world.edition.id), **goal_sent)
    sent = {**contents.measure(world, contents.words), **AHEAD, "goal_ids": [goal["id"]]}
    old = await editor.made("/measures", **sent)
    home = (("goal", [world.goal.id, goal["id"]]), ("measure", [old["id"]]))
    new = await _continue(editor, following, *home)
    after = await editor.read(f"/measures/{new[old['id']]}")
    assert lost("measure", sent, old, after) == set()
    assert (after["source_words"], after["outside_source"]) == (None, False)
    assert after["goal_ids"] == [new[goal["id"]]]
    after = await editor.read(f"/goals/{new[goal['id']]}")
    assert lost("goal", goal_sent, goal, after) == set()
    assert lost("goal", goal_sent, goal, {**after, "easy": None}) == {"easy"}, "the control"


async def test_each_field_of_what_goes_over_with_a_measure_goes_over_too(editor, world, following):
    measure = await editor.made(
        "/measures", goal_ids=[str(world.goal.id)], title=contents.words(), code="M"
    )
    owner = {"measure_id": measure["id"]}
    step = {**contents.activity(world, contents.words), **AHEAD, "done": False}
    use = {**contents.use(world, contents.words), "indicator_id": str(world.indicator.id)}
    use["targets"] = [{**use["targets"][0], "year": year} for year in (2026, 2030)]
    leans = {**contents.alignment(contents.words), "external_plan_id": str(world.external_plan.id)}
    olds = {
        "activity": await editor.made("/activities", **owner, **step),
        "indicator_use": await editor.made("/indicator-uses", **owner, **use),
        "alignment": await editor.made("/alignments", **owner, **leans, accepted_by_upper=True),
    }
    items = (("goal", [world.goal.id]), ("measure", [measure["id"]]))
    new = await _continue(editor, following, *items)
    found = {}
    for name in olds:
        path = f"/{BY_NAME[name].collection}"
        [found[name]] = await editor.listed(path, measure_id=new[measure["id"]])
    assert lost("activity", step, olds["activity"], found["activity"]) == set()
    assert lost("indicator_use", use, olds["indicator_use"], found["indicator_use"]) == {"targets"}
    assert [each["year"] for each in found["indicator_use"]["targets"]] == [2030]
    aligned = found["alignment"]
    assert {name: aligned[name] for name in ("kind", "note", "target")} == {
        name: olds["alignment"][name] for name in ("kind", "note", "target")
    }
    assert aligned["accepted_by_upper"] is None


def test_a_plain_field_that_comes_to_measures_goes_over_without_another_line():
    """As if the end before a postponement could be sent with a new measure."""
    measure = BY_NAME["measure"]
    more = create_model("MeasureCreate", __base__=measure.create, postponed_from=(str | None, None))
    assert carried_fields(replace(measure, create=more)) - carried_fields(measure) == {
        "postponed_from"
    }


@pytest.fixture
async def answered(editor, world):
    """A need with all that can be said of it, which a measure answers."""
    home = {"goal_ids": [str(world.goal.id)], "title": contents.words()}
    world.measure = SimpleNamespace(**await editor.made("/measures", **home))
    sent = contents.need(world, contents.words)
    return sent, await editor.made("/needs", edition_id=str(world.edition.id), **sent)


async def test_each_need_goes_over_with_the_next_edition_and_its_measures_follow(
    editor, world, answered, following
):
    sent, old = answered
    before = (await editor.get(f"/needs/{old['id']}")).content
    [need] = await editor.listed("/needs", edition_id=following["id"])
    assert lost("need", sent, old, need) == set()
    assert (need["lineage_id"], need["measures"]) == (old["lineage_id"], [])
    items = (("goal", [world.goal.id]), ("measure", [world.measure.id]))
    new = await _continue(editor, following, *items)
    need = await editor.read(f"/needs/{need['id']}")
    assert [each["id"] for each in need["measures"]] == [new[world.measure.id]]
    assert (await editor.get(f"/needs/{old['id']}")).content == before
    found = (await editor.read(f"/editions/{following['id']}/carry-over"))["items"]
    carried = next(each["decision"] for each in found if each["id"] == world.measure.id)
    answer = await editor.remove(f"/carry-overs/{carried['id']}", carried["version"])
    assert answer.status_code == 204, answer.text
    assert (await editor.read(f"/needs/{need['id']}"))["measures"] == []


async def test_a_measure_that_was_named_for_a_need_since_keeps_its_decision(
    editor, world, answered, following
):
    items = (("goal", [world.goal.id]), ("measure", [world.measure.id]))
    new = await _continue(editor, following, *items)
    later = {"edition_id": following["id"], "title": make.text("Další potřeba")}
    await editor.made("/needs", **later, measure_ids=[new[world.measure.id]])
    found = (await editor.read(f"/editions/{following['id']}/carry-over"))["items"]
    carried = next(each["decision"] for each in found if each["id"] == world.measure.id)
    answer = await editor.remove(f"/carry-overs/{carried['id']}", carried["version"])
    refused(answer, 409, "CarriedWasChanged")


async def _aligned(db, world, region):
    """Two measures, both aligned with one external plan, the first also with a plan made here."""
    plan = await make.make_plan(db, region, audience="public")
    edition = await make.make_edition(db, plan, audience="public")
    measures = [await make.make_measure(db, world.goal, code=code) for code in "AB"]
    for each in measures:
        await make.make_alignment(db, each, world.external_plan)
    await make.make_alignment(db, measures[0], await make.make_goal(db, edition))
    return measures


async def test_a_merge_is_aligned_once_and_with_plans_made_elsewhere(
    db, editor, world, following, region
):
    measures = await _aligned(db, world, region)
    await _continue(editor, following, ("goal", [world.goal.id]))
    merge = {
        "decision": "merge",
        "of": "measure",
        "old_ids": [str(each.id) for each in measures],
        "new": [{"title": make.text("Jedno")}],
    }
    path = f"/editions/{following['id']}/carry-over"
    answer = await editor.add(path, decisions=[merge])
    [taken] = answer.json()["items"]
    aligned = await editor.listed("/alignments", measure_id=taken["new_ids"][0])
    assert [each["target"]["id"] for each in aligned] == [str(world.external_plan.id)]


async def test_what_went_over_with_a_measure_is_taken_back_until_somebody_worked_on_it(
    db, editor, world, following, region
):
    measures = await _aligned(db, world, region)
    items = (("goal", [world.goal.id]), ("measure", [each.id for each in measures]))
    new = await _continue(editor, following, *items)
    ids = [new[str(each.id)] for each in measures]
    found = (await editor.read(f"/editions/{following['id']}/carry-over"))["items"]
    carried = {
        each["decision"]["new"][0]["id"]: each["decision"] for each in found[:3] if each["decision"]
    }
    [worked_on] = await editor.listed("/alignments", measure_id=ids[1])
    await editor.changed(f"/alignments/{worked_on['id']}", note=make.text("Jinak"))
    answers = [
        await editor.remove(f"/carry-overs/{carried[id]['id']}", carried[id]["version"])
        for id in ids
    ]
    assert answers[0].status_code == 204, answers[0].text
    assert await editor.listed("/alignments", measure_id=ids[0]) == []
    refused(answers[1], 409, "CarriedWasChanged")


async def test_many_aligned_measures_continue_in_as_many_statements_as_few(
    db, editor, world, following, statements
):
    await _continue(editor, following, ("goal", [world.goal.id]))
    costs = []
    for many in (2, 12):
        measures = [
            await make.make_measure(db, world.goal, code=f"{many}.{n}") for n in range(many)
        ]
        for each in measures:
            await make.make_alignment(db, each, world.external_plan)
            await make.make_activity(db, each)
        statements.clear()
        await _continue(editor, following, ("measure", [each.id for each in measures]))
        costs.append(len(statements))
    assert costs[0] == costs[1]
