"""A document as PDF/UA, drawn by typst with the fonts that come with it."""

import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst
from pydantic import JsonValue

from triada.planning.documents.elements import Document

TEMPLATE: Final = Path(__file__).parent / "templates" / "document.typ"
PRINTED_KEYS: Final = ("text", "label", "description", "caption", "code")
LONGEST: Final = 25
_LONG = re.compile(rf"(?<!\S)(?![0-9a-f]{{64}}(?!\S))\S{{{LONGEST + 1},}}")
_LETTER = re.compile(r"(?<=.)[^\u0300-\u036f\ufe00-\ufe0f\u200d]")
_LINE = re.compile(r"main\.typ:(\d+):")
_INVISIBLE: Final = ("Cf", "Mn", "Me")


def _compile(files: Mapping[str, bytes]) -> bytes:
    """Of files by their path, of which `main.typ` is the one to draw."""
    with TemporaryDirectory(prefix="triada-typst-") as name:
        folder = Path(name)
        for path, content in files.items():
            (folder / path).write_bytes(content)
        # Fonts of the machine would make the same plan another file elsewhere.
        return typst.compile(
            folder / "main.typ", root=folder, pdf_standards=["ua-1"], ignore_system_fonts=True
        )


def undrawable(words: str) -> set[str]:
    """Letters that no font at hand has; PDF/UA refuses a page with a hole where a letter was."""
    letters = sorted(letter for letter in set(words) if ord(letter) > 0x7E)
    lines = [f'#"\\u{{{ord(letter):x}}}" #parbreak()' for letter in letters]
    source = "\n".join(['#set document(title: "-")', *lines])
    try:
        _compile({"main.typ": source.encode()})
    except typst.TypstError as error:
        found = _LINE.findall(error.diagnostic)
        return {letters[int(line) - 2] for line in found}
    return set()


def _replacement(letter: str) -> str:
    """A letter that cannot be drawn, by its number; a mark that shows nothing, by nothing."""
    return "" if unicodedata.category(letter) in _INVISIBLE else f"[U+{ord(letter):04X}]"


def _readable(picture: bytes) -> bool:
    """A broken picture costs its place on the page, not the page."""
    source = '#set document(title: "-")\n#image("picture", alt: "-")'
    try:
        _compile({"main.typ": source.encode(), "picture": picture})
    except typst.TypstError:
        return False
    return True


def _with_break_points(tree: JsonValue, key: str = "") -> JsonValue:
    """A word longer than a column may break anywhere; copied from the page it stays whole. A hash
    has room on a line."""
    if isinstance(tree, dict):
        return {name: _with_break_points(branch, name) for name, branch in tree.items()}
    if isinstance(tree, list):
        return [_with_break_points(branch, key) for branch in tree]
    if isinstance(tree, str) and key in PRINTED_KEYS and len(tree) > LONGEST:
        return _LONG.sub(lambda found: _LETTER.sub("\u200b\\g<0>", found[0]), tree)
    return tree


def _data(document: Document) -> str:
    day = {name: getattr(document.created, name) for name in ("year", "month", "day")}
    data = document.model_dump(mode="json") | {"day": day}
    written = json.dumps(_with_break_points(data), ensure_ascii=False)
    # Between quotes of JSON a letter can be put for a letter without reading it again.
    return written.translate({ord(letter): _replacement(letter) for letter in undrawable(written)})


def write(document: Document, pictures: Mapping[str, bytes]) -> bytes:
    """Pictures by the id of their attachment; one that is missing prints its description."""
    drawn = {id: f"picture-{id}" for id, picture in pictures.items() if _readable(picture)}
    files = {path: pictures[id] for id, path in drawn.items()}
    return _compile(
        {
            "main.typ": TEMPLATE.read_bytes(),
            "document.json": _data(document).encode(),
            "pictures.json": json.dumps(drawn).encode(),
            **files,
        }
    )
