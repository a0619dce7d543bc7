"""Every refusal and every fault has its sentence, in every language, with the same facts in it."""

import ast
import importlib
import json
import pkgutil
import re
from pathlib import Path
from string import Formatter

import pytest
from pydantic_core._pydantic_core import list_all_errors

import triada
from triada.core import translations
from triada.core.errors import Problem
from triada.core.text import to_latin

ROOT = Path(triada.__file__).parent
FILES = sorted(translations.LOCALES.glob("*.json"))
WRITTEN = [path.stem for path in FILES]
NEVER = frozenset({"Problem", "Blocker"})
"""Bases that are not raised themselves."""
GENERAL = "other"


def _all_problems() -> dict[str, type[Problem]]:
    for module in pkgutil.walk_packages(triada.__path__, "triada."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found: dict[str, type[Problem]] = {}
    waiting = [Problem]
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        assert found.get(one.__name__, one) is one, f"two refusals are called {one.__name__}"
        found[one.__name__] = one
    return {name: one for name, one in found.items() if one.__module__.startswith("triada.")}


PROBLEMS = _all_problems()


def _catalogue(language: str) -> dict[str, dict[str, str]]:
    return json.loads((translations.LOCALES / f"{language}.json").read_text(encoding="utf-8"))


def _facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _trees():
    for path in ROOT.rglob("*.py"):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def _custom_faults() -> dict[str, set[str]]:
    """Of each `PydanticCustomError` in the source, the names of its facts."""
    found: dict[str, set[str]] = {}
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "PydanticCustomError":
                kind, message = node.args[0], node.args[1]
                assert isinstance(kind, ast.Constant), f"{path}:{node.lineno}"
                assert isinstance(message, ast.Constant), f"{path}:{node.lineno}"
                found.setdefault(kind.value, _facts(message.value))
    return found


def _cell_faults() -> dict[str, set[str]]:
    """Of each `table.refuse(row, column, code, facts)` of an import, the names of its facts."""
    found: dict[str, set[str]] = {}
    for _, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "refuse":
                code = node.args[2] if len(node.args) > 2 else None
                if isinstance(code, ast.Constant):
                    given = node.args[3] if len(node.args) > 3 else ast.Dict([], [])
                    assert isinstance(given, ast.Dict), code.value
                    found[code.value] = {getattr(key, "value", "") for key in given.keys}
    return found


CELLS = _cell_faults()
CUSTOM = {**_custom_faults(), **CELLS}
PYDANTIC = {str(error["type"]): error for error in list_all_errors()}
PRODUCED = frozenset(
    [
        "missing",
        "extra_forbidden",
        "string_type",
        "string_too_short",
        "string_too_long",
        "string_pattern_mismatch",
        "string_unicode",
        "enum",
        "uuid_parsing",
        "uuid_type",
        "int_parsing",
        "int_type",
        "int_from_float",
        "int_parsing_size",
        "float_parsing",
        "float_type",
        "finite_number",
        "bool_type",
        "bool_parsing",
        "greater_than_equal",
        "less_than_equal",
        "list_type",
        "too_long",
        "too_short",
        "dict_type",
        "model_attributes_type",
        "model_type",
        "date_type",
        "date_parsing",
        "date_from_datetime_parsing",
        "date_from_datetime_inexact",
        "datetime_type",
        "datetime_parsing",
        "datetime_from_date_parsing",
        "timezone_aware",
    ]
)
"""What `test_bad_input` and `test_lists` bring out of the schemas; they check it there."""


def test_there_are_refusals_and_faults_to_walk():
    assert len(PROBLEMS) > 30
    assert len(CUSTOM) > 10
    assert {"NotFound", "GoalUnderItself", "IdentifierOfAPerson"} < PROBLEMS.keys()
    assert {"partial_date", "one_owner", "row_twice"} < CUSTOM.keys()
    assert PYDANTIC.keys() >= PRODUCED


def test_every_language_is_written_but_the_one_that_is_made():
    assert set(WRITTEN) == set(translations.LANGUAGES) - {"sr-Latn"}


@pytest.mark.parametrize("language", WRITTEN)
def test_every_refusal_has_its_sentence_and_no_sentence_is_left_over(language):
    said = _catalogue(language)["refusals"].keys() - {GENERAL}
    assert said == PROBLEMS.keys() - NEVER


@pytest.mark.parametrize("language", WRITTEN)
def test_every_fault_has_its_sentence_and_no_sentence_is_left_over(language):
    said = _catalogue(language)["faults"].keys() - {GENERAL}
    assert CUSTOM.keys() | PRODUCED <= said
    assert said <= CUSTOM.keys() | PYDANTIC.keys()


@pytest.mark.parametrize("language", WRITTEN)
def test_every_language_says_the_same_things_with_the_same_facts(language):
    english, spoken = _catalogue("en"), _catalogue(language)
    assert english.keys() == spoken.keys()
    for section, named in english.items():
        assert named.keys() == spoken[section].keys(), section
        for name, sentence in named.items():
            assert _facts(spoken[section][name]) == _facts(sentence), name
            assert spoken[section][name].strip() == spoken[section][name] != ""


@pytest.mark.parametrize("language", [one for one in WRITTEN if one != "en"])
def test_no_sentence_is_left_in_english(language):
    english, spoken = _catalogue("en"), _catalogue(language)
    for section, named in english.items():
        assert not [name for name, said in named.items() if spoken[section][name] == said]


def _given_facts() -> dict[str, set[str]]:
    """Of each refusal raised in the source, the facts it is given beside its place."""
    found: dict[str, set[str]] = {}
    for _, tree in _trees():
        for node in ast.walk(tree):
            name = getattr(getattr(node, "func", None), "id", None) or getattr(
                getattr(node, "func", None), "attr", None
            )
            if isinstance(node, ast.Call) and name in PROBLEMS:
                given = {word.arg for word in node.keywords if word.arg not in (None, "at")}
                found[name] = found[name] & given if name in found else given
    return found


def _context(error: dict[str, object]) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", str(error["message_template_python"])))


def test_every_fact_in_a_sentence_is_one_that_the_code_gives():
    """A sentence with an unknown name in braces would be an error instead of a refusal."""
    given = _given_facts()
    for name, sentence in _catalogue("en")["refusals"].items():
        assert _facts(sentence) <= given.get(name, set()), name
    for name, sentence in _catalogue("en")["faults"].items():
        known = (
            CUSTOM[name]
            if name in CUSTOM
            else _context(PYDANTIC[name])
            if name in PYDANTIC
            else set()
        )
        assert _facts(sentence) <= known, name
    assert _facts(_catalogue("en")["faults"]["string_too_long"]) == {"max_length"}


def test_serbian_in_latin_letters_is_made_from_the_cyrillic():
    made, source = translations.catalogue("sr-Latn"), translations.catalogue("sr-Cyrl")
    assert made.keys() == source.keys()
    for section, named in source.items():
        for name, sentence in named.items():
            assert made[section][name] == to_latin(sentence)
            assert not re.search("[\u0400-\u04ff]", made[section][name])
            assert _facts(made[section][name]) == _facts(sentence)
    assert made["refusals"]["NotFound"] != source["refusals"]["NotFound"]


@pytest.mark.anyio
@pytest.mark.parametrize("language", translations.LANGUAGES)
async def test_a_refusal_speaks_the_readers_language(client, language):
    answer = await client.get("/v1/nowhere", headers={"accept-language": f"de, {language};q=0.9"})
    assert answer.status_code == 404
    assert answer.json()["title"] == translations.catalogue(language)["refusals"]["NotFound"]
