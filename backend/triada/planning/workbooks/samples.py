"""One row per sheet of the template; `@` names a phrase in the reader's language."""

from collections.abc import Mapping

Sample = str | float | bool | list[str]

SAMPLES: Mapping[str, Mapping[str, Sample]] = {
    "levels": {"depth": "1", "name": "@sample_level"},
    "goals": {"code": "1", "level_id": "1", "title": "@sample_goal"},
    "measures": {
        "code": "1.1",
        "goal_ids": "1",
        "title": "@sample_measure",
        "kinds": ["maintain", "expand"],
        "state": "planned",
        "priority": 2.0,
        "starts": "2026-04",
        "ends": "2027-Q2",
        "continuous": False,
    },
    "activities": {
        "measure_id": "1.1",
        "title": "@sample_activity",
        "ends": "2026-09-30",
        "done": False,
    },
    "indicators": {"name": "@sample_indicator", "value_type": "count", "direction": "up"},
    "uses": {
        "measure_id": "1.1",
        "indicator_id": "@sample_indicator",
        "baseline_value": 40.0,
        "baseline_as_of": "2025",
    },
    "targets": {
        "measure_id": "1.1",
        "use_id": "@sample_indicator",
        "year": 2027.0,
        "operator": "ge",
        "value": 70.0,
    },
    "needs": {"code": "1", "measure_ids": "1.1", "title": "@sample_need", "severity": 2.0},
    "evidence": {
        "need_id": "1",
        "kind": "refused_applicants",
        "words": "@sample_evidence",
        "value": 14.0,
        "as_of": "2025",
    },
    "parties": {"measure_id": "1.1", "role": "lead", "body": "@sample_body"},
    "places": {"measure_id": "1.1", "words": "@sample_place", "certain": True},
}
