import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import bindparam, func, literal, select, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.dates import day_after, first_day
from triada.core.text import fold

pytestmark = pytest.mark.anyio

LATIN = "abcčćdđeéěfghiíjklĺľłmnňńoóôöőpqrřŕsšśßtťuúůüűvwxyýzžźżąęæœøâäă"
CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџшйёщъыьэюяєіїґѓќѕ"
ALPHABET = LATIN + LATIN.upper() + CYRILLIC + CYRILLIC.upper() + " \t\n-.,'\"\\0123456789ẞǆǅﬁ\u00a0"

WORDS = [
    "Бач  за\tдецу, Ђорђе",
    "Ђурђевак ЉУБАВ Њива Џеп надживети",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Ľubietová, ôsmy stĺp; Dežerický",
    "Győr, Űrállomás árvíztűrő tükörfúrógép",
    "Łódź, Żółć, Gdańsk",
    "GRÖẞE Straße Übergang",
    "Объект Київ Щука",
    "C\u030cas ﬁlm ½ №5 ²",
    "",
    "   ",
]


async def one(db: AsyncSession, sql: str, **values: Any) -> Any:
    return (await db.execute(text(f"select {sql}"), values)).scalar_one()


async def folded(db: AsyncSession, words: list[str]) -> list[str]:
    """Hypothesis and an asynchronous session do not mix, so whole lists are compared at once."""
    rows = await db.execute(
        text(
            "select fold(w) from unnest(cast(:words as text[])) with ordinality u(w, n) order by n"
        ),
        {"words": words},
    )
    return list(rows.scalars())


async def in_order(db: AsyncSession, words: list[str], lang: str) -> list[str]:
    rows = await db.execute(
        text(
            "select w from unnest(cast(:words as text[])) w "
            'order by plain_sort_key(w, :lang) collate "C"'
        ),
        {"words": words, "lang": lang},
    )
    return list(rows.scalars())


async def test_fold_of_real_words(db: AsyncSession) -> None:
    assert await folded(db, WORDS) == [fold(word) for word in WORDS]


async def test_fold_of_each_letter(db: AsyncSession) -> None:
    letters = [chr(n) for n in range(0x20, 0x600) if not 0x7F <= n < 0xA0]
    assert dict(zip(letters, await folded(db, letters), strict=True)) == {
        letter: fold(letter) for letter in letters
    }


def some_lists() -> list[list[str]]:
    """A fixed number of lists made by hypothesis, collected before the database is asked."""
    lists: list[list[str]] = []

    @settings(max_examples=60, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.text(ALPHABET, max_size=40), max_size=20))
    @example([ALPHABET])
    def collect(words: list[str]) -> None:
        lists.append(words)

    collect()
    return lists


async def test_fold_of_any_string(db: AsyncSession) -> None:
    words = [word for some in some_lists() for word in some]
    assert await folded(db, words) == [fold(word) for word in words]


async def test_fold_of_texts(db: AsyncSession) -> None:
    both = {"authored": "cs", "values": {"cs": "Čáp", "sr-Cyrl": "Рода"}}
    as_json = bindparam("t", type_=JSONB(none_as_null=True))
    ask = text("select fold_text(:t)").bindparams(as_json)
    for value, wanted in ((both, {"cap", "roda"}), ([both, both], {"cap", "roda"}), (None, set())):
        assert set((await db.execute(ask, {"t": value})).scalar_one().split()) == wanted


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("cs", "acek áček cesta cz čas had hrad chata ihned rok rz Řeka sz šum zz život"),
        ("cs-x-easy", "cz čas hrad chata"),
        ("sk", "az äpple cena čas dz dzbán džbán hora chata mat mäso okno oz ôsmy zub žaba"),
        ("sr-Latn", "cvet čaj ćup dar dz džep đak luk lz ljubav nebo nž njegoš suma šuma žaba"),
        ("sr-Cyrl", "аз Бач гај дан Ђак Ера жаба зуб Ива јабука кум лук Љуба нож Њива опет"),
        ("sr-Cyrl", "пас рад сан Там ћуп ујак фар хор цар чај Џак Шабац"),
        ("en", "Adult Árpád chew child cot"),
        ("de", "Amt Ämter Anna Straße Strasser"),
    ],
)
async def test_order_of_each_language(db: AsyncSession, lang: str, words: str) -> None:
    wanted = words.split()
    assert await in_order(db, list(reversed(wanted)), lang) == wanted


async def test_numbers_sort_by_value_and_signs_not_at_all(db: AsyncSession) -> None:
    wanted = ["1.1", "1.9", "1.10", "2", "„Azyl“", "Cíl 9", "Cíl 10 a", "Cíl 10 b"]
    assert await in_order(db, list(reversed(wanted)), "cs") == wanted


async def test_sort_key_follows_the_authored_language(db: AsyncSession) -> None:
    title = json.dumps({"authored": "cs", "values": {"cs": "Chata", "sr-Latn": "Koliba"}})
    assert await one(db, "sort_key(cast(:t as jsonb)) = plain_sort_key('Chata', 'cs')", t=title)
    assert await one(db, "sort_key(null) is null")


