"""What bodies decided: bound to a version's hash, open where nothing is known, never undone."""

import pytest

import make
from planning.desk import refused
from planning.test_edition_life import Walk

pytestmark = pytest.mark.anyio

SOURCE = {"title": "Komunitný plán na webe mesta", "as_of": "2022"}


@pytest.fixture
def walk(coordinator, edition):
    return Walk(coordinator, edition.id)


async def test_an_act_names_the_hash_of_what_was_decided(walk):
    final = await walk.to_submitted()
    act = await walk.act(
        "adopts", final, body=make.text("Zastupitelstvo"), session="12.", resolution="12/2026",
        decided_on="2026-03-10", votes_for=15, votes_against=0, gazette="3/2026",
    )  # fmt: skip
    assert (act["sha256"], act["version_kind"]) == (final["sha256"], "final")
    assert (act["votes_for"], act["votes_against"], act["votes_abstained"]) == (15, 0, None)
    assert act["recorded_later"] is False


@pytest.mark.parametrize("kind", ["adopts", "amends"])
async def test_nobody_adopts_without_saying_what(walk, kind):
    answer = await walk.desk.add("/adoption-acts", edition_id=walk.id, kind=kind)
    refused(answer, 422, "Invalid")


@pytest.mark.parametrize(
    ("kind", "about"), [("adopts", "draft"), ("amends", "draft"), ("amends", "final")]
)
async def test_a_decision_is_about_the_kind_of_version_it_can_be_about(walk, kind, about):
    draft = await walk.freeze("draft")
    version = await walk.to_submitted() if about == "final" else draft
    answer = await walk.desk.add(
        "/adoption-acts", edition_id=walk.id, kind=kind, plan_version_id=version["id"]
    )
    refused(answer, 422, "OtherVersionDecided", "/body/plan_version_id")


async def test_a_version_of_another_edition_is_none_of_this_one(db, plan, walk, coordinator):
    other = Walk(coordinator, (await make.make_edition(db, plan, ordinal=9)).id)
    foreign = await other.freeze("draft")
    answer = await walk.desk.add(
        "/adoption-acts", edition_id=walk.id, kind="proposes", plan_version_id=foreign["id"]
    )
    refused(answer, 422, "UnknownReference", "/body/plan_version_id")


async def test_a_prolongation_moves_the_validity_and_only_forward(walk):
    answer = await walk.desk.add(
        "/adoption-acts", edition_id=walk.id, kind="prolongs", prolonged_until="2030"
    )
    refused(answer, 422, "NothingToProlong")
    await walk.to_adopted()
    await walk.act("prolongs", prolonged_until="2029", resolution="8/2028")
    assert (await walk.now())["valid_until"] == "2029"
    for until in ("2028", "2029"):
        answer = await walk.desk.add(
            "/adoption-acts", edition_id=walk.id, kind="prolongs", prolonged_until=until
        )
        refused(answer, 422, "NotLonger", "/body/prolonged_until")
    assert (await walk.now())["valid_until"] == "2029"


async def test_what_a_plan_stands_on_is_completed_but_not_taken_away(walk):
    final = await walk.to_submitted()
    slip = await walk.act("adopts", final)
    assert (await walk.desk.remove(f"/adoption-acts/{slip['id']}")).status_code == 204
    act = await walk.act("adopts", final)
    await walk.went("adopt")
    path = f"/adoption-acts/{act['id']}"
    completed = await walk.desk.changed(path, gazette="Sbírka 3/2026")
    assert completed["gazette"] == "Sbírka 3/2026"
    refused(await walk.desk.remove(path), 409, "ActCarries")


async def test_a_plan_made_before_is_recorded_as_it_stands(walk, goal):
    """What is not known of the act stays unknown; the edition says that it was recorded later."""
    answer = await walk.desk.step(
        walk.path, "earlier-adoption", source=SOURCE, decided_on="2021", votes_for=None
    )
    assert answer.status_code == 200, answer.text
    now = answer.json()
    assert (now["state"], now["recorded_later"]) == ("adopted", True)
    (act,) = await walk.desk.listed("/adoption-acts", edition_id=walk.id)
    known = {"decided_on": "2021", "body": None, "session": None, "votes_for": None}
    assert {name: act[name] for name in known} == known
    assert (act["recorded_later"], act["source"]["title"]) == (True, SOURCE["title"])
    (version,) = await walk.desk.listed("/versions", edition_id=walk.id)
    assert (version["kind"], version["sha256"]) == ("as_it_stood", act["sha256"])
    assert version["goals"] == 1


async def test_only_a_draft_can_be_recorded_as_adopted_earlier(walk):
    await walk.to_adopted()
    answer = await walk.desk.step(walk.path, "earlier-adoption", source=SOURCE)
    refused(answer, 409, "EditionNotFromHere")
    assert len(await walk.desk.listed("/versions", edition_id=walk.id)) == 2, "nothing half-done"


async def test_who_recorded_it_stands_in_the_history(walk, coordinator):
    await walk.desk.step(walk.path, "earlier-adoption", source=SOURCE)
    entries = await coordinator.listed(f"{walk.path}/history")
    assert any("state" in str(entry) and entry["actor_name"] for entry in entries), entries
