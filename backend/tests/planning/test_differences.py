"""What differs between two versions of a plan: each thing named once, texts by their words."""

from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

import make
from planning.desk import refused
from triada.planning.differences.comparison import compare
from triada.planning.differences.pairing import out_of_order
from triada.planning.differences.schemas import Fate
from triada.planning.versions.format import Content, FrozenNeed

pytestmark = pytest.mark.anyio

HERE = UUID("01a216b0-db7a-7dfb-9f0b-d9e8e7d76527")
NOTHING = {"places": [], "aligned": [], "indicators": [], "target_groups": [], "incomplete": False}


def _id(name):
    return str(uuid5(HERE, name))


def _goal(name, parent=None, **more):
    open_ = dict.fromkeys(("code", "description", "easy", "incomplete_note"))
    kept = {
        "id": _id(name),
        "lineage_id": _id(f"line {name}"),
        "depth": 1,
        "title": make.text(name),
    }
    under = {"parent_id": _id(parent) if parent else None}
    return {**open_, **NOTHING, **kept, **under, **more}


def _measure(name, goal, **more):
    open_ = dict.fromkeys(
        ("code", "description", "easy", "priority", "starts", "ends", "place_note",
         "incomplete_note")
    )  # fmt: skip
    lists = {
        field: []
        for field in ("kinds", "policy_fields", "service_types", "forms", "activities", "parties")
    }
    kept = {"id": _id(name), "lineage_id": _id(f"line {name}"), "title": make.text(name)}
    flags = {"continuous": False, "place_uncertain": False}
    return {**open_, **lists, **NOTHING, **kept, **flags, "goal_ids": [_id(goal)], **more}


def _content(goals=(), measures=(), chapters=(), **edition):
    open_ = dict.fromkeys(
        ("outlook_year", "valid_until", "summary", "legal_basis", "easy", "incomplete_note",
         "source")
    )  # fmt: skip
    named = {"id": _id("edition"), "lineage_id": _id("edition"), "ordinal": 1}
    period = {"period_from": "2025", "period_to": "2028", "incomplete": False}
    lists = {"parties": [], "places": [], "levels": [], "aligned": []}
    return Content.model_validate(
        {
            "format": 1,
            "authority": {"name": make.text("Město"), "kind": "municipality", "country": "CZ"},
            "plan": {
                "id": _id("plan"),
                "lineage_id": _id("plan"),
                "kind": "community_plan",
                "title": make.text("Plán"),
                "abbreviation": None,
                "earlier_titles": [],
            },
            "edition": {**open_, **named, "title": make.text("Plán"), **period, **lists, **edition},
            "chapters": list(chapters),
            "needs": [],
            "goals": list(goals),
            "measures": list(measures),
        }
    )


def test_what_was_added_removed_and_changed_is_named():
    before = _content([_goal("A"), _goal("B")], [_measure("1", "A"), _measure("2", "A")])
    after = _content(
        [_goal("A"), _goal("C")],
        [_measure("1", "A", kinds=["expand"], ends="2027"), _measure("3", "C")],
        summary=make.text("Nově", en="New"),
    )
    found = compare(before, after)
    assert [(c.title.values["cs"], c.fate) for c in found["goals"]] == [
        ("C", Fate.added), ("B", Fate.removed)
    ]  # fmt: skip
    assert [(c.title.values["cs"], c.fate) for c in found["measures"]] == [
        ("1", Fate.kept), ("3", Fate.added), ("2", Fate.removed)
    ]  # fmt: skip
    kinds, ends = found["measures"][0].fields
    assert (kinds.field, kinds.before, kinds.after) == ("kinds", [], ["expand"])
    assert (ends.field, ends.before, ends.after) == ("ends", None, "2027")
    (summary,) = found["edition"]
    assert (summary.field, list(summary.runs)) == ("summary", ["cs", "en"])
    assert (summary.before, summary.after) == (None, make.text("Nově", en="New"))


def test_a_measure_under_another_goal_moved_and_only_that_one():
    goals = [_goal("A"), _goal("B")]
    before = _content(goals, [_measure(n, "A") for n in "123"])
    after = _content(goals, [_measure("1", "A"), _measure("3", "A"), _measure("2", "B")])
    (moved,) = compare(before, after)["measures"]
    assert (moved.title.values["cs"], moved.moved, moved.fields) == ("2", True, [])


def test_of_a_list_only_what_differs_is_told_and_its_order_is_no_change():
    def activity(name, **more):
        open_ = dict.fromkeys(("code", "description", "starts", "ends"))
        named = {"id": _id(name), "title": make.text(name), "continuous": False, "parties": []}
        return {**open_, **named, **more}

    one, two = activity("1"), activity("2")
    sides = ([one, two], [two, {**one, "ends": "2030"}], [two, one])
    first, second, third = (
        _content([_goal("A")], [_measure("M", "A", activities=each)]) for each in sides
    )
    ((change,),) = [each.fields for each in compare(first, second)["measures"]]
    assert [each["title"]["values"]["cs"] for each in change.before] == ["1"]
    assert [each["ends"] for each in change.after] == ["2030"]
    assert compare(first, third)["measures"] == []


