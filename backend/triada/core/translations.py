"""The sentences of refusals in the reader's language, from `locales/` by class."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from triada.core.text import transliterate_tree

LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("cs", "sk", "sr-Cyrl", "sr-Latn", "en")
DEFAULT = "en"


@cache
def catalogue(language: str, of: str = "") -> Mapping[str, Any]:
    """Serbian Latin is made from the Cyrillic, so that the two cannot drift apart; `of` is a folder
    of `locales/` for a domain with many words of its own."""
    if language == "sr-Latn":
        latin: Mapping[str, Any] = transliterate_tree(catalogue("sr-Cyrl", of))
        return latin
    catalogue_: Mapping[str, Any] = json.loads(
        (LOCALES / of / f"{language}.json").read_text(encoding="utf-8")
    )
    return catalogue_


def sentence(language: str, section: str, name: str, facts: Mapping[str, Any]) -> str:
    pattern = catalogue(language)[section].get(name) or catalogue(language)[section]["other"]
    return str(pattern).format_map(facts)


def known_language(tag: str) -> str | None:
    """The language of ours in which a text with this tag (BCP 47) is written."""
    tag = tag.strip().lower()
    if tag in ("sr", "sr-rs", "sr-cyrl", "sr-cyrl-rs"):
        return "sr-Cyrl"
    if tag.startswith("sr-latn"):
        return "sr-Latn"
    base = tag.split("-")[0]
    return base if base in LANGUAGES else None


def _weight(entry: str) -> float:
    _, _, quality = entry.partition(";q=")
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


def wanted_language(header: str | None) -> str:
    """The first language of `Accept-Language` in which the product speaks (RFC 9110, 12.5.4)."""
    entries = sorted((header or "").split(",")[:20], key=_weight, reverse=True)
    for entry in entries:
        if (found := known_language(entry.split(";")[0])) is not None:
            return found
    return DEFAULT
