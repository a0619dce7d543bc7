"""The ledger: one trigger function that gives audit trail, history and change feed. Frozen SQL."""

from alembic.operations import Operations

COMMONS = "00000000-0000-7000-8000-000000000001"

CREATE = [
    """
    create table installation (
      only_one boolean primary key default true check (only_one),
      epoch uuid not null,
      setup_token_hash bytea,
      created_at timestamptz not null default now()
    )
    """,
    "insert into installation (epoch) values (gen_random_uuid())",
    """
    create table revision (
      authority_id uuid primary key,
      seq bigint not null default 0,
      chain bytea not null default '\\x'
    )
    """,
    """
    create table change (
      authority_id uuid not null,
      seq bigint not null,
      at timestamptz not null default clock_timestamp(),
      actor_id uuid,
      request_id text,
      reason text,
      entity text not null,
      entity_id uuid not null,
      root_entity text not null,
      root_id uuid not null,
      version integer not null,
      operation text not null,
      audience_before text,
      audience_after text,
      row jsonb not null,
      chain bytea not null,
      primary key (authority_id, seq)
    )
    """,
    "create index ix_change_entity_id on change (entity_id, seq)",
    # `for no key update` wants a right to update that the application must not have: hence a door.
    """
    create function lock_revision(wanted uuid) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare found_seq bigint;
    begin
      select seq into found_seq from revision where authority_id = wanted for no key update;
      if not found then
        insert into revision (authority_id) values (wanted) on conflict do nothing;
        select seq into found_seq from revision where authority_id = wanted for no key update;
      end if;
      return found_seq;
    end $$
    """,
    """
    create function chain_step(state bytea, first bytea, entry bytea) returns bytea
    language sql immutable parallel safe as
    $$ select sha256(coalesce(state, first) || entry) $$
    """,
    "create aggregate chain_of(bytea, bytea) (sfunc = chain_step, stype = bytea)",
    """
    create function change_entry(seq bigint, entity text, entity_id uuid, version integer,
                                 operation text, before text, after text, content jsonb)
    returns bytea language sql stable as $$
      select convert_to(jsonb_build_array(seq, entity, entity_id, version, operation,
                                          before, after, content)::text, 'UTF8')
    $$
    """,
    # `roots`: the first of these that the row names is the record it is a part of.
    """
    create function root_of(content jsonb, roots text[], entity text)
    returns table (root_entity text, root_id uuid) language sql immutable as $$
      select coalesce(named.root, entity), coalesce(named.id, (content->>'id')::uuid)
      from (select 1) always
      left join lateral (
        select r.root, (content->>(r.root || '_id'))::uuid as id
        from unnest(roots) with ordinality as r(root, n)
        where content->>(r.root || '_id') is not null
        order by r.n limit 1
      ) named on true
    $$
    """,
    f"""
    create function write_changes(entity text, operation text, befores jsonb[], afters jsonb[],
                                  left_out text[], roots text[])
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      amount bigint := coalesce(array_length(coalesce(afters, befores), 1), 0);
      sample jsonb := coalesce(afters[1], befores[1]);
      owner uuid := coalesce((sample->>'authority_id')::uuid, '{COMMONS}'::uuid);
      base bigint;
      last_chain bytea;
    begin
      if amount = 0 then return; end if;
      perform lock_revision(owner);
      update revision set seq = seq + amount where authority_id = owner
        returning seq - amount, chain into base, last_chain;
      with rows as (
        select n, b, a, coalesce(a, b) - left_out as content
        from unnest(befores, afters) with ordinality as each_one(b, a, n)
      ), numbered as (
        select base + n as seq, content, r.root_entity, r.root_id,
               (content->>'id')::uuid as entity_id,
               coalesce((content->>'version')::integer, 1) as version,
               case when b is null then null else coalesce(b->>'audience', 'public') end as before,
               case when a is null then null else coalesce(a->>'audience', 'public') end as after,
               coalesce((coalesce(a, b)->>'authority_id')::uuid, '{COMMONS}'::uuid) as authority_id
        from rows, root_of(content, roots, entity) r
      ), written as (
        insert into change (authority_id, seq, actor_id, request_id, reason, entity, entity_id,
                            root_entity, root_id, version, operation, audience_before,
                            audience_after, row, chain)
        select n.authority_id, n.seq,
               nullif(current_setting('triada.actor', true), '')::uuid,
               nullif(current_setting('triada.request', true), ''),
               nullif(current_setting('triada.reason', true), ''),
               entity, n.entity_id, n.root_entity, n.root_id, n.version, operation,
               n.before, n.after, n.content,
               chain_of(last_chain, change_entry(n.seq, entity, n.entity_id, n.version, operation,
                                                 n.before, n.after, n.content)) over (order by n.seq)
        from numbered n
        returning seq, chain, authority_id
      )
      select w.chain into last_chain from written w
      where not exists (select 1 from written o where o.authority_id <> owner)
      order by w.seq desc limit 1;
      if last_chain is null then
        raise exception 'one statement changed records of several authorities';
      end if;
      update revision set chain = last_chain where authority_id = owner;
    end $$
    """,
    # It runs with the owner's rights, so only the trigger below may call it.
    "revoke execute on function write_changes(text, text, jsonb[], jsonb[], text[], text[]) from public",
    # Statement level: with row-level triggers twenty thousand rows took thirty times as long.
    """
    create function record_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      left_out text[] := string_to_array(tg_argv[0], ',');
      roots text[] := string_to_array(tg_argv[1], ',');
      befores jsonb[];
      afters jsonb[];
    begin
      if tg_op = 'INSERT' then
        select array_agg(to_jsonb(n) order by n.id) into afters from new_rows n;
      elsif tg_op = 'DELETE' then
        select array_agg(to_jsonb(o) order by o.id) into befores from old_rows o;
      else
        select array_agg(to_jsonb(n) order by n.id), array_agg(to_jsonb(o) order by n.id)
        into afters, befores from new_rows n join old_rows o on o.id = n.id;
      end if;
      perform write_changes(tg_table_name::text, lower(tg_op), befores, afters, left_out, roots);
      return null;
    end $$
    """,
    """
    create function touch_updated_at() returns trigger language plpgsql as $$
    begin
      new.updated_at := clock_timestamp();
      return new;
    end $$
    """,
]

