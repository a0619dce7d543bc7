"""A mirror that follows the feed has what the API shows: no more, no less, also after a withdrawal."""

import json

import pytest

import make
from triada.core.db import open_scope
from triada.core.principal import Principal

pytestmark = pytest.mark.anyio

PARTS = (
    "edition", "level", "goal", "measure", "measure_goal", "party", "place", "tag", "activity",
    "indicator_use", "indicator_target",
)  # fmt: skip


async def _filled(live, town):
    """One row at least in every table that an edition is made of."""
    async with live.sessions.begin() as db:
        await open_scope(db, Principal())
        group = await make.make_term(db)
        organisation = await make.make_organisation(db)
        indicator = await make.make_indicator(db, town.authority)
        activity = await make.make_activity(db, town.measures[0])
        await make.make_use(db, indicator, town.measures[0])
        await make.make_use(db, indicator, town.goal)
    place = {"words": make.text("celé město")}
    party = {"role": "lead", "organisation_id": str(organisation.id)}
    seen = {"if-match": '"1"'}
    async with live.client(town.coordinator) as client:
        for path, body in (
            (f"measures/{town.measures[0].id}",
             {"parties": [party], "places": [place], "target_groups": [str(group.id)]}),
            (f"goals/{town.goal.id}", {"places": [place], "target_groups": [str(group.id)]}),
            (f"editions/{town.edition.id}", {"parties": [party], "places": [place]}),
            (f"activities/{activity.id}", {"parties": [party]}),
        ):  # fmt: skip
            answer = await client.patch(f"/v1/{path}", headers=seen, json=body)
            assert answer.status_code == 200, answer.text


def _rows(live, town):
    """Every record of the authority that hangs on its one edition."""
    found = {
        (entity, str(id))
        for entity in PARTS
        for (id,) in live.asked(
            f"select id from {entity} where authority_id = %s", town.authority.id
        )
    }
    assert {entity for entity, _ in found} == set(PARTS)
    return found


async def _publish(client, town, audience):
    path = f"/v1/editions/{town.edition.id}"
    etag = (await client.get(path, headers=town.coordinator)).headers["etag"]
    headers = {**town.coordinator, "if-match": etag}
    answer = await client.post(f"{path}/publication", headers=headers, json={"audience": audience})
    assert answer.status_code == 200, answer.text


async def _follow(client, after, **headers):
    """All lines since `after`, and where to go on."""
    lines = []
    while True:
        asked = {"limit": 11, **({"after": after} if after else {})}
        page = (await client.get("/v1/changes", params=asked, headers=headers)).json()
        lines += page["items"]
        after = page["next"]
        if not page["more"]:
            return lines, after


def _told(lines, town):
    own = str(town.authority.id)
    return {
        (line["entity"], line["id"]): line["operation"]
        for line in lines
        if line["authority_id"] == own and line["entity"] not in ("plan", "indicator", "authority")
    }


async def test_the_public_hears_of_every_record_that_comes_and_goes(live, town):
    await _filled(live, town)
    rows = _rows(live, town)
    async with live.client() as client:
        start, after = await _follow(client, None)
        assert _told(start, town) == {}
        await _publish(client, town, "public")
        came, after = await _follow(client, after)
        assert _told(came, town) == dict.fromkeys(rows, "upsert")
        await _publish(client, town, "internal")
        went, after = await _follow(client, after)
        assert _told(went, town) == dict.fromkeys(rows, "gone")
        for kind in ("plan", "indicator"):
            assert [line["operation"] for line in went if line["entity"] == kind] == ["gone"]
        assert await _follow(client, after) == ([], after)


async def test_who_belongs_there_hears_of_no_withdrawal(live, town):
    await _filled(live, town)
    async with live.client() as client:
        _, after = await _follow(client, None, **town.coordinator)
        for audience in ("public", "internal"):
            await _publish(client, town, audience)
        lines, _ = await _follow(client, after, **town.coordinator)
    assert set(_told(lines, town).values()) == {"upsert"}


