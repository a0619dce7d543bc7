"""How goals and measures fit other plans: those here, and those recorded from outside."""

import pytest

import make
from planning.desk import Desk, refused
from triada.core.db import write_in
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


@pytest.fixture
async def measure(db, goal):
    return await make.make_measure(db, goal, code="1.1")


@pytest.fixture
async def regional_goal(db, region):
    """A goal of a published plan of the region."""
    plan = await make.make_plan(db, region, audience="public")
    edition = await make.make_edition(
        db, plan, title=make.text("Plán kraje 2025"), audience="public"
    )
    return await make.make_goal(db, edition, code="A", title=make.text("Péče doma"))


@pytest.fixture
async def upwards(goal, regional_goal, editor):
    """The town's goal carries out the region's."""
    return await editor.made(
        "/alignments",
        goal_id=str(goal.id),
        to_kind="goal",
        to_id=str(regional_goal.id),
        kind="implements",
    )


@pytest.fixture
async def region_editor(client, region, as_):
    return Desk(client, await as_(Role.editor, region))


async def _record(desk, town, **fields):
    body = {"level": "regional", "title": make.text("Střednědobý plán kraje"), **fields}
    return await desk.made("/external-plans", authority_id=str(town.id), **body)


async def _publish(desk, edition, audience):
    answer = await desk.step(f"/editions/{edition.id}", "publication", audience=audience)
    assert answer.status_code == 200, answer.text


def _target(plan, kind, of=None):
    of = of or plan
    return {
        "kind": kind,
        "id": of["id"],
        "code": of.get("code"),
        "title": of["title"],
        "plan_id": plan["id"],
        "plan_title": plan["title"],
        "level": plan["level"],
        "issuer": plan["issuer"],
        "url": plan["url"],
    }


async def test_a_plan_from_outside_is_recorded_with_its_elements(town, editor):
    elements = [{"code": "A", "title": make.text("Péče")}, {"title": make.text("Bydlení")}]
    made = await _record(
        editor,
        town,
        issuer=make.text("Olomoucký kraj"),
        period_from="2024",
        period_to="2026",
        url="https://kraj.example/plan",
        elements=elements,
    )
    assert [(each["position"], each["code"]) for each in made["elements"]] == [(0, "A"), (1, None)]
    assert made["alignment_count"] == 0
    late = await editor.change(f"/external-plans/{made['id']}", period_to="2023")
    refused(late, 422, "EndsBeforeItBegins", "/body/period_to")


async def test_elements_that_stay_keep_their_identity(town, editor):
    plan = await _record(editor, town, elements=[{"title": make.text(t)} for t in ("A", "B")])
    a, b = plan["elements"]
    path = f"/external-plans/{plan['id']}"
    new = [
        {"id": b["id"], "title": make.text("B"), "code": "2"},
        {"title": make.text("C")},
    ]
    changed = await editor.changed(path, 1, elements=new)
    assert changed["elements"][0]["id"] == b["id"]
    assert [each["code"] for each in changed["elements"]] == ["2", None]
    assert a["id"] not in [each["id"] for each in changed["elements"]]
    again = [{"id": a["id"], "title": make.text("A")}]
    refused(
        await editor.change(path, elements=again), 422, "UnknownReference", "/body/elements/0/id"
    )


