"""A full, plausible body for every route that takes one; some routes have several."""

from collections.abc import Callable, Mapping
from typing import Any

from contract import changes, contents

BODIES: Mapping[str, Callable[[Any], list[contents.Body]]] = {
    "sign_in": lambda w: [{"email": "nobody@town.example", "password": "wrong password"}],
    "create_invitation": lambda w: [
        {"authority_id": str(w.town.id), "role": "editor", **contents.INVITED}
    ],
    "open_invitation": lambda w: [{"token": "x" * 43}],
    "accept_invitation": lambda w: [{"token": "x" * 43, "password": "long enough password"}],
    "change_password": lambda w: [
        {"current_password": "wrong password", "new_password": "long enough password"}
    ],
    "request_password_reset": lambda w: [{"email": "nobody@town.example"}],
    "use_password_reset": lambda w: [{"token": "x" * 43, "new_password": "long enough password"}],
    "change_role": lambda w: [{"role": "editor"}],
    "update_authority": lambda w: [
        {
            **contents.AUTHORITY,
            "territory_id": str(w.territory.id),
            "organisation_id": str(w.organisation.id),
        }
    ],
    "create_authority_link": lambda w: [contents.link(w)],
    "create_accessibility_report": lambda w: [contents.report(w)],
    "read_accessibility_receipt": lambda w: [{"receipt": "x" * 43}],
    "answer_accessibility_report": lambda w: [{"answer": "Opravíme to do konce měsíce."}],
    "set_up": lambda w: [
        {"token": "x" * 32, "authority": contents.NEW_AUTHORITY, "administrator": contents.PERSON}
    ],
    "create_territory": lambda w: [
        {"recorded_by": str(w.town.id), "country": "CZ", **contents.territory(w, contents.words)}
    ],
    "update_territory": lambda w: [contents.territory(w, contents.patch)],
    "create_organisation": lambda w: [
        {"recorded_by": str(w.town.id), **contents.organisation(w, contents.words)}
    ],
    "update_organisation": lambda w: [contents.organisation(w, contents.patch)],
    "create_term": lambda w: [
        {"recorded_by": str(w.town.id), "kind": "target_group", **contents.term(w, contents.words)}
    ],
    "update_term": lambda w: [contents.term(w, contents.patch)],
    "create_plan": lambda w: [{"authority_id": str(w.town.id), **contents.plan(w, contents.words)}],
    "update_plan": lambda w: [contents.plan(w, contents.patch)],
    "create_edition": lambda w: [
        {"plan_id": str(w.plan.id), "ordinal": 7, **contents.edition(w, contents.words)},
        {
            **contents.edition(w, contents.words),
            "plan": {"authority_id": str(w.town.id), **contents.plan(w, contents.words)},
            "predecessor_id": None,
        },
    ],
    "update_edition": lambda w: [
        {
            **contents.edition(w, contents.patch),
            "predecessor_id": str(w.edition.id),
            "state_note": contents.patch(),
        }
    ],
    "create_goal": lambda w: [
        {"edition_id": str(w.edition.id), **contents.goal(w, contents.words)}
    ],
    "update_goal": lambda w: [{**contents.goal(w, contents.patch), "position": 5}],
    "create_measure": lambda w: [contents.measure(w, contents.words)],
    "update_measure": lambda w: [{**contents.measure(w, contents.patch), "position": 5}],
    "add_member": lambda w: [
        {
            "edition_id": str(w.edition.id),
            "organisation_id": str(w.organisation.id),
            "territory_id": str(w.territory.id),
            "note": contents.words(),
        }
    ],
    "update_member": lambda w: [{"territory_id": str(w.territory.id), "note": contents.patch()}],
    "move_workbook_import": lambda w: [{"to": "applied"}],
    "move_measure": lambda w: [{"to": "agreed", "reason": contents.words(), "on": "2025-05-01"}],
    "postpone_measure": lambda w: [{"ends": "2027", "reason": contents.words()}],
    "place_goal": lambda w: [{"parent_id": str(w.goal.id), "after_id": str(w.below.id)}],
    "place_chapter": lambda w: [{"after_id": str(w.chapter.id)}],
    "place_measure": lambda w: [{"goal_id": str(w.below.id), "after_id": str(w.measure.id)}],
    "change_edition": lambda w: changes.batches(w, BODIES),
    "create_activity": lambda w: [
        {"measure_id": str(w.measure.id), **contents.activity(w, contents.words)},
        {"project_id": str(w.project.id), **contents.activity(w, contents.words)},
    ],
    "update_activity": lambda w: [{**contents.activity(w, contents.patch), "position": 5}],
    "create_indicator": lambda w: [
        {
            "authority_id": str(w.town.id),
            "value_type": "count",
            **contents.indicator(w, contents.words),
        }
    ],
    "update_indicator": lambda w: [contents.indicator(w, contents.patch)],
    "create_indicator_use": lambda w: [
        {
            "indicator_id": str(w.indicator.id),
            "measure_id": str(w.measure.id),
            **contents.use(w, contents.words),
        },
        {"indicator_id": str(w.indicator.id), "goal_id": str(w.goal.id)},
        {"indicator_id": str(w.indicator.id), "project_id": str(w.project.id)},
    ],
    "update_indicator_use": lambda w: [contents.use(w, contents.patch)],
    "create_project": lambda w: [
        {"authority_id": str(w.town.id), **contents.project(w, contents.words)}
    ],
    "update_project": lambda w: [contents.project(w, contents.patch)],
    "move_edition": lambda w: [{"name": "abandon", "reason": contents.words()}],
    "create_chapter": lambda w: [
        {"edition_id": str(w.edition.id), **contents.chapter(w, contents.words)}
    ],
    "update_chapter": lambda w: [contents.chapter(w, contents.patch)],
    "show_chapter": lambda w: [{"markdown": "# Nadpis\n\n- bod"}],
    "freeze_version": lambda w: [contents.version(w)],
    "create_consultation": lambda w: [
        {"plan_version_id": str(w.version.id), **contents.consultation(w, contents.words)}
    ],
    "update_consultation": lambda w: [contents.consultation(w, contents.patch)],
    "record_act": lambda w: [
        contents.act(w),
        {"edition_id": str(w.adopted.id), "kind": "prolongs", "prolonged_until": "2099"},
    ],
    "update_act": lambda w: [contents.act_facts(w, contents.patch)],
    "record_earlier_adoption": lambda w: [contents.earlier_adoption(w)],
    "create_need": lambda w: [
        {"edition_id": str(w.edition.id), **contents.need(w, contents.words)}
    ],
    "update_need": lambda w: [{**contents.need(w, contents.patch), "position": 5}],
    "propose_from_text": lambda w: [{"language": "cs", "text": "Cíl 1: Podpora rodin"}],
    "update_proposal": lambda w: [
        {
            "state": "open",
            "candidates": {
                "b0": {
                    "kind": "goal",
                    "decision": "keep",
                    "parent": None,
                    "goal_id": str(w.goal.id),
                    "code": "9",
                    "title": "Podpora rodin",
                    "description": "Slova",
                    "lead": "Město",
                    "period": "2026",
                    "source": [{"block": 0, "row": None}],
                },
                "b1": None,
            },
        }
    ],
    "create_external_plan": lambda w: [
        {"authority_id": str(w.town.id), **contents.external_plan(contents.words)}
    ],
    "update_external_plan": lambda w: [
        {
            **contents.external_plan(contents.patch),
            "elements": [
                {"id": str(w.loose_element.id), "code": "A", "title": contents.words()},
                {"title": contents.words()},
            ],
        }
    ],
    "create_alignment": lambda w: [
        {
            "goal_id": str(w.goal.id),
            "external_element_id": str(w.external_element.id),
            **contents.alignment(contents.words),
            "accepted_by_upper": True,
        },
        {
            "measure_id": str(w.measure.id),
            "external_plan_id": str(w.external_plan.id),
            **contents.alignment(contents.words),
        },
        {
            "edition_id": str(w.edition.id),
            "to_kind": "goal",
            "to_id": str(w.other_goal.id),
            **contents.alignment(contents.words),
        },
    ],
    "update_alignment": lambda w: [
        contents.alignment(contents.patch),
        {"accepted_by_upper": True},
    ],
    "accept_alignment": lambda w: [{"accepted": True}],
    "update_attachment": lambda w: [{"title": contents.words(), "widest_audience": "shared"}],
    "create_successor": lambda w: [contents.successor()],
    "decide_carry_over": lambda w: [contents.decisions(w)],
    "publish_edition": lambda w: [{"audience": "public"}],
    "publish_project": lambda w: [{"audience": "public"}],
}
"""Whoever adds a route adds its body here; each is shown to be accepted, and to be full."""
