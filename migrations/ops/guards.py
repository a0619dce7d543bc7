"""Fields with an audience of their own: who sees them, and what the search may hold of them. Frozen SQL."""

from alembic.operations import Operations

# A row has its wall; a column has this question, asked by the one place that selects columns. It
# reads the settings of the wall, but not the authority that is written: writing is not reading.
SEES = """
create function sees(authority_id uuid, audience text) returns boolean
language sql stable parallel safe as $$
  select audience = 'public'
    or authority_id = any(inside_authorities())
    or (audience = 'shared' and authority_id = any(partner_authorities()))
$$
"""

# The search is the same for everybody, so it holds no word that anybody may not read.
UNGUARDED = """
create function unguarded(words jsonb, field_audience jsonb, field text) returns jsonb
language sql immutable parallel safe
return case when coalesce(field_audience ->> field, 'public') = 'public' then words end
"""

CREATE = (SEES, UNGUARDED)
DROP = ("drop function unguarded(jsonb, jsonb, text)", "drop function sees(uuid, text)")

SEARCHED = {"edition": "summary", "goal": "description", "measure": "description"}


def create(op: Operations) -> None:
    for statement in CREATE:
        op.execute(statement)


def drop(op: Operations) -> None:
    for statement in DROP:
        op.execute(statement)


def _search(op: Operations, table: str, texts: str) -> None:
    op.execute(f"alter table {table} drop column search")
    op.execute(
        f"alter table {table} add column search tsvector "
        f"generated always as (search_vector({texts})) stored not null"
    )


def search_what_is_open(op: Operations) -> None:
    for table, field in SEARCHED.items():
        _search(op, table, f"title, unguarded({field}, field_audience, '{field}')")


def search_everything(op: Operations) -> None:
    for table, field in SEARCHED.items():
        _search(op, table, f"title, {field}")
