"""Languages, scripts, dates, figures and names of files."""

import re
from pathlib import Path

import pytest

from planning import frozen
from planning.frozen import text
from planning.frozen_serbian import serbian
from planning.frozen_towns import town
from triada.core.errors import Problem
from triada.core.text import Text
from triada.core.translations import LANGUAGES, catalogue
from triada.planning.documents import formatting
from triada.planning.documents.file_names import DocumentKind, Form, file_name
from triada.planning.documents.locale import (
    Locale,
    NoMachineCyrillic,
    NotInThatLanguage,
    Script,
    locale_for,
)
from triada.planning.documents.version_stamp import shortened
from triada.planning.indicators.models import Operator
from triada.planning.plans.models import PlanKind


def _text(words, language="cs", **others) -> Text:
    return Text.model_validate(text(words, language, **others))


CZECH, ENGLISH = Locale("cs", "cs"), Locale("en", "en")
SLOVAK, SERBIAN, LATIN = (
    Locale("sk", "sk"),
    Locale("sr-Cyrl", "sr-Cyrl"),
    Locale("sr-Latn", "sr-Latn"),
)


def test_a_plan_is_printed_in_the_language_in_which_it_was_written():
    assert locale_for(_text("Plan", "sr-Latn", sr_Cyrl="План"), "RS").language == "sr-Latn"
    assert locale_for(_text("Terv", "hu"), "RS") == Locale("hu", "sr-Cyrl")
    assert locale_for(_text("Plán", "cs", en="Plan"), "CZ", "en") == ENGLISH


def test_cyrillic_is_printed_in_latin_where_that_is_wanted():
    for wish in ({"script": Script.Latn}, {"language": "sr-Latn"}):
        printed = locale_for(_text("План", "sr-Cyrl"), "RS", **wish)
        assert printed == LATIN
        assert printed.string(_text("Џез и Његош", "sr-Cyrl")) == "Džez i Njegoš"
        assert printed.label("contents") == "Sadržaj"


def test_what_was_written_in_latin_by_hand_goes_before_what_is_made():
    both = _text("Инјекција", "sr-Cyrl", sr_Latn="Injekcija, po izboru")
    assert LATIN.string(both) == "Injekcija, po izboru"


def test_latin_never_becomes_cyrillic():
    with pytest.raises(NoMachineCyrillic):
        locale_for(_text("Plan", "sr-Latn"), "RS", script=Script.Cyrl)
    with pytest.raises(NoMachineCyrillic):
        locale_for(_text("Plan", "sr-Latn"), "RS", "sr-Cyrl")
    by_hand = locale_for(_text("Plan", "sr-Latn", sr_Cyrl="План"), "RS", script=Script.Cyrl)
    assert by_hand == SERBIAN
    assert by_hand.string(_text("nadživeti", "sr-Latn")) == "nadživeti"


@pytest.mark.parametrize("wish", [("sk", None), ("en", Script.Latn), (None, Script.Cyrl)])
def test_a_language_in_which_the_plan_has_no_title_is_refused(wish):
    with pytest.raises(NotInThatLanguage):
        locale_for(_text("Plán"), "CZ", *wish)


def test_a_refusal_is_a_sentence_in_every_language():
    for name in ("NoMachineCyrillic", "NotInThatLanguage", "PressIsBusy", "DocumentTooLarge"):
        sentences = {catalogue(language)["refusals"][name] for language in LANGUAGES}
        assert len(sentences) == len(LANGUAGES)
    assert issubclass(NoMachineCyrillic, Problem)
    assert NoMachineCyrillic.status == 422


def test_another_language_in_the_text_says_which_it_is():
    (run,) = CZECH.line(_text("Škola", "sk"))
    assert run.lang == "sk"
    (run,) = LATIN.line(_text("Школа", "sr-Cyrl"))
    assert (run.text, run.lang) == ("Škola", None)
    (run,) = SERBIAN.line(_text("Škola", "sr-Latn"))
    assert (run.text, run.lang) == ("Škola", "sr-Latn")


