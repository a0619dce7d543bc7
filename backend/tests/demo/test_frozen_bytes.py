"""The bytes of the demo's frozen versions are those of `frozen.json`, whatever becomes of the code
that writes them."""

import hashlib
import json
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.anyio

UUID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
KEPT = json.loads((Path(__file__).parent / "frozen.json").read_text(encoding="utf-8"))


def _normalised(content):
    """The demo's ids are new at every loading: each stands for the place where it first appears."""
    ids = {}
    return UUID.sub(lambda found: b"#%d" % ids.setdefault(found[0], len(ids)), content)


def _kept_of(content):
    return {"sha256": hashlib.sha256(_normalised(content)).hexdigest(), "size": len(content)}


def _title(text):
    return text["values"][text["authored"]]


async def test_every_version_of_the_demo_has_the_bytes_that_it_always_had(demo):
    found = {}
    for version in await demo.listed("/versions", limit=200):
        content = (await demo.client.get(f"/v1/versions/{version['id']}/content")).content
        assert hashlib.sha256(content).hexdigest() == version["sha256"]
        titles = (_title(version["title"]), _title(version["edition_title"]))
        found[" / ".join((*titles, str(version["number"])))] = _kept_of(content)
    assert found == KEPT
    assert len(KEPT) > 3


def test_a_changed_letter_or_a_new_key_is_noticed_and_another_id_is_not():
    """The control."""
    one, other = (f'{{"id":"{n}1a216b0-db7a-7dfb-9f0b-d9e8e7d76527","a":1}}' for n in "01")
    kept = _kept_of(one.encode())
    assert kept == _kept_of(other.encode())
    assert kept != _kept_of(one.replace('"a":1', '"a":2').encode())
    assert kept != _kept_of(one.replace('"a":1', '"a":1,"b":null').encode())
