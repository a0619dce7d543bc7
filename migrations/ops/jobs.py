"""The tables of the queue, as the library of that release made them. Frozen SQL."""

from pathlib import Path

from alembic.operations import Operations

SQL = Path(__file__).with_name("procrastinate_3_10.sql")


def create(op: Operations) -> None:
    op.execute("create schema jobs")
    op.execute("set local search_path = jobs")
    # Straight to the driver: the file holds many statements and signs that mean parameters elsewhere.
    connection = op.get_bind().connection.driver_connection
    assert connection is not None
    connection.execute(SQL.read_text(encoding="utf-8"))
    op.execute("set local search_path = public")
    op.execute("grant usage on schema jobs to triada_app")
    op.execute("grant select, insert, update, delete on all tables in schema jobs to triada_app")
    op.execute("grant usage on all sequences in schema jobs to triada_app")


def drop(op: Operations) -> None:
    op.execute("drop schema jobs cascade")
