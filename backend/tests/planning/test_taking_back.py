"""A step of a measure that was a slip: who took it takes it back, for a while."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import make
from planning.desk import Desk
from planning.test_changes import send, step
from triada.core.rights import Role
from triada.planning.measures import queries
from triada.planning.measures.models import TRANSITIONS, MeasureState

pytestmark = pytest.mark.anyio

REASON = make.text("Nejsou peníze")


@pytest.fixture
async def measure(goal, editor):
    return await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("Služba"))


async def _take_back(desk, edition, measure, to):
    now = await desk.read(f"/measures/{measure['id']}")
    answer = await send(desk, edition, step(now, to, take_back=True))
    return answer.is_success, [fault["code"] for fault in answer.json().get("errors", [])]


async def _step(desk, measure, to):
    answer = await desk.step(f"/measures/{measure['id']}", "transitions", to=to, reason=REASON)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_step_is_taken_back_with_what_it_had_said(edition, measure, editor):
    path = f"/measures/{measure['id']}"
    await _step(editor, measure, "agreed")
    before = await _step(editor, measure, "planned")
    said = {"to": "in_progress", "reason": make.text("Začínáme"), "on": "2026-01-05"}
    await editor.step(path, "transitions", **said)
    assert await _take_back(editor, edition, measure, "planned") == (True, [])
    now = await editor.read(path)
    names = ("state", "state_reason", "state_on")
    assert [now[name] for name in names] == [before[name] for name in names]
    assert MeasureState.planned not in TRANSITIONS[MeasureState.in_progress], "no way of its own"


async def test_nobody_else_takes_it_back(client, edition, town, measure, editor, as_):
    await _step(editor, measure, "discontinued")
    other = Desk(client, await as_(Role.editor, town))
    refused = (False, ["NotTakenBack"])
    assert await _take_back(other, edition, measure, "proposed") == refused
    assert await _take_back(editor, edition, measure, "agreed") == refused, "not where it was"
    await other.changed(f"/measures/{measure['id']}", priority=1)
    assert await _take_back(editor, edition, measure, "proposed") == (True, [])


async def test_what_was_never_moved_has_nothing_to_take_back(edition, measure, editor):
    for to in MeasureState:
        assert await _take_back(editor, edition, measure, to) == (False, ["NotTakenBack"])


async def test_after_an_hour_it_is_too_late(edition, measure, editor, monkeypatch):
    await _step(editor, measure, "discontinued")
    monkeypatch.setattr(queries, "TAKEN_BACK_WITHIN", timedelta(0))
    assert await _take_back(editor, edition, measure, "proposed") == (False, ["NotTakenBack"])


async def test_the_sentence_speaks_the_readers_language(edition, measure, editor):
    asked = step(measure, "agreed", take_back=True)
    answer = await send(editor.speaking("sr-Latn"), edition, asked)
    assert answer.json()["errors"][0]["detail"].startswith("Povući se može samo")


STEPS = st.lists(st.tuples(st.booleans(), st.sampled_from(MeasureState)), max_size=8)


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
async def test_after_any_steps_the_last_one_alone_is_taken_back(edition, goal, editor, steps):
    """A model beside the program: where the measure stands, and where its last step began."""
    new = {"goal_ids": [str(goal.id)], "title": make.text("Služba")}
    measure = await editor.made("/measures", **new)
    stands, came_from = MeasureState.proposed, None
    for back, to in steps:
        now = await editor.read(f"/measures/{measure['id']}")
        answer = await send(editor, edition, step(now, to, take_back=back, reason=REASON))
        allowed = to == came_from if back else to in TRANSITIONS[stands]
        assert answer.is_success is allowed, (stands, came_from, back, to)
        if allowed:
            stands, came_from = to, stands
        assert (await editor.read(f"/measures/{measure['id']}"))["state"] == stands
