"""Contents of frozen versions of the demo's towns."""

import json
from pathlib import Path
from typing import Any

import triada
from planning.frozen import Facts, content, goal, measure, text
from triada.planning.versions.format import Content

DATA = Path(triada.__file__).parent


def _read(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


class Town:
    """What the demo's loader makes of a town's file, without a database."""

    def __init__(self, name: str) -> None:
        self.facts = _read(f"demo/data/{name}")
        self.language = self.facts["authority"]["languages"][0]
        self.organisations = {
            each["ref"]: each for each in _read("demo/data/shared")["organisations"]
        }
        self.territories = {each["ref"]: each for each in _read("reference/data/territories")}
        listed = ("common_terms", "target_groups", "forms", "service_types")
        self.terms = {
            each["code"]: each for name in listed for each in _read(f"reference/data/{name}")
        }
        self.goals: list[Facts] = []
        self.measures: list[Facts] = []

    def text(self, words: str | None) -> Facts | None:
        return text(words, self.language) if words else None

    def _parties(self, given: Facts) -> list[Facts]:
        found = [
            (each, self.organisations.get(each["organisation"]))
            for each in given.get("parties", [])
        ]
        return [
            {
                "role": each["role"],
                "organisation": {"name": known["name"], "identifiers": []} if known else None,
                "body": each["body"],
                "note": each["note"],
            }
            for each, known in found
        ]

    def _places(self, given: Facts) -> list[Facts]:
        units = [
            (each, self.territories.get(each["territory"])) for each in given.get("places", [])
        ]
        return [
            {
                "territory": {"name": unit["name"], "codes": []} if unit else None,
                "rule": {**each["rule"], "within": None} if each["rule"] else None,
                "words": self.text(each["words"]),
                "certain": each["certain"],
            }
            for each, unit in units
        ]

    def _terms(self, given: Facts, name: str) -> list[Facts]:
        known = [self.terms[code] for code in given.get(name, []) if code in self.terms]
        return [
            {"code": each["code"], "name": each["name"], "paragraph": each.get("paragraph")}
            for each in known
        ]

    def _same(self, given: Facts, shape: Facts) -> Facts:
        return {name: given[name] for name in shape if given.get(name) is not None}

    def _goal(self, given: Facts, parent: Facts | None) -> None:
        made = goal(given["ref"], parent)
        made |= self._same(
            given,
            dict.fromkeys(
                ("code", "title", "description", "easy", "incomplete", "incomplete_note"), 1
            ),
        )
        made |= {
            "target_groups": self._terms(given, "target_groups"),
            "places": self._places(given),
        }
        self.goals.append(made)
        for each in given["measures"]:
            self._measure(each, made)
        for each in given["goals"]:
            self._goal(each, made)

    def _measure(self, given: Facts, home: Facts) -> None:
        made = measure(given["ref"], home)
        plain = (
            "code",
            "title",
            "description",
            "easy",
            "kinds",
            "policy_fields",
            "starts",
            "ends",
            "continuous",
            "place_uncertain",
            "place_note",
        )
        made |= self._same(given, dict.fromkeys(plain))
        made |= {
            name: self._terms(given, name) for name in ("target_groups", "service_types", "forms")
        }
        made |= {"places": self._places(given), "parties": self._parties(given)}
        self.measures.append(made)

    def content(self) -> Content:
        plan = self.facts["plans"][0]
        edition = plan["editions"][0]
        for each in edition["goals"]:
            self._goal(each, None)
        names = (
            "ordinal",
            "title",
            "period_from",
            "period_to",
            "outlook_year",
            "summary",
            "legal_basis",
            "easy",
            "incomplete",
            "incomplete_note",
            "source",
            "levels",
        )
        own = {"parties": self._parties(edition), "places": self._places(edition)}
        known = self.facts["authority"]
        return content(
            authority={name: known[name] for name in ("name", "kind", "country")},
            plan={"kind": plan["kind"], "title": plan["title"]},
            edition={**self._same(edition, dict.fromkeys(names)), **own},
            goals=self.goals,
            measures=self.measures,
        )


def town(name: str) -> Content:
    return Town(name).content()
