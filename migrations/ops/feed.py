"""Positions of the feed: every change gets one number, in the order in which changes become visible.
Frozen SQL.

A number taken by a writer may be committed late, after a reader passed it. So writers only leave a
note of what they raised, and readers give the positions: who asks first takes all committed notes
under one lock and writes down a range for each authority. Writers never wait for it, and what a
reader finds costs as much as there is news, however many authorities there are."""

from alembic.operations import Operations

CREATE = [
    # A queue: rows come and go, so it is vacuumed by their count, not by a share of an empty table.
    """
    create table feed_pending (
      authority_id uuid not null,
      seq bigint not null,
      chain bytea not null
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500)
    """,
    # The numbers low + 1 to high of an authority have the positions up to `ends`, without a gap;
    # `chain` is a hash over all that was told up to there, for `revision.chain` is one over all that
    # the authority had.
    """
    create table feed_range (
      ends bigint primary key,
      authority_id uuid not null,
      low bigint not null,
      high bigint not null,
      chain bytea not null,
      check (0 <= low and low < high)
    )
    """,
    "create index ix_feed_range_authority_id on feed_range (authority_id, ends)",
    """
    create function note_pending() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      insert into feed_pending values (new.authority_id, new.seq, new.chain);
      return null;
    end $$
    """,
    # The chain is written last, when the numbers of a statement are raised.
    """
    create trigger note_pending after update of chain on revision
    for each row execute function note_pending()
    """,
    # Numbers of one authority are committed in their order, so what is visible has no gap.
    """
    create function feed_append() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      last_position bigint;
      last_chain bytea;
    begin
      if not exists (select from feed_pending) then return; end if;
      perform pg_advisory_xact_lock('feed_range'::regclass::oid::bigint);
      select ends, chain into last_position, last_chain from feed_range order by ends desc limit 1;
      with notes as (
        delete from feed_pending returning authority_id, seq, chain
      ), news as (
        select distinct on (authority_id) authority_id, seq as high, chain,
          coalesce((select r.high from feed_range r where r.authority_id = notes.authority_id
                    order by r.ends desc limit 1), 0) as low
        from notes order by authority_id, seq desc
      )
      insert into feed_range (ends, authority_id, low, high, chain)
      select coalesce(last_position, 0) + sum(high - low) over w, authority_id, low, high,
             chain_of(coalesce(last_chain, ''), uuid_send(authority_id) || chain) over w
      from news window w as (order by authority_id);
    end $$
    """,
    "revoke execute on function feed_append() from public",
    "grant execute on function feed_append() to triada_app",
    "grant select on feed_range to triada_app",
    # What was written before there were positions.
    """
    insert into feed_pending select authority_id, seq, chain from revision where seq > 0
    """,
    "select feed_append()",
]

DROP = [
    "drop trigger note_pending on revision",
    "drop function feed_append()",
    "drop function note_pending()",
    "drop table feed_range",
    "drop table feed_pending",
]


def create(op: Operations) -> None:
    for statement in CREATE:
        op.execute(statement)


def drop(op: Operations) -> None:
    for statement in DROP:
        op.execute(statement)
