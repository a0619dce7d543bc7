"""Each filter of measures finds what it names and leaves out the rest."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import make

pytestmark = pytest.mark.anyio


def _new(goal, **fields):
    return {"goal_ids": [str(goal.id)], "title": make.text("Opatření"), **fields}


async def test_filters_on_its_own_fields(db, goal, editor):
    plain = await editor.made("/measures", **_new(goal, kinds=["maintain"]))
    rich = await editor.made(
        "/measures",
        **_new(
            goal,
            title=make.text("Odlehčovací služba"),
            kinds=["new", "quality"],
            continuous=True,
        ),
    )
    moved = await editor.step(f"/measures/{rich['id']}", "transitions", to="agreed")
    assert moved.status_code == 200, moved.text
    for wanted, found in (
        ({"kind": "quality"}, [rich]),
        ({"kind": "maintain"}, [plain]),
        ({"kind": "reduce"}, []),
        ({"state": "agreed"}, [rich]),
        ({"state": "proposed"}, [plain]),
        ({"state": "merged"}, []),
        ({"continuous": True}, [rich]),
        ({"continuous": False}, [plain]),
        ({"q": "odlehcovaci"}, [rich]),
        ({"q": "nic takoveho"}, []),
        ({"updated_since": "2000-01-01T00:00:00Z"}, [plain, rich]),
        ({"updated_since": "2999-01-01T00:00:00+02:00"}, []),
        ({"kind": "new", "state": "agreed", "q": "sluzba"}, [rich]),
        ({"kind": "new", "state": "proposed"}, []),
    ):
        ids = await editor.ids("/measures", **wanted)
        assert ids == [each["id"] for each in found], wanted


async def test_filters_on_where_it_hangs(db, town, edition, goal, editor):
    elsewhere = await make.make_goal(
        db, await make.make_edition(db, await make.make_plan(db, town))
    )
    sibling = await make.make_goal(db, edition)
    here = await editor.made("/measures", **_new(goal, goal_ids=[str(goal.id), str(sibling.id)]))
    there = await editor.made("/measures", **_new(elsewhere))
    for wanted, found in (
        ({"edition_id": goal.edition_id}, here),
        ({"edition_id": elsewhere.edition_id}, there),
        ({"goal_id": goal.id}, here),
        ({"goal_id": sibling.id}, here),
        ({"goal_id": elsewhere.id}, there),
    ):
        assert await editor.ids("/measures", **wanted) == [found["id"]], wanted
    assert len(await editor.ids("/measures", authority_id=town.id)) == 2
    assert await editor.ids("/measures", authority_id=goal.id) == []


async def test_filters_on_whom_and_where_it_concerns(db, goal, editor):
    charity, other = await make.make_organisation(db), await make.make_organisation(db)
    village, town_part = await make.make_territory(db), await make.make_territory(db)
    seniors = await make.make_term(db)
    respite = await make.make_term(db, kind="service_type")
    mine = await editor.made(
        "/measures",
        **_new(
            goal,
            parties=[{"role": "lead", "organisation_id": str(charity.id)}],
            places=[{"territory_id": str(village.id)}],
            target_groups=[str(seniors.id)],
            service_types=[str(respite.id)],
        ),
    )
    await editor.made("/measures", **_new(goal))
    for name, known, unknown in (
        ("organisation_id", charity, other),
        ("territory_id", village, town_part),
        ("target_group_id", seniors, respite),
        ("service_type_id", respite, seniors),
    ):
        assert await editor.ids("/measures", **{name: known.id}) == [mine["id"]], name
        assert await editor.ids("/measures", **{name: unknown.id}) == [], name


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2026", None, ["open", "quarter", "about", "later"]),
        ("2025", "2025", ["open", "year", "about"]),
        ("2026-Q2", "2026-Q2", ["open", "quarter", "about"]),
        ("2026-06-30", "2026-06-30~", ["open", "quarter", "about"]),
        ("2026-07", "2026-07", ["open", "about"]),
        (None, "2024", ["open"]),
        (None, "2025-01-01", ["open", "year"]),
        ("2029", None, ["open", "later"]),
    ],
)
async def test_intervals_meet_whatever_their_precision(goal, editor, since, until, found):
    for code, starts, ends in (
        ("open", None, None),
        ("year", "2025", "2025"),
        ("quarter", "2026-Q2", "2026-Q2~"),
        ("about", "2025-11~", "2026"),
        ("later", "2028", "2029-02-28"),
    ):
        await editor.made("/measures", **_new(goal, code=code, starts=starts, ends=ends))
    wanted = {"since": since, "until": until}
    wanted = {name: value for name, value in wanted.items() if value}
    assert [each["code"] for each in await editor.listed("/measures", **wanted)] == found


@pytest.mark.parametrize("value", ["2025-13", "2025-02-30", "2025-Q5", "25", "2025~~", "１９９９"])
async def test_a_date_that_is_none_is_refused(anyone, value):
    answer = await anyone.get("/measures", since=value)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == "/query/since"


DAYS = st.dates(date(2020, 1, 1), date(2031, 12, 31))
FORMS = st.sampled_from(("{:%Y}", "{0:%Y}-Q{1}", "{:%Y-%m}", "{:%Y-%m-%d}"))
PARTIAL = st.builds(
    lambda day, form, about: form.format(day, (day.month + 2) // 3) + about,
    DAYS,
    FORMS,
    st.sampled_from(("", "~")),
)


def _days(partial: str) -> tuple[date, date]:
    """First and last day, worked out the slow way: by trying each day."""
    plain = partial.rstrip("~")
    day, inside = date(int(plain[:4]), 1, 1), []
    for _ in range(366):
        names = (f"{day:%Y}", f"{day:%Y}-Q{(day.month + 2) // 3}", f"{day:%Y-%m}", f"{day}")
        if plain in names:
            inside.append(day)
        day += timedelta(days=1)
    inside = [each for each in inside if each.year == int(plain[:4])]
    return inside[0], inside[-1]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(starts=PARTIAL, ends=PARTIAL, since=PARTIAL, until=PARTIAL)
async def test_a_measure_is_found_exactly_where_its_days_meet_the_wanted_ones(
    goal, editor, starts, ends, since, until
):
    begins, stops = _days(starts)[0], _days(ends)[1]
    answer = await editor.add("/measures", **_new(goal, starts=starts, ends=ends))
    assert answer.status_code == (201 if begins <= stops else 422), answer.text
    if answer.status_code == 422:
        return
    path = f"/measures/{answer.json()['id']}"
    ids = await editor.ids("/measures", since=since, until=until)
    meets = stops >= _days(since)[0] and begins <= _days(until)[1]
    assert (answer.json()["id"] in ids) == meets
    assert (await editor.remove(path)).status_code == 204
