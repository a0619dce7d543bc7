"""Lines of words, put together from shorter ones."""

from collections.abc import Iterable, Sequence

from triada.core.text import Text
from triada.planning.documents.elements import Fact, Line, Run
from triada.planning.documents.locale import Locale


def text_line(words: str) -> Line:
    """Words in the document's own language; no run where there are none."""
    return [Run(text=words)] if words else []


def titled_line(code: str | None, title: Text, locale: Locale) -> Line:
    """A title after the plan's own code."""
    prefix = text_line(f"{locale.in_script(code)} ") if code else []
    return [*prefix, *locale.line(title)]


def optional_lines(text: Text | None, locale: Locale) -> list[Line]:
    """One line, or none where there is no text."""
    return [locale.line(text)] if text else []


def join_lines(lines: Iterable[Line], separator: str = ", ") -> Line:
    runs: Line = []
    for line in lines:
        if line:
            runs += [Run(text=separator), *line] if runs else line
    return runs


def in_brackets(line: Line, notes: Sequence[Line]) -> Line:
    """A line with what explains it in brackets behind it: "Charita (terénní služba)"."""
    if not notes:
        return line
    return [*line, Run(text=" ("), *join_lines(notes, "; "), Run(text=")")]


def fact(label: str, lines: Iterable[Line]) -> list[Fact]:
    """No fact where no line has any words."""
    known = [line for line in lines if line]
    return [Fact(label=label, lines=known)] if known else []


def labelled_lines(facts: Iterable[Fact]) -> list[Line]:
    """Facts as lines of their own, "Odpovídá: Charita"; those without a label stand bare."""
    return [
        [*(text_line(f"{each.label}: ") if each.label else []), *join_lines(each.lines)]
        for each in facts
    ]
