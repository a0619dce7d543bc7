"""Whatever is decided and taken back, in any order: nothing goes over without a decision."""

import random

import pytest

import make

pytestmark = pytest.mark.anyio

NEXT = {"title": make.text("Plán 2029-2032"), "period_from": "2029", "period_to": "2032"}
STEPS = 30


@pytest.fixture
async def old(db, plan):
    edition = await make.make_edition(db, plan, state="adopted")
    goals, measures = [], []
    for n in (10, 20):
        top = await make.make_goal(db, edition, position=n)
        goals += [top, await make.make_goal(db, edition, top, depth=2, position=n)]
    for n, goal in enumerate(goals * 2):
        measures.append(await make.make_measure(db, goal, position=n))
    return {"edition": edition, "goal": goals, "measure": measures}


def _decision(chance, old):
    of = chance.choice(("goal", "measure"))
    decision = chance.choice(("continue", "continue", "change", "merge", "split", "drop"))
    old_ids = [str(each.id) for each in chance.sample(old[of], 2 if decision == "merge" else 1)]
    amount = {"change": 1, "merge": 1, "split": 2}.get(decision, 0)
    new = [{"title": make.text(f"Nové {n}")} for n in range(amount)]
    reason = make.text("Důvod") if decision == "drop" else None
    return {"decision": decision, "of": of, "old_ids": old_ids, "new": new, "reason": reason}


async def _step(chance, desk, old, path):
    standing = [each["decision"] for each in (await desk.read(path))["items"] if each["decision"]]
    if standing and chance.random() < 0.3:
        one = chance.choice(standing)
        answer = await desk.remove(f"/carry-overs/{one['id']}", one["version"])
        assert answer.status_code in (204, 409), answer.text
        return
    answer = await desk.add(path, decisions=[_decision(chance, old)])
    assert answer.status_code in (200, 409, 422), answer.text


async def _holds(desk, path, following, old):
    found = await desk.read(path)
    assert len(found["items"]) == len(old["goal"]) + len(old["measure"])
    assert found["undecided"] == sum(each["decision"] is None for each in found["items"])
    came = {
        of: {
            new["id"]
            for each in found["items"]
            if each["of"] == of and each["decision"]
            for new in each["decision"]["new"]
        }
        for of in ("goal", "measure")
    }
    for of, ids in came.items():
        there = await desk.listed(f"/{of}s", edition_id=following["id"])
        assert {each["id"] for each in there} == ids
        assert len({each["lineage_id"] for each in there}) == len(there)
    for each in found["items"]:
        made = len(each["decision"]["new"]) if each["decision"] else 0
        decision = each["decision"]["decision"] if each["decision"] else None
        assert made == {None: 0, "drop": 0, "split": 2}.get(decision, 1)


@pytest.mark.parametrize("seed", range(4))
async def test_all_that_goes_over_was_decided(seed, old, coordinator):
    chance = random.Random(seed)
    kept = [f"/{of}s/{each.id}" for of in ("goal", "measure") for each in old[of]]
    before = [(await coordinator.get(path)).content for path in kept]
    answer = await coordinator.add(f"/editions/{old['edition'].id}/successor", **NEXT)
    following = answer.json()
    path = f"/editions/{following['id']}/carry-over"
    for _ in range(STEPS):
        await _step(chance, coordinator, old, path)
        await _holds(coordinator, path, following, old)
    assert (await coordinator.read(path))["undecided"] < len(kept)
    assert [(await coordinator.get(path)).content for path in kept] == before
