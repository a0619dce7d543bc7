"""What stands before the text and around every page: cover, table of contents, head and foot."""

from collections.abc import Sequence

from docx.document import Document as Word
from docx.section import _Footer, _Header

from triada.planning.documents.elements import AnyPart, Cover, Document, Heading, Line, Run
from triada.planning.documents.printable import headings
from triada.planning.documents.word import styles
from triada.planning.documents.word.body import Body, bookmark
from triada.planning.documents.word.xml import Element, el, field, run

TEMPLATE_STOPS = (4680, 9360)
"""Stops of the template's footer, in twentieths of a point."""


def _with_space_before(paragraph: Element, before: int) -> Element:
    """Twentieths of a point above a paragraph of the cover."""
    properties = paragraph[0]
    properties.append(el("w:spacing", before=before))
    return paragraph


def page_break() -> Element:
    return el("w:p", el("w:r", el("w:br", type="page")))


def cover(given: Cover, body: Body) -> list[Element]:
    whole_page = given.whole_page
    kind: Line = [Run(text=given.kind)]
    named = [body.paragraph(given.title, "Title")]
    named += [body.paragraph(given.subtitle, "Subtitle")] if given.subtitle else []
    return [
        _with_space_before(body.paragraph(given.authority, "Subtitle"), 600 if whole_page else 0),
        _with_space_before(body.paragraph(kind, "Subtitle"), 3000 if whole_page else 0),
        *named,
        *(body.paragraph(line) for line in given.lines),
        *([page_break()] if whole_page else []),
    ]


def _entry(n: int, heading: Heading) -> Element:
    code = f"{heading.code} " if heading.code else ""
    title = "".join(each.text for each in heading.line)
    return el("w:hyperlink", run(code + title), anchor=bookmark(n), history=1)


def contents(document: Document, parts: Sequence[AnyPart]) -> list[Element]:
    """A field for Word, holding already what it will say: only the numbers of pages are Word's."""
    # Those inside of lists are counted as well, for they have bookmarks.
    listed = [(n, each) for n, each in enumerate(headings(parts), 1) if each.listed]
    rows = [
        el("w:p", el("w:pPr", el("w:pStyle", val=f"TOC{each.level}")), _entry(n, each))
        for n, each in listed
    ]
    if not rows:
        return []
    deepest = max(each.level for _, each in listed)
    begins = field(f' TOC \\o "1-{deepest}" \\h \\z \\u ', [])
    for place, each in enumerate(begins[:3], 1):
        rows[0].insert(place, each)
    rows[-1].append(begins[3])
    title = el(
        "w:p", el("w:pPr", el("w:pStyle", val="PlanContents")), run(document.labels.contents)
    )
    return [title, *rows, page_break()]


def _fill(part: "_Header | _Footer", paragraphs: Sequence[Element]) -> None:
    for old in list(part._element):  # noqa: SLF001 - python-docx only adds paragraphs
        part._element.remove(old)  # noqa: SLF001
    part._element.extend(paragraphs)  # noqa: SLF001


def add_headers_and_footers(word: Word, document: Document) -> None:
    section = word.sections[0]
    section.different_first_page_header_footer = True
    head = el("w:p", el("w:pPr", el("w:pStyle", val="Header")), run(document.running))
    _fill(section.header, [head])
    _fill(section.first_page_header, [el("w:p")])
    for footer in (section.footer, section.first_page_footer):
        first, *others = document.footer
        # The template's own stops would catch the tab before the edge of the line.
        cleared = (el("w:tab", val="clear", pos=each) for each in TEMPLATE_STOPS)
        tab = el("w:tabs", *cleared, el("w:tab", val="right", pos=styles.LINE // 635))
        page = [*field(" PAGE ", [run("1")]), run(" / "), *field(" NUMPAGES ", [run("1")])]
        style = el("w:pStyle", val="Footer")
        top = el("w:p", el("w:pPr", style, tab), run(first), el("w:r", el("w:tab")), *page)
        small = [
            el("w:p", el("w:pPr", el("w:pStyle", val="Footer")), run(each, el("w:sz", val=13)))
            for each in others
        ]
        _fill(footer, [top, *small])
