"""Indicators: defined once, used with a baseline and targets."""

import json

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio


@pytest.fixture
async def indicator(db, town):
    return await make.make_indicator(db, town)


def _use(indicator, **fields):
    return {"indicator_id": str(indicator.id), **fields}


async def test_an_editor_defines_an_indicator_seen_inside_only(town, editor, reader, anyone):
    new = {"authority_id": str(town.id), "name": make.text("Počet klientů"), "value_type": "count"}
    made = await editor.made("/indicators", **new, unit=make.text("osob"), direction="up")
    assert (made["audience"], made["period_aggregation"]) == ("internal", "none")
    assert await reader.ids("/indicators", q="klientu") == [made["id"]]
    assert await reader.ids("/indicators", q="jine") == []
    assert await anyone.ids("/indicators") == []
    refused(await reader.add("/indicators", **new), 403, "Forbidden")
    changed = await editor.changed(f"/indicators/{made['id']}", unit=None, cumulative=True)
    assert (changed["unit"], changed["cumulative"], changed["version"]) == (None, True, 2)
    answer = await editor.change(f"/indicators/{made['id']}", value_type="text")
    refused(answer, 422, "Invalid", "/body/value_type")


async def test_an_indicator_in_use_stays(indicator, goal, editor):
    use = await editor.made("/indicator-uses", **_use(indicator, goal_id=str(goal.id)))
    refused(await editor.remove(f"/indicators/{indicator.id}"), 409, "StillUsed")
    assert (await editor.remove(f"/indicator-uses/{use['id']}")).status_code == 204
    assert (await editor.remove(f"/indicators/{indicator.id}")).status_code == 204
    assert await editor.ids("/indicators") == []


async def test_targets_keep_year_operator_and_words(db, indicator, goal, editor):
    office = await make.make_organisation(db, name=make.text("Úřad"))
    targets = [
        {"operator": "ge", "value": 70, "words": "alespoň 70"},
        {"year": 2026, "operator": "range", "value": 10, "high": 12.5},
        {"year": 2025, "operator": "about", "words": "postupně"},
    ]
    made = await editor.made(
        "/indicator-uses",
        **_use(indicator, goal_id=str(goal.id)),
        baseline_value=0.1,
        baseline_as_of="2024-Q4",
        responsible_id=str(office.id),
        targets=targets,
    )
    assert [target["year"] for target in made["targets"]] == [None, 2025, 2026]
    assert (made["targets"][0]["operator"], made["targets"][0]["words"]) == ("ge", "alespoň 70")
    assert made["responsible_name"] == make.text("Úřad")
    assert made["indicator_name"] == make.text("Počet klientů")


async def test_numbers_are_json_numbers(indicator, goal, editor):
    value = {"operator": "eq", "value": 1234567.25}
    made = await editor.made(
        "/indicator-uses",
        **_use(indicator, goal_id=str(goal.id), baseline_value=-0.001, targets=[value]),
    )
    text = (await editor.get(f"/indicator-uses/{made['id']}")).text
    parsed = json.loads(text, parse_float=lambda said: ("number", said))
    assert parsed["baseline_value"] == ("number", "-0.001")
    assert parsed["targets"][0]["value"] == ("number", "1234567.25")


@pytest.mark.parametrize(
    "target",
    [
        {"operator": "eq"},
        {"operator": "range", "value": 1},
        {"operator": "range", "value": 2, "high": 1},
        {"operator": "range", "words": "od do", "high": 3},
        {"operator": "eq", "value": 1, "high": 2},
        {"operator": "gt", "value": 1},
        {"operator": "eq", "value": 1e300},
        {"operator": "eq", "value": "mnoho"},
        {"operator": "eq", "value": 1, "year": 1492},
    ],
)
async def test_a_target_that_says_nothing_sound_is_refused(indicator, goal, editor, target):
    answer = await editor.add(
        "/indicator-uses", **_use(indicator, goal_id=str(goal.id), targets=[target])
    )
    refused(answer, 422, "Invalid")
    assert answer.json()["errors"][0]["pointer"].startswith("/body/targets/0")


