"""What words a source holds: which become candidates, and that none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planning.papers import PALANKA, STERNBERK_FORM, STERNBERK_ROWS
from triada.planning.proposals.blocks import Block, BlockKind, places, tabled, unread
from triada.planning.proposals.heuristics import guess
from triada.planning.proposals.reading.entry import from_text
from triada.planning.proposals.vocabulary import marked


def _guess(text):
    return guess(from_text(text))


def _by_title(candidates):
    return {each.title: each for each in candidates}


def _tree(candidates):
    names = {each.key: each.title for each in candidates}
    return [(each.kind.value, each.code, each.title, names.get(each.parent)) for each in candidates]


@pytest.mark.parametrize(
    ("line", "code", "title"),
    [
        ("Cíl 1: Podpora rodin", "1", "Podpora rodin"),
        ("Opatrenie 1.2.3 Podpora rodín", "1.2.3", "Podpora rodín"),
        ("Циљ 2 – Млади", "2", "Млади"),
        ("Mera 2.1. Pomoć u kući", "2.1", "Pomoć u kući"),
        ("Priorita A Senioři", "A", "Senioři"),
        ("SPECIFICKÝ CÍL 1.1: Bydlení", "1.1", "Bydlení"),
        ("Specific goal 3) Housing", "3", "Housing"),
        ("Opatření: Poradna", None, "Poradna"),
        ("Cíl: 1.1 Poradna", "1.1", "Poradna"),
    ],
)
def test_a_line_says_what_it_is_in_every_language(line, code, title):
    said = marked(line)
    assert (said.code, said.title) == (code, title)


@pytest.mark.parametrize(
    "line",
    [
        "Cíl plánu je jasný",
        "Cílem je pomoc",
        "Opatření",
        "Mera zaštite",
        "Priority a cíle",
        "",
        "1.1",
    ],
)
def test_a_sentence_with_such_a_word_is_no_goal(line):
    assert marked(line) is None


@pytest.mark.parametrize("script", PALANKA)
def test_goals_lists_and_labels_are_understood_in_both_scripts(script):
    found = _guess(PALANKA[script])
    lines = PALANKA[script].splitlines()
    titles = [line.partition(": ")[2] or line.removeprefix("• ") for line in lines]
    assert _tree(found) == [
        ("goal", "1", titles[1], None),
        ("measure", None, titles[2], titles[1]),
        ("measure", None, titles[3], titles[1]),
        ("goal", "3", titles[4], None),
        ("measure", "3.1", titles[5], titles[4]),
    ]
    assert (found[-1].lead, found[-1].period) == (titles[6], titles[7])


def test_each_row_is_a_measure_and_what_has_no_field_is_said_under_its_label():
    table = "\n".join("\t".join(row) for row in STERNBERK_ROWS)
    found = _guess(f"Cíl 1.1: Udržet služby\n{table}")
    first, second = found[1:]
    assert (first.code, first.title) == ("1.1.1", "Udržení pečovatelské služby")
    assert (first.lead, first.period) == ("Městský úřad Šternberk", "2017-2019")
    assert first.description == "Kapacita zůstane.\n\nNáklady: nezjištěno"
    assert {first.parent, second.parent} == {found[0].key}


def test_a_table_of_labels_is_one_measure():
    table = "\n".join("\t".join(row) for row in STERNBERK_FORM)
    goal, measure = _guess(f"Cíl 2.1: Podpořit rodiny\n{table}")
    assert (measure.code, measure.title) == ("2.1.1", "Volnočasové aktivity pro mládež")
    assert (measure.lead, measure.period) == ("pracovní skupina Rodina, děti a mládež", "2018")
    assert measure.description == "Klub otevřený každý všední den.\n\nRizika: Málo prostor"
    assert measure.parent == goal.key


def test_a_column_of_goals_makes_each_goal_once():
    found = _guess(
        "Cíl\tOpatření\tTermín\n1 Senioři\t1.1 Péče\t2026\n\t1.2 Poradna\t2027\n2 Rodiny\t2.1 Klub\t"
    )
    assert _tree(found) == [
        ("goal", "1", "Senioři", None),
        ("measure", "1.1", "Péče", "Senioři"),
        ("measure", "1.2", "Poradna", "Senioři"),
        ("goal", "2", "Rodiny", None),
        ("measure", "2.1", "Klub", "Rodiny"),
    ]


def test_a_heading_becomes_a_goal_only_where_measures_stand_below_it():
    found = _guess("1.1 Popis území\nSlova.\n1.2 Senioři\nOpatření 5: Péče")
    assert _tree(found) == [
        ("goal", None, "1.2 Senioři", None),
        ("measure", "5", "Péče", "1.2 Senioři"),
    ]


def test_a_paragraph_that_announces_services_heads_the_list_below_it():
    found = _guess("Potrebne usluge su:\n• Savetovalište\n• Klub\nPrioritetne grupe su:\n• Stari")
    assert [each.title for each in found] == ["Potrebne usluge su", "Savetovalište", "Klub"]
    blocks = from_text("Slova.\n• Bod")
    assert [each.block for each in unread(blocks, [])] == [0, 1]


def test_a_title_longer_than_a_line_stands_whole_in_the_description():
    words = "slovo " * 80
    (found,) = _guess(f"Cíl 1: {words}")
    assert len(found.title) <= 300
    assert found.title.endswith("…")
    assert found.description == words.strip()


WORDS = st.sampled_from(
    [
        "Cíl 1: Rodina",
        "Opatření 1.1: Péče",
        "Název",
        "Popis",
        "Termín",
        "Mera",
        "slova",
        "Циљ 2: Млади",
        "Realizátor: Charita",
        "Služby:",
        "1.2 Oddíl",
        "A",
        "",
        "Priorita B",
        "x" * 400,
    ]
)
TEXTS = st.builds(
    lambda kind, text, level: Block(kind=kind, text=text or "a", level=level, page=None, rows=[]),
    st.sampled_from([BlockKind.heading, BlockKind.paragraph, BlockKind.item]),
    WORDS,
    st.integers(1, 4),
)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.builds(
        tabled,
        st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=5),
    )
)


@given(st.lists(TEXTS | TABLES, max_size=12))
def test_every_piece_of_a_source_is_used_or_listed_and_the_tree_is_one(blocks):
    found = guess(blocks)
    used = [place for each in found for place in each.source]
    left = unread(blocks, used)
    seen = {(p.block, p.row) for p in used}
    for place in places(blocks):
        read = (place.block, place.row) in seen or (place.block, None) in seen
        assert read != (place in left)
    keys = [each.key for each in found]
    assert len(set(keys)) == len(keys)
    goals = [each.key for each in found if each.kind == "goal"]
    for n, each in enumerate(found):
        assert each.parent is None or (each.parent in goals and each.parent in keys[:n])


@given(st.lists(TEXTS | TABLES, max_size=12))
def test_no_value_of_a_used_table_is_lost(blocks):
    """Each cell below a header stands in a candidate, or in a label that named its field."""
    found = guess(blocks)
    told = " ".join(
        " ".join(filter(None, (c.code, c.title, c.description, c.lead, c.period))) for c in found
    )
    said = " ".join(told.split())
    for each in found:
        for place in each.source:
            block = blocks[place.block]
            if each.why != "row" or place.row is None or not place.row:
                continue
            for cell in block.rows[place.row]:
                last = cell.split()[-1] if cell.split() else ""
                assert last.strip(":")[:250] in said or len(last) == 1
