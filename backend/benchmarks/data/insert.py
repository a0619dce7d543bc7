"""Writes rows as the application does: its own role, one authority to a transaction, the ledger
behind it."""

import json
import secrets
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from benchmarks.data.rows import Row, Tables
from triada.commons.identity.actions import token_hash
from triada.core.ids import new_id

Connection = psycopg.Connection[Any]


def insert(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    """One statement however many rows, so that the ledger has one piece of work."""
    columns = sql.SQL(", ").join(map(sql.Identifier, rows[0]))
    statement = sql.SQL(
        "insert into {table} ({columns}) "
        "select {columns} from json_populate_recordset(null::{table}, %s::json)"
    ).format(table=sql.Identifier(table), columns=columns)
    connection.execute(statement, [json.dumps(rows, default=str)])


def in_authority(connection: Connection, owner: UUID) -> None:
    """From now on the transaction writes in this authority."""
    statement = "select set_config('triada.authority', %s, true), lock_revision(%s)"
    connection.execute(statement, [str(owner), owner])


def write(connection: Connection, owner: UUID, tables: Tables) -> None:
    with connection.transaction():
        in_authority(connection, owner)
        for table, rows in tables.items():
            insert(connection, table, rows)


def sign_in(connection: Connection, owners: Sequence[UUID], role: str) -> str:
    """The token of an open session of a new person with this role in each of the authorities."""
    token, person_id = secrets.token_urlsafe(16), new_id()
    person = {"id": person_id, "name": "Jana", "language": "cs"}
    session = {"id": new_id(), "token_hash": f"\\x{token_hash(token).hex()}"}
    with connection.transaction():
        insert(connection, "person", [{**person, "email": f"{person_id}@triada.example"}])
        insert(connection, "account", [{"person_id": person_id, "password_hash": "-"}])
        opened = {**session, "person_id": person_id, "expires_at": "infinity"}
        insert(connection, "session", [opened])
    for owner in owners:
        grant = {"id": new_id(), "version": 1, "authority_id": owner, "audience": "internal"}
        grant |= {"subject": person_id, "role": role, "scope_kind": "authority"}
        write(connection, owner, {"role_grant": [grant]})
    return token
