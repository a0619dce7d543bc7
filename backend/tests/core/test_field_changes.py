"""Changes of fields, and texts compared by their words: pure functions."""

import time
from collections import Counter
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

import make
from triada.core.field_changes import field_changes
from triada.core.word_runs import _WORDS, MOST_STEPS, RunOp, word_runs


def test_texts_are_compared_by_words():
    found = word_runs("Pomoc doma pro 20 lidí.", "Pomoc doma pro 35 lidí, i v noci.")
    assert [(run.op, run.words) for run in found][:3] == [
        (RunOp.same, "Pomoc doma pro "),
        (RunOp.removed, "20"),
        (RunOp.added, "35"),
    ]


WORDS = st.text(st.sampled_from("aá ,.\n-бћ1"), max_size=60)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_out_of_the_word_runs(before, after):
    found = word_runs(before, after)
    assert "".join(run.words for run in found if run.op != RunOp.added) == before
    assert "".join(run.words for run in found if run.op != RunOp.removed) == after


def test_a_long_chapter_takes_no_age():
    """A guard against the square of its length, with much room for a busy machine."""
    long = "\n".join(f"Věta {n} o službách." for n in range(4000))
    started = time.monotonic()
    found = word_runs(long, long.replace("Věta 17 ", "Věta sedmnáct "))
    assert time.monotonic() - started < 20
    assert sum(run.op != RunOp.same for run in found) == 2


def test_of_a_text_the_words_of_each_changed_language_are_told():
    before = {"title": make.text("Pomoc doma"), "priority": None, "code": "1", "ends": "2026"}
    title = {"authored": "cs", "values": {"cs": "Pomoc všude", "en": "Help"}}
    after = {"title": title, "priority": 2, "code": "1"}
    title_, priority, ends = field_changes(before, after, ["title", "priority", "code", "ends"])
    assert (title_.before, title_.after) == (before["title"], title)
    told = {tag: [(run.op, run.words) for run in runs] for tag, runs in title_.runs.items()}
    assert list(told) == ["cs", "en"], "the authored language first"
    assert told["cs"][1:] == [(RunOp.removed, "doma"), (RunOp.added, "všude")]
    assert told["en"] == [(RunOp.added, "Help")]
    assert (priority.before, priority.after, priority.runs) == (None, 2, {})
    assert (ends.before, ends.after) == ("2026", None)


def test_a_text_that_came_or_went_is_all_new_or_all_gone():
    words = {"note": make.text("Jen uvnitř")}
    came, went = field_changes({}, words, ["note"])[0], field_changes(words, {}, ["note"])[0]
    assert [(run.op, run.words) for run in came.runs["cs"]] == [(RunOp.added, "Jen uvnitř")]
    assert [(run.op, run.words) for run in went.runs["cs"]] == [(RunOp.removed, "Jen uvnitř")]


words = _WORDS.findall
HOSTILE = {
    "alternating words": [" ".join(f"a {mark}{n}" for n in range(700)) for mark in "xy"],
    "equal words": ["slovo jiné " * 700, "slovo jiné další " * 450],
    "equal lines": ["a\n" * 5000, "a\n" * 4999],
}


@pytest.mark.parametrize("why", HOSTILE)
def test_the_work_of_a_comparison_is_bounded(why, monkeypatch):
    """By the pairs of equal words that are looked at; both texts can still be read out."""
    looked, honest = [], SequenceMatcher.find_longest_match

    def counting(matcher, alo=0, ahi=None, blo=0, bhi=None):
        places = Counter(matcher.b)
        looked.append(sum(places[word] for word in matcher.a[alo:ahi]))
        return honest(matcher, alo, ahi, blo, bhi)

    monkeypatch.setattr(SequenceMatcher, "find_longest_match", counting)
    before, after = HOSTILE[why]
    found = word_runs(before, after)
    assert "".join(run.words for run in found if run.op != RunOp.added) == before
    assert "".join(run.words for run in found if run.op != RunOp.removed) == after
    assert sum(looked) <= MOST_STEPS


def test_ordinary_texts_are_compared_to_their_end():
    """The control: the same runs as without a bound."""
    before = " ".join(f"slovo{n % 97} a další{n}" for n in range(400))
    after = before.replace("další17", "jiné17").replace("další300", "")
    unbound = SequenceMatcher(None, words(before), words(after), autojunk=False)
    changed = [op for op, *_ in unbound.get_opcodes() if op != "equal"]
    found = [run for run in word_runs(before, after) if run.op != RunOp.same]
    assert len(found) == sum(2 if op == "replace" else 1 for op in changed) > 3
