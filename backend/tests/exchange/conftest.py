"""A town with a published and an internal edition, and people who ask."""

import pytest

import make
from planning.desk import Desk
from triada.core.rights import Role


@pytest.fixture
async def town(db):
    return await make.make_authority(db)


async def _goal(db, town, ordinal, audience):
    plan = await make.make_plan(db, town, audience=audience)
    edition = await make.make_edition(db, plan, ordinal=ordinal, audience=audience)
    return await make.make_goal(db, edition)


@pytest.fixture
async def shown(db, town):
    """A goal that everybody may read."""
    return await _goal(db, town, 1, "public")


@pytest.fixture
async def hidden(db, town):
    """A goal that only the town's own people may read."""
    return await _goal(db, town, 1, "internal")


@pytest.fixture
def anyone(client):
    return Desk(client)


@pytest.fixture
async def editor(client, town, as_):
    return Desk(client, await as_(Role.editor, town))


@pytest.fixture
async def regional(client, db, town, as_):
    """A reader of the region to which the town belongs."""
    region = await make.make_authority(db, "Kraj", kind="region")
    await make.make_link(db, town, region)
    return Desk(client, await as_(Role.reader, region))
