"""Runs the migrations as the owner of the tables; each one in a transaction of its own."""

import os

from alembic import context
from sqlalchemy import create_engine

from triada.core.columns import EnumColumn
from triada.core.text import TextColumn
from triada.core.urls import with_driver
from triada.tables import metadata

LEDGER = ("revision", "change", "installation", "feed_range", "feed_pending")
IGNORED_TABLES = (*LEDGER, "search_entry")
"""The ledger's own tables and those of the search, one for each kind, are written in SQL alone; no
model stands for them."""


def include(item: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:  # noqa: FBT001
    ignored = name in IGNORED_TABLES or str(name).startswith("search_entry_")
    return not (kind == "table" and ignored)


def render(kind: str, item: object, context_: object) -> str | bool:
    """A migration names the stored type, never one of the application's."""
    if kind == "type" and isinstance(item, TextColumn):
        return "postgresql.JSONB()"
    if kind == "type" and isinstance(item, EnumColumn):
        return "sa.String()"
    return False


def run() -> None:
    url = context.config.attributes.get("url") or os.environ["MIGRATION_DATABASE_URL"]
    engine = create_engine(with_driver(url, "psycopg"))
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            transaction_per_migration=True,
            include_object=include,
            compare_type=True,
            render_item=render,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
