"""Contents of frozen versions: from parts, as large as wanted, and any at all."""

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from hypothesis import strategies as st

from triada.planning.chapters.models import ChapterKind
from triada.planning.measures.models import MeasureKind
from triada.planning.versions.format import Content

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
