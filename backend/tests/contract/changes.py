"""A batch for each record of the catalogue: one is made, changed, moved, taken a step and deleted,
with the bodies of its own routes."""

from collections.abc import Callable, Mapping
from typing import Any

from triada.planning.changes.schemas import LINES

Body = dict[str, Any]
Bodies = Mapping[str, Callable[[Any], list[Body]]]

ROUTES: Mapping[str, tuple[str | None, str]] = {
    "measure": ("create_measure", "update_measure"),
    "project": ("create_project", "update_project"),
    "chapter": ("create_chapter", "update_chapter"),
    "goal": ("create_goal", "update_goal"),
    "need": ("create_need", "update_need"),
    "activity": ("create_activity", "update_activity"),
    "indicator": ("create_indicator", "update_indicator"),
    "indicator_use": ("create_indicator_use", "update_indicator_use"),
    "external_plan": ("create_external_plan", "update_external_plan"),
    "alignment": ("create_alignment", "update_alignment"),
    "attachment": (None, "update_attachment"),
    "consultation": ("create_consultation", "update_consultation"),
    "adoption_act": ("record_act", "update_act"),
    "edition_member": ("add_member", "update_member"),
}
"""What makes a record and what changes it when it comes alone."""
PLACES: Mapping[str, Callable[[Any], Body]] = {
    "goal": lambda w: {"parent_id": str(w.goal.id), "after_id": None},
    "measure": lambda w: {"goal_id": str(w.goal.id), "after_id": str(w.measure.id)},
}
STANDING: Mapping[str, str] = {"attachment": "spare_attachment", "external_plan": "spare_plan"}
"""Records that stand already: a batch brings no bytes, and makes no element that can be named."""
FREE = {"code": "9.9"}


class Room:
    """The world as seen from the edition that an address names."""

    NAMES: Mapping[str, str] = {
        "edition": "room",
        "goal": "loose_goal",
        "below": "loose_below",
        "measure": "loose_measure",
        "version": "loose_version",
        "project": "spare_project",
    }

    def __init__(self, world: Any) -> None:
        self.world = world

    def __getattr__(self, name: str) -> Any:
        return getattr(self.world, self.NAMES.get(name, name))


def temporary(n: int) -> str:
    return f"00000000-0000-4000-8000-{n:012}"


def _lines(w: Any, record: str, bodies: Bodies, n: int, variant: int) -> list[Body]:
    create, update = ROUTES[record]
    standing = STANDING.get(record)
    id = str(getattr(w, standing).id) if standing else temporary(n)
    named = {"record": record, "id": id, "version": 1}
    coded = {"code": None} if "code" in LINES[f"delete {record}"].model_fields else {}
    more = {"prolonged_until": None} if record == "adoption_act" else {}
    every = [
        {"op": "create", "record": record, "temp_id": temporary(n), "new": new | more}
        for new in (_turn(bodies[create](w), variant) if create else ())
    ]
    changed = _turn(bodies[update](w), variant)
    every += [{"op": "change", **named, **coded, "set": set_} for set_ in changed]
    every.append({"op": "move", **named, **coded, "to": PLACES.get(record, _first)(w)})
    step = {"to": "agreed", "reason": _words(), "on": "2025-05-01", "take_back": False}
    every.append({"op": "transition", **named, **coded, **step})
    every.append({"op": "delete", **named, **coded})
    return [line for line in every if f"{line['op']} {record}" in LINES]


def _turn(plausible: list[Body], variant: int) -> list[Body]:
    return [plausible[variant % len(plausible)]]


def _variants(w: Any, record: str, bodies: Bodies) -> int:
    """As many batches as the record has plausible bodies; a draft has nothing to prolong."""
    if record == "adoption_act":
        return 1
    return max(len(bodies[name](w)) for name in ROUTES[record] if name)


def _words() -> Body:
    return {"authored": "cs", "values": {"cs": "Slova", "en": "Words"}}


def _first(_: Any) -> Body:
    return {"after_id": None}


def batches(world: Any, bodies: Bodies) -> list[Body]:
    """One for each record, measures first."""
    w = Room(world)
    asked = {"dry_run": False, "reason": "Po kontrole", "match_by": "id"}
    return [
        {**asked, "changes": _lines(w, record, bodies, n, variant)}
        for n, record in enumerate(ROUTES, 1)
        for variant in range(_variants(w, record, bodies))
    ]
