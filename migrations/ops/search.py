"""One narrow table for the search over all kinds of records, and the one door to it. Frozen SQL.

The walls of the records' own tables keep the planner from the index of words, for the operator `@@`
is not leakproof, and the sort key of a title was computed for each hit. Here an entry holds nothing
but what finding and ordering need; nobody but the owner of the tables reads it, and the functions of
`search_doors` say the walls themselves."""

from dataclasses import dataclass

from alembic.operations import Operations

from migrations.ops import search_doors

# Partitioned by kind: results come kind by kind, and each kind has its own order and statistics.
TABLE = """
create table search_entry (
  kind text not null,
  authority_id uuid,
  id uuid not null,
  audience text not null,
  sort text collate "C" not null,
  words tsvector not null
) partition by list (kind)
"""

# A pending list would be read by every search until somebody vacuums: `fastupdate` is off.
INDEXES = (
    "create index ix_search_entry_words on search_entry using gin (words) with (fastupdate = off)",
    "create index ix_search_entry_sort on search_entry (sort, id)",
    "create index ix_search_entry_authority_id on search_entry (authority_id, sort, id)",
    "create index ix_search_entry_id on search_entry (id)",
)


@dataclass(frozen=True)
class Searched:
    """A table whose rows are found: by its column `search`, in the order of `title`."""

    table: str
    title: str = "title"
    owned: bool = True

    def entries(self, rows: str) -> str:
        """The entries of `rows` (a table of the same columns), in the order of the columns."""
        owner = "r.authority_id, r.id, r.audience" if self.owned else "null, r.id, 'public'"
        return f"select '{self.table}', {owner}, sort_key(r.{self.title}), r.search from {rows} r"

    def same(self, entry: str, row: str) -> str:
        """Ids alone are not unique: they are asked together with the authority."""
        key = f"{entry}.id = {row}.id"
        return f"{key} and {entry}.authority_id = {row}.authority_id" if self.owned else key

    @property
    def changed(self) -> str:
        """Whether an update concerns the entry; most do not."""
        changed = f"(n.search, n.{self.title}) is distinct from (o.search, o.{self.title})"
        return f"({changed} or n.audience <> o.audience)" if self.owned else changed


def _follow(searched: Searched) -> str:
    """In the same transaction, whoever writes: also by cascades and in bulk."""
    table, entry = searched.table, f"search_entry_{searched.table}"
    audience = "n.audience" if searched.owned else "'public'"
    return f"""
create function index_{table}() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into {entry} {searched.entries("new_rows")};
  elsif tg_op = 'DELETE' then
    delete from {entry} e using old_rows o where {searched.same("e", "o")};
  else
    update {entry} e
    set audience = {audience}, sort = sort_key(n.{searched.title}), words = n.search
    from new_rows n join old_rows o on {searched.same("o", "n")}
    where {searched.same("e", "n")} and {searched.changed};
  end if;
  return null;
end $$
"""


EVENTS = {
    "insert": "referencing new table as new_rows",
    "update": "referencing old table as old_rows new table as new_rows",
    "delete": "referencing old table as old_rows",
}


def _close(op: Operations, table: str) -> None:
    """Nothing is granted; should somebody grant it by mistake, there is no policy that shows a row.
    Not forced, for the doors run with the owner's rights."""
    op.execute(f"alter table {table} enable row level security")


def create(op: Operations) -> None:
    op.execute(TABLE)
    _close(op, "search_entry")
    search_doors.create(op)


def index(op: Operations) -> None:
    """After the first entries are there, for that is several times as quick."""
    for statement in (*INDEXES, "analyze search_entry"):
        op.execute(statement)


def find(op: Operations, searched: Searched) -> None:
    """From now on the rows of the table are found; those that are there are entered."""
    table, entry = searched.table, f"search_entry_{searched.table}"
    op.execute(f"create table {entry} partition of search_entry for values in ('{table}')")
    _close(op, entry)
    # The owner is held by the walls too; nothing of this is seen before the migration commits.
    op.execute(f"alter table {table} no force row level security")
    op.execute(f"insert into {entry} {searched.entries(table)}")
    op.execute(f"alter table {table} force row level security")
    op.execute(_follow(searched))
    # Else the application could hang it on a table of its own, and write entries.
    op.execute(f"revoke execute on function index_{table}() from public")
    for event, tables in EVENTS.items():
        op.execute(
            f"create trigger index_{event} after {event} on {table} {tables} "
            f"for each statement execute function index_{table}()"
        )


def stop_finding(op: Operations, searched: Searched) -> None:
    for event in EVENTS:
        op.execute(f"drop trigger index_{event} on {searched.table}")
    op.execute(f"drop function index_{searched.table}()")
    op.execute(f"drop table search_entry_{searched.table}")


def drop(op: Operations) -> None:
    search_doors.drop(op)
    op.execute("drop table search_entry")
