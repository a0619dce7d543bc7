"""One town with a public plan: levels, goals, measures with who, where and for whom, indicators."""

from collections.abc import Sequence

from benchmarks.data.further import further
from benchmarks.data.rows import Maker, Row, Shared, Size, Tables

NOT_SAID = {
    "policy_fields": [],
    "continuous": False,
    "place_uncertain": False,
    "incomplete": False,
    "outside_source": False,
}


def _authority(make: Maker, slug: str, shared: Shared) -> Tables:
    town = {
        **make.row(kind="municipality", country="CZ", slug=slug, name=make.text(0, "Město")),
        "id": make.owner,
        "languages": ["cs"],
        "currency": "CZK",
        "territory_id": shared.territories[0],
    }
    return {"authority": [town], "authority_link": [make.row(of_id=shared.region, kind="region")]}


def _plan(make: Maker, state: str) -> Tables:
    plan = make.row(kind="community_plan", title=make.text(0, "Plán"), earlier_titles=[])
    edition = make.row(plan_id=plan["id"], ordinal=1, state=state, title=make.text(1, "Plán"))
    edition |= {"period_from": "2025", "period_to": "2028", "incomplete": False}
    levels = make.rows(2, edition_id=edition["id"])
    for depth, level in enumerate(levels, 1):
        level |= {"depth": depth, "name": make.text(depth, "Úroveň")}
    for row in (plan, edition):
        row["lineage_id"] = make.new()
    return {"plan": [plan], "edition": [edition], "level": levels}


def _goals(make: Maker, size: Size, edition: Row, levels: Sequence[Row]) -> list[Row]:
    """A third of them on the upper level, the others below."""
    goals = make.rows(size.goals, edition_id=edition["id"], incomplete=False)
    tops = max(1, size.goals // 3)
    for n, goal in enumerate(goals):
        goal |= {
            "level_id": levels[n >= tops]["id"],
            "parent_id": goals[n % tops]["id"] if n >= tops else None,
            "position": n * 10,
            "code": f"{n}",
            "title": make.text(n, "Cíl"),
            "description": make.text(n, "Proč"),
            "lineage_id": make.new(),
        }
    return goals


def _measures(make: Maker, size: Size, goals: Sequence[Row]) -> Tables:
    edition_id = goals[0]["edition_id"]
    measures = make.rows(size.measures, edition_id=edition_id, kinds=["maintain"], **NOT_SAID)
    hanging = make.rows(size.measures, edition_id=edition_id, position=0)
    for n, (measure, link) in enumerate(zip(measures, hanging, strict=True)):
        measure |= {
            "position": n * 10,
            "code": f"{n // 10}.{n}",
            "title": make.text(n, "Opatření"),
            "description": make.text(n, "Popis"),
            "state": "in_progress",
            "starts": "2025-Q2",
            "ends": "2027",
            "lineage_id": make.new(),
        }
        link |= {"measure_id": measure["id"], "goal_id": goals[n % len(goals)]["id"]}
    return {"measure": measures, "measure_goal": hanging}


def _parts(make: Maker, shared: Shared, measures: Sequence[Row]) -> Tables:
    """Who, where and for whom, one of each for each measure."""
    parties = make.rows(len(measures), role="lead", position=0)
    places = make.rows(len(measures), certain=True, position=0)
    tags = make.rows(len(measures), kind="target_group", position=0)
    for n, measure in enumerate(measures):
        organisation = shared.organisations[n % len(shared.organisations)]
        parties[n] |= {"measure_id": measure["id"], "organisation_id": organisation}
        territory = shared.territories[n % len(shared.territories)]
        places[n] |= {"measure_id": measure["id"], "territory_id": territory}
        tags[n] |= {"measure_id": measure["id"], "term_id": shared.groups[n % len(shared.groups)]}
    return {"party": parties, "place": places, "tag": tags}


def _indicators(make: Maker, size: Size, measures: Sequence[Row]) -> Tables:
    indicators = make.rows(max(1, size.uses // 8), value_type="count", direction="up")
    for n, indicator in enumerate(indicators):
        indicator |= {"name": make.text(n, "Počet"), "unit": make.text(n, "osob")}
        indicator |= {"period_aggregation": "sum", "territory_aggregation": "sum"}
        indicator |= {"cumulative": False, "lineage_id": make.new()}
    uses = make.rows(size.uses)
    targets = make.rows(size.uses, year=2028, operator="ge")
    for n, (use, target) in enumerate(zip(uses, targets, strict=True)):
        use |= {"indicator_id": indicators[n % len(indicators)]["id"], "baseline_value": n}
        use["measure_id"] = measures[n % len(measures)]["id"]
        target |= {"indicator_use_id": use["id"], "value": n + 10}
    return {"indicator": indicators, "indicator_use": uses, "indicator_target": targets}


def town(make: Maker, slug: str, size: Size, shared: Shared, state: str = "adopted") -> Tables:
    """All tables, in the order in which they refer to each other."""
    tables = {**_authority(make, slug, shared), **_plan(make, state)}
    edition = tables["edition"][0]
    tables["goal"] = _goals(make, size, edition, tables["level"])
    tables |= _measures(make, size, tables["goal"])
    measures = tables["measure"]
    tables |= _parts(make, shared, measures)
    tables |= _indicators(make, size, measures)
    return tables | further(make, shared, edition, measures[0])
