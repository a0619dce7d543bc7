"""A document as PDF/UA, drawn by typst with the fonts that come with it."""

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

import typst

from triada.planning.documents import pdf_letters, printable
from triada.planning.documents.elements import AnyPart, Document
from triada.planning.documents.pdf_letters import Letters
from triada.planning.documents.typst_compiler import TypstCrashed, compile_pdf

TEMPLATE: Final = Path(__file__).parent / "templates" / "document.typ"


class Undrawable(Exception):  # noqa: N818 - an adjective, as the writer puts it
    """Something in these parts is more than typst can draw."""


def _readable(picture: bytes) -> bool:
    """A broken picture costs its place on the page, not the page."""
    source = '#set document(title: "-")\n#image("picture", alt: "-")'
    try:
        compile_pdf({"main.typ": source.encode(), "picture": picture})
    except (typst.TypstError, TypstCrashed):
        return False
    return True


class _Press:
    """Draws one document, whole or some parts of it alone."""

    def __init__(self, document: Document, pictures: Mapping[str, bytes]) -> None:
        self.document = document
        self.drawn = {id: f"picture-{id}" for id, each in pictures.items() if _readable(each)}
        self.files = {path: pictures[id] for id, path in self.drawn.items()}

    @cached_property
    def letters(self) -> Letters:
        written = self.document.model_dump_json()
        return Letters(pdf_letters.undrawable(written))

    def _data(self, document: Document) -> str:
        day = {name: getattr(document.created, name) for name in ("year", "month", "day")}
        data = document.model_dump(mode="json") | {"day": day}
        return json.dumps(pdf_letters.drawn(data, self.letters), ensure_ascii=False)

    def draw(self, document: Document) -> bytes:
        files = {
            "main.typ": TEMPLATE.read_bytes(),
            "document.json": self._data(document).encode(),
            "pictures.json": json.dumps(self.drawn).encode(),
            **self.files,
        }
        try:
            return compile_pdf(files)
        except (typst.TypstError, TypstCrashed) as error:
            raise Undrawable from error

    def _draws(self, parts: Sequence[AnyPart]) -> bool:
        some = {"parts": printable.outlined(parts), "contents": False}
        try:
            self.draw(self.document.model_copy(update=some))
        except Undrawable:
            return False
        return True

    def mended(self, parts: Sequence[AnyPart]) -> list[AnyPart]:
        """With those parts as plain text, or left out, that cannot be drawn as they are. Found by
        halves: one of a thousand costs twenty trials, each of half the size."""
        if not parts or self._draws(parts):
            return list(parts)
        if len(parts) > 1:
            half = len(parts) // 2
            return self.mended(parts[:half]) + self.mended(parts[half:])
        words = printable.plain(parts[0])
        tried = (words, printable.spelled_out(words))
        return next(filter(self._draws, tried), printable.left_out(self.document))


def write(document: Document, pictures: Mapping[str, bytes]) -> bytes:
    """Pictures by the id of their attachment; one that is missing prints its description."""
    document = printable.printable(document)
    press = _Press(document, pictures)
    try:
        return press.draw(document)
    except Undrawable:
        parts = printable.outlined(press.mended(document.parts))
    try:
        return press.draw(document.model_copy(update={"parts": parts}))
    except Undrawable:
        # Each part can be drawn, but not all of them together, or not what stands around them.
        return press.draw(printable.all_plain(document))
