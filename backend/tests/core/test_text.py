from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Column, MetaData, Table, select
from sqlalchemy.dialects import postgresql

from triada.core.text import (
    Code,
    Email,
    Line,
    LinePatch,
    Slug,
    Text,
    TextColumn,
    TextPatch,
    Url,
    Words,
    fold,
    merge,
    to_latin,
    transliterate_tree,
)

SERBIAN = "абвгдђежзијклљмнњопрстћуфхцчџш"


def text(value: str, tag: str = "cs") -> dict[str, Any]:
    return {"authored": tag, "values": {tag: value}}


def refusals(kind: Any, value: object) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(value)
    return [error["type"] for error in refused.value.errors()]


@pytest.mark.parametrize(
    "tag", ["cs", "sr-Latn", "sr-Cyrl-RS", "cs-x-easy", "en-GB", "ca-valencia"]
)
def test_any_language_may_hold_content(tag: str) -> None:
    assert Text.model_validate(text("Azyl", tag)).values[tag] == "Azyl"


@pytest.mark.parametrize("tag", ["", "CS", "cs_CZ", "cs-", "čs", "cs\n", "x-easy", "sr-latn"])
def test_tags_have_one_spelling(tag: str) -> None:
    assert "string_pattern_mismatch" in refusals(Text, text("Azyl", tag))


@pytest.mark.parametrize(
    "value",
    ["a\0b", "a\rb", "a\x85b", "a\u200bb", "a\u202eb", "a\u2066b", "\ufeffa", "a\u2028b", "a\x1bb"],
)
def test_what_cannot_be_seen_is_refused(value: str) -> None:
    assert refusals(Text, text(value)) == ["text_character"]
    assert refusals(Words, value) == ["text_character"]
    assert refusals(Code, f"x{value}x") == ["text_character"]


def test_lone_surrogates_are_refused() -> None:
    for kind, value in ((Text, text("a\ud800b")), (Words, "\udfff"), (Code, "\ud800")):
        assert refusals(kind, value)[0] in {"string_unicode", "text_character"}


def test_letters_and_line_ends_get_one_spelling() -> None:
    assert Text.model_validate(text("C\u030cas\r\ndru\u00adhý")).values["cs"] == "Čas\ndruhý"


@pytest.mark.parametrize("value", ["", "  ", "\n\t", "\u00ad", "\u00a0"])
def test_blank_is_no_text(value: str) -> None:
    assert refusals(Text, text(value))[0] in {"text_empty", "string_too_short"}


def test_authored_language_must_be_there() -> None:
    assert refusals(Text, {"authored": "sk", "values": {"cs": "Azyl"}}) == ["text_authored"]
    assert refusals(Text, {"authored": "cs", "values": {}})
    assert refusals(Text, text("Azyl") | {"note": "x"}) == ["extra_forbidden"]


def test_lines_are_short_and_single() -> None:
    assert refusals(Line, text("a\nb")) == ["text_newline"]
    assert refusals(Line, text("a" * 301)) == ["text_too_long"]
    assert refusals(LinePatch, {"values": {"cs": "a" * 301}}) == ["text_too_long"]
    assert refusals(Text, text("a" * 20_001)) == ["string_too_long"]
    TypeAdapter(Line).validate_python(text("a" * 300))
    TypeAdapter(LinePatch).validate_python({"values": {"cs": None}})


AZYL = Text.model_validate(text("Azyl"))


def patch(values: dict[str, str | None], **authored: str) -> TextPatch:
    return TextPatch.model_validate({"values": values, **authored})


def test_patch_changes_only_what_it_names() -> None:
    old = Text(authored="cs", values={"cs": "Azyl", "en": "Shelter", "sk": "Útulok"})
    merged = merge(old, patch({"en": None, "sr-Latn": "Sklonište"}))
    assert merged == Text(
        authored="cs", values={"cs": "Azyl", "sk": "Útulok", "sr-Latn": "Sklonište"}
    )
    assert old.values == {"cs": "Azyl", "en": "Shelter", "sk": "Útulok"}
    assert merge(old, patch({})) == old


def test_authored_language_cannot_be_removed() -> None:
    with pytest.raises(ValueError, match="authored"):
        merge(AZYL, patch({"cs": None}))
    with pytest.raises(ValueError, match="authored"):
        merge(AZYL, TextPatch(authored="sk"))
    with pytest.raises(ValueError, match="authored"):
        merge(None, patch({"cs": "Azyl"}))
    assert refusals(TextPatch, {"authored": None}) == ["text_authored"]


def test_authored_language_can_move() -> None:
    moved = patch({"sk": "Útulok", "cs": None}, authored="sk")
    assert merge(AZYL, moved) == Text.model_validate(text("Útulok", "sk"))
    assert merge(None, patch({"cs": "Azyl"}, authored="cs")) == AZYL


