"""Two who order the same neighbours at once: each of the two orders is kept, and nobody is lost."""

import asyncio

import pytest

pytestmark = pytest.mark.anyio


async def _place(live, town, measure, after, version):
    headers = {**town.coordinator, "if-match": f'"{version}"'}
    sent = {"goal_id": str(town.goal.id), "after_id": str(after.id) if after else None}
    async with live.client(headers) as client:
        return await client.post(f"/v1/measures/{measure.id}/place", json=sent)


async def test_two_who_place_at_once_lose_nothing(live, town):
    first, *_, last = town.measures
    answers = await asyncio.gather(
        _place(live, town, last, None, 1), _place(live, town, first, last, 1)
    )
    # Numbering anew raises the versions of neighbours, so the second may have to look again.
    assert {answer.status_code for answer in answers} <= {200, 412}
    for measure, after in ((last, None), (first, last)):
        async with live.client(town.coordinator) as client:
            version = (await client.get(f"/v1/measures/{measure.id}")).json()["version"]
        assert (await _place(live, town, measure, after, version)).status_code == 200
    async with live.client(town.coordinator) as client:
        found = await client.get("/v1/measures", params={"edition_id": str(town.edition.id)})
    ids = [each["id"] for each in found.json()["items"]]
    assert ids[:2] == [str(last.id), str(first.id)]
    assert sorted(ids) == sorted(str(measure.id) for measure in town.measures)


async def test_of_two_who_place_one_measure_the_second_looks_again(live, town):
    first, second, third, *_ = town.measures
    answers = await asyncio.gather(
        _place(live, town, first, second, 1), _place(live, town, first, third, 1)
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
