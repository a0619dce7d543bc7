"""The language and script in which a document is printed, and what it says by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from triada.commons.territories.models import Country
from triada.core.errors import Invalid
from triada.core.text import Text, to_latin
from triada.core.translations import catalogue, known_language
from triada.planning.documents.elements import Line, Run

COUNTRYS_OWN: Final[Mapping[Country, str]] = {
    Country.CZ: "cs",
    Country.SK: "sk",
    Country.RS: "sr-Cyrl",
}
"""What the document says by itself, where the plan is written in none of our languages."""
CYRILLIC: Final = ("sr-Cyrl", "sr")


class Script(StrEnum):
    Latn = "Latn"
    Cyrl = "Cyrl"


class NoMachineCyrillic(Invalid):
    """Only a person knows whether nj is њ or н and ј."""


class NotInThatLanguage(Invalid):
    """The plan has no title in the language wanted."""


@dataclass(frozen=True)
class Locale:
    language: str
    own: str
    """The language of labels."""

    @property
    def latin(self) -> bool:
        return self.language == "sr-Latn"

    def label(self, name: str, **facts: object) -> str:
        return str(catalogue(self.own)["documents"][name]).format_map(facts)

    def plain(self, words: str) -> str:
        """Words that say no language of theirs."""
        return to_latin(words) if self.latin else words

    def pick(self, text: Text) -> tuple[str, str]:
        """The value to be printed, in the script in which it is kept, and its tag."""
        wishes = (self.language, *(_SERBIAN if self.language in _SERBIAN else ()))
        tag = next((wish for wish in wishes if wish in text.values), text.authored)
        return text.values[tag], tag

    def spoken(self, words: str, tag: str) -> Run:
        """Words in the script wanted; their language is told where it is not the document's."""
        if self.latin and tag in CYRILLIC:
            return Run(text=to_latin(words))
        return Run(text=words, lang=None if tag == self.language else tag)

    def line(self, text: Text) -> Line:
        return [self.spoken(*self.pick(text))]

    def words(self, text: Text) -> str:
        return self.spoken(*self.pick(text)).text


_SERBIAN: Final = ("sr-Cyrl", "sr", "sr-Latn")


def _wanted(authored: str, language: str | None, script: Script | None) -> str:
    wanted = language or authored
    if script is None or (script is Script.Latn and wanted not in _SERBIAN):
        return wanted
    return f"sr-{script}" if wanted in _SERBIAN else f"{wanted}-{script}"


def locale_for(
    title: Text, country: Country, language: str | None = None, script: Script | None = None
) -> Locale:
    """The authored language of the plan's title, unless another is wanted in which it has one, or
    Latin, which is made from Serbian Cyrillic exactly."""
    wanted = _wanted(title.authored, language, script)
    made = wanted == "sr-Latn" and any(tag in title.values for tag in CYRILLIC)
    if wanted not in title.values and not made:
        by_hand = wanted == "sr-Cyrl" and "sr-Latn" in title.values
        raise NoMachineCyrillic if by_hand else NotInThatLanguage
    own = "sr-Latn" if made else known_language(wanted) or COUNTRYS_OWN[country]
    return Locale(language=wanted, own=own)
