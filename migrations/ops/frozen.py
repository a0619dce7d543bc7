"""Rows that nobody changes again, the owner of the tables included. Frozen SQL."""

from alembic.operations import Operations

# Who may read such a row may change, and with it its version and the instant of that change.
CREATE = """
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    new.audience := old.audience;
    new.version := old.version;
    new.updated_at := old.updated_at;
    if new is not distinct from old then
      return null;
    end if;
  end if;
  raise exception 'a row of % is frozen', tg_table_name using errcode = 'restrict_violation';
end $$
"""


def create(op: Operations) -> None:
    op.execute(CREATE)


def drop(op: Operations) -> None:
    op.execute("drop function refuse_change()")


def keep(op: Operations, table: str) -> None:
    """From now on a row of the table can be read by others, and that is all."""
    op.execute(
        f"create trigger frozen after update or delete on {table} "
        "for each row execute function refuse_change()"
    )
