"""What is true of every table, read from the models and from the live catalogue."""

import ast
import sys
from pathlib import Path

import psycopg
import pytest

import triada
from triada import tables
from triada.core.model import Base, Owned, Shared
from triada.exchange.search.schemas import SEARCHED

OUTSIDE = {
    "person": "the vault: read by joins from grants alone, before and without any scope",
    "account": "asked at sign-in, when nobody is known yet",
    "session": "asked at every request, before a scope exists",
    "sign_in_attempt": "counts tries of people who are not known",
    "password_reset": "asked by a link, when nobody is known yet",
    "role_grant": "asked together with the session, to find out what the scope is",
    "idempotency_key": "belongs to a person, not to an authority",
    "revision": "numbers without content; authorities' own records are counted in it too",
    "feed_range": "numbers without content, in the order in which they were told",
    "feed_pending": "numbers without content, which the application does not even read",
    "installation": "one row about the program itself",
    "alembic_version": "the migrations' own",
}
"""Tables without row-level security, each with its reason."""

ENTRIES = {"search_entry"} | {f"search_entry_{record.name}" for record in SEARCHED}
"""Read and written by nobody but the owner of the tables: see `test_search_entries.py`."""

ACROSS = {
    "ix_authority_link_of_id": "a region asks who belongs to it",
    "ix_role_grant_subject": "a person's roles are found in all authorities",
    "uq_accessibility_report_receipt_hash": "a receipt names its report on the whole installation",
    "uq_invitation_token_hash": "a link names its invitation on the whole installation",
    "ix_invitation_expires_at": "what is too old is looked for in all authorities",
    "uq_authority_slug": "slugs are addresses, one of a kind on the installation",
    "ix_party_organisation_id": "an organisation is asked where it takes part",
    "ix_place_territory_id": "a territory is asked what is done in it",
    "ix_alignment_to_authority_id": "an authority asks who aligned with its plans",
    "ix_tag_term_id": "a term is asked whether anything uses it",
    "ix_authority_ordered": "towns are listed by their names",
    "ix_plan_ordered": "plans of all towns are listed by their titles",
    "ix_external_plan_ordered": "outside plans of all towns are listed by their titles",
    "ix_indicator_ordered": "indicators of all towns are listed by their names",
}
"""Indexes of owned tables that do not begin with the authority, each with its reason."""

FROZEN = {"plan_version"}
"""Tables whose rows nobody changes again."""

MODELS = sorted((m.class_ for m in Base.registry.mappers), key=lambda model: model.__tablename__)
OWNED = [model for model in MODELS if issubclass(model, Owned)]
SHARED = [model for model in MODELS if issubclass(model, Shared)]
FOLLOWED = OWNED + SHARED
WALLED = [model for model in FOLLOWED if model.__tablename__ not in OUTSIDE]
REACHABLE = {model.__tablename__ for model in SHARED} | {"person"}
VAULT = (
    "person",
    "account",
    "session",
    "sign_in_attempt",
    "password_reset",
    "accessibility_contact",
)

INVITED = ("invitation",)
"""Of an authority, and about people who are none of ours before they accept; never in the ledger."""


def _name(model):
    return model.__tablename__


@pytest.fixture
def catalogue(cluster):
    with psycopg.connect(cluster.owner_url) as connection:
        yield lambda question, *values: connection.execute(question, values).fetchall()


def test_there_are_tables_to_walk():
    assert len(OWNED) > 15
    assert len(SHARED) > 5
    assert {"measure", "organisation"} < {model.__tablename__ for model in WALLED}


def test_every_models_file_is_known():
    root = Path(triada.__file__).parent
    found = {
        ".".join(("triada", *path.relative_to(root).with_suffix("").parts))
        for path in root.rglob("models.py")
    }
    assert len(found) >= 12
    assert tables.RECORDS
    assert found <= sys.modules.keys()


def test_every_table_is_a_model_or_named_here(catalogue):
    found = {
        name for (name,) in catalogue("select tablename from pg_tables where schemaname='public'")
    }
    models = {model.__tablename__ for model in MODELS}
    assert found == models | OUTSIDE.keys() | {"change"} | ENTRIES


def test_tables_outside_the_wall_are_those_with_a_reason(catalogue):
    open_ = catalogue(
        "select relname from pg_class where relkind in ('r', 'p')"
        " and relnamespace = 'public'::regnamespace"
        " and not (relrowsecurity and relforcerowsecurity)"
    )
    assert {name for (name,) in open_} == OUTSIDE.keys() | ENTRIES
    assert all(len(reason) > 10 for reason in OUTSIDE.values())


READS = ("audience", "'public'", "inside_authorities", "written_authority", "'shared'", "partner")
COMMONS = "00000000-0000-7000-8000-000000000001"


@pytest.mark.parametrize("model", WALLED, ids=_name)
def test_every_wall_has_its_four_gates(catalogue, model):
    gates = catalogue(
        "select polname, polcmd::text, pg_get_expr(polqual, polrelid),"
        " pg_get_expr(polwithcheck, polrelid), polpermissive"
        " from pg_policy where polrelid = %s::regclass",
        model.__tablename__,
    )
    assert {(name, command) for name, command, *_ in gates} == {
        ("reads", "r"), ("adds", "a"), ("changes", "w"), ("removes", "d")
    }  # fmt: skip
    for name, _, using, check, _ in gates:
        if name == "reads":
            assert using == "true" if model in SHARED else all(word in using for word in READS)
            continue
        for said in (using, check):
            assert said is None or "written_authority()" in said
            assert said is None or (COMMONS if model in SHARED else "authority_id") in said
        assert (using is None) == (name == "adds")
        assert (check is None) == (name == "removes")


