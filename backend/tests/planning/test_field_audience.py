"""Fields with an audience of their own, wherever a record is told: one, list, tree, export."""

import json
from dataclasses import dataclass

import pytest

import make
from planning.desk import Desk, refused
from planning.guarding import MARK, PLAIN, ROWS, WORDS, publish
from triada.planning.goals.models import GoalField
from triada.planning.measures.models import MeasureField
from triada.planning.plans.models import EditionField

pytestmark = pytest.mark.anyio

GUARDED = [
    (path, field)
    for path, fields in (
        ("/editions", EditionField),
        ("/goals", GoalField),
        ("/measures", MeasureField),
    )
    for field in fields
]


def _in(record, field):
    """Whether a record tells something of a field, in any column that the field guards; nothing
    where it has no such column."""
    names = ("places", "place_note", "place_uncertain") if field == "places" else (field,)
    told = [record[name] for name in names if name in record]
    return any(told) if told else None


async def _surfaces(desk, told, path, field):
    """Every way in which the API tells the field, as whether something of it is told."""
    id, tree = told[path], await desk.read(f"/editions/{told['/editions']}/tree")
    listed = next(each for each in await desk.listed(path) if each["id"] == id)
    lines = (await desk.get(f"/exports{path}")).text.splitlines()
    line = next(each for each in map(json.loads, lines) if each["id"] == id)
    inside = {"/editions": [tree["edition"]]}.get(path) or tree[path.strip("/")]
    found = {"one": _in(await desk.read(f"{path}/{id}"), field), "list": _in(listed, field)}
    found |= {"lines": _in(line, field), "tree": _in(inside[0], field)}
    if field in ROWS:
        found["list"] = bool(await desk.listed(ROWS[field]))
        found["lines"] = MARK in (await desk.get(f"/exports{ROWS[field]}")).text
        found["tree"] = bool(tree[field]) if field in tree else None
    return {name: told for name, told in found.items() if told is not None}


async def _csv(desk, path, field):
    return (await desk.get(f"/exports{ROWS.get(field, path)}", format="csv")).text.count(MARK)


@dataclass
class People:
    """Who looks at a record from inside, from the region, and from anywhere."""

    editor: Desk
    regional: Desk
    anyone: Desk

    async def see(self, told, path, field):
        """Each of them everything of the field, or nothing."""
        seen = []
        for who in (self.editor, self.regional, self.anyone):
            (all_,) = set((await _surfaces(who, told, path, field)).values())
            seen.append(all_)
        return seen


@pytest.fixture
def people(editor, regional, anyone):
    return People(editor, regional, anyone)


@pytest.mark.parametrize(("path", "field"), GUARDED)
async def test_a_guarded_field_is_told_to_its_readers_alone(
    told, edition, coordinator, people, path, field
):
    at, anyone = f"{path}/{told[path]}", people.anyone
    await coordinator.changed(at, field_audience={field: "public"})
    assert await people.see(told, path, field) == [True, True, True], "the control"
    before = await _csv(anyone, path, field)
    await coordinator.changed(at, field_audience={field: "shared"})
    assert await people.see(told, path, field) == [True, True, False]
    await coordinator.changed(at, field_audience={field: "internal"})
    assert await people.see(told, path, field) == [True, False, False]
    assert field in PLAIN or await _csv(anyone, path, field) < before
    for audience in ("internal", "public"):
        await publish(coordinator, edition, audience)
    assert await people.see(told, path, field) == [True, False, False], "published again"
    await coordinator.changed(at, field_audience={field: "public"})
    assert await _csv(anyone, path, field) == before


async def test_a_note_is_internal_until_somebody_says_otherwise(told, editor, regional, anyone):
    path = f"/measures/{told['/measures']}"
    assert (await editor.read(path))["note"] == WORDS
    assert [(await who.read(path))["note"] for who in (anyone, regional)] == [None, None]
    await editor.changed(path, field_audience={"note": "shared"})
    assert [(await who.read(path))["note"] for who in (anyone, regional)] == [None, WORDS]


async def test_easy_words_are_told_with_their_record(told, editor, coordinator, anyone):
    easy = make.text("Pomůžeme doma.")
    for path, id in told.items():
        desk = coordinator if path == "/editions" else editor
        await desk.changed(f"{path}/{id}", easy=easy)
        assert (await anyone.read(f"{path}/{id}"))["easy"] == easy
        assert (await anyone.listed(path))[0]["easy"] == easy
        csv = (await anyone.get(f"/exports{path}", format="csv")).text
        assert "Pomůžeme doma." in csv
    tree = await anyone.read(f"/editions/{told['/editions']}/tree")
    assert tree["edition"]["easy"] == tree["goals"][0]["easy"] == easy
    assert await anyone.listed("/search", q="Pomůžeme") == []


async def test_who_reads_what_is_known_inside_alone(told, editor, regional, anyone):
    path = f"/measures/{told['/measures']}"
    await editor.changed(path, field_audience={"description": "internal", "priority": "shared"})
    named = {"description": "internal", "priority": "shared"}
    assert (await editor.read(path))["field_audience"] == named
    for outside in (anyone, regional):
        assert (await outside.read(path))["field_audience"] is None


async def test_naming_one_field_leaves_the_others_as_they_were(told, editor):
    path = f"/measures/{told['/measures']}"
    await editor.changed(path, field_audience={"description": "internal"})
    both = await editor.changed(path, field_audience={"priority": "shared"})
    assert both["field_audience"] == {"description": "internal", "priority": "shared"}
    one = await editor.changed(path, field_audience={"description": None})
    assert one["field_audience"] == {"priority": "shared"}


@pytest.mark.parametrize(
    ("path", "field"), [("/editions", "title"), ("/goals", "code"), ("/measures", "easy")]
)
async def test_only_fields_of_the_list_are_guarded(told, editor, coordinator, path, field):
    desk = coordinator if path == "/editions" else editor
    answer = await desk.change(f"{path}/{told[path]}", field_audience={field: "internal"})
    refused(answer, 422, "Invalid")
    odd = await desk.change(f"{path}/{told[path]}", field_audience={"note": "friends"})
    refused(odd, 422, "Invalid", "/body/field_audience/note")