def test_plain_strings() -> None:
    assert TypeAdapter(Code).validate_python(" 1.10 ") == "1.10"
    assert TypeAdapter(Words).validate_python("a\nb") == "a\nb"
    assert TypeAdapter(Slug).validate_python("backa-palanka") == "backa-palanka"
    assert refusals(Code, "a\nb") == ["text_newline"]
    assert refusals(Code, "x" * 41) == ["string_too_long"]
    for slug in ("Bač", "-a", "a--b", "a-", "", "a\n"):
        assert refusals(Slug, slug)


@pytest.mark.parametrize("email", ["a@b.cz", "jana.nova+x@mesto-teplice.cz", "o'neil@x.co.uk"])
def test_mail_addresses(email: str) -> None:
    assert TypeAdapter(Email).validate_python(email) == email


@pytest.mark.parametrize(
    "email", ["", "a", "a@b", "a b@c.cz", "a@b..cz", ".a@b.cz", "a@b.cz\n", "a@-b.cz", "a\0@b.cz"]
)
def test_what_is_no_mail_address(email: str) -> None:
    assert refusals(Email, email)


def test_links() -> None:
    for url in ("https://www.bac.rs/č?x=1#y", "http://localhost:8000/", "https://čas.cz"):
        assert TypeAdapter(Url).validate_python(url) == url
    for url in (
        *("javascript:alert(1)", "//a.cz", "ftp://a.cz", "https://", "https:///x", "http://[::1"),
        *("https://a.cz/x y", "https://me:secret@a.cz", "https://a.cz:99999", "https://a.cz/\n"),
        *("https://a.cz/\u202e", 'https://a.cz/"><b>', "https://a.cz/" + "x" * 500),
    ):
        assert refusals(Url, url)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("ЊЕГОШ", "NJEGOŠ"),
        ("Његош", "Njegoš"),
        ("Џемпер", "Džemper"),
        ("надживети", "nadživeti"),
        ("БАЊ И ЉУБ", "BANJ I LJUB"),
        ("Љ", "Lj"),
        ("ЉУ. Њу", "LJU. Nju"),
        ("Програм GIZ, Ђурђевак", "Program GIZ, Đurđevak"),
        (SERBIAN, "abvgdđežzijklljmnnjoprstćufhcčdžš"),
        (SERBIAN.upper(), "ABVGDĐEŽZIJKLLJMNNJOPRSTĆUFHCČDŽŠ"),
    ],
)
def test_cyrillic_to_latin(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


def test_catalogue_keeps_its_keys_and_names() -> None:
    tree = {"кључ": ["Мера {count}", {"a": "{count, plural, one {мера} other {мере}}"}], "n": 1}
    assert transliterate_tree(tree) == {
        "кључ": ["Mera {count}", {"a": "{count, plural, one {mera} other {mere}}"}],
        "n": 1,
    }


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Бач  за\tДецу, Ђорђе", "bac za decu, djordje"),
        ("BAČ ZA DECU, ĐORĐE", "bac za decu, djordje"),
        ("вешерница Љубав Њива Џеп", "vesernica ljubav njiva dzep"),
        ("Příliš žluťoučký kůň", "prilis zlutoucky kun"),
        ("Ľubietová ôsmy Šťastie", "lubietova osmy stastie"),
        ("Győr Űrállomás", "gyor urallomas"),
        ("Łódź Żółć", "lodz zolc"),
        ("Straße GRÖẞE", "strasse grosse"),
        ("Кривий Ріг, Київ, Щука, Объект", "krivii rig, kiiv, scuka, obekt"),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(SERBIAN + SERBIAN.upper() + " ,-1"))
def test_both_scripts_fold_alike(written: str) -> None:
    assert fold(to_latin(written)) == fold(written)
    assert not set(to_latin(written)) & set(SERBIAN + SERBIAN.upper())


@given(st.text())
def test_fold_never_fails_and_is_settled(written: str) -> None:
    assert fold(fold(written)) == fold(written)


def test_column_takes_texts_and_gives_texts() -> None:
    column, dialect = TextColumn(), postgresql.dialect()
    assert column.process_bind_param(AZYL, dialect) == text("Azyl")
    assert column.process_bind_param(None, dialect) is None
    assert column.process_result_value(text("Azyl"), dialect) == AZYL
    assert column.process_result_value(None, dialect) is None


def test_column_can_be_asked_for_one_language() -> None:
    table = Table("t", MetaData(), Column("title", TextColumn()))
    sql = str(select(table.c.title["values"]["cs"].astext).compile(dialect=postgresql.dialect()))
    assert "t.title" in sql
