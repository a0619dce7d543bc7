"""A document as DOCX: the same parts give the same bytes."""

from collections.abc import Mapping
from datetime import UTC
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as Word
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu

from triada.planning.documents import printable
from triada.planning.documents.elements import Document
from triada.planning.documents.word import front, styles
from triada.planning.documents.word.body import Body
from triada.planning.documents.word.lists import Lists
from triada.planning.documents.word.xml import Element, el

TALLEST = 5_400_000
"""Fifteen centimetres in the units of Office."""
BROKEN = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    ZeroDivisionError,
)


class Pictures:
    """Pictures by the id of their attachment, fitted to the page."""

    def __init__(self, word: Word, given: Mapping[str, bytes]) -> None:
        self.part, self.given = word.part, given
        self.drawn = 0

    def __call__(self, id: str, description: str) -> Element | None:
        if id not in self.given:
            return None
        try:
            inline = self.part.new_pic_inline(BytesIO(self.given[id]))
        except BROKEN:
            return None
        self.drawn += 1
        share = min(1, styles.LINE / inline.extent.cx, TALLEST / inline.extent.cy)
        width, height = (Emu(int(side * share)) for side in (inline.extent.cx, inline.extent.cy))
        inline.extent.cx, inline.extent.cy = width, height
        shape = inline.graphic.graphicData.pic.spPr
        shape.cx, shape.cy = width, height
        # Its name would otherwise be a file's that nobody knows.
        for named in (*inline.iter(qn("wp:docPr")), *inline.iter(qn("pic:cNvPr"))):
            named.set("name", f"picture {self.drawn}")
            named.set("descr", description)
        drawing: Element = el("w:drawing")
        drawing.append(inline)
        return drawing


def _set_properties(word: Word, document: Document) -> None:
    about, created = word.core_properties, document.created.astimezone(UTC).replace(tzinfo=None)
    about.title, about.author, about.language = (
        document.title[:255],
        document.author[:255],
        document.language,
    )
    about.created = about.modified = created.replace(microsecond=0)
    about.last_modified_by, about.comments, about.revision = document.author[:255], "", 1
    about.subject, about.keywords = document.footer[-1][:255], ""


def _repacked(word: Word) -> bytes:
    """The same entries in the same order with the same day."""
    relations = word.part.package.rels
    for id in [id for id, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        # A picture of the empty template.
        del relations[id]
    loose, packed = BytesIO(), BytesIO()
    word.save(loose)
    with ZipFile(loose) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        # The list of types comes first, by which some programs tell what the file is.
        for name in sorted(old.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            entry = ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()


def write(document: Document, pictures: Mapping[str, bytes]) -> bytes:
    document = printable.printable(document)
    word = docx.Document()
    styles.apply_styles(word, document.language)
    addresses: dict[str, str] = {}

    def linked(href: str) -> str:
        if href not in addresses:
            kind = RELATIONSHIP_TYPE.HYPERLINK
            addresses[href] = word.part.relate_to(href, kind, is_external=True)
        return addresses[href]

    body = Body(document, Lists(word), linked, Pictures(word, pictures))
    front.add_headers_and_footers(word, document)
    listed = front.contents(document, document.parts) if document.contents else []
    made = [*front.cover(document.cover, body), *listed, *body.parts(document.parts)]
    end = word.element.body.find(qn("w:sectPr"))
    for element in made:
        end.addprevious(element)
    _set_properties(word, document)
    return _repacked(word)
