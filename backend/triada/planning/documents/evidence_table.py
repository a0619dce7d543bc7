"""The evidence of a need as a table: how it is known, what it shows, the figure and the source."""

from collections.abc import Sequence

from triada.planning.documents import formatting
from triada.planning.documents.elements import AnyPart, Line, Run, Table
from triada.planning.documents.lines import in_brackets, join_lines, optional_lines, text_line
from triada.planning.documents.locale import Locale
from triada.planning.versions.format import FrozenEvidence, FrozenNeed

COLUMNS = (("kind", 17), ("words", 41), ("value", 20), ("source", 22))
"""The fields that head the columns, and their shares of the line."""
OPTIONAL = ("value", "source")
"""Columns that are left out where no row has anything in them."""


def figure_line(evidence: FrozenEvidence, locale: Locale) -> Line:
    """The number or range with its unit, and in brackets the day: "41–45 osob (2024)"."""
    ends = [formatting.number(each, locale) for each in (evidence.value, evidence.high) if each]
    day = evidence.as_of
    dated = [text_line(formatting.partial(day, locale))] if day else []
    if evidence.value is None:
        return join_lines(dated)
    unit = [[Run(text="\u00a0"), *each] for each in optional_lines(evidence.unit, locale)]
    return in_brackets([*text_line("–".join(ends)), *join_lines(unit)], dated)


def source_line(evidence: FrozenEvidence, locale: Locale) -> Line:
    """The name of the source, linked; the bare address where it has no name."""
    if evidence.source is None:
        return [Run(text=evidence.url, href=evidence.url)] if evidence.url else []
    line = locale.line(evidence.source)
    return [run.model_copy(update={"href": evidence.url}) for run in line]


def _row(evidence: FrozenEvidence, locale: Locale) -> dict[str, Line]:
    return {
        "kind": text_line(locale.code(evidence.kind)),
        "words": locale.line(evidence.words),
        "value": figure_line(evidence, locale),
        "source": source_line(evidence, locale),
    }


def evidence_parts(need: FrozenNeed, locale: Locale) -> Sequence[AnyPart]:
    if not need.evidence:
        return []
    rows = [_row(each, locale) for each in need.evidence]
    columns = [
        (name, width)
        for name, width in COLUMNS
        if name not in OPTIONAL or any(row[name] for row in rows)
    ]
    caption = locale.field("need", "evidence")
    return [
        Table(
            caption=f"{caption} {locale.in_script(need.code)}" if need.code else caption,
            head=[text_line(locale.field("evidence", name)) for name, _ in columns],
            rows=[[row[name] or text_line("–") for name, _ in columns] for row in rows],
            widths=[width for _, width in columns],
        )
    ]
