"""WordprocessingML in as few words as possible; python-docx looks for the right place of each thing
it adds, which is slow where there are tens of thousands and their order is known."""

from typing import Final, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = BaseOxmlElement
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def el(tag: str, /, *children: "Element | None", **attributes: object) -> Element:
    """`el("w:pStyle", val="Quote")`; attributes live in the namespace of their element."""
    made = OxmlElement(tag)
    prefix = tag.split(":", maxsplit=1)[0]
    for name, value in attributes.items():
        made.set(qn(f"{prefix}:{name}"), str(value))
    made.extend(child for child in children if child is not None)
    return made


def words(tag: str, text: str) -> Element:
    made = el(tag)
    made.text = text
    made.set(SPACE, "preserve")
    return made


def field(instruction: str, shown: list[Element]) -> list[Element]:
    """A field with what it shows until somebody has it computed again."""
    return [
        el("w:r", el("w:fldChar", fldCharType="begin")),
        el("w:r", words("w:instrText", instruction)),
        el("w:r", el("w:fldChar", fldCharType="separate")),
        *shown,
        el("w:r", el("w:fldChar", fldCharType="end")),
    ]


def run(text: str, *properties: Element) -> Element:
    return el("w:r", el("w:rPr", *properties) if properties else None, words("w:t", text))
