"""What guarded fields leave to find: search, filters, feed, and rows that come later."""

import pytest

import make
from planning.guarding import MARK, WORDS

pytestmark = pytest.mark.anyio


async def test_the_search_finds_no_guarded_word(told, editor, coordinator, anyone):
    kinds = {"/editions": "summary", "/goals": "description", "/measures": "description"}

    async def found(desk):
        hits = await desk.listed("/search", q=MARK)
        return {hit["kind"] for hit in hits}

    assert {"edition", "goal", "measure", "activity", "indicator"} <= await found(anyone)
    for path, field in kinds.items():
        desk = coordinator if path == "/editions" else editor
        await desk.changed(f"{path}/{told[path]}", field_audience={field: "internal"})
        assert await anyone.ids(path, q=MARK) == []
    rows = {"activities": "internal", "indicators": "internal"}
    await editor.changed(f"/measures/{told['/measures']}", field_audience=rows)
    assert await found(anyone) == set()
    assert await found(editor) == {"activity", "indicator"}, "words of one's own rows are found"


async def test_filters_do_not_betray_who_takes_part_and_where(db, goal, editor, told, anyone):
    charity, village = await make.make_organisation(db), await make.make_territory(db)
    path, group = f"/measures/{told['/measures']}", await make.make_term(db)
    await editor.changed(
        path,
        parties=[{"role": "lead", "organisation_id": str(charity.id)}],
        places=[{"territory_id": str(village.id)}],
    )
    await editor.changed(f"/goals/{goal.id}", target_groups=[str(group.id)])
    asked = {
        "/measures": [{"organisation_id": charity.id}, {"territory_id": village.id}],
        "/goals": [{"target_group_id": group.id}],
    }
    for list_, filters in asked.items():
        for wanted in filters:
            assert await anyone.ids(list_, **wanted) == [told[list_]]
    await editor.changed(path, field_audience={"parties": "internal", "places": "internal"})
    await editor.changed(f"/goals/{goal.id}", field_audience={"target_groups": "internal"})
    for list_, filters in asked.items():
        for wanted in filters:
            assert await anyone.ids(list_, **wanted) == []
            assert await editor.ids(list_, **wanted) == [told[list_]]


async def test_what_is_added_to_a_guarded_field_is_guarded_too(db, town, told, editor, anyone):
    path = f"/measures/{told['/measures']}"
    fields = ("parties", "places", "activities", "indicators")
    await editor.changed(path, field_audience=dict.fromkeys(fields, "internal"))
    new = {"parties": [{"role": "lead", "body": WORDS}], "places": [{"words": WORDS}]}
    await editor.changed(path, **new)
    step = {"measure_id": told["/measures"], "title": WORDS, "parties": new["parties"]}
    await editor.made("/activities", **step)
    indicator = await make.make_indicator(db, town)
    use = {"indicator_id": str(indicator.id), "measure_id": told["/measures"]}
    await editor.made("/indicator-uses", **use)
    seen = await anyone.read(path)
    assert [seen[name] for name in fields] == [[]] * 4
    assert await anyone.ids("/activities") == await anyone.ids("/indicators") == []
    inside = await editor.read(path)
    assert all(inside[name] for name in fields)


async def test_a_record_made_with_a_guarded_field_is_guarded_from_the_start(
    goal, told, editor, anyone
):
    new = {"goal_ids": [str(goal.id)], "title": make.text("Nové"), "description": WORDS}
    guarded = {"description": "internal", "parties": "internal"}
    party = {"role": "lead", "body": WORDS}
    made = await editor.made("/measures", **new, field_audience=guarded, parties=[party])
    assert (made["description"], len(made["parties"])) == (WORDS, 1)
    seen = await anyone.read(f"/measures/{made['id']}")
    assert (seen["description"], seen["parties"]) == (None, [])


async def test_the_feed_tells_that_guarded_rows_are_gone(told, editor, anyone):
    position = (await anyone.read("/changes/position"))["next"]
    guarded = {"activities": "internal", "indicators": "internal", "parties": "internal"}
    changed = await editor.changed(f"/measures/{told['/measures']}", field_audience=guarded)
    assert changed["version"] == 2 + 1
    lines = (await anyone.read("/changes", after=position))["items"]
    told_of = {(line["entity"], line["operation"]) for line in lines}
    gone = ("activity", "indicator_use", "indicator_target", "party", "indicator")
    assert told_of == {("measure", "upsert"), *((entity, "gone") for entity in gone)}
    inside = (await editor.read("/changes", after=position))["items"]
    assert {line["operation"] for line in inside} == {"upsert"}


async def test_what_the_people_inside_do_not_see_elsewhere_they_may_change(told, editor, anyone):
    path = f"/measures/{told['/measures']}"
    await editor.changed(path, field_audience={"description": "internal"})
    seen = await anyone.read(path)
    assert seen["description"] is None
    more = await editor.changed(path, description={"values": {"en": "Inside"}})
    assert more["description"]["values"] == {**WORDS["values"], "en": "Inside"}
    assert (await editor.changed(path, description=None))["description"] is None


async def test_a_list_with_guarded_fields_is_still_one_statement(told, editor, anyone, statements):
    await editor.changed(
        f"/measures/{told['/measures']}", field_audience={"description": "internal"}
    )
    statements.clear()
    await anyone.read("/measures")
    assert len(statements) == 1, statements.seen
