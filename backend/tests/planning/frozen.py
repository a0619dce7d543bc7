"""Contents of frozen versions: of one of the demo's towns, as large as wanted, and any at all."""

import json
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from hypothesis import strategies as st

import triada
from triada.planning.chapters.models import ChapterKind
from triada.planning.measures.models import MeasureKind
from triada.planning.versions.schemas import Content

DATA = Path(triada.__file__).parent
Facts = dict[str, Any]


def id_of(name: str) -> UUID:
    return uuid5(NAMESPACE_URL, name)


def text(words: str, language: str = "cs", **others: str) -> Facts:
    values = {language: words, **{tag.replace("_", "-"): value for tag, value in others.items()}}
    return {"authored": language, "values": values}


def party(name: str, role: str = "lead", language: str = "cs", **fields: Any) -> Facts:
    organisation = {"name": text(name, language), "identifiers": []}
    return {"role": role, "organisation": organisation, "body": None, "note": None, **fields}


def place(name: str | None, language: str = "cs", **fields: Any) -> Facts:
    territory = {"name": text(name, language), "codes": []} if name else None
    return {"territory": territory, "rule": None, "words": None, "certain": True, **fields}


def term(name: str, language: str = "cs", paragraph: str | None = None) -> Facts:
    return {
        "code": f"c-{id_of(name).hex[:6]}",
        "name": text(name, language),
        "paragraph": paragraph,
    }


def target(value: str | None, **fields: Any) -> Facts:
    return {"year": None, "operator": "eq", "value": value, "high": None, "words": None, **fields}


def indicator(name: str, *targets: Facts, language: str = "cs", **fields: Any) -> Facts:
    return {
        "name": text(name, language),
        "unit": None,
        "value_type": "count",
        "verification": None,
        "baseline_value": None,
        "baseline_as_of": None,
        "baseline_note": None,
        "responsible": None,
        "targets": list(targets),
        **fields,
    }


def activity(title: str, language: str = "cs", **fields: Any) -> Facts:
    empty = dict.fromkeys(("code", "description", "starts", "ends"))
    return {
        "id": id_of(title),
        **empty,
        "title": text(title, language),
        "continuous": False,
        "parties": [],
        **fields,
    }


def _known(title: str, language: str) -> Facts:
    return {
        "id": id_of(title),
        "lineage_id": id_of(f"lineage {title}"),
        "code": None,
        "title": text(title, language),
        "description": None,
        "easy": None,
        "incomplete": False,
        "incomplete_note": None,
        "target_groups": [],
        "places": [],
        "indicators": [],
        "aligned": [],
    }


def measure(title: str, *goals: Facts, language: str = "cs", **fields: Any) -> Facts:
    lists = ("kinds", "policy_fields", "service_types", "forms", "parties", "activities")
    nothing = dict.fromkeys(("priority", "starts", "ends", "place_note"))
    return {
        **_known(title, language),
        **{name: [] for name in lists},
        **nothing,
        "goal_ids": [goal["id"] for goal in goals],
        "continuous": False,
        "place_uncertain": False,
        **fields,
    }


def goal(title: str, parent: Facts | None = None, language: str = "cs", **fields: Any) -> Facts:
    depth = parent["depth"] + 1 if parent else 1
    parent_id = parent["id"] if parent else None
    return {**_known(title, language), "parent_id": parent_id, "depth": depth, **fields}


def evidence(words: str, kind: str = "survey", language: str = "cs", **fields: Any) -> Facts:
    nothing = dict.fromkeys(("value", "high", "unit", "as_of", "source", "url"))
    return {"kind": kind, "words": text(words, language), **nothing, **fields}


def need(title: str, *measures: Facts, language: str = "cs", **fields: Any) -> Facts:
    known = _known(title, language)
    kept = ("id", "lineage_id", "code", "title", "target_groups", "places")
    return {
        **{name: known[name] for name in kept},
        "statement": None,
        "severity": None,
        "evidence": [],
        "measure_ids": [measure["id"] for measure in measures],
        **fields,
    }


def alignment(
    plan: str | None, kind: str = "supports", language: str = "cs", **fields: Any
) -> Facts:
    named = text(plan, language) if plan else None
    nothing = dict.fromkeys(("level", "code", "title", "note"))
    return {"kind": kind, "plan": named, **nothing, **fields}


def chapter(kind: str, title: str, body: str | None = None, language: str = "cs") -> Facts:
    words = text(body, language) if body else None
    return {"id": id_of(kind + title), "kind": kind, "title": text(title, language), "body": words}


