"""Chapters: Markdown that is kept as written and shown as blocks that nobody has to trust."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import make
from planning.desk import refused
from triada.core.markdown_blocks import BLOCKS, parse, words_of

pytestmark = pytest.mark.anyio

WRITTEN = "# Území\n\nŠternberk a **okolí**\n\n| obec | lidí |\n|---|---|\n| Babice | 400 |"


async def _chapter(desk, edition, **more):
    given_ = {"kind": "descriptive", "title": make.text("Popis"), **more}
    return await desk.made("/chapters", edition_id=str(edition.id), **given_)


async def test_a_chapter_is_kept_as_written_and_shown_as_blocks(edition, editor):
    made = await _chapter(editor, edition, body=make.text(WRITTEN))
    assert made["body"]["values"]["cs"] == WRITTEN
    heading, paragraph, table = made["blocks"]["cs"]
    assert (heading["type"], heading["level"]) == ("heading", 1)
    assert paragraph["inlines"][1]["type"] == "strong"
    assert [cell[0]["text"] for cell in table["rows"][0]] == ["Babice", "400"]


async def test_each_language_is_shown_and_a_change_of_one_keeps_the_others(edition, editor):
    made = await _chapter(editor, edition, body=make.text("Česky", en="In English"))
    path = f"/chapters/{made['id']}"
    changed = await editor.changed(path, body={"values": {"cs": "Jinak"}})
    assert [b["inlines"][0]["text"] for b in changed["blocks"]["cs"]] == ["Jinak"]
    assert set(changed["blocks"]) == {"cs", "en"}
    emptied = await editor.changed(path, body=None)
    assert (emptied["body"], emptied["blocks"]) == (None, {})


async def test_chapters_stand_in_their_order_and_are_put_behind_another(edition, editor):
    made = [await _chapter(editor, edition) for _ in range(3)]
    assert [chapter["position"] for chapter in made] == [10, 20, 30]

    async def order():
        ids = await editor.ids("/chapters", edition_id=str(edition.id))
        return [[each["id"] for each in made].index(id_) for id_ in ids]

    for moved, after, expected in ((2, None, [2, 0, 1]), (0, 1, [2, 1, 0]), (2, 1, [1, 2, 0])):
        behind = made[after]["id"] if after is not None else None
        answer = await editor.step(f"/chapters/{made[moved]['id']}", "place", after_id=behind)
        assert answer.status_code == 200, answer.text
        assert await order() == expected


async def test_a_chapter_says_which_of_the_laws_it_holds(edition, editor):
    """Where nothing is said its kind says it; a code that the law does not know is refused."""
    assert (await _chapter(editor, edition))["covers"] == ["descriptive"]
    assert (await _chapter(editor, edition, kind="annex"))["covers"] == []
    assert (await _chapter(editor, edition, covers=[]))["covers"] == []
    answer = await editor.add(
        "/chapters", edition_id=str(edition.id), kind="annex", title=make.text("P"),
        covers=["time_plan"],
    )  # fmt: skip
    refused(answer, 422, "NoSuchChapterInLaw", "/body/covers")


async def test_a_closed_edition_keeps_its_chapters(db, edition, editor):
    made = await _chapter(editor, edition)
    edition.state = "archived"
    await db.flush()
    path = f"/chapters/{made['id']}"
    refused(await editor.change(path, kind="annex"), 409, "EditionIsClosed")
    refused(await editor.remove(path), 409, "EditionIsClosed")
    answer = await editor.add(
        "/chapters", edition_id=str(edition.id), kind="annex", title=make.text("P")
    )
    refused(answer, 409, "EditionIsClosed")


async def test_a_preview_shows_what_will_be_kept(edition, editor, anyone):
    shown = await editor.add("/chapter-preview", markdown=WRITTEN)
    made = await _chapter(editor, edition, body=make.text(WRITTEN))
    assert shown.json()["blocks"] == made["blocks"]["cs"]
    refused(await anyone.add("/chapter-preview", markdown="a"), 401, "NotSignedIn")


HOSTILE = {
    "<script>alert(1)</script>": "<script>alert(1)</script>",
    "[a](javascript:alert(1))": "[a](javascript:alert(1))",
    "[a](data:text/html,x)": "[a](data:text/html,x)",
    "[a](vbscript:x)": "[a](vbscript:x)",
    "[a](/work)": "a",
    "![a](https://elsewhere.example/pixel.png)": "a",
    "<img src=x onerror=alert(1)>": "<img src=x onerror=alert(1)>",
    "&lt;b&gt;": "<b>",
}


@pytest.mark.parametrize("written", HOSTILE)
def test_what_could_harm_is_words_and_nothing_else(written):
    (block,) = parse(written)
    assert list(words_of([block])) == [HOSTILE[written]]
    assert {inline.type for inline in block.inlines} == {"text"}


def test_links_outside_and_own_pictures_are_kept():
    (link,) = parse("[web](https://a.example/x?y=1)")
    assert link.inlines[0].href == "https://a.example/x?y=1"
    id_ = "01a216b0-db7a-7dfb-9f0b-d9e8e7d76527"
    (picture,) = parse(f"![Mapa území](attachment:{id_})")
    assert (picture.type, str(picture.attachment_id), picture.alt) == ("picture", id_, "Mapa území")


LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"])
WORDS = st.lists(st.text(st.sampled_from("abčščћљ123"), min_size=1), min_size=1, max_size=8)


@given(st.text(st.one_of(LETTERS, st.sampled_from(" \n*_#>|-`[]()!<&~\\")), max_size=300))
def test_any_text_gives_blocks_that_read_back_as_they_are(written):
    blocks = parse(written)
    assert BLOCKS.validate_python(BLOCKS.dump_python(blocks, mode="json")) == blocks


@given(WORDS)
def test_no_word_is_lost(words):
    assert " ".join(words_of(parse("\n\n".join(words)))).split() == words
