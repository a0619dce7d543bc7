"""Needs: what people lack, what shows it, and which measures answer."""

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio

REFUSED = {
    "kind": "refused_applicants",
    "words": make.text("Odmítnutí zájemci o pečovatelskou službu"),
    "value": 14,
    "unit": make.text("osob"),
    "as_of": "2025",
    "source": make.text("Evidence poskytovatele"),
    "url": "https://charita.example/zprava",
}
SURVEY = {"kind": "survey", "words": make.text("Dotazník"), "value": 30.5, "high": 40}


@pytest.fixture
async def measure(db, goal):
    return await make.make_measure(db, goal, code="1.1", kinds=["expand"])


async def _need(desk, edition, **fields):
    body = {"title": make.text("Senioři čekají na péči"), **fields}
    return await desk.made("/needs", edition_id=str(edition.id), **body)


async def test_a_need_names_its_evidence_its_people_and_the_measures_that_answer(
    db, edition, measure, editor
):
    group, place = await make.make_term(db), await make.make_territory(db)
    made = await _need(
        editor,
        edition,
        code="P1",
        statement=make.text("Na pečovatelskou službu se čeká půl roku."),
        severity=3,
        target_groups=[str(group.id)],
        places=[{"territory_id": str(place.id)}],
        evidence=[REFUSED, SURVEY],
        measure_ids=[str(measure.id)],
    )
    first, second = made["evidence"]
    assert first == {**REFUSED, "high": None, "withheld": False}
    assert (second["value"], second["high"], second["as_of"]) == (30.5, 40, None)
    assert [each["id"] for each in made["target_groups"]] == [str(group.id)]
    assert [each["territory_id"] for each in made["places"]] == [str(place.id)]
    assert made["measures"] == [
        {"id": str(measure.id), "code": "1.1", "title": make.text("Udržení služeb")}
    ]
    assert made["position"] == 10
    assert (await _need(editor, edition))["position"] == 20


async def test_lists_of_a_need_are_replaced_whole_and_its_version_rises_by_one(
    db, goal, edition, measure, editor
):
    other = await make.make_measure(db, goal, position=20)
    need = await make.make_need(db, edition, measure, proven=True)
    path = f"/needs/{need.id}"
    changed = await editor.changed(path, 1, measure_ids=[str(other.id)], evidence=[])
    assert ([each["id"] for each in changed["measures"]], changed["evidence"]) == (
        [str(other.id)],
        [],
    )
    assert changed["version"] == 2
    same = await editor.changed(path, 2, title={"values": {"en": "Waiting for care"}})
    assert same["title"]["values"] == {"cs": "Senioři čekají na péči", "en": "Waiting for care"}
    assert len(same["measures"]) == 1
    refused(await editor.change(path, 2, severity=1), 412, "ChangedMeanwhile")


async def test_a_need_is_answered_by_measures_of_its_own_edition(db, plan, edition, editor):
    other = await make.make_edition(db, plan, ordinal=2)
    foreign = await make.make_measure(db, await make.make_goal(db, other))
    need = await make.make_need(db, edition)
    answer = await editor.change(f"/needs/{need.id}", measure_ids=[str(foreign.id)])
    refused(answer, 422, "UnknownReference", "/body/measure_ids/0")


async def test_a_figure_is_a_value_or_a_range_upwards(edition, editor):
    for figure in ({"high": 5}, {"value": 5, "high": 4}):
        evidence = [{"kind": "waiting", "words": make.text("Čekají"), **figure}]
        answer = await editor.add(
            "/needs", edition_id=str(edition.id), title=make.text("Čekání"), evidence=evidence
        )
        refused(answer, 422, "Invalid", "/body/evidence/0")


async def test_codes_are_one_of_a_kind_in_an_edition(edition, editor):
    await _need(editor, edition, code="P1")
    again = await editor.add(
        "/needs", edition_id=str(edition.id), title=make.text("Jiná"), code="P1"
    )
    refused(again, 409, "AlreadyThere", "/body/code")


async def test_each_filter_finds_and_leaves_out(db, town, edition, measure, editor):
    group = await make.make_term(db)
    waiting = await make.make_need(db, edition, measure)
    housing = await _need(
        editor, edition, title=make.text("Chybí bydlení"), target_groups=[str(group.id)]
    )
    for wanted, found in (
        ({"measure_id": measure.id}, str(waiting.id)),
        ({"target_group_id": group.id}, housing["id"]),
        ({"q": "bydleni"}, housing["id"]),
    ):
        assert await editor.ids("/needs", **wanted) == [found], wanted
    for wanted in ({"edition_id": edition.id}, {"authority_id": town.id}):
        assert await editor.ids("/needs", **wanted) == [str(waiting.id), housing["id"]]
    assert await editor.ids("/needs", edition_id=town.id) == []