def content(
    title: str = "Komunitní plán Šternberk 2027–2030",
    language: str = "cs",
    *,
    authority: Facts | None = None,
    plan: Facts | None = None,
    edition: Facts | None = None,
    **lists: list[Facts],
) -> Content:
    empty = (
        "outlook_year",
        "valid_until",
        "summary",
        "legal_basis",
        "easy",
        "incomplete_note",
        "source",
    )
    return Content.model_validate(
        {
            "format": 1,
            "authority": {"name": text("Šternberk", language), "kind": "municipality", "country": "CZ", **(authority or {})},
            "plan": {
                "id": id_of("plan"),
                "lineage_id": id_of("plan"),
                "kind": "community_plan",
                "title": text(title, language),
                "abbreviation": None,
                "earlier_titles": [],
                **(plan or {}),
            },
            "edition": {
                **dict.fromkeys(empty),
                "id": id_of("edition"),
                "lineage_id": id_of("edition"),
                "ordinal": 1,
                "title": text(title, language),
                "period_from": "2027",
                "period_to": "2030",
                "incomplete": False,
                "parties": [],
                "places": [],
                "levels": [],
                "aligned": [],
                **(edition or {}),
            },
            "chapters": lists.get("chapters", []),
            "needs": lists.get("needs", []),
            "goals": lists.get("goals", []),
            "measures": lists.get("measures", []),
        }
    )  # fmt: skip


def large(goals: int = 12, measures: int = 400) -> Content:
    """As large as a city's plan gets, with everything filled in."""
    words = "Podpora terénní a ambulantní práce s lidmi, kteří pomoc potřebují, v celém městě. "
    tree = [
        goal(f"Cíl číslo {n}", code=f"{n}", description=text(words * 3))
        for n in range(1, goals + 1)
    ]
    kinds = list(MeasureKind)
    rows = [
        measure(
            f"Rozvoj služby číslo {n}",
            tree[n % goals],
            code=f"{n % goals + 1}.{n // goals + 1}",
            description=text(words * 4),
            kinds=[kinds[n % len(kinds)]],
            starts=f"20{27 + n % 4}-Q{n % 4 + 1}",
            ends="2030",
            target_groups=[term("senioři"), term("osoby se zdravotním postižením")],
            service_types=[term("pečovatelská služba", paragraph="§ 40")],
            forms=[term("terénní")],
            places=[place("Šternberk"), place("Uničov")],
            parties=[party(f"Charita {n % 20}"), party("Město", "funder")],
            activities=[
                activity(f"Krok {n}.{k}", code=f"{n}.{k}", ends="2028-03") for k in range(3)
            ],
            indicators=[indicator(f"Počet klientů {n}", target("120", year=2030, operator="ge"))],
        )
        for n in range(measures)
    ]
    chapters = [chapter(kind, f"Kapitola {kind}", f"{words * 20}\n\n" * 6) for kind in ChapterKind]
    return content(chapters=chapters, goals=tree, measures=rows)


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

    def said(self, words: str | None) -> Facts | None:
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
                "words": self.said(each["words"]),
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


WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"), max_codepoint=0xFFFF),
    min_size=1, max_size=40,
).filter(str.strip)  # fmt: skip
"""Any letters that may be stored."""


