"""Multilingual text, plain strings that are safe to store, and the letters of both scripts."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, Final, Self, TypedDict, TypeVar, cast
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from sqlalchemy import Dialect
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator, TypeEngine

LINE_LENGTH: Final = 300
PROSE_LENGTH: Final = 20_000
CHAPTER_LENGTH: Final = 100_000
MOST_LANGUAGES: Final = 20

# None of these is visible, and each can make two equal-looking texts differ or read backwards:
# control characters, lone surrogates, zero-width and bidirectional marks, line separators, tags.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_TAG = (
    r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
    r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-x(-[a-z0-9]{1,8})+)?$"
)
_EMAIL = (
    r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$"
)


def clean(value: str) -> str:
    """One spelling of each letter and line end; what cannot be seen is refused."""
    # Soft hyphens come along from every PDF; nobody who pastes one could find it.
    value = value.replace("\r\n", "\n").replace("\u00ad", "")
    if found := _FORBIDDEN.search(value):
        raise PydanticCustomError(
            "text_character",
            "Character {name} at position {position} cannot be stored",
            {"name": f"U+{ord(found[0]):04X}", "position": found.start() + 1},
        )
    if not value.strip():
        raise PydanticCustomError("text_empty", "Text must not be empty")
    return unicodedata.normalize("NFC", value)


def storable(value: str) -> str:
    """What came out of somebody's file, without the letters that `clean` would refuse."""
    return _FORBIDDEN.sub("", value.replace("\u00ad", ""))


def clean_line(value: str) -> str:
    value = clean(value)
    if "\n" in value or "\t" in value:
        raise PydanticCustomError("text_newline", "Text must be a single line")
    return value


def _reachable(value: str) -> str:
    """A link needs a host, and an address with a password in it must not be published."""
    try:
        parts = urlsplit(value)
        usable = bool(parts.hostname) and parts.username is None and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise PydanticCustomError("url", "Address must be a complete http or https link")
    return value


