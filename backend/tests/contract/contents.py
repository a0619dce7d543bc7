"""What records are made of, every field filled; for a new one in two languages, for a patch in one."""

from collections.abc import Callable
from typing import Any

Body = dict[str, Any]


def words(said: str = "Slova") -> Body:
    return {"authored": "cs", "values": {"cs": said, "en": "Words"}}


def patch(said: str = "Nová slova") -> Body:
    return {"authored": "cs", "values": {"cs": said}}


SOURCE = {
    "title": "Komunitní plán 2025",
    "url": "https://town.example/plan.pdf",
    "as_of": "2025-04",
}


def parties(w: Any) -> list[Body]:
    organisation = str(w.organisation.id)
    return [{"role": "lead", "organisation_id": organisation, "body": words(), "note": words()}]


def places(w: Any) -> list[Body]:
    within = str(w.territory.id)
    rule = {"kind": "settlement", "rural": True, "within": within, "count": 7, "all": False}
    return [
        {"territory_id": within, "words": words(), "certain": False},
        {"rule": rule},
    ]


def plan(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "kind": "strategy",
        "title": text(),
        "abbreviation": "KP",
        "earlier_titles": [words("Dřívější")],
    }


def edition(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "title": text(),
        "period_from": "2025",
        "period_to": "2027-Q3",
        "outlook_year": 2030,
        "valid_until": "2028-06",
        "predecessor_id": str(w.before.id),
        "summary": text(),
        "legal_basis": text(),
        "easy": text(),
        "note": text(),
        "field_audience": {"summary": "shared"},
        "incomplete": True,
        "incomplete_note": text(),
        "source": SOURCE,
        "parties": parties(w),
        "places": places(w),
        "levels": [{"depth": n, "name": words(f"Stupeň {n}")} for n in (1, 2, 3)],
    }


def goal(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "parent_id": str(w.goal.id),
        "level_id": str(w.below.level_id),
        "code": "1.1",
        "title": text(),
        "description": text(),
        "easy": text(),
        "note": text(),
        "field_audience": {"description": "internal"},
        "incomplete": True,
        "incomplete_note": text(),
        "target_groups": [str(w.group.id)],
        "places": places(w),
    }


def measure(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "goal_ids": [str(w.below.id), str(w.goal.id)],
        "code": "1.1.1",
        "title": text(),
        "description": text(),
        "easy": text(),
        "note": text(),
        "field_audience": {"parties": "internal"},
        "kinds": ["new", "quality"],
        "policy_fields": ["housing"],
        "priority": 2,
        "starts": "2025-02",
        "ends": "2026~",
        "continuous": False,
        "target_groups": [str(w.group.id)],
        "service_types": [str(w.service.id)],
        "forms": [str(w.form.id)],
        "places": places(w),
        "place_uncertain": True,
        "place_note": text(),
        "parties": parties(w),
        "incomplete": True,
        "incomplete_note": text(),
        "source_words": "Jak stojí v dokumentu",
        "outside_source": True,
    }


def activity(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "code": "A1",
        "title": text(),
        "description": text(),
        "starts": "2025-01-15",
        "ends": "2025-12",
        "continuous": False,
        "done": True,
        "parties": parties(w),
    }


def indicator(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "name": text(),
        "unit": text(),
        "definition": text(),
        "verification": text(),
        "direction": "up",
        "period_aggregation": "last",
        "territory_aggregation": "sum",
        "cumulative": True,
    }


def use(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "baseline_value": 12.5,
        "baseline_as_of": "2024",
        "baseline_note": text(),
        "responsible_id": str(w.organisation.id),
        "targets": [
            {"year": 2026, "operator": "range", "value": 10, "high": 20, "words": "deset až dvacet"}
        ],
    }


def project(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "edition_id": str(w.edition.id),
        "title": text(),
        "programme": text(),
        "description": text(),
        "starts": "2025-03-01",
        "ends": "2026-03-31",
        "state": "running",
        "state_note": text(),
        "goals": [{"level": "specific", "title": words()}],
        "parties": parties(w),
        "places": places(w),
        "target_groups": [str(w.group.id)],
        "measure_ids": [str(w.measure.id)],
        "incomplete": True,
        "incomplete_note": text(),
        "source": SOURCE,
    }


def need(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "code": "P1",
        "title": text(),
        "statement": text(),
        "severity": 2,
        "field_audience": {"evidence": "shared"},
        "target_groups": [str(w.group.id)],
        "places": places(w),
        "evidence": [
            {
                "kind": "refused_applicants",
                "words": words(),
                "value": 12.5,
                "high": 14,
                "unit": words("osob"),
                "as_of": "2025",
                "source": words(),
                "url": "https://charita.example/zprava",
            }
        ],
        "measure_ids": [str(w.measure.id)],
    }


def external_plan(text: Callable[[], Body]) -> Body:
    return {
        "level": "national",
        "title": text(),
        "issuer": text(),
        "period_from": "2024",
        "period_to": "2027-Q2",
        "url": "https://kraj.example/plan.pdf",
        "elements": [{"code": "A", "title": words()}],
    }


