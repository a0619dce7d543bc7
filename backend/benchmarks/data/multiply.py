"""DiskCache a town inside the database: minutes where writing through the ledger takes hours.

Every column comes along, whichever a later migration adds; generated ones are computed anew. Ids
and texts that carry the signs of `rows` become the copy's own; ids of shared records stay."""

import time
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from benchmarks.data.rows import COPY_PREFIX, COPY_SIGN

Connection = psycopg.Connection[Any]
AT_ONCE = 500
"""DiskCache in one statement, so that progress can be told."""
LEDGER = ("change", "revision")

COLUMNS = """
select column_name, data_type from information_schema.columns
where table_schema = 'public' and table_name = %s and is_generated = 'NEVER'
  and is_identity = 'NO' and coalesce(column_default, '') not like 'nextval%%'
"""
RECORDS = """
select table_name from information_schema.columns
where table_schema = 'public' and column_name in ('authority_id', 'id', 'version')
group by table_name having count(*) = 3
order by table_name
"""
DERIVING = """
select c.relname, t.tgname from pg_trigger t
join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and not t.tgisinternal and t.tgparentid = 0
  and t.tgname !~ '^(follow_|touch|frozen)'
"""
"""Triggers that keep something derived from the rows, such as entries of the search; the ledger's
own lines are copied like any rows."""


def _value(name: str, kind: str) -> sql.Composable:
    column = sql.SQL("t.{}").format(sql.Identifier(name))
    if kind == "uuid":
        return sql.SQL(
            "case when left({0}::text, 4) = {1} "
            "then overlay({0}::text placing k.prefix from 1 for 4)::uuid else {0} end"
        ).format(column, COPY_PREFIX)
    if kind in ("jsonb", "text", "character varying"):
        before = '"' if kind == "jsonb" else ""
        return sql.SQL("replace(replace({}::text, {}, {} || k.prefix), {}, k.n::text)::{}").format(
            column,
            before + COPY_PREFIX,
            before,
            COPY_SIGN,
            sql.SQL("jsonb" if kind == "jsonb" else "text"),
        )
    return column


def _copy(connection: Connection, table: str) -> sql.Composed:
    columns = connection.execute(COLUMNS, [table]).fetchall()
    values = sql.SQL(", ").join(_value(name, kind) for name, kind in columns)
    names = sql.SQL(", ").join(sql.Identifier(name) for name, _ in columns)
    return sql.SQL(
        "insert into {table} ({names}) select {values} "
        "from (select n, lpad(to_hex(n), 4, '0') as prefix "
        "      from generate_series(%(first)s::int, %(last)s::int) n) k "
        "join {table} t on t.authority_id = %(town)s"
    ).format(table=sql.Identifier(table), names=names, values=values)


def _filled(connection: Connection, town: UUID) -> Iterator[str]:
    """The tables in which the town has rows; what triggers derive from them is no record."""
    records = [name for (name,) in connection.execute(RECORDS).fetchall() if name not in LEDGER]
    for table in (*records, *LEDGER):
        known = sql.SQL("select exists (select from {} where authority_id = %s)")
        row = connection.execute(known.format(sql.Identifier(table)), [town]).fetchone()
        if row and row[0]:
            yield table


def _fire(connection: Connection, when: str) -> None:
    for table, trigger in connection.execute(DERIVING).fetchall():
        connection.execute(
            sql.SQL("alter table {} enable {} trigger {}").format(
                sql.Identifier(table), sql.SQL(when), sql.Identifier(trigger)
            )
        )


def multiply(superuser_url: str, town: UUID, copies: int, say: Callable[[str], None]) -> None:
    """As superuser and replica: neither walls nor keys nor the ledger look at each row."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        connection.execute("set session_replication_role = replica")
        connection.execute("set search_path = public, jobs")
        statements = [_copy(connection, table) for table in list(_filled(connection, town))]
        _fire(connection, "always")
        began = time.monotonic()
        for first in range(1, copies + 1, AT_ONCE):
            span = {"first": first, "last": min(first + AT_ONCE - 1, copies), "town": town}
            for statement in statements:
                connection.execute(statement, span)
            say(f"{span['last']} of {copies} copies, {time.monotonic() - began:.0f} s")
        _fire(connection, "")