Tag = Annotated[str, StringConstraints(pattern=_TAG, max_length=35)]
Value = Annotated[
    str, StringConstraints(min_length=1, max_length=PROSE_LENGTH), AfterValidator(clean)
]
LongValue = Annotated[
    str, StringConstraints(min_length=1, max_length=CHAPTER_LENGTH), AfterValidator(clean)
]
Code = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    AfterValidator(clean_line),
]
Words = Annotated[str, StringConstraints(min_length=1, max_length=2000), AfterValidator(clean)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Email = Annotated[str, StringConstraints(pattern=_EMAIL, max_length=254)]
Url = Annotated[
    str,
    StringConstraints(pattern=r'^https?://[^\s/?#"<>\\][^\s"<>\\]*$', max_length=500),
    AfterValidator(clean_line),
    AfterValidator(_reachable),
]


class Text(BaseModel):
    """The same words in several languages and scripts, one of them the authored one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    authored: Tag = Field(description="The language tag (BCP 47) in which the text was written")
    values: dict[Tag, Value] = Field(min_length=1, max_length=MOST_LANGUAGES)

    @model_validator(mode="after")
    def _authored_is_there(self) -> Self:
        if self.authored not in self.values:
            raise PydanticCustomError(
                "text_authored", "The authored language must be among the values"
            )
        return self


class LongText(Text):
    """A chapter's worth of words."""

    values: dict[Tag, LongValue] = Field(min_length=1, max_length=MOST_LANGUAGES)


class TextPatch(BaseModel):
    """A change of some languages of a text; null takes one away."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    authored: Tag = Field(default_factory=lambda: cast("Any", None))
    values: dict[Tag, Value | None] = Field(default_factory=dict, max_length=MOST_LANGUAGES)

    @field_validator("authored", mode="before")
    @classmethod
    def _stays(cls, authored: object) -> object:
        if authored is None:
            raise PydanticCustomError("text_authored", "The authored language cannot be removed")
        return authored


class LongTextPatch(TextPatch):
    values: dict[Tag, LongValue | None] = Field(default_factory=dict, max_length=MOST_LANGUAGES)


_SomeText = TypeVar("_SomeText", Text, TextPatch)


def _single_line(text: _SomeText) -> _SomeText:
    for tag, value in text.values.items():
        if value is not None and len(clean_line(value)) > LINE_LENGTH:
            raise PydanticCustomError(
                "text_too_long",
                "The value {tag} is longer than {most} characters",
                {"tag": tag, "most": LINE_LENGTH},
            )
    return text


Line = Annotated[Text, AfterValidator(_single_line)]
Prose = Text
LinePatch = Annotated[TextPatch, AfterValidator(_single_line)]
ProsePatch = TextPatch


class StoredText(TypedDict):
    """A text as JSONB keeps it."""

    authored: str
    values: dict[str, str]


def stored(text: Text) -> StoredText:
    return {"authored": text.authored, "values": dict(text.values)}


def restored(value: StoredText) -> Text:
    """The text that was stored: the only one that is made without being checked, for it was when
    it was written, and must stay readable when a rule becomes stricter."""
    return Text.model_construct(authored=value["authored"], values=value["values"])


def merge(old: Text | None, patch: TextPatch) -> Text:
    """The text after the patch, whose values are checked already; without an old one the patch
    must be a whole text."""
    values = dict(old.values) if old else {}
    for tag, value in patch.values.items():
        values.pop(tag, None)
        if value is not None:
            values[tag] = value
    sent = "authored" in patch.model_fields_set
    authored = patch.authored if sent or old is None else old.authored
    if authored not in values:
        raise ValueError(f"the authored language {authored!r} cannot be without a value")
    if len(values) > MOST_LANGUAGES:
        raise ValueError(f"a text has at most {MOST_LANGUAGES} languages")
    return restored({"authored": authored, "values": values})


class TextColumn(TypeDecorator[Text]):
    """JSONB that takes and gives a `Text`."""

    impl = JSONB(none_as_null=True)
    cache_ok = True
    hashable = False

    def process_bind_param(
        self,
        value: Text | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> StoredText | None:
        return None if value is None else stored(value)

    def process_result_value(
        self,
        value: StoredText | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> Text | None:
        return None if value is None else restored(value)

    def coerce_compared_value(self, op: OperatorType | None, value: object) -> TypeEngine[Any]:
        """Keys and paths beside a JSON operator are strings, not texts."""
        return self.impl_instance.coerce_compared_value(op, value)


_TO_LATIN = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
_TO_LATIN |= {"љ": "lj", "њ": "nj", "џ": "dž"}
# After NFKD and lower case; beyond the Serbian letters also those of neighbours and refugees.
# The SQL function `fold` holds the same table, and a test compares the two.
_FOLDED = dict(
    zip(
        "łøðħŧŋıабвгдежзијклмнопрстћуфхцчшыэєіґς",
        "lodhtniabvgdezzijklmnoprstcufhccsyeeigσ",
        strict=True,
    )
) | {"đ": "dj", "ђ": "dj", "љ": "lj", "њ": "nj", "џ": "dz", "ѕ": "dz", "ß": "ss", "æ": "ae"}
_FOLDED |= {"œ": "oe", "þ": "th", "ю": "ju", "я": "ja", "щ": "sc", "ь": "", "ъ": ""}
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐŁØÐĦŦŊÆŒÞẞ"
_CAPITALS += "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
_FOLDS = str.maketrans({c: _FOLDED.get(c.lower(), c.lower()) for c in _CAPITALS} | _FOLDED)
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_SPACES = re.compile(r"[\t-\r ]+")


def fold(text: str) -> str:
    """The form in which words are found whatever their script, marks and case."""
    letters = unicodedata.normalize("NFKD", text).translate(_FOLDS)
    return _SPACES.sub(" ", _MARKS.sub("", letters)).strip(" ")


def _latin(letter: str, before: str, after: str) -> str:
    written = _TO_LATIN[letter.lower()]
    if letter.islower():
        return written
    # Љ is one letter and Lj are two: the second is a capital only among capitals.
    among_capitals = after.isupper() if after.isalpha() else before.isupper()
    return written.upper() if among_capitals else written.capitalize()


def to_latin(text: str) -> str:
    """Serbian Cyrillic in Serbian Latin, exactly; everything else stays as it is."""
    around = f" {text} "
    return "".join(
        _latin(letter, around[n], around[n + 2]) if letter.lower() in _TO_LATIN else letter
        for n, letter in enumerate(text)
    )


def transliterate_tree(tree: Any) -> Any:
    """A catalogue of messages in Latin; `{names}` are ASCII by rule, so they stay untouched."""
    if isinstance(tree, str):
        return to_latin(tree)
    if isinstance(tree, Mapping):
        return {key: transliterate_tree(branch) for key, branch in tree.items()}
    if isinstance(tree, list):
        return [transliterate_tree(branch) for branch in tree]
    return tree
