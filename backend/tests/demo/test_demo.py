"""The demo holds what the five documents say, for everybody to read."""

import re
import unicodedata
from collections import Counter

import pytest

from planning.desk import refused
from triada.core.db import make_sessions
from triada.demo.loader import PASSWORD, load_demo, sign_ins

pytestmark = pytest.mark.anyio


async def test_the_totals_are_those_of_the_documents(demo, expected):
    totals = expected["totals"]
    for path, name in (
        ("/authorities", "authorities"),
        ("/plans", "plans"),
        ("/editions", "editions"),
        ("/goals", "goals"),
        ("/measures", "measures"),
        ("/activities", "activities"),
        ("/projects", "projects"),
        ("/indicators", "indicators"),
        ("/organisations", "organisations"),
        ("/authority-links", "authority_links"),
        ("/external-plans", "external_plans"),
        ("/alignments", "alignments"),
        ("/needs", "needs"),
    ):
        assert len(await demo.ids(path, limit=200)) == totals[name], path
    kinds = Counter(each["kind"] for each in await demo.listed("/authorities"))
    assert kinds == {"municipality": totals["towns"], "region": totals["regions"]}


async def test_forty_one_items_are_twenty_one_and_seven_and_thirteen(demo, towns, expected):
    items = {}
    for slug in expected["items_by_town"]:
        wanted = {"authority_id": towns[slug]}
        measures, steps = (
            await demo.ids("/measures", **wanted),
            await demo.ids("/activities", **wanted),
        )
        items[slug] = len(measures) + len(steps)
    assert items == expected["items_by_town"]
    assert sum(items.values()) == expected["totals"]["items"] == 41


async def test_each_edition_has_the_state_of_its_document(demo, towns, expected):
    for slug, known in expected["towns"].items():
        editions = await demo.listed("/editions", authority_id=towns[slug])
        states = known.get("states", [known["state"]] if "state" in known else [])
        assert [each["state"] for each in editions] == states, slug
        assert all(each["audience"] == "public" for each in editions)
        if "edition_incomplete" in known:
            assert {each["incomplete"] for each in editions} == {known["edition_incomplete"]}
            assert all(each["incomplete_note"] for each in editions if each["incomplete"])


async def test_each_town_has_a_face_and_a_point_and_no_word_of_its_own(demo):
    """None of the five documents calls its measures or goals by another word than the catalogue."""
    shown = await demo.listed("/authorities")
    ours = [each for each in shown if each["kind"] == "municipality"]
    assert len({town["brand"] for town in ours}) == len(ours) == 5
    assert all(town["point"] and town["operator"] and town["accessibility"] for town in ours)
    assert [town["wordings"] for town in ours] == [[]] * 5
    assert sum(town["content_manager"] is not None for town in ours) == 2


async def test_the_strategy_before_the_board_was_never_adopted(demo, towns):
    (edition,) = await demo.listed("/editions", authority_id=towns["backa-palanka"])
    assert edition["state"] == "submitted_for_adoption"
    assert edition["state_note"], "why it is not more than that"
    assert await demo.ids("/editions", authority_id=towns["backa-palanka"], state="adopted") == []


async def test_the_five_numbers_are_targets_with_their_words(demo, expected):
    said = [
        (target["operator"], target["value"], target["words"])
        for use in await demo.listed("/indicator-uses")
        for target in use["targets"]
        if target["value"] is not None
    ]
    wanted = [
        (each["operator"], each["value"], each["words"]) for each in expected["numeric_targets"]
    ]
    assert sorted(said) == sorted(wanted)


async def test_measures_hang_on_their_goals_in_order(demo, towns, expected):
    for slug in ("backa-palanka", "teplice"):
        known = expected["towns"][slug]
        goals = await demo.listed("/goals", authority_id=towns[slug])
        assert [goal["measure_count"] for goal in goals] == known["measures_by_goal"]
        assert sum(goal["incomplete"] for goal in goals) == known["incomplete_goals"]
        groups = {each["id"] for goal in goals for each in goal["target_groups"]}
        assert len(groups) >= known["target_groups"]


async def test_the_strategy_keeps_rules_doubts_and_double_groups(demo, towns, expected):
    known = expected["towns"]["backa-palanka"]
    measures = await demo.listed("/measures", authority_id=towns["backa-palanka"], limit=7)
    ruled = [each for each in measures if any(place["rule"] for place in each["places"])]
    assert len(ruled) == len(known["measures_with_place_rule"])
    unsure = [each for each in measures if each["place_uncertain"]]
    assert len(unsure) == len(known["measures_with_uncertain_place"])
    assert sum(each["continuous"] for each in measures) == len(known["continuous_measures"])