async def test_a_goal_and_a_measure_are_aligned_with_a_plan_or_an_element(
    town, edition, goal, measure, editor
):
    plan = await _record(editor, town, elements=[{"code": "A1", "title": make.text("Péče")}])
    (element,) = plan["elements"]
    whole = await editor.made(
        "/alignments",
        goal_id=str(goal.id),
        external_plan_id=plan["id"],
        kind="supports",
        note=make.text("Kapitola 3"),
        accepted_by_upper=True,
    )
    assert (whole["target"], whole["dangling"]) == (_target(plan, "external_plan"), False)
    assert (whole["goal_id"], whole["source_title"]) == (str(goal.id), make.text("Podpora rodin"))
    part = await editor.made(
        "/alignments",
        measure_id=str(measure.id),
        external_element_id=element["id"],
        kind="implements",
    )
    assert part["target"] == _target(plan, "external_element", element)
    assert (part["source_code"], part["accepted_by_upper"]) == ("1.1", None)
    own = await editor.made(
        "/alignments", edition_id=str(edition.id), external_plan_id=plan["id"], kind="required_by"
    )
    assert own["source_title"] == make.text("Komunitní plán 2025-2028")
    for wanted, found in (
        ({"goal_id": goal.id}, [whole]),
        ({"measure_id": measure.id}, [part]),
        ({"kind": "required_by"}, [own]),
        ({"edition_id": edition.id}, [whole, part, own]),
        ({"external_plan_id": plan["id"]}, [whole, part, own]),
        ({"external_plan_id": str(town.id)}, []),
    ):
        ids = [each["id"] for each in found]
        assert await editor.ids("/alignments", **wanted) == ids, wanted
    assert (await editor.read(f"/external-plans/{plan['id']}"))["alignment_count"] == 3


async def test_the_same_twice_is_refused_and_another_kind_is_not(town, goal, editor):
    plan = await _record(editor, town)
    body = {"goal_id": str(goal.id), "external_plan_id": plan["id"]}
    await editor.made("/alignments", **body, kind="supports")
    refused(await editor.add("/alignments", **body, kind="supports"), 409, "AlreadyThere")
    await editor.made("/alignments", **body, kind="implements")


async def test_an_alignment_has_one_source_and_one_target(town, goal, measure, editor):
    plan = await _record(editor, town)
    source, target = {"goal_id": str(goal.id)}, {"external_plan_id": plan["id"]}
    for body in (
        target,
        source,
        {**source, **target, "measure_id": str(measure.id)},
        {**source, **target, "to_kind": "goal", "to_id": str(goal.id)},
        {**source, "to_id": str(goal.id)},
    ):
        refused(await editor.add("/alignments", kind="supports", **body), 422, "Invalid", "/body")


async def test_what_something_is_aligned_with_does_not_go(town, goal, editor):
    plan = await _record(editor, town, elements=[{"title": make.text("A")}])
    element = plan["elements"][0]["id"]
    made = await editor.made(
        "/alignments", goal_id=str(goal.id), external_element_id=element, kind="supports"
    )
    path = f"/external-plans/{plan['id']}"
    refused(await editor.change(path, elements=[]), 409, "StillUsed")
    refused(await editor.remove(path), 409, "StillUsed")
    assert (await editor.remove(f"/alignments/{made['id']}")).status_code == 204
    assert (await editor.remove(path)).status_code == 204


async def test_an_element_of_another_plan_here_is_told_with_its_plan_and_authority(
    region, regional_goal, upwards, editor
):
    assert upwards["to_authority_id"] == str(region.id)
    assert upwards["target"] == {
        "kind": "goal",
        "id": str(regional_goal.id),
        "code": "A",
        "title": make.text("Péče doma"),
        "plan_id": str(regional_goal.edition_id),
        "plan_title": make.text("Plán kraje 2025"),
        "level": None,
        "issuer": make.text("Olomoucký kraj"),
        "url": None,
    }
    assert await editor.ids("/alignments", to_id=regional_goal.id) == [upwards["id"]]


async def test_a_target_that_went_or_was_withdrawn_dangles(
    db, edition, regional_goal, upwards, coordinator, regional, anyone
):
    path = f"/alignments/{upwards['id']}"
    await _publish(coordinator, edition, "public")
    assert (await anyone.read(path))["target"] == upwards["target"]
    await write_in(db, regional_goal.authority_id)
    regional_goal.audience = "internal"
    await db.flush()
    for outside in (coordinator, anyone):
        seen = await outside.read(path)
        assert (seen["target"], seen["dangling"]) == (None, True)
    assert (await regional.read(path))["target"]["id"] == str(regional_goal.id)
    await db.delete(regional_goal)
    await db.flush()
    seen = await regional.read(path)
    assert (seen["target"], seen["dangling"], seen["goal_id"]) == (None, True, upwards["goal_id"])


