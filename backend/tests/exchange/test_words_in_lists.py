"""The filter of words in lists: the same whether few records hold them or many."""

import pytest
from sqlalchemy import func, select

import make
from planning.desk import Desk
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

MANY = 40
"""More than the sample takes for few."""


@pytest.fixture
async def measures(db, shown, hidden):
    """Ids of the readable measures with a frequent and with a rare word, in their order."""
    many = [
        await make.make_measure(db, shown, position=n * 10, title=make.text(f"Zebra {n}"))
        for n in range(MANY)
    ]
    few = [
        await make.make_measure(db, shown, position=n, title=make.text(f"Nosorožec {n}"))
        for n in (5, 15, 25)
    ]
    for word in ("Zebra", "Nosorožec"):
        await make.make_measure(db, hidden, title=make.text(word))
    return {"zebra": [str(each.id) for each in many], "nosorozec": [str(each.id) for each in few]}


async def _few(db, q):
    return await db.scalar(select(func.search_few("measure", q)))


async def test_the_sample_tells_what_is_frequent(db, measures, anyone):
    assert await anyone.ids("/measures", q="zebra")
    assert await _few(db, "zebra") is None
    assert len(await _few(db, "nosorozec")) == 3
    assert await _few(db, "tygr") == []


@pytest.mark.parametrize("limit", [2, 200])
@pytest.mark.parametrize("q", ["zebra", "nosorozec"])
async def test_few_and_many_are_listed_in_the_same_order_page_by_page(measures, anyone, q, limit):
    assert await anyone.ids("/measures", q=q, limit=limit) == measures[q]


@pytest.mark.parametrize("q", ["tygr", "!!"])
async def test_words_that_nothing_holds_give_an_empty_list(measures, anyone, q):
    assert await anyone.ids("/measures", q=q) == []


async def test_other_filters_hold_beside_the_words(measures, anyone):
    assert await anyone.ids("/measures", q="nosorozec", continuous=False) == measures["nosorozec"]
    assert await anyone.ids("/measures", q="nosorozec", continuous=True) == []


@pytest.mark.parametrize("q", ["zebra", "nosorozec"])
async def test_who_is_not_inside_lists_what_is_public(db, client, measures, as_, q):
    stranger = Desk(client, await as_(Role.editor, await make.make_authority(db, "Teplice")))
    assert await stranger.ids("/measures", q=q) == measures[q]


@pytest.mark.parametrize("q", ["zebra", "nosorozec"])
async def test_who_is_inside_lists_drafts_too(hidden, measures, editor, anyone, q):
    assert len(await editor.ids("/measures", q=q)) == len(measures[q]) + 1
    assert len(await editor.ids("/measures", q=q, edition_id=hidden.edition_id)) == 1
    assert await anyone.ids("/measures", q=q, edition_id=hidden.edition_id) == []


async def test_a_kind_without_entries_is_filtered_as_ever(db, town, anyone):
    plan = await make.make_external_plan(db, town, title=make.text("Zebra"), audience="public")
    assert await anyone.ids("/external-plans", q="zebra") == [str(plan.id)]
    assert await anyone.ids("/external-plans", q="tygr") == []
