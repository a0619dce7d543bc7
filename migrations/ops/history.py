"""The history of one record, told from the ledger to the people of its authority. Frozen SQL."""

from alembic.operations import Operations

# What no reader calls a change of the record: keys, numbers, instants, places among others.
TECHNICAL = (
    "'authority_id', 'id', 'version', 'created_at', 'updated_at', 'position', 'lineage_id', "
    "'edition_id', 'goal_id', 'measure_id'"
)

# Ids of shared records and goals say nothing by themselves.
PART_SAID = f"""
create function part_said(entity text, content jsonb) returns jsonb
language sql stable as $$
  select case entity
    when 'party' then jsonb_build_object('organisation_name', (
      select o.name from organisation o where o.id = (content ->> 'organisation_id')::uuid))
    when 'place' then jsonb_build_object('territory_name', (
      select t.name from territory t where t.id = (content ->> 'territory_id')::uuid))
    when 'tag' then jsonb_build_object('name', (
      select t.name from term t where t.id = (content ->> 'term_id')::uuid))
    when 'measure_goal' then jsonb_build_object(
      'goal_id', content -> 'goal_id',
      'home', (content ->> 'position')::integer = 0,
      'goal_title', (
        select g.title from goal g
        where g.authority_id = (content ->> 'authority_id')::uuid
          and g.id = (content ->> 'goal_id')::uuid))
    else '{{}}' end
    || jsonb_strip_nulls(content - array[{TECHNICAL}, 'audience'])
  where content is not null
$$
"""

FIELD_OF = """
create function field_of(entity text, content jsonb) returns text
language sql immutable
return case entity
  when 'party' then 'parties'
  when 'place' then 'places'
  when 'measure_goal' then 'goal_ids'
  when 'level' then 'levels'
  when 'tag' then (content ->> 'kind') || 's'
end
"""

# It runs with the owner's rights, for nobody else may read the copied rows; so it asks itself
# whether the reader is inside. What one request did is one entry; without a request, one second.
# A list is replaced whole, so what left and came back unchanged in one entry is no change.
HISTORY_OF = f"""
create function history_of(kind text, record uuid)
returns table (seq bigint, at timestamptz, actor_id uuid, operation text, reason text, changes jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with lines as (
    select c.seq, c.at, c.actor_id, c.reason, c.entity, c.entity_id, c.operation, c.row as content,
           coalesce(c.request_id, date_trunc('second', c.at)::text) as request,
           lag(c.row) over (partition by c.entity_id order by c.seq) as earlier
    from change c
    where c.authority_id = any(inside_authorities())
      and c.root_entity = kind and c.root_id = record and kind in ('edition', 'goal', 'measure')
  ), own as (
    select l.request, l.seq, l.entity, l.entity_id, f.key as field,
           nullif(l.earlier -> f.key, 'null') as before, nullif(f.value, 'null') as after
    from lines l cross join lateral jsonb_each(l.content - array[{TECHNICAL}]) f
    where l.entity = kind and l.operation <> 'delete'
      and nullif(f.value, 'null') is distinct from nullif(l.earlier -> f.key, 'null')
      and (l.earlier is not null or f.value not in ('[]', '{{}}', 'false'))
  ), parts as (
    select l.request, l.seq, l.entity, l.entity_id, field_of(l.entity, l.content) as field,
           case l.operation when 'delete' then part_said(l.entity, l.content)
                            when 'update' then part_said(l.entity, l.earlier) end as before,
           case when l.operation <> 'delete' then part_said(l.entity, l.content) end as after
    from lines l where l.entity <> kind
  ), changed as (
    select * from own
    union all
    select p.* from parts p
    where p.before is distinct from p.after and not exists (
      select from parts o
      where o.request = p.request and o.entity = p.entity
        and o.before is not distinct from p.after and o.after is not distinct from p.before)
  ), told as (
    select c.request, jsonb_agg(jsonb_build_object(
             'entity', c.entity, 'entity_id', c.entity_id, 'field', c.field,
             'before', c.before, 'after', c.after) order by c.seq, c.field) as changes
    from changed c group by c.request
  ), entries as (
    select l.request, max(l.seq) as seq, max(l.at) as at,
           (array_agg(l.actor_id))[1] as actor_id, max(l.reason) as reason,
           case when bool_or(l.entity = kind and l.operation = 'insert') then 'created'
                else 'changed' end as operation
    from lines l group by l.request
  )
  select e.seq, e.at, e.actor_id, e.operation, e.reason, t.changes
  from entries e join told t on t.request = e.request
$$
"""

# Where a measure stood before its last step, who took that step, and when.
LAST_STEP = """
create function last_step(measure uuid)
returns table (content jsonb, actor_id uuid, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.earlier, l.actor_id, l.at
  from (
    select c.seq, c.at, c.actor_id, c.row as content, lag(c.row) over (order by c.seq) as earlier
    from change c
    where c.authority_id = any(inside_authorities())
      and c.entity = 'measure' and c.entity_id = measure
  ) l
  where l.content ->> 'state' is distinct from l.earlier ->> 'state'
  order by l.seq desc limit 1
$$
"""

CREATE = (
    "create index ix_change_root_id on change (authority_id, root_id, seq)",
    PART_SAID,
    FIELD_OF,
    HISTORY_OF,
    LAST_STEP,
)
DROP = (
    "drop function last_step(uuid)",
    "drop function history_of(text, uuid)",
    "drop function field_of(text, jsonb)",
    "drop function part_said(text, jsonb)",
    "drop index ix_change_root_id",
)


def create(op: Operations) -> None:
    for statement in CREATE:
        op.execute(statement)


def drop(op: Operations) -> None:
    for statement in DROP:
        op.execute(statement)
