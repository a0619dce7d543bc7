"""An edition's way from the first draft to its end: by name, and past no guard."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import make
from planning.desk import Desk, refused
from triada.core.rights import Role
from triada.planning.lifecycle.guards import guards
from triada.planning.plans.models import (
    CLOSED,
    TRANSITIONS,
    EditionState,
    TransitionName,
    transition,
)

pytestmark = pytest.mark.anyio

REASON = make.text("Vrací se k přepracování")
PAST = {
    "opens_at": (datetime.now(UTC) - timedelta(days=20)).isoformat(),
    "closes_at": (datetime.now(UTC) - timedelta(days=1)).isoformat(),
}


class Walk:
    """One edition, and the steps that a coordinator takes with it."""

    def __init__(self, desk, edition_id):
        self.desk, self.id = desk, str(edition_id)
        self.path = f"/editions/{edition_id}"

    async def step(self, name, **more):
        return await self.desk.step(self.path, "transitions", name=name, **more)

    async def went(self, name, **more):
        answer = await self.step(name, **more)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def ways(self):
        return {way["name"]: way for way in (await self.now())["allowed_transitions"]}

    async def now(self):
        return await self.desk.read(self.path)

    async def freeze(self, kind):
        return await self.desk.made(
            "/versions", edition_id=self.id, kind=kind, title=make.text("Verze")
        )

    async def consult(self, version, **window):
        return await self.desk.made(
            "/consultations", plan_version_id=version["id"], **(window or PAST)
        )

    async def act(self, kind, version=None, **more):
        named = {"plan_version_id": version["id"]} if version else {}
        return await self.desk.made(
            "/adoption-acts", edition_id=self.id, kind=kind, **named, **more
        )

    async def to_submitted(self):
        draft = await self.freeze("draft")
        await self.went("open_consultation")
        await self.consult(draft)
        await self.went("end_consultation")
        final = await self.freeze("final")
        await self.went("submit")
        return final

    async def to_adopted(self):
        final = await self.to_submitted()
        await self.act("adopts", final, resolution="12/2026")
        await self.went("adopt")
        return final


@pytest.fixture
def walk(coordinator, edition):
    return Walk(coordinator, edition.id)


def _codes(told):
    return [each["code"] for each in told]


async def test_the_whole_way_from_draft_to_archive(walk):
    await walk.to_adopted()
    await walk.went("amend")
    amendment = await walk.freeze("amendment")
    refused(await walk.step("adopt_amendment"), 409, "NotDecided")
    await walk.act("amends", amendment)
    await walk.went("adopt_amendment")
    assert (await walk.went("evaluate"))["state"] == "evaluated"
    done = await walk.went("archive")
    assert (done["state"], done["allowed_transitions"]) == ("archived", [])
    refused(await walk.step("amend"), 409, "EditionNotFromHere", "/body/name")
    refused(
        await walk.desk.change(walk.path, title={"values": {"cs": "Jiný"}}), 409, "EditionIsClosed"
    )


@pytest.mark.parametrize("here", list(EditionState))
async def test_from_each_state_exactly_its_ways_are_offered(db, plan, coordinator, here):
    edition = await make.make_edition(db, plan, ordinal=5, state=here)
    walk = Walk(coordinator, edition.id)
    offered = await walk.ways()
    assert list(offered) == [name for name in TRANSITIONS if transition(name, here)]
    for name in TransitionName:
        if name is TransitionName.record_as_adopted_earlier:
            refused(await walk.step(name), 422, "Invalid")
        elif name not in offered:
            refused(await walk.step(name), 409, "EditionNotFromHere")


@pytest.mark.parametrize("here", list(EditionState))
async def test_what_is_said_to_be_blocked_is_refused_with_the_same_reason(
    db, plan, coordinator, here
):
    edition = await make.make_edition(db, plan, ordinal=5, state=here)
    walk = Walk(coordinator, edition.id)
    for name, way in (await walk.ways()).items():
        if name == TransitionName.record_as_adopted_earlier:
            continue
        answer = await walk.step(name, reason=REASON)
        if way["blocked_by"]:
            refused(answer, 409, way["blocked_by"][0]["code"])
        else:
            assert answer.json()["state"] == way["to"], answer.text
            return


async def test_going_back_wants_a_reason_that_stays_to_be_read(walk):
    await walk.to_submitted()
    refused(await walk.step("send_back"), 422, "ReasonMissing", "/body/reason")
    back = await walk.went("send_back", reason=REASON)
    assert (back["state"], back["state_note"]) == ("settling", REASON)


async def test_only_what_no_longer_moves_is_put_before_people(walk):
    refused(await walk.step("open_consultation"), 409, "NothingFrozen")
    way = (await walk.ways())["open_consultation"]
    assert _codes(way["blocked_by"]) == ["NothingFrozen"]
    await walk.freeze("draft")
    assert _codes((await walk.ways())["open_consultation"]["blocked_by"]) == []


async def test_a_consultation_that_runs_is_waited_for(walk):
    draft = await walk.freeze("draft")
    now = datetime.now(UTC)
    window = {"opens_at": now.isoformat(), "closes_at": (now + timedelta(days=15)).isoformat()}
    await walk.consult(draft, **window)
    await walk.went("open_consultation")
    refused(await walk.step("end_consultation"), 409, "ConsultationRuns")


async def test_a_measure_without_lead_is_told_and_stops_nobody(walk, goal, editor):
    draft = await walk.freeze("draft")
    assert _codes((await walk.ways())["open_consultation"]["warnings"]) == ["DaysUnknown"]
    await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("Služba"))
    await walk.consult(draft)
    assert _codes((await walk.ways())["open_consultation"]["warnings"]) == ["LeadMissing"]
    await walk.went("open_consultation")


async def test_a_reworked_final_version_wants_a_decision_of_its_own(walk):
    first = await walk.to_submitted()
    await walk.act("adopts", first)
    await walk.went("send_back", reason=REASON)
    await walk.freeze("final")
    await walk.went("submit")
    refused(await walk.step("adopt"), 409, "NotDecided")


async def test_a_boards_proposal_is_no_adoption(walk):
    final = await walk.to_submitted()
    await walk.act("proposes", final, body=make.text("Opštinsko veće", "sr-Latn"), session="115.")
    refused(await walk.step("adopt"), 409, "NotDecided")


async def test_a_plan_in_force_is_archived_once_another_follows(db, plan, walk, coordinator):
    await walk.to_adopted()
    refused(await walk.step("archive"), 409, "NotOverYet")
    next_one = await make.make_edition(db, plan, ordinal=2, predecessor_id=walk.id)
    await Walk(coordinator, next_one.id).to_adopted()
    await walk.went("archive")


async def test_a_repealed_plan_is_archived(walk):
    await walk.to_adopted()
    await walk.act("repeals")
    await walk.went("archive")


async def test_slovak_law_wants_chapters_and_a_public_discussion(db, client, as_):
    town = await make.make_authority(db, "Banská Bystrica", country="SK", languages=["sk"])
    edition = await make.make_edition(db, await make.make_plan(db, town))
    walk = Walk(Desk(client, await as_(Role.coordinator, town)), edition.id)
    draft = await walk.freeze("draft")
    refused(await walk.step("open_consultation"), 409, "ChaptersMissing")
    codes = ["services_analysis", "requests_analysis", "demographic_analysis", "time_plan"]
    for covers in (codes, ["yearly_evaluation", "change_rules"]):
        refused(await walk.step("open_consultation"), 409, "ChaptersMissing")
        await walk.desk.made(
            "/chapters", edition_id=walk.id, kind="analytical", title=make.text("Analýza"),
            covers=covers,
        )  # fmt: skip
    refused(await walk.step("open_consultation"), 409, "ChaptersMissing")
    await make.make_goal(db, edition)
    await walk.went("open_consultation")
    await walk.went("end_consultation")
    await walk.freeze("final")
    refused(await walk.step("submit"), 409, "NotDiscussed")
    await walk.consult(draft)
    await walk.went("submit")


async def test_a_czech_municipality_is_asked_for_neither(walk):
    await walk.freeze("draft")
    await walk.went("open_consultation")
    await walk.went("end_consultation")
    await walk.freeze("final")
    assert "NotConsulted" in _codes((await walk.ways())["submit"]["warnings"])
    await walk.went("submit")


def test_the_description_lists_every_code_that_a_guard_can_give():
    given = {each.refusal.__name__ for name in TransitionName for each in guards(name)}
    described = Path(__file__).parents[3].joinpath("openapi", "openapi.json").read_text("utf-8")
    listed = json.loads(described)["components"]["schemas"]["BlockerCode"]["enum"]
    assert given | {"EditionIsClosed"} == set(listed)


async def test_a_blocker_is_a_code_whatever_the_readers_language(walk):
    ways = await walk.ways()
    assert ways["open_consultation"]["blocked_by"] == [{"code": "NothingFrozen", "params": {}}]
    walk.desk = walk.desk.speaking("sr-Latn")
    assert await walk.ways() == ways


async def test_editors_write_chapters_but_take_no_steps(walk, editor):
    desk = Walk(editor, walk.id)
    await desk.desk.made(
        "/chapters", edition_id=walk.id, kind="descriptive", title=make.text("Popis")
    )
    refused(await desk.step("abandon", reason=REASON), 403, "Forbidden")


async def test_a_draft_that_was_frozen_is_abandoned_not_deleted(walk):
    await walk.freeze("draft")
    refused(await walk.desk.remove(walk.path), 409, "StillUsed")
    await walk.went("abandon", reason=REASON)


DEEDS = st.lists(
    st.sampled_from(
        [*TransitionName, "draft", "final", "amendment", "consult", "adopts", "amends", "repeals"]
    ),
    max_size=40,
)
LIKELY = ["draft", "open_consultation", "consult", "end_consultation", "final", "submit", "adopts"]


@given(deeds=st.one_of(DEEDS, DEEDS.map(lambda more: [*LIKELY, "adopt", *more])))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_path_through_the_states_skips_a_guard(db, town, client, as_, deeds):
    """Whatever is tried in whatever order, a state is entered only past what guards it."""
    edition = await make.make_edition(db, await make.make_plan(db, town))
    walk = Walk(Desk(client, await as_(Role.coordinator, town)), edition.id)
    versions, frozen, decided = [], [], set()
    for deed in deeds:
        before = await walk.now()
        if deed in ("draft", "final", "amendment"):
            answer = await walk.desk.add(
                "/versions", edition_id=walk.id, kind=deed, title=make.text("Verze")
            )
            if answer.status_code == 201:
                versions.append(answer.json())
                frozen.append(answer.json()["sha256"])
        elif deed == "consult" and versions and before["state"] in CLOSED:
            window = {"plan_version_id": versions[-1]["id"], **PAST}
            refused(await walk.desk.add("/consultations", **window), 409, "EditionIsClosed")
        elif deed == "consult" and versions:
            await walk.consult(versions[-1])
        elif deed in ("adopts", "amends", "repeals"):
            about = {"plan_version_id": versions[-1]["id"]} if versions else {}
            answer = await walk.desk.add("/adoption-acts", edition_id=walk.id, kind=deed, **about)
            if answer.status_code == 201 and about:
                decided.add((deed, versions[-1]["number"]))
        elif deed in list(TransitionName):
            await walk.step(deed, reason=REASON)
        _entered_rightly(before["state"], (await walk.now())["state"], versions, decided)
    for version in versions:
        again = await walk.desk.read(f"/versions/{version['id']}")
        assert again["sha256"] == version["sha256"]


def _entered_rightly(before, after, versions, decided):
    if before == after:
        return
    assert any(
        way.here == before and way.to == after for ways in TRANSITIONS.values() for way in ways
    )
    newest = {version["kind"]: version["number"] for version in versions}
    match after:
        case "in_consultation":
            assert versions
        case "submitted_for_adoption":
            assert "final" in newest
        case "adopted" if before == "submitted_for_adoption":
            assert ("adopts", newest["final"]) in decided
        case "archived" if before == "adopted":
            assert any(kind == "repeals" for kind, _ in decided)
