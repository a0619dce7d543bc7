"""A whole document in one answer, and 304 while nothing in it changed."""

import pytest

import make
from planning.desk import Desk, refused
from triada.core.db import write_in
from triada.core.ids import COMMONS
from triada.core.rights import Role
from triada.core.text import Text

pytestmark = pytest.mark.anyio


@pytest.fixture
async def shown(db, town):
    """A public edition with two goals and a measure on the second."""
    edition = await make.make_edition(
        db, await make.make_plan(db, town, audience="public"), audience="public"
    )
    top = await make.make_goal(db, edition, code="1")
    below = await make.make_goal(db, edition, parent=top, depth=2, code="1.1", position=20)
    measure = await make.make_measure(db, below)
    await make.make_use(db, await make.make_indicator(db, town, audience="public"), measure)
    return edition


def _path(edition):
    return f"/v1/editions/{edition.id}/tree"


async def test_an_edition_is_one_document(shown, anyone):
    tree = await anyone.read(f"/editions/{shown.id}/tree")
    assert list(tree) == ["edition", "goals", "measures", "indicators", "projects"]
    assert [(goal["code"], goal["depth"]) for goal in tree["goals"]] == [("1", 1), ("1.1", 2)]
    assert tree["goals"][1]["parent_id"] == tree["goals"][0]["id"]
    assert tree["measures"][0]["goal_ids"] == [tree["goals"][1]["id"]]
    assert tree["goals"][1]["measure_count"] == 1
    assert tree["indicators"][0]["measure_id"] == tree["measures"][0]["id"]
    assert tree["indicators"][0]["targets"][0]["value"] == 70
    assert tree["edition"] == await anyone.read(f"/editions/{shown.id}")


async def test_a_tree_is_one_statement_and_asking_again_none(client, shown, statements):
    statements.clear()
    first = await client.get(_path(shown))
    assert len(statements) == 1, statements.seen
    statements.clear()
    again = await client.get(_path(shown), headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content, len(statements)) == (304, b"", 0)
    assert again.headers["etag"] == first.headers["etag"]
    other = await client.get(_path(shown), headers={"if-none-match": '"0.0.public"'})
    assert (other.status_code, other.json() == first.json()) == (200, True)
    assert len(statements) == 0


async def _etag(client, edition, headers=None):
    return (await client.get(_path(edition), headers=headers or {})).headers["etag"]


async def test_any_change_inside_the_authority_gives_a_new_document(
    client, db, town, shown, editor
):
    seen = [await _etag(client, shown)]
    measure = (await editor.listed("/measures"))[0]
    use = (await editor.listed("/indicator-uses"))[0]
    for change in (
        editor.changed(f"/measures/{measure['id']}", title={"values": {"en": "x"}}),
        editor.changed(
            f"/measures/{measure['id']}", parties=[{"role": "lead", "body": make.text("obce")}]
        ),
        editor.changed(f"/indicator-uses/{use['id']}", targets=[]),
        editor.made("/goals", edition_id=str(shown.id), title=make.text("Další")),
        editor.remove(f"/measures/{measure['id']}"),
        make.make_project(db, town, edition_id=shown.id, audience="public"),
    ):
        await change
        seen.append(await _etag(client, shown))
    assert len(set(seen)) == len(seen), seen


async def test_a_changed_shared_name_gives_a_new_document(client, db, shown, editor):
    charity = await make.make_organisation(db)
    measure = (await editor.listed("/measures"))[0]
    party = {"role": "lead", "organisation_id": str(charity.id)}
    await editor.changed(f"/measures/{measure['id']}", parties=[party])
    before = await client.get(_path(shown))
    await write_in(db, COMMONS)
    charity.name = Text.model_validate(make.text("Diakonie"))
    await db.flush()
    after = await client.get(_path(shown), headers={"if-none-match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.json()["measures"][0]["parties"][0]["organisation_name"] == make.text("Diakonie")


async def test_an_internal_project_of_a_public_edition_stays_inside(client, db, town, shown, as_):
    hidden = await make.make_project(db, town, edition_id=shown.id)
    open_ = await make.make_project(db, town, edition_id=shown.id, audience="public")
    shared = await make.make_project(db, town, edition_id=shown.id, audience="shared")
    region = await make.make_authority(db, "Kraj", kind="region")
    await make.make_link(db, town, region)
    for desk, found in (
        (Desk(client), {open_}),
        (Desk(client, await as_(Role.reader, region)), {open_, shared}),
        (Desk(client, await as_(Role.reader, town)), {open_, shared, hidden}),
    ):
        tree = await desk.read(f"/editions/{shown.id}/tree")
        assert {each["id"] for each in tree["projects"]} == {str(each.id) for each in found}


async def test_a_draft_is_no_document_to_strangers(client, edition, anyone, stranger, reader):
    for outside in (anyone, stranger):
        refused(await outside.get(f"/editions/{edition.id}/tree"), 404, "NotFound")
    headers = {"if-none-match": '"1.1.public"'}
    assert (await client.get(_path(edition), headers=headers)).status_code == 404
    assert (await reader.read(f"/editions/{edition.id}/tree"))["goals"] == []


async def test_a_project_is_a_document_too(client, db, town, statements):
    project = await make.make_project(db, town, audience="public")
    step = await make.make_activity(db, project)
    await make.make_use(db, await make.make_indicator(db, town, audience="public"), project)
    statements.clear()
    answer = await client.get(f"/v1/projects/{project.id}/tree")
    assert len(statements) == 1
    tree = answer.json()
    assert tree["project"]["id"] == str(project.id)
    assert [each["id"] for each in tree["activities"]] == [str(step.id)]
    assert tree["indicators"][0]["project_id"] == str(project.id)
    headers = {"if-none-match": f'W/{answer.headers["etag"]}, "other"'}
    again = await client.get(f"/v1/projects/{project.id}/tree", headers=headers)
    assert again.status_code == 304
