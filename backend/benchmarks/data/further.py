"""One record of each rarer kind, so that no list at ten thousand authorities is empty."""

from benchmarks.data.rows import Maker, Row, Shared, Tables


def _needs(make: Maker, edition: Row, measure: Row) -> Tables:
    need = make.row(edition_id=edition["id"], position=10, code="P1", lineage_id=make.new())
    need |= {"title": make.text(1, "Potřeba"), "statement": make.text(2, "Kdo čeká")}
    need |= {"severity": 2, "field_audience": {}}
    shown = make.row(need_id=need["id"], position=0, kind="survey", words=make.text(3, "Dotazník"))
    answered = make.row(edition_id=edition["id"], need_id=need["id"], measure_id=measure["id"])
    return {"need": [need], "evidence": [shown], "need_measure": [answered]}


def _projects(make: Maker, edition: Row, measure: Row) -> Tables:
    project = make.row(edition_id=edition["id"], title=make.text(4, "Projekt"), state="running")
    project |= {"starts": "2025", "ends": "2026", "incomplete": False, "lineage_id": make.new()}
    linked = make.row(project_id=project["id"], measure_id=measure["id"])
    activity = make.row(measure_id=measure["id"], position=10, title=make.text(5, "Výběr"))
    activity |= {"continuous": False, "done": False}
    return {"project": [project], "project_measure": [linked], "activity": [activity]}


def _alignments(make: Maker, edition: Row, measure: Row) -> Tables:
    plan = make.row(level="regional", title=make.text(6, "Plán kraje"))
    element = make.row(external_plan_id=plan["id"], position=0, title=make.text(7, "Priorita"))
    aligned = make.row(edition_id=edition["id"], measure_id=measure["id"], kind="supports")
    aligned["external_element_id"] = element["id"]
    return {"external_plan": [plan], "external_element": [element], "alignment": [aligned]}


def further(make: Maker, shared: Shared, edition: Row, measure: Row) -> Tables:
    chapter = make.row(edition_id=edition["id"], position=10, kind="descriptive", covers=[])
    chapter |= {"title": make.text(8, "Popis území"), "body": make.text(9, "Obec"), "blocks": {}}
    act = make.row(edition_id=edition["id"], kind="proposes", body=make.text(10, "Rada"))
    member = make.row(edition_id=edition["id"], organisation_id=shared.organisations[0])
    return {
        **_needs(make, edition, measure),
        **_projects(make, edition, measure),
        **_alignments(make, edition, measure),
        "chapter": [chapter],
        "adoption_act": [{**act, "recorded_later": False}],
        "edition_member": [member],
    }