async def test_the_kinds_and_services_of_teplice(demo, towns, expected):
    known = expected["towns"]["teplice"]
    measures = await demo.listed("/measures", authority_id=towns["teplice"])
    kinds = Counter(kind for each in measures for kind in each["kinds"])
    assert kinds == known["measures_by_kind"]
    for kind, count in known["measures_by_kind"].items():
        assert len(await demo.ids("/measures", authority_id=towns["teplice"], kind=kind)) == count
    services = Counter(term["code"] for each in measures for term in each["service_types"])
    assert {code: services[code] for code in known["measures_by_service_type"]} == (
        known["measures_by_service_type"]
    )


async def test_two_towns_say_with_which_plans_theirs_are_aligned(demo, towns):
    for slug, level in (("teplice", "regional"), ("backa-palanka", "national")):
        (found,) = await demo.listed("/alignments", authority_id=towns[slug])
        assert (found["target"]["level"], found["goal_id"], found["dangling"]) == (
            level,
            None,
            False,
        )
        assert found["note"], "the document's words"


async def test_the_measures_of_teplice_that_ask_for_more_name_no_evidence(demo, towns, expected):
    kinds = expected["towns"]["teplice"]["measures_by_kind"]
    (edition,) = await demo.listed("/editions", authority_id=towns["teplice"])
    found = await demo.listed(f"/editions/{edition['id']}/measures-without-evidence")
    asking = [each for each in found if {"expand", "new"} & set(each["kinds"])]
    assert len(found) == len(asking) >= kinds["expand"]


async def test_the_project_of_bac(demo, towns, expected):
    known = expected["towns"]["bac"]
    (project,) = await demo.listed("/projects", authority_id=towns["bac"])
    assert (project["starts"], project["ends"]) == (known["starts"], known["ends"])
    assert Counter(goal["level"] for goal in project["goals"]) == known["project_goals"]
    assert Counter(party["role"] for party in project["parties"]) == known["parties"]
    tree = await demo.read(f"/projects/{project['id']}/tree")
    assert len(tree["activities"]) == known["activities"]
    assert len(tree["indicators"]) == known["indicators"]


async def test_two_towns_say_some_of_it_in_easy_words(demo, towns):
    for slug, script in (("teplice", "cs"), ("backa-palanka", "sr-Cyrl")):
        wanted = {"authority_id": towns[slug]}
        told = {
            path: [each["easy"] for each in await demo.listed(path, **wanted) if each["easy"]]
            for path in ("/editions", "/goals", "/measures")
        }
        assert [len(texts) for texts in told.values()] == [1, 1, 2], slug
        words = [text["values"][script] for texts in told.values() for text in texts]
        lines = [line for text in words for line in text.splitlines()]
        assert all(line.endswith(".") and len(line.split()) <= 9 for line in lines), lines
    measures = await demo.listed("/measures", authority_id=towns["teplice"])
    assert {each["note"] for each in measures} == {None}, "a note is for the people inside"


async def test_everybody_reads_all_five_documents_whole(demo, towns, files):
    """Four towns have editions, the fifth a project; each title is the document's."""
    read = 0
    for slug, town in files.items():
        for plan in town["plans"]:
            for edition in plan["editions"]:
                hits = await demo.listed("/editions", authority_id=towns[slug])
                (found,) = [each for each in hits if each["title"] == edition["title"]]
                tree = await demo.read(f"/editions/{found['id']}/tree")
                assert len(tree["measures"]) == found["measure_count"]
                assert [goal["title"] for goal in tree["goals"]] == [
                    goal["title"] for goal in edition["goals"]
                ]
                read += 1
        for project in town["projects"]:
            (found,) = await demo.listed("/projects", authority_id=towns[slug])
            assert found["title"] == project["title"]
            read += 1
    assert read == 6, "Banská Bystrica's document holds a community plan and a yearly one"


async def test_the_documents_own_words_stay_misprints_too(demo, expected):
    """Those of Bač stand in the source's words of a project, which a project does not keep yet."""
    text = await _everything(demo)
    kept = [each["words"] for each in expected["misprints_kept"] if each["town"] == "backa-palanka"]
    assert len(kept) == 3
    assert [words for words in kept if words not in text] == []


@pytest.mark.parametrize("q", ["бач", "Bač", "bac"])
async def test_bac_is_found_in_each_spelling(demo, towns, q):
    hits = await demo.listed("/search", q=q, kinds="authority")
    assert towns["bac"] in {hit["id"] for hit in hits}


