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

GUARDED = {"/editions": EditionField, "/goals": GoalField, "/measures": MeasureField}


def _in(record, field):
    """Whether a record tells something of a field, in any column that the field guards; nothing
    where it has no such column."""
    names = ("places", "place_note", "place_uncertain") if field == "places" else (field,)
    told = [record[name] for name in names if name in record]
    return any(told) if told else None


async def _records(desk, told, path):
    """The record as the API tells it: one, in its list, in a line of the export, in the tree."""
    id, tree = told[path], await desk.read(f"/editions/{told['/editions']}/tree")
    lines = (await desk.get(f"/exports{path}")).text.splitlines()
    return {
        "one": await desk.read(f"{path}/{id}"),
        "list": next(each for each in await desk.listed(path) if each["id"] == id),
        "lines": next(each for each in map(json.loads, lines) if each["id"] == id),
        "tree": tree["edition"] if path == "/editions" else tree[path.strip("/")][0],
    }, tree


async def _surfaces(desk, told, path):
    """By field every way in which the API tells it, as whether something of it is told."""
    records, tree = await _records(desk, told, path)
    found = {}
    for field in GUARDED[path]:
        ways = {way: _in(record, field) for way, record in records.items()}
        if field in ROWS:
            ways["list"] = bool(await desk.listed(ROWS[field]))
            ways["lines"] = MARK in (await desk.get(f"/exports{ROWS[field]}")).text
            ways["tree"] = bool(tree[field]) if field in tree else None
        found[field] = {told for told in ways.values() if told is not None}
    return found


async def _csv(desk, path, field):
    return (await desk.get(f"/exports{ROWS.get(field, path)}", format="csv")).text.count(MARK)


@dataclass
class People:
    """Who looks at a record from inside, from the region, and from anywhere."""

    editor: Desk
    regional: Desk
    anyone: Desk

    async def see(self, told, path):
        """Whether each of them is told of every field, in all ways alike."""
        people = (self.editor, self.regional, self.anyone)
        return [await self._sees(who, told, path) for who in people]

    async def _sees(self, who, told, path):
        surfaces = await _surfaces(who, told, path)
        ((only,), *others) = surfaces.values()
        assert {field for field, ways in surfaces.items() if ways != {only}} == set(), others
        return only


@pytest.fixture
def people(editor, regional, anyone):
    return People(editor, regional, anyone)


@pytest.mark.parametrize("path", GUARDED)
async def test_guarded_fields_are_told_to_their_readers_alone(
    told, edition, coordinator, people, path
):
    at = f"{path}/{told[path]}"

    async def guard(audience):
        await coordinator.changed(at, field_audience=dict.fromkeys(GUARDED[path], audience))

    await guard("public")
    assert await people.see(told, path) == [True, True, True], "the control"
    await guard("shared")
    assert await people.see(told, path) == [True, True, False]
    await guard("internal")
    assert await people.see(told, path) == [True, False, False]
    for audience in ("internal", "public"):
        await publish(coordinator, edition, audience)
    assert await people.see(told, path) == [True, False, False], "published again"


@pytest.mark.parametrize(("path", "field"), [(p, field) for p in GUARDED for field in GUARDED[p]])
async def test_a_field_is_guarded_by_its_own_word_alone(told, coordinator, anyone, path, field):
    at = f"{path}/{told[path]}"
    await coordinator.changed(at, field_audience=dict.fromkeys(GUARDED[path], "public"))
    before, open_to_all = await _csv(anyone, path, field), await anyone.read(at)
    await coordinator.changed(at, field_audience={field: "internal"})
    guarded = await anyone.read(at)
    hidden = {each for each in GUARDED[path] if _in(guarded, each) != _in(open_to_all, each)}
    assert hidden == ({field} if _in(open_to_all, field) is not None else set())
    assert field in PLAIN or await _csv(anyone, path, field) < before
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
