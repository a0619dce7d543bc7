"""Every change is one line of the ledger, numbered without a gap."""

import psycopg
import pytest
from sqlalchemy import event, text

import make
from triada.core.db import open_scope, write_in
from triada.core.principal import Principal

pytestmark = pytest.mark.anyio


def _short(line):
    return (line.entity, line.version, line.operation, line.audience_before, line.audience_after)


async def test_each_change_of_a_measure_is_exactly_its_lines(told):
    book, town, goal, person, editor = told
    client = book.client

    async def step(method, path, version=None, **sent):
        before = book.number(town)
        headers = {**editor, **({"if-match": f'"{version}"'} if version else {})}
        answer = await client.request(method, f"/v1{path}", headers=headers, **sent)
        assert answer.status_code in (200, 201, 204), answer.text
        lines = book.lines(town, before)
        assert [line.seq for line in lines] == list(range(before + 1, before + 1 + len(lines)))
        assert {line.actor_id for line in lines} == {person.id}
        assert {line.request_id for line in lines} == {answer.headers["x-request-id"]}
        assert book.number(town) == before + len(lines)
        return answer, lines

    new = {"goal_ids": [str(goal.id)], "title": make.text("Nové"), "parties": [
        {"role": "lead", "body": make.text("obec")}]}  # fmt: skip
    made, lines = await step("POST", "/measures", json=new)
    id = made.json()["id"]
    path = f"/measures/{id}"
    assert [_short(line) for line in lines] == [
        ("measure", 1, "insert", None, "internal"),
        ("measure_goal", 1, "insert", None, "internal"),
        ("party", 1, "insert", None, "internal"),
    ]
    assert {(line.root_entity, str(line.root_id)) for line in lines} == {("measure", id)}
    assert lines[0].row["title"] == make.text("Nové")
    assert not {"search", "starts_on", "ends_before"} & lines[0].row.keys()

    _, lines = await step("PATCH", path, 1, json={"priority": 1})
    assert [_short(line) for line in lines] == [("measure", 2, "update", "internal", "internal")]
    assert lines[0].row["priority"] == 1

    _, lines = await step("PATCH", path, 2, json={"parties": []})
    assert [_short(line) for line in lines] == [
        ("measure", 3, "update", "internal", "internal"),
        ("party", 1, "delete", "internal", None),
    ]

    said = {"to": "discontinued", "reason": make.text("Nejsou peníze")}
    _, lines = await step("POST", f"{path}/transitions", 3, json=said)
    assert [_short(line) for line in lines] == [("measure", 4, "update", "internal", "internal")]
    assert lines[0].reason == "Nejsou peníze"

    edition = f"/editions/{goal.edition_id}"
    _, lines = await step("POST", f"{edition}/publication", 1, json={"audience": "public"})
    spread = {line.entity: _short(line)[1:] for line in lines}
    assert len(lines) == 7
    assert spread.keys() == {"edition", "level", "goal", "measure", "measure_goal", "plan"}
    assert spread["measure"] == (5, "update", "internal", "public")
    assert {line.reason for line in lines} == {None}

    _, lines = await step("DELETE", path, 5)
    assert sorted(_short(line) for line in lines) == [
        ("measure", 5, "delete", "public", None),
        ("measure_goal", 2, "delete", "public", None),
    ]


async def test_a_refused_request_leaves_no_line(told):
    book, town, goal, _, editor = told
    before = book.number(town), len(book.lines(town))
    path = f"/v1/goals/{goal.id}"
    tries = [
        await book.client.patch(path, headers=editor, json={"position": 3}),
        await book.client.patch(path, headers={**editor, "if-match": '"7"'}, json={"position": 3}),
        await book.client.patch(path, headers={"if-match": '"1"'}, json={"position": 3}),
        await book.client.post("/v1/measures", headers=editor, json={}),
        # Refused after something was written already: the transaction takes it back.
        await book.client.post("/v1/measures", headers=editor, json={
            "goal_ids": [str(goal.id)], "title": make.text("x"),
            "target_groups": ["11111111-1111-7111-8111-111111111111"],
        }),
    ]  # fmt: skip
    assert [answer.status_code for answer in tries] == [428, 412, 404, 422, 422]
    assert (book.number(town), len(book.lines(town))) == before


BULK = """
insert into goal (authority_id, id, version, edition_id, level_id, position, title, lineage_id)
select :town, gen_random_uuid(), 1, :edition, :level, n,
       '{"authored": "cs", "values": {"cs": "x"}}', gen_random_uuid()
from generate_series(1, :amount) n
"""
MANY = 20_000


async def test_many_rows_at_once_are_one_statement_and_a_line_each(told):
    book, town, goal, *_ = told
    before = book.number(town)
    seen = []
    async with book.sessions.begin() as db:
        await open_scope(db, Principal())
        await write_in(db, town.id)
        engine = db.get_bind().engine
        await db.execute(text("set local statement_timeout = '60s'"))

        def note(conn, cursor, statement, parameters, context, executemany):
            seen.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        ids = {"town": town.id, "edition": goal.edition_id, "level": goal.level_id}
        await db.execute(text(BULK), {**ids, "amount": MANY})
        event.remove(engine, "before_cursor_execute", note)
    assert len(seen) == 1
    assert book.number(town) == before + MANY


async def test_one_statement_over_two_authorities_is_refused(committed):
    """By the owner of the tables, who alone may call the ledger's own door."""
    with psycopg.connect(committed.owner_url) as connection:
        town, other = "1" * 32, "2" * 32
        two = [f'{{"id": "{town}", "authority_id": "{town}"}}',
               f'{{"id": "{other}", "authority_id": "{other}"}}']  # fmt: skip
        with pytest.raises(psycopg.errors.RaiseException, match="several authorities"):
            connection.execute(
                "select write_changes('x', 'insert', null, %s::jsonb[], '{}', '{}')", [two]
            )
