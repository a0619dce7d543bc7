"""A demo plan goes into an empty edition as a workbook and comes out of it as the same bytes."""

from types import SimpleNamespace

import pytest

from planning.spreadsheets import brought, taken
from triada.demo.loader import PASSWORD

pytestmark = pytest.mark.anyio
COPY = {"title": {"authored": "en", "values": {"en": "Copy"}}, "period_from": "2030"}


async def test_every_plan_survives_the_way_into_an_empty_edition(demo, towns, expected):
    slugs = {id: slug for slug, id in towns.items()}
    editions = await demo.listed("/editions")
    assert len(editions) == expected["totals"]["editions"]
    for told in editions:
        email = f"{slugs[told['authority_id']]}@triada.example"
        assert (await demo.add("/session", email=email, password=PASSWORD)).status_code == 200
        edition = SimpleNamespace(id=told["id"])
        made = await demo.made("/editions", plan_id=told["plan_id"], period_to="2031", **COPY)
        empty = SimpleNamespace(id=made["id"])
        first = await taken(demo, edition, ids=False, language="cs")
        report = await brought(demo, empty, first)
        assert (report["errors"], report["warnings"]) == (0, 0), report["findings"]
        assert await taken(demo, empty, ids=False, language="cs") == first, email
