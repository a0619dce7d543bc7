"""Every record of the catalogue, by every line that there is for it."""

import json
import re

import pytest

from contract import bodies, walk
from contract.world import anybody, send
from triada.core.record import Consumer
from triada.planning.changes.schemas import CHANGED, LINES
from triada.planning.records import RECORDS

pytestmark = pytest.mark.anyio
BATCHES = bodies.BODIES["change_edition"](anybody())


def _told(answer):
    """What does not depend on whether it was kept; ids that were made for it do."""
    kept = ("index", "op", "record", "code", "title", "outcome", "changes", "faults")
    items = [{name: item[name] for name in kept} for item in answer.json()["items"]]
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", json.dumps(items))


async def _sent(stage, batch, headers=None):
    route = walk.BY_NAME["change_edition"]
    return await send(stage.client, stage.inside, route, headers or stage.owner, json=batch)


def test_each_record_can_be_changed_in_a_batch_or_says_why_not():
    for record in RECORDS:
        offered = {op for op, name in map(str.split, LINES) if name == record.name}
        assert bool(offered) == record.appears_in(Consumer.changes), record.name
        if offered:
            assert {"change", "delete"} <= offered, record.name
        if offered and record.create is not None:
            assert "create" in offered, record.name
        positioned = "position" in record.read.model_fields
        assert positioned == ("move" in offered), record.name


def test_each_line_is_in_a_batch_below():
    tried = {f"{line['op']} {line['record']}" for batch in BATCHES for line in batch["changes"]}
    assert tried == LINES.keys()
    assert {name for _, name in map(str.split, tried)} == CHANGED.keys()


@pytest.mark.parametrize("n", range(len(BATCHES)))
async def test_each_batch_does_what_its_dry_run_said(stage, n):
    batch = bodies.BODIES["change_edition"](stage.inside)[n]
    before = await stage.state()
    dry = await _sent(stage, {**batch, "dry_run": True})
    assert (dry.status_code, dry.json()["applied"]) == (200, False), dry.text
    assert await stage.state() == before
    done = await _sent(stage, batch)
    assert done.status_code == 200, done.text
    assert done.json()["applied"] is True
    assert await stage.state() != before
    assert _told(dry) == _told(done)
    assert not [item["faults"] for item in done.json()["items"] if item["faults"]]