def alignment(text: Callable[[], Body]) -> Body:
    return {"kind": "implements", "note": text()}


def territory(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "kind": "settlement",
        "name": text(),
        "rural": True,
        "valid_from": "2001-01-01",
        "valid_to": "2030-12-31",
        "codes": [{"scheme": "own", "code": "L-7"}],
        "parents": [{"territory_id": str(w.territory.id), "hierarchy": "union"}],
        "figures": [
            {
                "kind": "population",
                "value": 120,
                "low": 100,
                "high": 150,
                "as_of": "2021-03",
                "nature": "census",
                "source": "Sčítání",
            }
        ],
    }


def organisation(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "name": text(),
        "kind": "ngo",
        "country": "CZ",
        "identifiers": [{"scheme": "ico", "value": "25596641"}],
        "territory_id": str(w.territory.id),
        "website": "https://charita.example/",
        "email": "office@charita.example",
        "phone": "+420 585 123 456",
        "address": "Náměstí 1\nŠternberk",
    }


def term(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "country": "CZ",
        "code": "own-1",
        "name": text(),
        "law": "108/2006",
        "paragraph": "§ 44",
        "group_code": "prevention",
        "group": text(),
        "forms": [str(w.form.code)],
        "valid_from": "2007-01-01",
        "valid_to": "2030-12-31",
        "successor_id": str(w.group.id),
        "common_id": str(w.common.id),
        "note": text(),
    }


INVITED = {"name": "Nová Osoba", "email": "new@town.example", "language": "cs"}
PERSON = {**INVITED, "password": "correct horse battery"}
AUTHORITY = {
    "slug": "nove-mesto",
    "name": patch(),
    "languages": ["cs", "en"],
    "currency": "CZK",
    "description": patch(),
    "email": "town@town.example",
    "website": "https://town.example/",
    "accessibility_email": "access@town.example",
    "brand": "#00584F",
    "wordings": ["measure_is_task", "goal_is_priority"],
    "content_manager": patch("Odbor sociálních věcí"),
    "operator": patch("Oddělení informatiky"),
    "accessibility": {
        "status": "partial",
        "gaps": words("Starší dokumenty"),
        "reasons": words("Nepřiměřená zátěž"),
        "method": "self",
        "prepared_on": "2026-01-15",
        "reviewed_on": "2026-06-30",
    },
}
NEW_AUTHORITY = {
    "country": "CZ",
    "kind": "municipality",
    "name": words("Obec"),
    "slug": "obec",
}


def report(w: Any) -> Body:
    return {
        "authority_id": str(w.town.id),
        "page": "/sternberk/plany?q=rodina",
        "message": "Formulář nejde vyplnit\nz klávesnice.",
        "language": "cs",
        "contact": "reader@mail.example",
    }


def link(w: Any) -> Body:
    other = {"of_id": str(w.region.id), "kind": "region"}
    when = {"valid_from": "2025-01-01", "valid_to": "2026-01-01"}
    return {"authority_id": str(w.town.id), **other, **when}


def chapter(w: Any, text: Callable[[], Body]) -> Body:
    return {"kind": "descriptive", "title": text(), "body": text(), "covers": ["descriptive"]}


def version(w: Any) -> Body:
    named = {"title": words(), "note": words()}
    return {"edition_id": str(w.edition.id), "kind": "draft", **named}


def consultation(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "opens_at": "2030-04-01T08:00:00+02:00",
        "closes_at": "2030-04-20T12:00:00+02:00",
        "ways": text(),
        "hearing_on": "2030-04-10",
        "hearing_place": text(),
        "notice_url": "https://town.example/deska/1",
        "note": text(),
    }


def act_facts(w: Any, text: Callable[[], Body]) -> Body:
    return {
        "organisation_id": str(w.organisation.id),
        "body": text(),
        "session": "115.",
        "resolution": "12/2026",
        "decided_on": "2026-03",
        "votes_for": 15,
        "votes_against": 2,
        "votes_abstained": 0,
        "gazette": "Sbírka 3/2026",
        "notice_url": "https://town.example/usneseni/12",
        "note": text(),
    }


def act(w: Any) -> Body:
    named = {"edition_id": str(w.edition.id), "plan_version_id": str(w.version.id)}
    return {**named, "kind": "proposes", **act_facts(w, words)}


def earlier_adoption(w: Any) -> Body:
    source = {"title": "Plán na webu", "url": "https://town.example/plan.pdf", "as_of": "2022"}
    return {**act_facts(w, words), "source": source}


def successor() -> Body:
    return {"title": words("Další plán"), "period_from": "2028", "period_to": "2031-Q2"}


def decisions(w: Any) -> Body:
    """For the edition that an address names, about the two measures of the one before."""
    new = {"code": "7", "title": words(), "description": words()}
    named = {"of": "measure", "under": [str(w.loose_goal.id)], "reason": words()}
    about = {"old_ids": [str(w.ended.id), str(w.other_ended.id)]}
    return {"decisions": [{"decision": "merge", **named, **about, "new": [new]}]}
