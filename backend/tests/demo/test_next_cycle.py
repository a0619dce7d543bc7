"""Plans of the demo go into their next cycle: each goal and measure by a decision."""

import pytest

import make
from triada.demo.loader import PASSWORD

pytestmark = pytest.mark.anyio

NEXT = {"title": make.text("Další plán"), "period_from": "2023", "period_to": "2026"}
REASON = make.text("Rozhodla řídící skupina")


async def _followed(demo, towns, town):
    """The first edition of a town, and the next one that its own people begin."""
    answer = await demo.add("/session", email=f"{town}@triada.example", password=PASSWORD)
    assert answer.status_code == 200, answer.text
    old = (await demo.listed("/editions", authority_id=towns[town]))[0]
    answer = await demo.add(f"/editions/{old['id']}/successor", **NEXT)
    assert answer.status_code == 201, answer.text
    return old, f"/editions/{answer.json()['id']}/carry-over"


def _decisions(items):
    """All continues but some: one measure each is changed, split and dropped, two are merged."""
    measures = [each for each in items if each["of"] == "measure"]
    changed, divided, dropped, *merged = measures[:5]
    apart = {each["id"] for each in measures[:5]}
    for each in items:
        if each["id"] not in apart:
            yield {"decision": "continue", "of": each["of"], "old_ids": [each["id"]]}
    named = {"of": "measure", "reason": REASON}
    new = [{"title": make.text(title)} for title in ("Nové", "Druhé")]
    yield {**named, "decision": "change", "old_ids": [changed["id"]], "new": new[:1]}
    yield {**named, "decision": "split", "old_ids": [divided["id"]], "new": new}
    yield {**named, "decision": "drop", "old_ids": [dropped["id"]]}
    both = [each["id"] for each in merged]
    yield {**named, "decision": "merge", "old_ids": both, "new": new[:1]}


async def test_all_that_is_known_of_sternberk_2017_to_2019_is_its_frame(demo, towns):
    """Its goals and measures stand in a PDF that nobody entered, so none is left undecided."""
    old, path = await _followed(demo, towns, "sternberk")
    found = await demo.read(path)
    assert (found["old_edition_id"], found["undecided"]) == (old["id"], old["goal_count"])
    assert found["items"] == []


async def test_backa_palanka_is_carried_into_its_next_cycle(demo, towns):
    old, path = await _followed(demo, towns, "backa-palanka")
    before = await demo.read(path)
    assert before["undecided"] == len(before["items"]) == old["goal_count"] + old["measure_count"]
    answer = await demo.add(path, decisions=list(_decisions(before["items"])))
    assert answer.status_code == 200, answer.text
    after = await demo.read(path)
    assert after["undecided"] == 0
    kinds = {each["decision"]["decision"] for each in after["items"]}
    assert kinds == {"continue", "change", "merge", "split", "drop"}
    edition = await demo.read(f"/editions/{after['edition_id']}")
    assert edition["goal_count"] == old["goal_count"]
    assert edition["measure_count"] == old["measure_count"] - 1
    tree = await demo.read(f"/editions/{after['edition_id']}/tree")
    assert {each["state"] for each in tree["measures"]} == {"proposed"}