async def test_the_classifications_and_territories_are_there(demo, expected):
    known = expected["reference"]
    for country, count in known["service_types"].items():
        found = await demo.listed(
            "/classifications", kind="service_type", country=country, limit=200
        )
        assert len([each for each in found if each["country"] == country]) == count, country
    assert len(await demo.ids("/territories", limit=200)) == known["territories"]


async def test_demo_people_sign_in_each_with_their_role(demo, towns, expected):
    assert len(sign_ins()) == expected["totals"]["users"]
    for email, roles, slug in (
        ("bac@triada.example", {"administrator", "coordinator"}, "bac"),
        ("teplice-reader@triada.example", {"reader"}, "teplice"),
    ):
        answer = await demo.add("/session", email=email, password=PASSWORD)
        assert answer.status_code == 200, answer.text
        held = {(each["authority_id"], each["role"]) for each in answer.json()["roles"]}
        assert held == {(towns[slug], role) for role in roles}
    refused(
        await demo.add("/session", email="bac@triada.example", password="x"), 401, "WrongSignIn"
    )


async def _everything(demo):
    names = ("organisations", "plans", "editions", "goals", "measures", "activities", "projects",
             "indicator-uses")  # fmt: skip
    return "".join([(await demo.get(f"/exports/{name}")).text for name in names])


DEGREES = r"\b(?:Mgr|Ing|Bc|PhDr|JUDr|MUDr|RNDr|PaedDr|Dr|dipl)\.\s*\w+"
ADDRESSED = r"\b(?:pan|paní|pán|pani|gospođa|gospodin|господин|госпођа)\s+[A-ZŠČŽĆĐА-Ш]\w+"


async def test_the_people_are_invented_and_nobody_else_is_named(demo, files):
    for town in files.values():
        for user in town["users"]:
            assert user["email"].endswith("@triada.example")
    text = await _everything(demo)
    assert re.findall(DEGREES, text) == re.findall(ADDRESSED, text) == []


LETTERS = {"cs": "LATIN", "sk": "LATIN", "sr-Latn": "LATIN", "sr-Cyrl": "CYRILLIC", "en": "LATIN"}


def _texts(value, path=""):
    if isinstance(value, dict) and set(value) == {"authored", "values"}:
        yield path, value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _texts(each, f"{path}/{name}")
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, path)


async def test_every_text_is_well_formed_and_in_the_script_it_says(demo):
    seen = 0
    for path in ("/authorities", "/plans", "/editions", "/goals", "/measures", "/activities", "/projects",
                 "/indicators", "/indicator-uses", "/organisations"):  # fmt: skip
        for where, text in _texts(await demo.listed(path, limit=200), path):
            assert text["authored"] in text["values"], where
            for tag, words in text["values"].items():
                assert words == unicodedata.normalize("NFC", words).strip(), (where, words)
                letters = Counter(unicodedata.name(c, "").split()[0] for c in words if c.isalpha())
                assert letters.most_common(1)[0][0] == LETTERS[tag], (where, words)
                seen += 1
    assert seen > 300


async def test_a_second_load_changes_nothing(demo, demo_engine):
    before = (await demo.read("/changes/position"))["next"]
    assert await load_demo(make_sessions(demo_engine)) is False
    assert (await demo.read("/changes", after=before))["items"] == []


async def test_a_proposal_of_the_board_stops_before_the_assembly(demo, towns):
    """What was decided is a proposal about the frozen version; adoption is still refused."""
    (edition,) = await demo.listed("/editions", authority_id=towns["backa-palanka"])
    (act,) = await demo.listed("/adoption-acts", edition_id=edition["id"])
    assert (act["kind"], act["session"], act["decided_on"]) == ("proposes", "115.", None)
    assert act["version_kind"] == "final"


async def test_a_plan_adopted_before_is_shown_as_recorded_later(demo, towns):
    editions = await demo.listed("/editions", authority_id=towns["banska-bystrica"])
    (edition,) = [each for each in editions if each["state"] == "adopted"]
    assert edition["recorded_later"]
    (act,) = await demo.listed("/adoption-acts", edition_id=edition["id"])
    assert (act["decided_on"], act["resolution"], act["votes_for"]) == ("2020-11", None, None)
    (version,) = await demo.listed("/versions", edition_id=edition["id"])
    assert (version["kind"], version["sha256"]) == ("as_it_stood", act["sha256"])


async def test_a_draft_before_the_public_is_frozen_with_its_hash(demo, towns):
    (edition,) = await demo.listed("/editions", authority_id=towns["teplice"])
    (version,) = await demo.listed("/versions", edition_id=edition["id"])
    assert (edition["state"], version["kind"]) == ("in_consultation", "draft")
    content = await demo.read(f"/versions/{version['id']}/content")
    assert len(content["measures"]) == version["measures"] == edition["measure_count"]