@pytest.mark.parametrize("model", FOLLOWED, ids=_name)
def test_the_ledger_follows_every_record_and_leaves_out_what_is_not_its_own(catalogue, model):
    triggers = {
        name: (kind, arguments)
        for name, kind, arguments in catalogue(
            "select tgname, tgtype::int, string_to_array(encode(tgargs, 'escape'), '\\000')"
            " from pg_trigger where tgrelid = %s::regclass and not tgisinternal and tgenabled = 'O'",
            model.__tablename__,
        )
    }
    # Bits of tgtype: 1 for each row, 2 before, 4 insert, 8 delete, 16 update.
    kinds = {name: kind for name, (kind, _) in triggers.items()}
    if model.__tablename__ in FROZEN:
        assert kinds.pop("frozen") == 1 | 8 | 16
    if model in (record.model for record in SEARCHED):
        assert [kinds.pop(f"index_{event}") for event in ("insert", "delete", "update")] == [
            4,
            8,
            16,
        ]
    assert kinds == {
        "follow_insert": 4,
        "follow_delete": 8,
        "follow_update": 16,
        "touch": 1 | 2 | 16,
    }
    kept_back = {
        column.name
        for column in model.__table__.columns
        if column.info.get("computed") or column.info.get("secret")
    }
    for name, (_, arguments) in triggers.items():
        if name.startswith("follow"):
            assert {one for one in arguments[0].split(",") if one} == kept_back


def test_something_is_left_out_of_the_ledger():
    computed = [c.name for c in tables.metadata.tables["measure"].columns if c.info.get("computed")]
    assert {"search", "starts_on", "ends_before"} <= set(computed)


def test_no_other_table_is_followed(catalogue):
    found = catalogue(
        "select distinct tgrelid::regclass::text from pg_trigger where not tgisinternal"
        " and tgname like 'follow%%' and tgrelid::regclass::text not like 'jobs.%%'"
    )
    assert {name for (name,) in found} == {model.__tablename__ for model in FOLLOWED}


@pytest.mark.parametrize("model", OWNED, ids=_name)
def test_every_key_begins_with_the_authority(model):
    assert [column.name for column in model.__table__.primary_key] == ["authority_id", "id"]


@pytest.mark.parametrize("model", OWNED, ids=_name)
def test_no_reference_leaves_the_authority(catalogue, model):
    found = catalogue(
        "select c.conname, c.confrelid::regclass::text,"
        " array(select attname::text from pg_attribute where attrelid = c.conrelid"
        "       and attnum = any(c.conkey))"
        " from pg_constraint c where c.contype = 'f' and c.conrelid = %s::regclass",
        model.__tablename__,
    )
    loose = {
        name for name, to, columns in found if to not in REACHABLE and "authority_id" not in columns
    }
    assert loose == set()
    assert len(found) == len(model.__table__.foreign_key_constraints)


@pytest.mark.parametrize("model", OWNED, ids=_name)
def test_every_index_begins_with_the_authority_or_has_a_reason(catalogue, model):
    table = model.__tablename__
    first = dict(
        catalogue(
            "select i.indexrelid::regclass::text, a.attname::text from pg_index i"
            " left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]"
            " where i.indrelid = %s::regclass",
            table,
        )
    )
    assert first.pop(f"ix_{table}_id") == "id"
    assert {name for name, column in first.items() if column != "authority_id"} <= ACROSS.keys()


def test_every_reason_for_an_index_is_still_needed(catalogue):
    found = {
        name for (name,) in catalogue("select indexname from pg_indexes where schemaname='public'")
    }
    assert ACROSS.keys() <= found


@pytest.mark.parametrize("table", VAULT)
def test_every_word_about_a_person_says_what_it_is_and_how_long_it_stays(table):
    columns = [
        column
        for column in tables.metadata.tables[table].columns
        if column.type.python_type in (str, bytes)
    ]
    assert columns
    for column in columns:
        assert column.info.get("secret") or column.info.get("pii") in ("identity", "contact"), (
            column
        )
        assert {"pii", "basis", "retain"} <= column.info.keys(), column


def test_no_person_is_named_outside_the_vault():
    """By id alone: no column of another table carries a name or an address of one."""
    others = [t for name, t in tables.metadata.tables.items() if name not in {*VAULT, *INVITED}]
    assert len(others) > 20
    marked = {f"{c.table.name}.{c.name}" for t in others for c in t.columns if c.info.get("pii")}
    assert marked == set()


def test_no_table_that_has_a_model_is_typed_again_by_name():
    """`table("goal", …)` to get around the order of imports: only what has no model is named so."""
    root = Path(triada.__file__).parent
    typed = [
        (str(path.relative_to(root)), node.args[0].value)
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "table"
    ]
    assert {path for path, _ in typed} == {"core/ledger.py"}
    assert not {name for _, name in typed} & tables.metadata.tables.keys()
