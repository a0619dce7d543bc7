"""The lines of the ledger are chained, so that tampering is found, also by somebody outside."""

import hashlib
import json
from itertools import pairwise

import psycopg
import pytest

pytestmark = pytest.mark.anyio


def _pieces(line, connection):
    """The bytes that PostgreSQL writes for this line's entry, made by it from plain values."""
    asked = "select change_entry(%s, %s, %s, %s, %s, %s, %s, %s::jsonb)"
    values = [line.seq, line.entity, line.entity_id, line.version, line.operation,
              line.audience_before, line.audience_after, json.dumps(line.row)]  # fmt: skip
    return bytes(connection.execute(asked, values).fetchone()[0])


def _breaks(book, town):
    """Numbers whose chain does not follow from the one before; recomputed outside the database."""
    lines = book.lines(town)
    with psycopg.connect(book.superuser) as connection:
        known, broken = b"", []
        for line in lines:
            known = hashlib.sha256(known + _pieces(line, connection)).digest()
            if known != bytes(line.chain):
                broken.append(line.seq)
                known = bytes(line.chain)
        asked = "select chain from revision where authority_id = %s"
        if bytes(connection.execute(asked, [town.id]).fetchone()[0]) != known:
            broken.append("the end")
    return broken


IN_SQL = """
select seq from (
  select seq, chain, sha256(coalesce(lag(chain) over w, '') || change_entry(
    seq, entity, entity_id, version, operation, audience_before, audience_after, row)) as due
  from change where authority_id = %s window w as (order by seq)) l
where chain <> due order by seq
"""


def _breaks_in_sql(book, town):
    with psycopg.connect(book.superuser) as connection:
        return [seq for (seq,) in connection.execute(IN_SQL, [town.id]).fetchall()]


async def test_the_chain_holds_and_every_tampering_is_found(told):
    book, town, *_ = told
    numbers = [line.seq for line in book.lines(town)]
    assert len(numbers) > 5
    assert all(after == before + 1 for before, after in pairwise(numbers))
    assert (_breaks(book, town), _breaks_in_sql(book, town)) == ([], [])
    tampered = {
        "update change set row = row || '{\"version\": 9}' where seq = 3": 3,
        "update change set operation = 'delete' where seq = 2": 2,
        "update change set audience_after = 'public' where seq = 4": 4,
        "update change set chain = '\\x00' where seq = 4": 4,
        "delete from change where seq = 3": 4,
    }
    for statement, found in tampered.items():
        _tamper(book, town, statement)
        assert _breaks(book, town)[0] == found, statement
        assert _breaks_in_sql(book, town)[0] == found, statement
        _tamper(book, town, "-- restored")
    assert _breaks(book, town) == []


def _tamper(book, town, statement):
    """As somebody with all rights; the kept copy brings the untouched lines back."""
    with psycopg.connect(book.superuser, autocommit=True) as connection:
        if statement == "-- restored":
            connection.execute("truncate change")
            connection.execute("insert into change select * from kept")
            return
        connection.execute("drop table if exists kept")
        connection.execute("create table kept as select * from change")
        done = connection.execute(f"{statement} and authority_id = %s", [town.id])
        assert done.rowcount == 1, statement


async def test_cutting_off_the_end_is_found_by_the_number_of_the_authority(told):
    book, town, *_ = told
    last = book.lines(town)[-1].seq
    _tamper(book, town, f"delete from change where seq = {last}")
    assert _breaks(book, town) == ["the end"]