async def test_needs_are_read_by_those_who_read_their_edition(
    edition, measure, editor, reader, coordinator, regional, anyone
):
    made = await _need(editor, edition, evidence=[REFUSED], measure_ids=[str(measure.id)])
    path = f"/needs/{made['id']}"
    refused(await reader.change(path, severity=1), 403, "Forbidden")
    for outside in (regional, anyone):
        refused(await outside.get(path), 404, "NotFound")
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="shared")
    assert (await regional.read(path))["evidence"] == made["evidence"]
    refused(await anyone.get(path), 404, "NotFound")
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="public")
    seen = await anyone.read(path)
    assert (seen["evidence"], seen["measures"]) == (made["evidence"], made["measures"])


async def test_fields_of_a_need_may_have_fewer_readers(edition, editor, coordinator, anyone):
    made = await _need(
        editor,
        edition,
        statement=make.text("Tajuplno"),
        severity=2,
        evidence=[REFUSED],
        field_audience={"evidence": "internal", "statement": "internal", "severity": "shared"},
    )
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="public")
    path = f"/needs/{made['id']}"
    seen = await anyone.read(path)
    assert (seen["evidence"], seen["statement"], seen["severity"]) == ([], None, None)
    assert seen["field_audience"] is None
    assert await anyone.ids("/needs", q="tajuplno") == []
    await editor.changed(path, field_audience={"evidence": None})
    seen = await anyone.read(path)
    assert (len(seen["evidence"]), seen["statement"]) == (1, None)


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        ({"value": 4}, False),
        ({"value": 2, "high": 9}, False),
        ({"value": 5}, True),
        ({"value": 0}, True),
        ({"value": 4, "kind": "statistics"}, True),
    ],
)
async def test_how_many_few_people_are_is_told_inside_only(
    edition, editor, coordinator, anyone, figure, told
):
    shown = {"high": None, **REFUSED, **figure}
    made = await _need(editor, edition, evidence=[shown])
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="public")
    (inside,) = (await editor.read(f"/needs/{made['id']}"))["evidence"]
    assert {**shown, "withheld": False} == inside
    (outside,) = (await anyone.read(f"/needs/{made['id']}"))["evidence"]
    if told:
        assert outside == inside
    else:
        assert outside == {**inside, "value": None, "high": None, "withheld": True}


async def test_a_closed_edition_keeps_its_needs_as_they_are(db, edition, editor):
    need = await make.make_need(db, edition)
    edition.state = "archived"
    await db.flush()
    path = f"/needs/{need.id}"
    new = {"edition_id": str(edition.id), "title": make.text("Pozdě")}
    for answer in (
        await editor.add("/needs", **new),
        await editor.change(path, severity=1),
        await editor.remove(path),
    ):
        refused(answer, 409, "EditionIsClosed")


async def test_a_removed_need_leaves_its_measures(db, edition, measure, editor):
    need = await make.make_need(db, edition, measure, proven=True)
    assert (await editor.remove(f"/needs/{need.id}", 1)).status_code == 204
    refused(await editor.get(f"/needs/{need.id}"), 404, "NotFound")
    assert (await editor.read(f"/measures/{measure.id}"))["id"] == str(measure.id)


async def _unproven(desk, edition):
    return await desk.listed(f"/editions/{edition.id}/measures-without-evidence")


async def test_measures_that_ask_for_more_without_evidence_are_listed(db, goal, edition, editor):
    bare = await make.make_measure(db, goal, kinds=["expand", "quality"], position=10)
    named = await make.make_measure(db, goal, kinds=["new"], position=20)
    proven = await make.make_measure(db, goal, kinds=["expand"], position=30)
    await make.make_measure(db, goal, kinds=["maintain", "transform"], position=40)
    claimed = await make.make_need(db, edition, named, proven)
    await make.make_need(db, edition, proven, proven=True, position=20)
    found = await _unproven(editor, edition)
    assert [each["id"] for each in found] == [str(bare.id), str(named.id)]
    assert [[need["id"] for need in each["needs"]] for each in found] == [[], [str(claimed.id)]]
    shown = {"kind": "meeting", "words": make.text("Setkání 3. května")}
    await editor.changed(f"/needs/{claimed.id}", evidence=[shown])
    assert [each["id"] for each in await _unproven(editor, edition)] == [str(bare.id)]


async def test_evidence_that_a_reader_may_not_read_is_none_to_them(
    db, edition, measure, editor, coordinator, anyone
):
    need = await make.make_need(db, edition, measure, proven=True)
    path = f"/editions/{edition.id}/measures-without-evidence"
    refused(await anyone.get(path), 404, "NotFound")
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="public")
    assert await _unproven(anyone, edition) == []
    await editor.changed(f"/needs/{need.id}", field_audience={"evidence": "internal"})
    assert [each["id"] for each in await _unproven(anyone, edition)] == [str(measure.id)]
    assert await _unproven(editor, edition) == []
