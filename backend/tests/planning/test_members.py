"""Joint plans: whose measure it is, who has decided, and that nothing is counted twice."""

from itertools import combinations

import pytest

import make
from planning.desk import Desk, refused
from triada.commons.territories.models import TerritoryLink
from triada.core.db import write_in
from triada.core.ids import COMMONS
from triada.core.rights import Role

pytestmark = pytest.mark.anyio
VILLAGES = ("Lhota", "Újezd", "Lipová", "Hory")


@pytest.fixture
async def union(db):
    return await make.make_authority(db, "Mikroregion", kind="association")


@pytest.fixture
async def joint(db, union):
    return await make.make_edition(db, await make.make_plan(db, union))


@pytest.fixture
async def villages(db, union):
    return [await make.make_territory(db, union, name=make.text(name)) for name in VILLAGES]


@pytest.fixture
async def coordinator(client, union, as_):
    return Desk(client, await as_(Role.coordinator, union))


async def _joined(desk, db, union, joint, villages):
    """One member per village, with its council's organisation."""
    made = []
    for village in villages:
        council = await make.make_organisation(db, union)
        made.append(
            await desk.made(
                "/edition-members",
                edition_id=str(joint.id),
                organisation_id=str(council.id),
                territory_id=str(village.id),
            )
        )
    return made


async def _measure(desk, goal, *, places=(), parties=()):
    return await desk.made(
        "/measures",
        goal_ids=[str(goal.id)],
        title=make.text("Terénní služba"),
        places=[{"territory_id": str(each)} for each in places],
        parties=[{"role": "lead", "organisation_id": str(each)} for each in parties],
    )


async def test_an_extract_tells_own_shared_and_common_measures(
    db, coordinator, union, joint, villages
):
    first, second, *_ = await _joined(coordinator, db, union, joint, villages)
    goal = await make.make_goal(db, joint)
    part = await make.make_territory(db, union, kind="town_part")
    await write_in(db, COMMONS)
    db.add(TerritoryLink(child_id=part.id, parent_id=villages[0].id, hierarchy="administrative"))
    await db.flush()
    own = await _measure(coordinator, goal, places=[part.id])
    led = await _measure(coordinator, goal, parties=[first["organisation_id"]])
    both = await _measure(coordinator, goal, places=[villages[0].id, villages[1].id])
    whole = await _measure(coordinator, goal)
    elsewhere = await _measure(coordinator, goal, places=[villages[2].id])
    extract = await coordinator.read(f"/edition-members/{first['id']}/extract")
    told = {each["id"]: each for each in extract["measures"]}
    assert {id: each["reach"] for id, each in told.items()} == {
        own["id"]: "own",
        led["id"]: "own",
        both["id"]: "shared",
        whole["id"]: "whole",
    }
    assert elsewhere["id"] not in told
    assert [each["id"] for each in told[both["id"]]["shared_with"]] == [second["id"]]
    shares = await coordinator.read(f"/editions/{joint.id}/shares")
    assert (shares["measures"], shares["jointly"]) == (5, 2)
    counted = {each["member_id"]: (each["own"], each["shared"]) for each in shares["members"]}
    assert counted[first["id"]] == (2, 1)
    assert counted[second["id"]] == (0, 1)


async def test_no_measure_is_counted_twice(db, coordinator, union, joint, villages):
    """Own measures of all members and joint ones are the whole plan, whatever reaches whom."""
    await _joined(coordinator, db, union, joint, villages)
    goal = await make.make_goal(db, joint)
    jointly = 0
    subsets = [each for n in range(5) for each in combinations(villages, n)]
    for made, reach in enumerate(subsets, start=1):
        await _measure(coordinator, goal, places=[each.id for each in reach])
        jointly += len(reach) != 1
        shares = await coordinator.read(f"/editions/{joint.id}/shares")
        assert (shares["measures"], shares["jointly"]) == (made, jointly)
        assert sum(each["own"] for each in shares["members"]) + jointly == made


async def test_each_council_decides_for_itself(db, coordinator, union, joint, villages):
    first, second, *_ = await _joined(coordinator, db, union, joint, villages[:2])
    version = await make.make_version(db, joint, kind="final")
    joint.state = "submitted_for_adoption"
    await db.flush()

    async def step():
        found = await coordinator.read(f"/editions/{joint.id}")
        (adopt,) = [each for each in found["allowed_transitions"] if each["name"] == "adopt"]
        return [[each["code"] for each in adopt[name]] for name in ("blocked_by", "warnings")]

    assert await step() == [["NotDecided"], ["MembersUndecided"]]
    for member, codes in ((first, ["MembersUndecided"]), (second, [])):
        await coordinator.made(
            "/adoption-acts",
            edition_id=str(joint.id),
            kind="adopts",
            plan_version_id=str(version.id),
            organisation_id=member["organisation_id"],
            resolution="12/2026",
        )
        assert await step() == [[], codes]
        told = await coordinator.read(f"/edition-members/{member['id']}")
        assert told["decision"]["kind"] == "adopts"
        assert told["decision"]["resolution"] == "12/2026"


async def test_a_council_votes_once_about_one_plan(db, coordinator, union, joint):
    council = await make.make_organisation(db, union)
    body = {"edition_id": str(joint.id), "organisation_id": str(council.id)}
    await coordinator.made("/edition-members", **body)
    refused(await coordinator.add("/edition-members", **body), 409, "MemberThere")


async def test_a_place_kept_from_the_public_tells_it_nothing(
    db, coordinator, anyone, union, joint, villages
):
    first, *_ = await _joined(coordinator, db, union, joint, villages[:1])
    measure = await _measure(coordinator, await make.make_goal(db, joint), places=[villages[0].id])
    answer = await coordinator.change(
        f"/measures/{measure['id']}", field_audience={"places": "internal"}
    )
    assert answer.status_code == 200, answer.text
    await coordinator.step(f"/editions/{joint.id}", "publication", audience="public")
    path = f"/edition-members/{first['id']}/extract"
    assert [each["reach"] for each in (await coordinator.read(path))["measures"]] == ["own"]
    assert [each["reach"] for each in (await anyone.read(path))["measures"]] == ["whole"]