async def test_what_the_caller_does_not_see_is_no_target(db, goal, editor):
    other = await make.make_authority(db, "Jinde")
    hidden = await make.make_goal(db, await make.make_edition(db, await make.make_plan(db, other)))
    for kind in ("goal", "measure"):
        answer = await editor.add(
            "/alignments", goal_id=str(goal.id), to_kind=kind, to_id=str(hidden.id), kind="supports"
        )
        refused(answer, 422, "UnknownReference", "/body/to_id")


async def test_a_plan_is_not_aligned_with_itself(edition, goal, measure, editor):
    for kind, id in (("measure", measure.id), ("edition", edition.id)):
        answer = await editor.add(
            "/alignments", goal_id=str(goal.id), to_kind=kind, to_id=str(id), kind="supports"
        )
        refused(answer, 422, "AlignedWithItself", "/body/to_id")


async def test_the_people_of_the_other_plan_say_whether_they_accept(
    edition, upwards, editor, coordinator, regional, region_editor, stranger
):
    path = f"/alignments/{upwards['id']}"
    refused(await region_editor.step(path, "acceptance", 1, accepted=True), 404, "NotFound")
    await _publish(coordinator, edition, "shared")
    refused(await editor.change(path, accepted_by_upper=True), 409, "AcceptedThere")
    refused(await editor.step(path, "acceptance", accepted=True), 403, "Forbidden")
    refused(await regional.step(path, "acceptance", accepted=True), 403, "Forbidden")
    refused(await stranger.step(path, "acceptance", 1, accepted=True), 404, "NotFound")
    refused(await region_editor.step(path, "acceptance", 1, accepted=True), 412, "ChangedMeanwhile")
    for accepted in (True, False, None):
        answer = await region_editor.step(path, "acceptance", accepted=accepted)
        assert (answer.status_code, answer.json()["accepted_by_upper"]) == (200, accepted)
    refused(await region_editor.change(path, note=make.text("Jejich")), 403, "Forbidden")


async def test_of_a_plan_from_outside_its_own_people_record_what_was_answered(
    db, town, goal, editor, coordinator
):
    plan = await make.make_external_plan(db, town)
    made = await make.make_alignment(db, goal, plan)
    path = f"/alignments/{made.id}"
    assert (await editor.changed(path, accepted_by_upper=False))["accepted_by_upper"] is False
    refused(await coordinator.step(path, "acceptance", accepted=True), 403, "Forbidden")


async def test_alignments_and_the_plans_they_name_follow_the_edition(
    db, town, edition, goal, coordinator, regional, anyone
):
    plan = await make.make_external_plan(db, town, ("A",))
    unused = await make.make_external_plan(db, town, title=make.text("Nikde neuvedený"))
    made = await make.make_alignment(db, goal, plan)
    for audience, readers in (("shared", 1), ("public", 2), ("internal", 0)):
        await _publish(coordinator, edition, audience)
        for n, outside in enumerate((regional, anyone)):
            seen = n < readers
            assert await outside.ids("/external-plans") == ([str(plan.id)] if seen else [])
            assert await outside.ids("/alignments") == ([str(made.id)] if seen else [])
        if audience == "public":
            told = await anyone.read(f"/external-plans/{plan.id}")
            assert (len(told["elements"]), told["alignment_count"]) == (1, 1)
    assert await coordinator.ids("/external-plans") == [str(unused.id), str(plan.id)]


async def test_readers_change_nothing_and_closed_editions_stay(
    db, town, edition, goal, reader, editor
):
    plan = await make.make_external_plan(db, town)
    made = await make.make_alignment(db, goal, plan)
    path = f"/alignments/{made.id}"
    body = {"goal_id": str(goal.id), "external_plan_id": str(plan.id), "kind": "implements"}
    refused(await reader.add("/alignments", **body), 403, "Forbidden")
    refused(await reader.change(path, kind="implements"), 403, "Forbidden")
    edition.state = "abandoned"
    await db.flush()
    for answer in (
        await editor.add("/alignments", **body),
        await editor.change(path, kind="implements"),
        await editor.remove(path),
    ):
        refused(answer, 409, "EditionIsClosed")
