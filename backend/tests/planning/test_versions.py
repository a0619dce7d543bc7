"""Frozen versions: whole, canonical, unchangeable, and without what was kept from some readers."""

import hashlib
import json
from uuid import UUID

import pytest
import rfc8785
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

import make
from planning.desk import refused
from triada.core.db import write_in
from triada.planning.measures.models import Measure
from triada.planning.versions.format import Content

pytestmark = pytest.mark.anyio


async def _freeze(desk, edition, kind="draft"):
    return await desk.made(
        "/versions", edition_id=str(edition.id), kind=kind, title=make.text("Návrh")
    )


async def _content(desk, version):
    answer = await desk.get(f"/versions/{version['id']}/content")
    assert answer.status_code == 200, answer.text
    return answer


@pytest.fixture
async def whole(db, town, edition, goal, editor, coordinator):
    """An edition with something of everything that a version holds."""
    charity = await make.make_organisation(db)
    group = await make.make_term(db)
    service = await make.make_term(db, kind="service_type")
    parties = [{"role": "lead", "organisation_id": str(charity.id)}]
    places = [{"words": make.text("v obcích")}]
    await coordinator.changed(f"/editions/{edition.id}", parties=parties, places=places)
    await editor.changed(f"/goals/{goal.id}", target_groups=[str(group.id)], places=places)
    measure = await editor.made(
        "/measures",
        goal_ids=[str(goal.id)],
        title=make.text("Služba"),
        description=make.text("Popis služby"),
        note=make.text("Jen pro nás"),
        source_words="Vnitřní znění",
        field_audience={"source_words": "internal"},
        kinds=["new"],
        target_groups=[str(group.id)],
        service_types=[str(service.id)],
        parties=parties,
        places=places,
        starts="2025",
        ends="2026-Q2",
    )
    measured = await db.get_one(Measure, (edition.authority_id, UUID(measure["id"])))
    need = await make.make_need(db, edition, measured, proven=True)
    await make.make_evidence(db, need, kind="waiting", value=3)
    external = await make.make_external_plan(db, town, ("Priorita kraje",))
    await make.make_alignment(db, measured, external)
    await editor.made("/activities", measure_id=measure["id"], title=make.text("Krok"))
    indicator = await make.make_indicator(db, town)
    await make.make_use(db, indicator, goal)
    await editor.made(
        "/chapters",
        edition_id=str(edition.id),
        kind="descriptive",
        title=make.text("Popis"),
        body=make.text("# Území\n\nŠternberk"),
    )
    return edition


async def test_the_bytes_are_canonical_and_have_the_hash_that_is_told(whole, coordinator):
    version = await _freeze(coordinator, whole)
    answer = await _content(coordinator, version)
    assert hashlib.sha256(answer.content).hexdigest() == version["sha256"]
    assert answer.headers["etag"] == f'"{version["sha256"]}"'
    assert rfc8785.dumps(json.loads(answer.content)) == answer.content
    assert version["size"] == len(answer.content)
    assert (version["number"], version["goals"], version["measures"]) == (1, 1, 1)


async def test_it_holds_everything_that_hangs_on_the_edition(whole, coordinator):
    content = Content.model_validate_json(
        (await _content(coordinator, await _freeze(coordinator, whole))).content
    )
    (measure,) = content.measures
    (goal,) = content.goals
    assert measure.title.values["cs"] == "Služba"
    assert measure.parties[0].organisation.name.values["cs"] == "Charita"
    assert [activity.title.values["cs"] for activity in measure.activities] == ["Krok"]
    assert (measure.starts, measure.ends, measure.kinds) == ("2025", "2026-Q2", ["new"])
    assert measure.goal_ids == [goal.id]
    assert goal.indicators[0].targets[0].value == "70"
    assert goal.target_groups
    assert measure.target_groups
    assert measure.service_types
    assert measure.places[0].words
    assert goal.places[0].words
    assert content.edition.places[0].words
    (need,) = content.needs
    assert need.measure_ids == [measure.id]
    assert [(each.kind, each.value) for each in need.evidence] == [
        ("survey", None), ("waiting", None)
    ], "of few people no number"  # fmt: skip
    assert [(each.kind, each.level) for each in measure.aligned] == [("supports", "regional")]
    assert [level.depth for level in content.edition.levels] == [1, 2]
    assert content.chapters[0].body.values["cs"].startswith("# Území")