async def test_sort_key_fits_into_an_index(db: AsyncSession) -> None:
    for value in ("1a" * 10_000, "ђ" * 20_000, "\ufdfa" * 20_000, "😀" * 20_000):
        assert await one(db, "octet_length(plain_sort_key(:t, 'sr-Cyrl'))", t=value) < 2700


async def found(db: AsyncSession, question: str, **texts: str) -> bool:
    title = json.dumps({"authored": "cs", "values": texts})
    sql = "search_vector_with('1.10', cast(:t as jsonb), null) @@ search_query(:q)"
    return bool(await one(db, sql, t=title, q=question))


@pytest.mark.parametrize(
    "question",
    ["Bac", "БАЧ", "vesernica bač", "вешер", "djord", "Đorđe", "1.10", "a@b.cz", "foo-b", "'bač'"],
)
async def test_found_whatever_the_script(db: AsyncSession, question: str) -> None:
    assert await found(db, question, cs="Вешерница у Бачу", en="Đorđe's foo-bar <a@b.cz> \\nové")


@pytest.mark.parametrize(
    "question",
    [
        *("", " ", "'", '"', "\\", ":*", "& | !", "<->", "()", "!", "😀", "'' & ''"),
        *("bac & zzz", "bac | zzz", "!zzz", "'); drop table x; --", "q:*<->w", "\n\t", "\\'"),
        *("x" * 5000, "' " * 3000, "%_", "–„“”…", "null", "\u0301"),
    ],
)
async def test_nasty_questions_find_nothing_and_break_nothing(
    db: AsyncSession, question: str
) -> None:
    assert not await found(db, question, cs="Bač a okolí")


async def test_any_question_is_harmless(db: AsyncSession) -> None:
    for some in some_lists():
        await one(db, "search_query(:q)", q=" ".join(some))
    assert not await one(db, "coalesce(search_vector(null, null) @@ search_query(null), true)")


async def test_long_records_can_be_saved(db: AsyncSession) -> None:
    words = " ".join(f"ж{n}" for n in range(3000))
    long = json.dumps({"authored": "cs", "values": {f"a{x}": words for x in "abcdefgh"}})
    vector = "search_vector(cast(:t as jsonb), cast(:t as jsonb), cast(:t as jsonb))"
    assert await one(db, f"length({vector})", t=long) >= 3000


@pytest.mark.parametrize(
    "partial",
    [
        *("2022", "2022~", "2022-Q1", "2022-Q2~", "2022-Q4", "2022-01", "2022-12~", "2024-02"),
        *("2022-04-25", "2024-02-29~", "2199-12-31", "1900", "2023-02-28"),
    ],
)
async def test_partial_dates_mean_the_same_on_both_sides(db: AsyncSession, partial: str) -> None:
    assert await one(db, "partial_from(:p)", p=partial) == first_day(partial)
    assert await one(db, "partial_before(:p)", p=partial) == day_after(partial)


async def test_unknown_dates_stay_unknown(db: AsyncSession) -> None:
    assert await one(db, "partial_from(null) is null and partial_before(null) is null")


async def test_all_serve_generated_columns(db: AsyncSession) -> None:
    await db.execute(
        text(
            "create temporary table t (title jsonb, code text, starts text,"
            " words tsvector generated always as (search_vector(title, null)) stored,"
            " more tsvector generated always as (search_vector_with(code, title)) stored,"
            ' key text collate "C" generated always as (sort_key(title)) stored,'
            " plain text generated always as (fold_text(title)) stored,"
            " first date generated always as (partial_from(starts)) stored,"
            " after date generated always as (partial_before(starts)) stored) on commit drop"
        )
    )
    await db.execute(text("create index on t using gin (words)"))
    row = await db.execute(
        text(
            """insert into t values ('{"authored": "cs", "values": {"cs": "Čáp"}}', '1', '2022~')
            returning plain, first, after, words @@ search_query('čá'), more @@ search_query('1')""".replace(
                ":", "\\:"
            )
        )
    )
    assert tuple(row.one()) == ("cap", date(2022, 1, 1), date(2023, 1, 1), True, True)


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("Црвени крст", "Општинска организација Црвеног крста Бач"),
        ("crveni krst bač", "Општинска организација Црвеног крста Бач"),
        ("старе", "Otvaranje Kluba za stara lica"),
        ("sociální plány", "1. Komunitní plán sociálních služeb"),
        ("organizace", "spolupráce organizací"),
        ("senioři", "péče o seniory"),
    ],
)
async def test_a_question_finds_other_endings_of_its_words(db, asked, written):
    title = {"authored": "cs", "values": {"cs": written}}
    vector = func.search_vector(literal(title, JSONB))
    found = select(vector.op("@@")(func.search_query(asked)))
    assert await db.scalar(found) is True


async def test_short_words_are_taken_as_they_are(db):
    assert await db.scalar(select(func.word_beginning("sela"))) == "sela"
    assert await db.scalar(select(func.word_beginning("2025"))) == "2025"
