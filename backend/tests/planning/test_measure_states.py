"""The states of a measure, its postponement, and editions that are closed."""

import pytest

import make
from planning.desk import refused
from triada.planning.measures.models import TRANSITIONS, MeasureState, needs_reason

pytestmark = pytest.mark.anyio

REASON = make.text("Nejsou peníze")


async def _step(editor, measure, to, **more):
    return await editor.step(f"/measures/{measure.id}", "transitions", to=to, **more)


@pytest.mark.parametrize("here", list(MeasureState))
async def test_a_measure_goes_exactly_where_its_transitions_say(db, goal, editor, here):
    offered = {}
    for to in MeasureState:
        measure = await make.make_measure(db, goal, state=here)
        moves = (await editor.read(f"/measures/{measure.id}"))["allowed_transitions"]
        offered = {move["to"]: move for move in moves}
        answer = await _step(editor, measure, to, reason=REASON)
        if to in offered:
            assert answer.status_code == 200, answer.text
            assert (answer.json()["state"], answer.json()["version"]) == (to, 2)
        else:
            refused(answer, 409, "NotFromHere", "/body/to")
    assert list(offered) == list(TRANSITIONS[here])


@pytest.mark.parametrize("here", list(MeasureState))
async def test_a_reason_is_wanted_exactly_where_the_offer_says_so(db, goal, editor, here):
    for to in TRANSITIONS[here]:
        measure = await make.make_measure(db, goal, state=here)
        moves = (await editor.read(f"/measures/{measure.id}"))["allowed_transitions"]
        offered = {move["to"]: move["needs_reason"] for move in moves}
        answer = await _step(editor, measure, to)
        assert offered[to] == needs_reason(here, to)
        if offered[to]:
            refused(answer, 422, "ReasonMissing", "/body/reason")
        else:
            assert answer.json()["state"] == to


async def test_a_stop_keeps_its_reason_and_day_and_a_later_step_its_own(db, goal, editor):
    measure = await make.make_measure(db, goal, state="in_progress")
    stopped = await _step(editor, measure, "discontinued", reason=REASON, on="2026-02-01")
    assert stopped.json()["state_reason"] == REASON
    assert stopped.json()["state_on"] == "2026-02-01"
    assert stopped.json()["timeliness"] == "unknown"
    again = make.text("Peníze jsou")
    resumed = await _step(editor, measure, "planned", reason=again)
    assert (resumed.json()["state_reason"], resumed.json()["state_on"]) == (again, None)


async def test_a_postponement_moves_the_end_and_keeps_the_state(db, goal, editor):
    measure = await make.make_measure(db, goal, state="planned", starts="2025", ends="2025-Q2")
    path = f"/measures/{measure.id}"
    assert (await editor.read(path))["timeliness"] == "late"
    silent = await editor.step(path, "postponement", ends="2099")
    refused(silent, 422, "Invalid", "/body/reason")
    backwards = await editor.step(path, "postponement", ends="2024", reason=REASON)
    refused(backwards, 422, "EndsBeforeItBegins", "/body/ends")
    later = await editor.step(path, "postponement", 1, ends="2099-Q1~", reason=REASON)
    assert later.status_code == 200, later.text
    body = later.json()
    assert (body["ends"], body["state"], body["timeliness"]) == ("2099-Q1~", "planned", "on_track")
    assert (body["postponement_reason"], body["postponed_from"]) == (REASON, "2025-Q2")
    assert body["version"] == 2
    refused(
        await editor.step(path, "postponement", 1, ends="2099", reason=REASON),
        412,
        "ChangedMeanwhile",
    )