async def test_what_only_some_may_read_is_no_part_of_it(whole, coordinator):
    """Neither the note nor a guarded field, whoever freezes."""
    answer = await _content(coordinator, await _freeze(coordinator, whole))
    for hidden in ("Jen pro nás", "Vnitřní znění"):
        assert hidden not in answer.text
    assert "Popis služby" in answer.text


@pytest.mark.parametrize("said", ["internal", "shared"])
async def test_guarded_parts_stay_outside_before_and_after_publication(
    whole, editor, coordinator, anyone, said
):
    (measure,) = await editor.listed("/measures", edition_id=str(whole.id))
    fields = ("parties", "places", "activities", "description")
    await editor.changed(f"/measures/{measure['id']}", field_audience=dict.fromkeys(fields, said))
    version = await _freeze(coordinator, whole)
    await coordinator.step(f"/editions/{whole.id}", "publication", audience="public")
    content = json.loads((await _content(anyone, version)).content)
    assert [content["measures"][0][name] for name in fields] == [[], [], [], None]
    assert content["edition"]["parties"], "those of the edition are not guarded"


async def test_the_same_edition_gives_the_same_hash_and_a_changed_one_another(
    whole, editor, coordinator
):
    first, second = [await _freeze(coordinator, whole) for _ in range(2)]
    assert (first["sha256"], first["number"] + 1) == (second["sha256"], second["number"])
    (measure,) = await editor.listed("/measures", edition_id=str(whole.id))
    await editor.changed(f"/measures/{measure['id']}", title={"values": {"cs": "Jiná služba"}})
    assert (await _freeze(coordinator, whole))["sha256"] != first["sha256"]
    assert "Jiná" not in (await _content(coordinator, first)).text


async def test_progress_is_no_part_of_the_document(whole, editor, coordinator):
    before = await _freeze(coordinator, whole)
    (measure,) = await editor.listed("/measures", edition_id=str(whole.id))
    await editor.step(f"/measures/{measure['id']}", "transitions", to="agreed")
    assert (await _freeze(coordinator, whole))["sha256"] == before["sha256"]


async def test_versions_are_read_by_whom_the_edition_is(whole, coordinator, anyone):
    version = await _freeze(coordinator, whole)
    assert (await anyone.get(f"/versions/{version['id']}/content")).status_code == 404
    await coordinator.step(f"/editions/{whole.id}", "publication", audience="public")
    assert (await anyone.read(f"/versions/{version['id']}"))["sha256"] == version["sha256"]
    await _content(anyone, version)
    await coordinator.step(f"/editions/{whole.id}", "publication", audience="internal")
    assert (await anyone.get(f"/versions/{version['id']}")).status_code == 404


@pytest.mark.parametrize(
    ("state", "kinds"),
    [
        ("drafting", {"draft"}),
        ("in_consultation", {"draft"}),
        ("settling", {"draft", "final"}),
        ("submitted_for_adoption", set()),
        ("adopted", set()),
        ("amending", {"amendment"}),
        ("evaluated", set()),
    ],
)
async def test_what_is_frozen_fits_the_state(db, plan, coordinator, state, kinds):
    edition = await make.make_edition(db, plan, ordinal=7, state=state)
    for kind in ("draft", "final", "amendment", "as_it_stood"):
        answer = await coordinator.add(
            "/versions", edition_id=str(edition.id), kind=kind, title=make.text("Verze")
        )
        if kind in kinds:
            assert answer.status_code == 201, answer.text
        else:
            refused(answer, 409, "NotFrozenNow", "/body/kind")


@pytest.mark.parametrize(
    "deed",
    [
        "update plan_version set content = ''",
        "update plan_version set sha256 = repeat('0', 64)",
        "update plan_version set number = 9, audience = 'public'",
        "update plan_version set frozen_at = now() + interval '1 day'",
        "delete from plan_version",
    ],
)
async def test_the_database_itself_refuses_to_change_one(db, whole, coordinator, deed):
    """The trigger does not ask who writes, so that it holds for the owner of the tables too."""
    await _freeze(coordinator, whole)
    await write_in(db, whole.authority_id)
    with pytest.raises(DBAPIError, match="a row of plan_version is frozen"):
        async with db.begin_nested():
            await db.execute(text(deed))
