"""An id in a body names a record of the same authority, or a shared one; anything else is refused."""

import pytest

from contract import bodies, walk
from contract.walk import BY_NAME, with_value
from contract.world import send, undone
from triada.core.ids import new_id
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

OWNED = {
    "id": "measure",
    "after_id": "goal",
    "authority_id": "town",
    "recorded_by": "town",
    "plan_id": "plan",
    "predecessor_id": "edition",
    "edition_id": "edition",
    "plan_version_id": "version",
    "parent_id": "goal",
    "goal_id": "goal",
    "goal_ids": "goal",
    "measure_id": "measure",
    "measure_ids": "measure",
    "project_id": "project",
    "indicator_id": "indicator",
    "external_plan_id": "external_plan",
    "external_element_id": "external_element",
    "old_ids": "measure",
    "under": "goal",
}
"""Fields that name a record of the same authority; what they would name in another one."""
SHARED = {
    "organisation_id", "responsible_id", "territory_id", "target_groups", "service_types", "forms",
    "successor_id", "common_id", "of_id", "within", "to_id",
}  # fmt: skip
"""Fields that name what everybody may read."""


MADE_UP = {"temp_id"}
"""Any id of the client's. What stands in several lines of a batch is tried in one of them: the
actions are those of the single routes, which are tried as well."""


def _references():
    from contract.world import anybody

    seen = set()
    for name in sorted(bodies.BODIES):
        schema = walk.body_schema(BY_NAME[name])
        for n, body in enumerate(bodies.BODIES[name](anybody())):
            for place in walk.places(schema, body):
                known = name == "change_edition" and place.general in seen
                if place.has(format="uuid") and place.name not in MADE_UP and not known:
                    seen.add(place.general)
                    yield name, n, place


REFERENCES = list(_references())
TO_ANYBODY = {"create_accessibility_report"}
"""Written by anybody to any authority that can be seen; its own tests say to which it cannot."""


def _id(case):
    name, n, place = case
    return f"{name}-{n}-{place.general}"


async def _refused(stage, case, value):
    name, n, place = case
    body = with_value(bodies.BODIES[name](stage.inside)[n], place.path, value)
    before = await stage.state()
    answer = await send(stage.client, stage.inside, BY_NAME[name], stage.owner, json=body)
    assert answer.status_code in (403, 404, 422), answer.text
    assert await stage.state() == before
    if answer.status_code == 422:
        fault, *others = answer.json()["errors"]
        assert fault["pointer"].startswith(f"/body/{place.path[0]}"), fault
        assert not others or name == "change_edition", others
    return answer


def test_every_reference_is_of_a_known_kind():
    named = {place.name for _, _, place in REFERENCES}
    assert named == OWNED.keys() | SHARED | {"level_id"}
    assert len(REFERENCES) > 50


@pytest.mark.parametrize("case", REFERENCES, ids=_id)
async def test_an_id_that_names_nothing_is_refused_at_its_field(stage, case):
    await _refused(stage, case, str(new_id()))


@pytest.mark.parametrize(
    "case",
    [c for c in REFERENCES if c[2].name in {*OWNED, "level_id"} and c[0] not in TO_ANYBODY],
    ids=_id,
)
async def test_a_record_of_another_authority_is_refused_at_its_field(stage, case):
    """Internal or public: what can be read elsewhere is not ours to hang something on."""
    for other in (stage.elsewhere, stage.public):
        field = case[2].name
        value = other.below.level_id if field == "level_id" else getattr(other, OWNED[field]).id
        await _refused(stage, case, str(value))


@pytest.mark.parametrize("case", [c for c in REFERENCES if c[2].name in OWNED], ids=_id)
async def test_who_has_a_role_in_both_still_joins_nothing_across_them(stage, case):
    """The keys of the database do not depend on who asks."""
    import make

    name, n, place = case
    if place.name in ("authority_id", "recorded_by"):
        return  # then it is simply the other authority's record
    both = await make.signed_in(
        stage.db, Role.administrator, stage.inside.town, stage.elsewhere.town
    )
    value = str(getattr(stage.elsewhere, OWNED[place.name]).id)
    body = with_value(bodies.BODIES[name](stage.inside)[n], place.path, value)
    before = await stage.state()
    async with undone(stage.connection):
        answer = await send(stage.client, stage.inside, BY_NAME[name], both, json=body)
        assert answer.status_code in (201, 422), answer.text
        if answer.status_code == 201:  # made there as a whole, with all it names
            assert answer.json()["authority_id"] == str(stage.elsewhere.town.id)
    assert await stage.state() == before


async def test_a_goal_does_not_hang_below_itself(stage):
    """Directly, below its child, and below its grandchild."""
    import make

    world = stage.inside
    deep = await make.make_goal(stage.db, world.edition, world.below, depth=3)
    top = f"/v1/goals/{world.goal.id}"
    before = await stage.state()
    for below in (world.goal, world.below, deep):
        for level in ({}, {"level_id": str(deep.level_id)}):
            headers = {**stage.owner, "if-match": '"1"'}
            sent = {"parent_id": str(below.id), **level}
            answer = await stage.client.patch(top, headers=headers, json=sent)
            assert answer.status_code in (409, 422), answer.text
            assert answer.json()["code"] in ("GoalUnderItself", "LevelNotBelow")
    assert await stage.state() == before
