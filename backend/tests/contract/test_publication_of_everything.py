"""An edition with one record of every kind, published and withdrawn: which tables that concerns is
read from the metadata, so a new one is walked before anybody thinks of it."""

from contextlib import contextmanager

import pytest
from sqlalchemy import func, select

from contract import walk
from contract.world import send
from triada.core import audience_cascade
from triada.core.audience_cascade import owner_tables, parts_of
from triada.core.db import open_scope
from triada.core.model import Base, Owned
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.planning.needs.models import Evidence
from triada.planning.plans.models import Edition
from triada.planning.projects.models import Project

pytestmark = pytest.mark.anyio

MODELS = [m.class_ for m in Base.registry.mappers if issubclass(m.class_, Owned)]


def _below(owner):
    """Everything that takes its audience from the record, down to the last row."""
    found = {owner}
    for part in parts_of(owner):
        found |= _below(part)
    return found


FOLLOWING = _below(Edition) | _below(Project)
DERIVED = {model for model in MODELS if model.derived_audience() is not None}
FOLLOWING |= DERIVED.union(*(_below(model) for model in DERIVED))


def test_there_is_something_to_walk():
    assert len(FOLLOWING) > 20
    named = {model.__tablename__ for model in FOLLOWING}
    assert {"evidence", "party", "alignment", "external_element", "plan", "descent"} <= named
    assert not {"proposal", "workbook_import"} & named


async def _readable(stage, town):
    """How many rows of each table a stranger can read, asked of the database itself."""
    async with stage.app.state.sessions() as db:
        await open_scope(db, Principal())
        return {
            model: await db.scalar(
                select(func.count()).select_from(model).where(model.authority_id == town)
            )
            for model in MODELS
        }


@pytest.fixture
async def full(stage):
    """A world in which every record has all its parts."""
    headers = stage.inside.people[Role.coordinator]
    for name in ("update_measure", "update_project", "decide_carry_over"):
        answer = await send(stage.client, stage.inside, walk.BY_NAME[name], headers)
        assert answer.status_code == 200, answer.text
    return stage


async def _show(stage, audience):
    """All editions and projects, by the people of the town, one request each."""
    headers = stage.inside.people[Role.coordinator]
    for path in ("/v1/editions", "/v1/projects"):
        wanted = {"authority_id": str(stage.inside.town.id), "limit": 200}
        listed = await stage.client.get(path, params=wanted, headers=headers)
        assert listed.json()["items"]
        for each in listed.json()["items"]:
            answer = await stage.client.post(
                f"{path}/{each['id']}/publication",
                headers={**headers, "if-match": f'"{each["version"]}"'},
                json={"audience": audience},
            )
            assert answer.status_code == 200, answer.text


def _silent(readable):
    return {model.__tablename__ for model in FOLLOWING if not readable[model]}


def _left(before, after):
    return {model.__tablename__ for model in MODELS if after[model] > before[model]}


async def test_what_is_published_is_read_and_what_is_withdrawn_is_not(full):
    town = full.inside.town.id
    before = await _readable(full, town)
    assert not any(count for model, count in before.items() if model in FOLLOWING)
    await _show(full, "public")
    assert _silent(await _readable(full, town)) == set()
    await _show(full, "internal")
    assert _left(before, await _readable(full, town)) == set()


@pytest.fixture
def forgotten():
    """A way to let evidence follow nothing, with statements built for that."""

    @contextmanager
    def forget():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Evidence, "audience_from", ())
            audience_cascade.sharing_statements.cache_clear()
            yield
        audience_cascade.sharing_statements.cache_clear()

    return forget


async def test_a_table_that_is_forgotten_is_noticed(full, forgotten):
    """The control: evidence that follows nothing is neither published nor withdrawn."""
    town = full.inside.town.id
    before = await _readable(full, town)
    with forgotten():
        await _show(full, "public")
        assert _silent(await _readable(full, town)) == {"evidence"}
        await _show(full, "internal")
    await _show(full, "public")
    assert _silent(await _readable(full, town)) == set()
    with forgotten():
        await _show(full, "internal")
    assert _left(before, await _readable(full, town)) == {"evidence"}


@pytest.mark.parametrize("model", sorted(FOLLOWING, key=lambda each: each.__name__))
def test_whatever_belongs_to_a_record_names_it(model):
    assert all(f"{owner}_id" in model.__table__.columns for owner in owner_tables(model))
