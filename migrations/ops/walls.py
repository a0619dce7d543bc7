"""The second wall: row-level security, the same sentence as `visible_to`. Frozen SQL."""

from alembic.operations import Operations

COMMONS = "00000000-0000-7000-8000-000000000001"

# Wrapped in (select …) in the policies, so that each is worked out once per statement, not per row.
CREATE = [
    """
    create function written_authority() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('triada.authority', true), '')::uuid $$
    """,
    """
    create function inside_authorities() returns uuid[] language sql stable parallel safe as $$
      select coalesce(
        string_to_array(nullif(current_setting('triada.inside', true), ''), ',')::uuid[], '{}')
    $$
    """,
    """
    create function partner_authorities() returns uuid[] language sql stable parallel safe as $$
      select coalesce(
        string_to_array(nullif(current_setting('triada.partner', true), ''), ',')::uuid[], '{}')
    $$
    """,
]
DROP = [
    "drop function partner_authorities()",
    "drop function inside_authorities()",
    "drop function written_authority()",
]

READS = """
audience = 'public'
or authority_id = any((select inside_authorities())::uuid[])
or authority_id = (select written_authority())
or (audience = 'shared' and authority_id = any((select partner_authorities())::uuid[]))
"""
WRITES = "authority_id = (select written_authority())"
SHARED_WRITES = f"(select written_authority()) = '{COMMONS}'::uuid"

FEED_READS = """
'public' in (audience_before, audience_after)
or authority_id = any((select inside_authorities())::uuid[])
or authority_id = (select written_authority())
or ('shared' in (audience_before, audience_after)
    and authority_id = any((select partner_authorities())::uuid[]))
"""


def create(op: Operations) -> None:
    for statement in CREATE:
        op.execute(statement)


def drop(op: Operations) -> None:
    for statement in DROP:
        op.execute(statement)


def _wall(op: Operations, table: str, reads: str, writes: str) -> None:
    op.execute(f"alter table {table} enable row level security")
    op.execute(f"alter table {table} force row level security")
    op.execute(f"create policy reads on {table} for select using ({reads})")
    op.execute(f"create policy adds on {table} for insert with check ({writes})")
    op.execute(
        f"create policy changes on {table} for update using ({writes}) with check ({writes})"
    )
    op.execute(f"create policy removes on {table} for delete using ({writes})")


def protect(op: Operations, table: str) -> None:
    """A table of one authority's records."""
    _wall(op, table, READS, WRITES)
    grant(op, table)


def share(op: Operations, table: str) -> None:
    """A table of shared records: all read, a transaction scoped to the commons writes."""
    _wall(op, table, "true", SHARED_WRITES)
    grant(op, table)


def protect_ledger(op: Operations) -> None:
    """The application reads where and when, never the copied rows; only the trigger writes."""
    op.execute("alter table change enable row level security")
    op.execute("alter table change force row level security")
    op.execute(f"create policy reads on change for select using ({FEED_READS})")
    op.execute("create policy adds on change for insert with check (true)")
    op.execute(
        "grant select (authority_id, seq, at, actor_id, request_id, reason, entity, entity_id, "
        "root_entity, root_id, version, operation, audience_before, audience_after) "
        "on change to triada_app"
    )
    op.execute("grant select on revision to triada_app")
    op.execute("grant select on installation to triada_app")
    op.execute("grant update (setup_token_hash) on installation to triada_app")


def grant(op: Operations, table: str) -> None:
    op.execute(f"grant select, insert, update, delete on {table} to triada_app")
