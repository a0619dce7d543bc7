"""The two doors to the entries of the search. Each runs with the rights of the owner, whom no wall
holds, so each says the walls itself. Frozen SQL."""

from alembic.operations import Operations

# The sentence of the walls (`ops/walls.py`) for a reading, where no authority is written. Inlined.
SEEN = """
create function search_entry_seen(audience text, authority_id uuid, inside uuid[], partners uuid[])
returns boolean language sql immutable parallel safe
return audience = 'public'
  or authority_id = any(inside)
  or (audience = 'shared' and authority_id = any(partners))
"""

# Entries of a kind that are walked in order before the index of words is asked.
WALKED = 1000

# Values of a question are known when it is planned, so that one partition is read and the frequency of
# the words decides; and however frequent they are, the index of words is cheaper than all rows.
SETTINGS = """
set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
"""

# Kind by kind in the order of ranks, until `amount` are found. A frequent word is found among the
# first entries in order. What is rarer is asked of the index of words, and sorted: `offset 0` keeps
# the planner from walking the order to the end.
HITS = f"""
create function search_hits(q text, kinds text[], ranks integer[], of_authority uuid,
                            after_rank integer, after_sort text, after_id uuid, amount integer)
returns table (rank integer, sort text, id uuid, authority_id uuid)
language plpgsql stable security definer rows 50
{SETTINGS} as $$
#variable_conflict use_column
declare
  wanted constant tsquery := search_query(q);
  inside constant uuid[] := inside_authorities();
  partners constant uuid[] := partner_authorities();
  asked record;
  missing integer := amount;
  more integer;
begin
  if numnode(wanted) = 0 then return; end if;
  for asked in
    select k.kind, k.rank, s.sort as after_sort, s.id as after_id
    from unnest(kinds, ranks) k(kind, rank)
    left join (values (after_rank, after_sort, after_id)) s(rank, sort, id) on s.rank = k.rank
    where after_rank is null or k.rank >= after_rank
    order by k.rank
  loop
    if of_authority is not null then
      return query
        select asked.rank, e.sort, e.id, e.authority_id
        from search_entry e
        where e.kind = asked.kind and e.authority_id = of_authority and e.words @@ wanted
          and search_entry_seen(e.audience, e.authority_id, inside, partners)
          and (asked.after_sort is null or (e.sort, e.id) > (asked.after_sort, asked.after_id))
        order by e.sort, e.id limit missing;
    else
      return query
        with first as materialized (
          select w.sort, w.id, w.authority_id
          from (
            select * from search_entry e
            where e.kind = asked.kind
              and (asked.after_sort is null or (e.sort, e.id) > (asked.after_sort, asked.after_id))
            order by e.sort, e.id limit {WALKED}
          ) w
          where w.words @@ wanted
            and search_entry_seen(w.audience, w.authority_id, inside, partners)
          order by w.sort, w.id limit missing
        ), enough as materialized (
          select count(*) >= missing as yes from first
        )
        select asked.rank, h.sort, h.id, h.authority_id
        from (
          select f.sort, f.id, f.authority_id from first f where (select yes from enough)
          union all
          (select m.sort, m.id, m.authority_id
           from (
             select e.sort, e.id, e.authority_id from search_entry e
             where not (select yes from enough)
               and e.kind = asked.kind and e.words @@ wanted
               and search_entry_seen(e.audience, e.authority_id, inside, partners)
               and (asked.after_sort is null or (e.sort, e.id) > (asked.after_sort, asked.after_id))
             offset 0
           ) m
           order by m.sort, m.id limit missing)
        ) h
        order by h.sort, h.id;
    end if;
    get diagnostics more = row_count;
    missing := missing - more;
    exit when missing <= 0;
  end loop;
end $$
"""

SAMPLED = 500
FEW_ARE = 1000

# For the filter of words in a list, which has an order of its own: the ids of all that a reader may
# find, or null where they are many, of a kind that has no entries, or likely many by a sample; then
# the list is walked in its order and soon full.
FEW = f"""
create function search_few(kind text, q text) returns uuid[]
language plpgsql stable security definer
{SETTINGS} as $$
#variable_conflict use_column
declare
  asked constant text := kind;
  wanted constant tsquery := search_query(q);
  inside constant uuid[] := inside_authorities();
  partners constant uuid[] := partner_authorities();
  ids uuid[];
begin
  if to_regclass('search_entry_' || asked) is null then return null; end if;
  perform from (select * from search_entry e where e.kind = asked limit {SAMPLED}) s
    where s.words @@ wanted offset {SAMPLED} / 20 limit 1;
  if found then return null; end if;
  select coalesce(array_agg(f.id), '{{}}') into ids
  from (
    select e.id from search_entry e
    where e.kind = asked and e.words @@ wanted
      and search_entry_seen(e.audience, e.authority_id, inside, partners)
    limit {FEW_ARE} + 1
  ) f;
  return case when cardinality(ids) <= {FEW_ARE} then ids end;
end $$
"""

SEEN_SIGNATURE = "search_entry_seen(text, uuid, uuid[], uuid[])"
DOORS = (
    "search_hits(text, text[], integer[], uuid, integer, text, uuid, integer)",
    "search_few(text, text)",
)


def create(op: Operations) -> None:
    for statement in (SEEN, HITS, FEW):
        op.execute(statement)
    for door in DOORS:
        op.execute(f"revoke execute on function {door} from public")
        op.execute(f"grant execute on function {door} to triada_app")


def drop(op: Operations) -> None:
    for function in (*reversed(DOORS), SEEN_SIGNATURE):
        op.execute(f"drop function {function}")
