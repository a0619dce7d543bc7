"""The language and script in which a document is printed, and the labels of that language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from triada.commons.territories.models import Country
from triada.core.errors import Invalid
from triada.core.text import Text, to_latin
from triada.core.translations import catalogue, known_language
from triada.planning.documents.elements import Line, Run

COUNTRY_LANGUAGES: Final[Mapping[Country, str]] = {
    Country.CZ: "cs",
    Country.SK: "sk",
    Country.RS: "sr-Cyrl",
}
"""The language of labels, where the plan is written in none of our languages."""
CYRILLIC: Final = ("sr-Cyrl", "sr")


class Script(StrEnum):
    Latn = "Latn"
    Cyrl = "Cyrl"


class NoMachineCyrillic(Invalid):
    """Only a person knows whether nj is њ or н and ј."""


class NotInThatLanguage(Invalid):
    """The plan has no title in the language requested."""


@dataclass(frozen=True)
class Locale:
    language: str
    label_language: str

    @property
    def latin(self) -> bool:
        return self.language == "sr-Latn"

    def label(self, name: str, **params: object) -> str:
        """A sentence or heading of the documents' own."""
        return self._entry("documents", name).format_map(params)

    def field(self, record: str, name: str) -> str:
        """The label of a field: that of the record, else that of all fields of this name."""
        labels = catalogue(self.label_language)["fields"]
        return str(labels.get(f"{record}.{name}") or labels[name])

    def code(self, value: StrEnum) -> str:
        """The label of one member of an enum."""
        return self.code_of(type(value).__name__, value)

    def code_of(self, enum: str, value: object) -> str:
        """The same by the name of the enum, for a value that is kept as a plain one."""
        return self._entry("codes", f"{enum}.{value}")

    def _entry(self, section: str, name: str) -> str:
        return str(catalogue(self.label_language)[section][name])

    def in_script(self, words: str) -> str:
        """Words without a language tag, in the document's script."""
        return to_latin(words) if self.latin else words

    def value_and_tag(self, text: Text) -> tuple[str, str]:
        """The value to be printed, in the script in which it is stored, and its language tag."""
        preferred = (self.language, *(_SERBIAN if self.language in _SERBIAN else ()))
        tag = next((each for each in preferred if each in text.values), text.authored)
        return text.values[tag], tag

    def run(self, words: str, tag: str) -> Run:
        """Words in the document's script, tagged where their language is not the document's."""
        if self.latin and tag in CYRILLIC:
            return Run(text=to_latin(words))
        return Run(text=words, lang=None if tag == self.language else tag)

    def line(self, text: Text) -> Line:
        return [self.run(*self.value_and_tag(text))]

    def string(self, text: Text) -> str:
        """The text without its language tag."""
        return self.run(*self.value_and_tag(text)).text


_SERBIAN: Final = ("sr-Cyrl", "sr", "sr-Latn")


def _requested(authored: str, language: str | None, script: Script | None) -> str:
    requested = language or authored
    if script is None or (script is Script.Latn and requested not in _SERBIAN):
        return requested
    return f"sr-{script}" if requested in _SERBIAN else f"{requested}-{script}"


def locale_for(
    title: Text, country: Country, language: str | None = None, script: Script | None = None
) -> Locale:
    """The authored language of the plan's title, unless another is requested in which it has one,
    or Latin, which is made from Serbian Cyrillic exactly.

    Refuses `NoMachineCyrillic` and `NotInThatLanguage`."""
    requested = _requested(title.authored, language, script)
    made = requested == "sr-Latn" and any(tag in title.values for tag in CYRILLIC)
    if requested not in title.values and not made:
        by_hand = requested == "sr-Cyrl" and "sr-Latn" in title.values
        raise NoMachineCyrillic if by_hand else NotInThatLanguage
    labels = "sr-Latn" if made else known_language(requested) or COUNTRY_LANGUAGES[country]
    return Locale(language=requested, label_language=labels)
