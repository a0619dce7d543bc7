"""The history of the tables: one line, the same as the models, there and back."""

import ast
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError

from triada import migrations
from triada.embedded import bootstrap

FOLDER = migrations.SCRIPTS


@pytest.fixture
def scripts(cluster):
    return ScriptDirectory.from_config(migrations.configuration(cluster.owner_url))


def test_the_history_has_one_end_and_one_beginning(scripts):
    assert len(scripts.get_heads()) == 1
    assert len(scripts.get_bases()) == 1
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert revisions[::-1] == [f"{n:04}" for n in range(1, len(revisions) + 1)]


def test_models_and_migrations_agree(cluster):
    command.check(migrations.configuration(cluster.owner_url))


def test_a_difference_between_models_and_migrations_is_found(cluster, superuser_url):
    """The control of the test above."""
    with psycopg.connect(cluster.owner_url, autocommit=True) as connection:
        connection.execute("alter table measure add column extra text")
        try:
            with pytest.raises(CommandError, match="extra"):
                command.check(migrations.configuration(cluster.owner_url))
        finally:
            connection.execute("alter table measure drop column extra")


SHAPE = """
select 'column', table_schema || '.' || table_name, column_name, data_type, is_nullable, column_default
from information_schema.columns where table_schema in ('public', 'jobs')
union all select 'index', schemaname, indexname, indexdef, '', '' from pg_indexes
where schemaname in ('public', 'jobs')
union all select 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), '', ''
from pg_trigger where not tgisinternal
union all select 'policy', polrelid::regclass::text, polname, pg_get_expr(polqual, polrelid), '', ''
from pg_policy
union all select 'function', pronamespace::regnamespace::text, proname, prosrc, '', ''
from pg_proc where pronamespace in ('public'::regnamespace)
union all select 'right', table_name, grantee, privilege_type, '', ''
from information_schema.role_table_grants where grantee = 'triada_app'
order by 1, 2, 3, 4, 5, 6
"""


def _shape(url):
    with psycopg.connect(url) as connection:
        return connection.execute(SHAPE).fetchall()


def test_up_down_and_up_again_gives_the_same(cluster, superuser_url, worker):
    name = f"triada_history_{worker}"
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        connection.execute(f"drop database if exists {name} with (force)")
    fresh = bootstrap(superuser_url, name)
    config = migrations.configuration(fresh.owner_url)
    command.upgrade(config, "head")
    first = _shape(fresh.owner_url)
    command.downgrade(config, "base")
    left = [row for row in _shape(fresh.owner_url) if "alembic_version" not in str(row)]
    assert left == []
    command.upgrade(config, "head")
    assert _shape(fresh.owner_url) == first
    assert len(first) > 500


def _imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def test_no_migration_knows_the_application():
    """They stay what they were, whatever becomes of the program."""
    files = [*(FOLDER / "versions").glob("*.py"), *(FOLDER / "ops").glob("*.py")]
    assert len(files) > 5
    for path in files:
        names = _imported(path)
        assert not {name for name in names if name.split(".")[0] == "triada"}, path.name
    assert "triada.tables" in _imported(FOLDER / "env.py")