MIRRORED = {
    "plan": "plans", "edition": "editions", "goal": "goals", "measure": "measures",
    "activity": "activities", "indicator": "indicators", "indicator_use": "indicator-uses",
}  # fmt: skip


async def _pulled(client, path):
    answer = await client.get(f"/v1/exports/{path}")
    assert answer.status_code == 200, answer.text
    records = {record["id"]: record for record in map(json.loads, answer.text.splitlines())}
    return records, answer.headers["Triada-Feed-Position"]


class Mirror:
    """What a simple client does: an export, then each changed record by its ordinary address."""

    def __init__(self, client):
        self.client, self.kept, self.after = client, {}, ""

    async def begin(self):
        for entity, path in MIRRORED.items():
            self.kept[entity], position = await _pulled(self.client, path)
            self.after = self.after or position  # the first: what comes in between comes again

    async def follow(self):
        lines, self.after = await _follow(self.client, self.after)
        roots = {(line["root_entity"], line["root_id"]) for line in lines}
        roots |= {(line["entity"], line["id"]) for line in lines}
        for entity, id in roots & {(e, i) for e, i in roots if e in MIRRORED}:
            answer = await self.client.get(f"/v1/{MIRRORED[entity]}/{id}")
            if answer.status_code == 200:
                self.kept[entity][id] = answer.json()
            else:
                assert answer.status_code == 404
                self.kept[entity].pop(id, None)


def _plain(kept):
    """Lists show a little less than single records; both show these."""
    return {
        entity: {id: (record["version"], record["updated_at"]) for id, record in records.items()}
        for entity, records in kept.items()
    }


async def test_a_mirror_that_follows_the_feed_is_equal_to_the_api(live, town, neighbour):
    await _filled(live, town)
    async with live.client() as client:
        await _publish(client, town, "public")
        mirror = Mirror(client)
        await mirror.begin()
        assert len(mirror.kept["measure"]) == len(town.measures)
        await _publish(client, neighbour, "public")
        await _changes(client, town)
        await mirror.follow()
        await _publish(client, neighbour, "internal")
        await mirror.follow()
        whole = {entity: (await _pulled(client, path))[0] for entity, path in MIRRORED.items()}
    assert _plain(mirror.kept) == _plain(whole)
    assert len(whole["measure"]) == len(town.measures) - 1
    assert set(whole["plan"]) == {str(town.edition.plan_id)}


async def _changes(client, town):
    """One changed, one moved, one removed, one of its parts replaced."""
    first, second, third, *_ = town.measures
    for measure, body in ((second, {"priority": 1}), (third, {"parties": []})):
        path = f"/v1/measures/{measure.id}"
        etag = (await client.get(path)).headers["etag"]
        headers = {**town.coordinator, "if-match": etag}
        assert (await client.patch(path, headers=headers, json=body)).status_code == 200
    path = f"/v1/measures/{first.id}"
    headers = {**town.coordinator, "if-match": (await client.get(path)).headers["etag"]}
    assert (await client.delete(path, headers=headers)).status_code == 204


async def test_a_line_of_a_published_record_that_is_removed_says_gone(live, town):
    async with live.client() as client:
        await _publish(client, town, "public")
        _, after = await _follow(client, None)
        await _changes(client, town)
        lines, _ = await _follow(client, after)
    ended = {line["id"]: line["operation"] for line in lines if line["entity"] == "measure"}
    assert ended[str(town.measures[0].id)] == "gone"
    assert ended[str(town.measures[1].id)] == "upsert"


async def test_names_of_the_feed_are_names_of_tables(live):
    known = {
        name
        for (name,) in live.asked("select tablename from pg_tables where schemaname = 'public'")
    }
    assert set(PARTS) | set(MIRRORED) <= known