@pytest.mark.parametrize(
    ("partial", "said"),
    [
        ("2022", ["2022", "2022", "2022", "2022"]),
        ("2022-Q2", ["2. čtvrtletí 2022", "2. štvrťrok 2022", "2. квартал 2022.", "quarter 2 of 2022"]),
        ("2022-04", ["duben 2022", "apríl 2022", "април 2022.", "April 2022"]),
        ("2022-04-25", ["25. dubna 2022", "25. apríla 2022", "25. априла 2022.", "25 April 2022"]),
        ("2022-04~", ["přibližně duben 2022", "približne apríl 2022", "приближно април 2022.", "about April 2022"]),
    ],
)  # fmt: skip
def test_partial_dates_are_words(partial, said):
    assert [formatting.partial(partial, each) for each in (CZECH, SLOVAK, SERBIAN, ENGLISH)] == said
    assert formatting.partial("2022-04", LATIN) == "april 2022."


def test_periods_bend_their_words():
    assert formatting.period("2022-04", None, CZECH) == "od dubna 2022"
    assert formatting.period(None, "2022-Q1", SLOVAK) == "do 1. štvrťroka 2022"
    assert formatting.period("2022", "2025", CZECH) == "2022–2025"
    assert formatting.period("2022-01", "2025", CZECH) == "leden 2022 – 2025"
    assert formatting.period("2022", "2022", CZECH) == "2022"
    assert formatting.period(None, None, CZECH) is None
    assert formatting.when("2022", None, continuous=True, locale=CZECH) == "průběžně, od 2022"
    assert formatting.when(None, None, continuous=True, locale=CZECH) == "průběžně"


@pytest.mark.parametrize(
    ("value", "czech", "serbian", "english"),
    [
        ("41.50", "41,5", "41,5", "41.5"),
        ("12500", "12\u00a0500", "12.500", "12,500"),
        ("1234567.25", "1\u00a0234\u00a0567,25", "1.234.567,25", "1,234,567.25"),
        ("2022", "2022", "2022", "2022"),
        ("-3", "−3", "−3", "−3"),
        ("0", "0", "0", "0"),
        ("70.00", "70", "70", "70"),
    ],
)
def test_numbers_are_written_as_their_readers_write_them(value, czech, serbian, english):
    said = [formatting.number(value, each) for each in (CZECH, SERBIAN, ENGLISH)]
    assert said == [czech, serbian, english]


def test_no_label_is_left_over():
    sources = "".join(
        path.read_text() for path in sorted(Path(formatting.__file__).parent.rglob("*.py"))
    )
    dynamic = re.compile(r"^(file|operator|month|month-of|act|votes|date|counted|what|entity)\.")
    quoted = set(re.findall(r"""["']([a-z-]+(?:\.[a-z-]+)?)["']""", sources))
    left = [
        name
        for name in catalogue("en")["documents"]
        if not dynamic.match(name) and name not in quoted and f"{name}: str" not in sources
    ]
    assert left == []


def test_what_depends_on_a_code_has_its_words_in_every_language():
    names = {f"file.{each.value}" for each in PlanKind}
    names |= {f"operator.{each}" for each in Operator if each.value not in ("eq", "range")}
    for language in LANGUAGES:
        assert names <= catalogue(language)["documents"].keys()


def test_file_names_are_plain_letters_and_say_what_is_inside():
    teplice = town("teplice")
    assert (
        file_name(teplice, "teplice", CZECH, Form.pdf, 2)
        == "teplice-komunitni-plan-2016-2020-v2.pdf"
    )
    assert (
        file_name(teplice, "teplice", ENGLISH, Form.docx, None, DocumentKind.summary)
        == "teplice-community-plan-2016-2020-summary-en.docx"
    )
    pecinci = serbian()
    assert (
        file_name(pecinci, "pecinci", LATIN, Form.pdf, 3, DocumentKind.difference)
        == "pecinci-strategija-2022-2026-razlike-sr-latn-v3.pdf"
    )


def test_no_town_and_no_period_makes_a_name_that_cannot_be_sent():
    long = frozen.content(plan={"abbreviation": "Ž" * 200}, edition={"period_from": "2027-Q1~"})
    name = file_name(long, "a" * 80, CZECH, Form.docx, 12)
    assert re.fullmatch(r"[a-z0-9-]{1,100}\.docx", name)
    assert name.endswith("-2027-q1-2030-v12.docx")


def test_what_is_too_long_keeps_whole_words():
    assert shortened("Komunitní plán sociálních služeb", 20) == "Komunitní plán…"
    assert shortened("krátké", 20) == "krátké"
    assert len(shortened("x" * 300, 20)) == 20
