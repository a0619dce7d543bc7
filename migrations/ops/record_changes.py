"""The lines of the ledger about one record and its parts, for the people of its authority. Frozen
SQL."""

from alembic.operations import Operations

from migrations.ops.history import FIELD_OF, HISTORY_OF, PART_SAID

# It runs with the owner's rights, for nobody else may read the copied rows; so it asks itself
# whether the reader is inside. `left_out` names the tables wanted and of each the columns that do
# not count. What one request did belongs together; without a request, what one second did. A list
# is replaced whole, so a part that left and came back unchanged in one request is no line.
RECORD_CHANGES = """
create function record_changes(kind text, record uuid, left_out jsonb)
returns table (request text, seq bigint, at timestamptz, actor_id uuid, reason text,
               entity text, operation text, before jsonb, after jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with lines as (
    select coalesce(c.request_id, date_trunc('second', c.at)::text) as request,
           c.seq, c.at, c.actor_id, c.reason, c.entity, c.operation, c.row - f.names as content,
           lag(c.row) over (partition by c.entity_id order by c.seq) - f.names as earlier
    from change c
    cross join lateral (
      select array(select jsonb_array_elements_text(left_out -> c.entity)) as names
    ) f
    where c.authority_id = any(inside_authorities())
      and c.root_entity = kind and c.root_id = record and left_out ? c.entity
  ), sides as (
    select l.*,
           case l.operation when 'delete' then l.content when 'update' then l.earlier end as before,
           case when l.operation <> 'delete' then l.content end as after
    from lines l
  )
  select s.request, s.seq, s.at, s.actor_id, s.reason, s.entity, s.operation, s.before, s.after
  from sides s
  where s.before is distinct from s.after and not exists (
    select from sides o
    where o.request = s.request and o.entity = s.entity and o.entity <> kind
      and o.before is not distinct from s.after and o.after is not distinct from s.before)
$$
"""
FOR_THREE_KINDS = (
    "drop function history_of(text, uuid)",
    "drop function field_of(text, jsonb)",
    "drop function part_said(text, jsonb)",
)


def replace_history_of(op: Operations) -> None:
    """The door for three kinds of records gives way to one for any."""
    for statement in (*FOR_THREE_KINDS, RECORD_CHANGES):
        op.execute(statement)


def restore_history_of(op: Operations) -> None:
    for statement in (
        "drop function record_changes(text, uuid, jsonb)",
        PART_SAID,
        FIELD_OF,
        HISTORY_OF,
    ):
        op.execute(statement)