async def test_numbers_that_are_none_are_refused(client, indicator, goal, editor):
    body = f'{{"indicator_id":"{indicator.id}","goal_id":"{goal.id}","baseline_value":NaN}}'
    headers = {**editor.headers, "content-type": "application/json"}
    answer = await client.post("/v1/indicator-uses", headers=headers, content=body)
    assert answer.status_code in (400, 422), answer.text


async def test_a_year_has_one_target(db, indicator, goal, editor):
    two = [{"year": 2026, "operator": "eq", "value": n} for n in (1, 2)]
    answer = await editor.add(
        "/indicator-uses", **_use(indicator, goal_id=str(goal.id), targets=two)
    )
    refused(answer, 422, "TwoTargetsOfOneYear", "/body/targets")
    whole = [{"operator": "eq", "value": n} for n in (1, 2)]
    use = await make.make_use(db, indicator, goal)
    answer = await editor.change(f"/indicator-uses/{use.id}", targets=whole)
    refused(answer, 422, "TwoTargetsOfOneYear", "/body/targets")


async def test_targets_are_replaced_whole_and_the_version_rises_by_one(db, indicator, goal, editor):
    use = await make.make_use(db, indicator, goal, value=70)
    path = f"/indicator-uses/{use.id}"
    later = [{"year": year, "operator": "eq", "value": year} for year in (2027, 2026)]
    changed = await editor.changed(path, 1, targets=later)
    assert [target["year"] for target in changed["targets"]] == [2026, 2027]
    assert changed["version"] == 2
    kept = await editor.changed(path, 2, baseline_value=5)
    assert (len(kept["targets"]), kept["baseline_value"], kept["version"]) == (2, 5, 3)


async def test_a_use_hangs_on_one_goal_measure_or_project(db, town, indicator, goal, editor):
    measure, project = await make.make_measure(db, goal), await make.make_project(db, town)
    owners = {"goal_id": goal, "measure_id": measure, "project_id": project}
    for name, owner in owners.items():
        made = await editor.made("/indicator-uses", **_use(indicator, **{name: str(owner.id)}))
        assert await editor.ids("/indicator-uses", **{name: owner.id}) == [made["id"]]
    assert len(await editor.ids("/indicator-uses", indicator_id=indicator.id, limit=2)) == 3
    assert await editor.ids("/indicator-uses", indicator_id=goal.id) == []
    for wrong in ({}, {"goal_id": str(goal.id), "measure_id": str(measure.id)}):
        refused(await editor.add("/indicator-uses", **_use(indicator, **wrong)), 422, "Invalid")
    swapped = await editor.add("/indicator-uses", **_use(indicator, goal_id=str(measure.id)))
    refused(swapped, 422, "UnknownReference", "/body/goal_id")


async def test_an_indicator_of_another_town_is_not_there(db, goal, editor):
    other = await make.make_authority(db, "Teplice")
    theirs = await make.make_indicator(db, other, audience="public")
    answer = await editor.add("/indicator-uses", **_use(theirs, goal_id=str(goal.id)))
    refused(answer, 422, "UnknownReference", "/body/indicator_id")


@pytest.fixture
async def shown_goal(db, plan):
    shown = await make.make_edition(db, plan, ordinal=2, audience="public")
    return await make.make_goal(db, shown)


async def test_a_definition_is_as_public_as_its_widest_use(
    goal, shown_goal, indicator, editor, coordinator, anyone
):
    path, shown = f"/indicators/{indicator.id}", f"/editions/{shown_goal.edition_id}"
    await editor.made("/indicator-uses", **_use(indicator, goal_id=str(goal.id)))
    assert (await editor.read(path))["audience"] == "internal"
    await editor.made("/indicator-uses", **_use(indicator, goal_id=str(shown_goal.id)))
    assert (await anyone.read(path))["audience"] == "public"
    for audience in ("shared", "internal"):
        answer = await coordinator.step(shown, "publication", audience=audience)
        assert answer.status_code == 200, answer.text
        assert (await editor.read(path))["audience"] == audience
    refused(await anyone.get(path), 404, "NotFound")
