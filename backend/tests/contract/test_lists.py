"""What is true of every list and every whole document: one statement, and pages that join."""

import pytest
from sqlalchemy import event

from contract import walk
from contract.asking import get

pytestmark = pytest.mark.anyio


@pytest.fixture
def seen(built):
    """Statements, apart from opening the scope, finding the caller, and savepoints."""
    found = []

    def note(conn, cursor, statement, parameters, context, executemany):
        apart = ("set_config", "FROM session", "SAVEPOINT", "owner_of_record")
        if not any(word in statement for word in apart):
            found.append(statement)

    event.listen(built.connection.sync_connection, "before_cursor_execute", note)
    yield found
    event.remove(built.connection.sync_connection, "before_cursor_execute", note)


@pytest.mark.parametrize("route", walk.PAGED, ids=walk.name_of)
async def test_a_list_is_one_statement(stage, seen, route):
    """The feed is three: positions are given in a transaction of their own, and where the page
    ends is read before its lines, or a change between would be lost."""
    page = await get(stage, route)
    assert page.status_code == 200, page.text
    assert page.json()["items"]
    assert len(seen) == (3 if route.name == "list_changes" else 1), seen


@pytest.mark.parametrize("name", ["get_edition_tree", "get_project_tree"])
async def test_a_whole_document_is_one_statement_and_none_while_it_is_the_same(stage, seen, name):
    address = stage.inside.path(walk.BY_NAME[name])
    whole = await stage.client.get(address, headers=stage.owner)
    assert (whole.status_code, len(seen)) == (200, 1)
    seen.clear()
    known = {**stage.owner, "if-none-match": whole.headers["etag"]}
    assert (await stage.client.get(address, headers=known)).status_code == 304
    other = {**stage.owner, "if-none-match": '"0.0.public"'}
    assert (await stage.client.get(address, headers=other)).status_code == 200
    assert len(seen) == 0


@pytest.mark.parametrize("route", walk.PAGED, ids=walk.name_of)
async def test_pages_one_by_one_are_the_whole_list(stage, route):
    whole = await _all_pages(stage, route, 200)
    assert len(whole) > 1
    assert await _all_pages(stage, route, min(len(whole), 200) // 8 + 1) == whole


async def _all_pages(stage, route, limit):
    found, cursor = [], {}
    name = "after" if route.name == "list_changes" else "cursor"
    while True:
        page = await get(stage, route, limit=limit, **cursor)
        assert page.status_code == 200, page.text
        found += page.json()["items"]
        cursor = {name: page.json()["next"]}
        if not page.json().get("more", page.json()["next"] is not None):
            return found
