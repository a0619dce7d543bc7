"""Two who make the next cycle at once: one edition follows, and an old item is decided once."""

import asyncio

import pytest

import make

pytestmark = pytest.mark.anyio

NEXT = {"title": make.text("Další plán"), "period_from": "2029", "period_to": "2032"}


async def _post(live, town, path, **body):
    async with live.client(town.coordinator) as client:
        return await client.post(f"/v1{path}", json=body)


async def test_of_two_next_editions_made_at_once_one_stands(live, town):
    path = f"/editions/{town.edition.id}/successor"
    answers = await asyncio.gather(*(_post(live, town, path, **NEXT) for _ in range(2)))
    assert sorted(each.status_code for each in answers) == [201, 409]


async def test_two_who_decide_about_the_same_at_once_carry_it_over_once(live, town):
    made = await _post(live, town, f"/editions/{town.edition.id}/successor", **NEXT)
    path = f"/editions/{made.json()['id']}/carry-over"
    goal = {"decision": "continue", "of": "goal", "old_ids": [str(town.goal.id)]}
    rest = [
        {"decision": "continue", "of": "measure", "old_ids": [str(each.id)]}
        for each in town.measures
    ]
    sent = {"decisions": [goal, *rest]}
    answers = await asyncio.gather(*(_post(live, town, path, **sent) for _ in range(3)))
    assert [each.status_code for each in answers] == [200] * 3
    taken = [all(one["taken"] for one in each.json()["items"]) for each in answers]
    assert sorted(taken) == [False, False, True]
    found = live.asked("select count(*) from measure where edition_id = %s", made.json()["id"])
    assert found == [(len(town.measures),)]