@st.composite
def contents(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> Content:
    """Any plan: goals in any tree, measures anywhere; of equal ids the same thing."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6))
    goals: list[Facts] = []
    for name in names:
        parent = draw(st.sampled_from([None, *goals])) if goals else None
        made = goal(name, parent if parent and parent["depth"] < 4 else None)
        goals.append(made | {"title": text(draw(words)), "code": draw(st.none() | st.just(name))})
    measures = []
    for name in draw(st.lists(st.sampled_from("klmnopqr"), unique=True, max_size=6)):
        homes = (
            draw(st.lists(st.sampled_from(goals), unique_by=lambda each: each["id"], max_size=2))
            if goals
            else []
        )
        made = measure(name, *homes)
        made |= {
            "title": text(draw(words)),
            "code": draw(st.none() | st.just(name)),
            "description": draw(st.none() | words.map(text)),
            "kinds": draw(st.lists(st.sampled_from(list(MeasureKind)), unique=True, max_size=3)),
            "starts": draw(st.sampled_from([None, "2027", "2028-Q2", "2029-04~"])),
            "parties": [party(each) for each in draw(st.lists(words, max_size=2))],
            "activities": [activity(each) | {"title": text(draw(words))} for each in draw(st.lists(st.sampled_from("xyz"), unique=True, max_size=3))],
        }  # fmt: skip
        measures.append(made)
    kinds = draw(st.lists(st.sampled_from(list(ChapterKind)), unique=True, max_size=4))
    chapters = [chapter(kind, draw(words), draw(st.none() | words)) for kind in kinds]
    return content(draw(words), chapters=chapters, goals=goals, measures=measures)


SERBIAN_CHAPTER = """# Како смо радили

Радна група се састала **три пута**; позив је био *отворен за све*. Више на
[страници општине](https://pecinci.example/план).

1. Анкета у домаћинствима
2. Разговори са пружаоцима
   - дневни боравак
   - помоћ у кући

> Желимо да остаримо у свом селу.

| Насеље | Корисника |
|---|---|
| Љубиње | 12 |
| Џепови | 7 |

![Мапа насеља](attachment:6b0e8d0e-1d3f-5a53-8f0e-0a7c1f6f2f11)
"""
PICTURE = UUID("6b0e8d0e-1d3f-5a53-8f0e-0a7c1f6f2f11")


def serbian() -> Content:
    """A plan in Cyrillic with something of everything."""
    sr = "sr-Cyrl"
    top = goal(
        "Живот у својој кући",
        None,
        sr,
        code="1",
        description=text("Старији остају међу својима.", sr),
    )
    below = goal(
        "Помоћ у сваком насељу",
        top,
        sr,
        code="1.1",
        easy=text("Помоћ долази кући.\nДо сваког села.", sr),
    )
    other = goal(
        "Приступачне услуге", None, sr, code="2", target_groups=[term("особе са инвалидитетом", sr)]
    )
    rule = {"kind": "settlement", "rural": True, "within": None, "count": 7, "all": False}
    full = measure(
        "Помоћ у кући за стара лица",
        below,
        other,
        language=sr,
        code="1.1.1",
        description=text("Услуга се шири на сва насеља.\n\nЏезва, Његош и љубав.", sr),
        kinds=["expand", "quality"],
        policy_fields=["housing"],
        priority=1,
        starts="2022-Q2",
        ends="2024-04~",
        target_groups=[term("стари", sr)],
        service_types=[term("помоћ у кући", sr, "чл. 45")],
        forms=[term("теренска", sr)],
        places=[
            place("Љубиње", sr),
            place(None, sr, rule=rule),
            place("Џепови", sr, certain=False),
        ],
        parties=[party("Центар за социјални рад", language=sr), party("Škola", "partner", "sk")],
        incomplete=True,
        incomplete_note=text("Недостају имена насеља.", sr),
        activities=[
            activity(
                "Обука геронтодомаћица",
                sr,
                code="А1",
                continuous=True,
                parties=[party("Црвени крст", "implementer", sr)],
            )
        ],
        aligned=[
            alignment(
                "Стратегија социјалне заштите",
                language=sr,
                level="national",
                code="2.4",
                title=text("Услуге у породици", sr),
                note=text("види поглавље 3", sr),
            ),
            alignment(None, "required_by", sr),
        ],
        indicators=[
            indicator(
                "Број корисника",
                target("70", year=2023, operator="ge"),
                target("120", year=2024, operator="range", high="12500"),
                target(None, words="колико буде могуће"),
                language=sr,
                unit=text("лица", sr),
                baseline_value="41.50",
                baseline_as_of="2021-12-31",
                verification=text("Евиденција центра", sr),
            ),
        ],
    )
    bare = measure(
        "Рампа на општини", other, language=sr, code="2.1", kinds=["new"], continuous=True
    )
    return content(
        "Стратегија социјалне заштите општине Пећинци 2022–2026",
        sr,
        authority={"name": text("Општина Пећинци", sr), "country": "RS"},
        plan={"kind": "strategy", "earlier_titles": [text("Акциони план 2016–2020", sr)]},
        edition={
            "period_from": "2022",
            "period_to": "2026",
            "outlook_year": 2030,
            "summary": text("Стратегија говори шта ће општина радити за своје људе.", sr),
            "places": [place("Пећинци", sr)],
            "parties": [party("Општина Пећинци", "commissioner", sr)],
            "levels": [{"depth": 1, "name": text("приоритет", sr)}],
            "aligned": [
                alignment("Стратегија здравог старења", "implements", sr, level="national")
            ],
        },
        chapters=[
            chapter("process", "Како је план настао", SERBIAN_CHAPTER, sr),
            chapter("strategic", "Стратешки део", "Циљеви и мере стоје по реду.", sr),
            chapter("financing", "Финансирање", "Из буџета општине.", sr),
        ],
        needs=[
            need(
                "Старији живе сами",
                full,
                language=sr,
                code="П1",
                severity=3,
                statement=text("Трећина старијих нема никога ко би им помогао.", sr),
                target_groups=[term("стари", sr)],
                places=[place("Љубиње", sr)],
                evidence=[
                    evidence(
                        "Колико њих живи само",
                        language=sr,
                        value="41.5",
                        high="45",
                        unit=text("% домаћинстава", sr),
                        as_of="2021-05",
                        source=text("Анкета у насељима", sr),
                        url="https://pecinci.example/anketa",
                    ),
                    evidence("Причали су о самоћи.", "meeting", sr),
                ],
            ),
            need("Улаз у општину има степенице", language=sr),
        ],
        goals=[top, below, other],
        measures=[full, bare],
    )  # fmt: skip