DROP = [
    "drop function touch_updated_at()",
    "drop function record_change()",
    "drop function write_changes(text, text, jsonb[], jsonb[], text[], text[])",
    "drop function root_of(jsonb, text[], text)",
    "drop function change_entry(bigint, text, uuid, integer, text, text, text, jsonb)",
    "drop aggregate chain_of(bytea, bytea)",
    "drop function chain_step(bytea, bytea, bytea)",
    "drop function lock_revision(uuid)",
    "drop table change",
    "drop table revision",
    "drop table installation",
]


def create(op: Operations) -> None:
    for statement in CREATE:
        op.execute(statement)


def drop(op: Operations) -> None:
    for statement in DROP:
        op.execute(statement)


EVENTS = {
    "insert": "referencing new table as new_rows",
    "update": "referencing old table as old_rows new table as new_rows",
    "delete": "referencing old table as old_rows",
}


def follow(
    op: Operations, table: str, *, leaving_out: tuple[str, ...] = (), roots: tuple[str, ...] = ()
) -> None:
    """From now on each change of the table is a line of the ledger."""
    arguments = f"'{','.join(leaving_out)}', '{','.join(roots)}'"
    for event, tables in EVENTS.items():
        op.execute(
            f"create trigger follow_{event} after {event} on {table} {tables} "
            f"for each statement execute function record_change({arguments})"
        )
    op.execute(
        f"create trigger touch before update on {table} "
        "for each row execute function touch_updated_at()"
    )