@pytest.mark.parametrize(
    ("fields", "timeliness"),
    [
        ({"ends": "2020"}, "late"),
        ({"ends": "2099"}, "on_track"),
        ({"ends": None}, "unknown"),
        ({"ends": "2020", "continuous": True}, "late"),
        ({"ends": None, "continuous": True}, "unknown"),
        ({"ends": None, "continuous": True, "state": "in_progress"}, "on_track"),
        ({"ends": "2020", "state": "completed"}, "done"),
        ({"ends": "2099", "state": "merged"}, "unknown"),
        ({"ends": "2020", "state": "discontinued"}, "unknown"),
    ],
)
async def test_timeliness_is_told_from_dates_and_state(db, goal, editor, fields, timeliness):
    measure = await make.make_measure(db, goal, **fields)
    assert (await editor.read(f"/measures/{measure.id}"))["timeliness"] == timeliness


@pytest.mark.parametrize("state", ["archived", "abandoned"])
async def test_a_closed_edition_refuses_every_write(db, town, plan, editor, coordinator, state):
    edition = await make.make_edition(db, plan)
    goal = await make.make_goal(db, edition)
    measure = await make.make_measure(db, goal)
    activity = await make.make_activity(db, measure)
    indicator = await make.make_indicator(db, town)
    use = await make.make_use(db, indicator, goal)
    edition.state = state
    await db.flush()
    at, here = f"/measures/{measure.id}", {"measure_id": str(measure.id)}
    title = {"title": make.text("Nové")}
    for answer in (
        await coordinator.change(f"/editions/{edition.id}", outlook_year=2040),
        await editor.add("/goals", edition_id=str(edition.id), **title),
        await editor.change(f"/goals/{goal.id}", code="9"),
        await editor.remove(f"/goals/{goal.id}"),
        await editor.add("/measures", goal_ids=[str(goal.id)], **title),
        await editor.change(at, code="9"),
        await editor.step(at, "transitions", to="agreed"),
        await editor.step(at, "postponement", ends="2099", reason=REASON),
        await editor.remove(at),
        await editor.add("/activities", **here, **title),
        await editor.change(f"/activities/{activity.id}", done=True),
        await editor.remove(f"/activities/{activity.id}"),
        await editor.add("/indicator-uses", indicator_id=str(indicator.id), **here),
        await editor.change(f"/indicator-uses/{use.id}", baseline_value=1),
        await editor.remove(f"/indicator-uses/{use.id}"),
    ):
        refused(answer, 409, "EditionIsClosed")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cs", "Toto vydání plánu je uzavřené"),
        ("sr-Latn", "Ovo izdanje plana je zatvoreno"),
        ("en", "This edition"),
    ],
)
async def test_what_stands_in_the_way_is_a_code_and_its_refusal_speaks_the_readers_language(
    db, plan, editor, language, said
):
    edition = await make.make_edition(db, plan)
    measure = await make.make_measure(db, await make.make_goal(db, edition))
    open_ = (await editor.read(f"/measures/{measure.id}"))["allowed_transitions"]
    assert [move["blocked_by"] for move in open_] == [[], [], []]
    edition.state = "archived"
    await db.flush()
    reader = editor.speaking(language)
    for body in (
        await reader.read(f"/measures/{measure.id}"),
        (await reader.listed("/measures"))[0],
    ):
        blocked = [move["blocked_by"] for move in body["allowed_transitions"]]
        assert blocked == [[{"code": "EditionIsClosed", "params": {}}]] * 3
    answer = await reader.step(f"/measures/{measure.id}", "transitions", to="agreed")
    refused(answer, 409, "EditionIsClosed")
    assert answer.json()["title"].startswith(said)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"ends": None, "continuous": True}, "NothingToPostpone"),
        ({"ends": "2027", "state": "discontinued"}, "MeasureIsOver"),
        ({"ends": "2027", "state": "completed"}, "MeasureIsOver"),
    ],
)
async def test_what_has_no_end_ahead_is_not_postponed(db, goal, editor, fields, code):
    measure = await make.make_measure(db, goal, **fields)
    path = f"/measures/{measure.id}"
    refused(await editor.step(path, "postponement", ends="2099", reason=REASON), 409, code)