def test_what_a_need_is_answered_by_is_told_by_title():
    need = {
        "id": _id("N"), "lineage_id": _id("N"), "code": None, "title": make.text("N"),
        "statement": None, "severity": None, "target_groups": [], "places": [], "evidence": [],
    }  # fmt: skip
    measures = [_measure("1", "A", code="1.1"), _measure("2", "A")]
    before, after = (
        _content([_goal("A")], measures).model_copy(
            update={"needs": [FrozenNeed(**need, measure_ids=[_id(each) for each in ids])]}
        )
        for ids in ("1", "12")
    )
    ((change,),) = [each.fields for each in compare(before, after)["needs"]]
    assert (change.field, change.before) == ("measure_ids", [])
    assert change.after == [{"id": _id("2"), "code": None, "title": make.text("2")}]


def test_the_next_cycle_is_matched_by_lineage_and_an_import_by_code():
    old = _measure("1", "A", code="1.1")
    carried = {**old, "id": _id("new"), "ends": "2030"}
    imported = {**carried, "id": _id("else"), "lineage_id": _id("else")}
    for new in (carried, imported):
        (found,) = compare(_content([_goal("A")], [old]), _content([_goal("A")], [new]))["measures"]
        assert (found.fate, [c.field for c in found.fields]) == (Fate.kept, ["ends"])


NAMES = st.lists(st.sampled_from("abcdefghij"), unique=True)


@given(NAMES, NAMES)
def test_every_thing_is_named_once_and_the_counts_agree(before, after):
    goal = [_goal("A")]
    found = compare(
        _content(goal, [_measure(n, "A") for n in before]),
        _content(goal, [_measure(n, "A") for n in after]),
    )["measures"]
    by_fate = {fate: {c.title.values["cs"] for c in found if c.fate == fate} for fate in Fate}
    assert by_fate[Fate.added] == set(after) - set(before)
    assert by_fate[Fate.removed] == set(before) - set(after)
    assert len({c.id for c in found}) == len(found)
    stay = [name for name in after if name in before and name not in by_fate[Fate.kept]]
    assert stay == sorted(stay, key=before.index), "what did not move is still in its order"


@given(NAMES)
def test_the_same_is_no_difference(names):
    content = _content([_goal(name) for name in names], [_measure(n, "a") for n in names])
    found = compare(content, content)
    assert found.keys() >= {"edition", "chapters", "needs", "goals", "measures"}
    assert not any(found.values())


@given(st.permutations(range(8)))
def test_no_more_moves_than_needed(numbers):
    moved = out_of_order(numbers)
    rest = [number for n, number in enumerate(numbers) if n not in moved]
    assert rest == sorted(rest)
    assert out_of_order(rest) == set()


async def test_two_versions_and_the_edition_as_it_stands(edition, goal, editor, coordinator):
    async def freeze():
        return await coordinator.made(
            "/versions", edition_id=str(edition.id), kind="draft", title=make.text("Verze")
        )

    first = await freeze()
    whole = await coordinator.read(f"/versions/{first['id']}/difference")
    assert (whole["before"], [c["fate"] for c in whole["goals"]]) == (None, ["added"])
    measure = await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("Služba"))
    second = await freeze()
    found = await coordinator.read(f"/versions/{second['id']}/difference")
    assert [(c["title"]["values"]["cs"], c["fate"]) for c in found["measures"]] == [
        ("Služba", "added")
    ]
    assert (found["before"]["number"], found["after"]["sha256"]) == (1, second["sha256"])
    nothing = await coordinator.read(f"/editions/{edition.id}/difference")
    assert nothing["measures"] == []
    assert nothing["after"]["sha256"] == second["sha256"]
    await editor.changed(f"/measures/{measure['id']}", title={"values": {"cs": "Nová Služba"}})
    since = await coordinator.read(f"/editions/{edition.id}/difference")
    (title,) = since["measures"][0]["fields"]
    assert [run["op"] for run in title["runs"]["cs"]] == ["added", "same"]
    back = await coordinator.read(f"/versions/{first['id']}/difference", since=second["id"])
    assert [c["fate"] for c in back["measures"]] == ["removed"]


async def test_who_may_not_see_a_version_compares_nothing(edition, coordinator, anyone):
    version = await coordinator.made(
        "/versions", edition_id=str(edition.id), kind="draft", title=make.text("Verze")
    )
    for path in (f"/versions/{version['id']}/difference", f"/editions/{edition.id}/difference"):
        refused(await anyone.get(path), 404, "NotFound")
