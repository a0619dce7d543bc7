"""Long texts: written as Markdown, shown as blocks, so that no reader has to trust HTML."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from pydantic import Field, TypeAdapter

from triada.core.schema import Read


class Phrase(Read):
    type: Literal["text"]
    text: str


class Break(Read):
    type: Literal["break"]


class Marked(Read):
    type: Literal["strong", "emphasis"]
    inlines: "list[Inline]"


class Link(Read):
    """An address outside, or a place in the same text; never a script."""

    type: Literal["link"]
    href: str
    inlines: "list[Inline]"


Inline: TypeAlias = Annotated[Phrase | Break | Marked | Link, Field(discriminator="type")]


class Heading(Read):
    type: Literal["heading"]
    level: Annotated[int, Field(ge=1, le=3, description="Below the title of the chapter")]
    inlines: list[Inline]


class Paragraph(Read):
    type: Literal["paragraph"]
    inlines: list[Inline]


class Picture(Read):
    type: Literal["picture"]
    attachment_id: UUID
    alt: str


class ListBlock(Read):
    type: Literal["list"]
    ordered: bool
    items: "list[list[Block]]"


class Quote(Read):
    type: Literal["quote"]
    blocks: "list[Block]"


class Table(Read):
    type: Literal["table"]
    head: list[list[Inline]]
    rows: list[list[list[Inline]]]


class Rule(Read):
    type: Literal["rule"]


Block: TypeAlias = Annotated[
    Heading | Paragraph | Picture | ListBlock | Quote | Table | Rule,
    Field(discriminator="type"),
]
for model in (Marked, Link, ListBlock, Quote):
    model.model_rebuild()
BLOCKS: TypeAdapter[list[Block]] = TypeAdapter(list[Block])

# HTML is left as the words it is made of; nothing in a plan needs it.
_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["code", "html_block"])
_HREF = re.compile(r"^(https?://|mailto:|tel:|#)", re.IGNORECASE)
_ATTACHMENT = re.compile(r"^attachment:(?P<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$")
_MARKS: dict[str, Literal["strong", "emphasis"]] = {"strong": "strong", "em": "emphasis"}


def plain(text: str) -> list[Inline]:
    return [Phrase(type="text", text=text)]


def _inline(node: SyntaxTreeNode) -> Iterator[Inline]:
    if node.type in _MARKS:
        yield Marked(type=_MARKS[node.type], inlines=_inlines(node.children))
    elif node.type == "link":
        inner, href = _inlines(node.children), str(node.attrGet("href") or "")
        yield from [Link(type="link", href=href, inlines=inner)] if _HREF.match(href) else inner
    elif node.type == "hardbreak":
        yield Break(type="break")
    elif node.type == "softbreak":
        yield Phrase(type="text", text=" ")
    elif node.type == "image":
        # A picture within a line, or from elsewhere: its description stands for it.
        yield Phrase(type="text", text=node.content)
    elif node.content:
        yield Phrase(type="text", text=node.content)


def _inlines(nodes: Sequence[SyntaxTreeNode]) -> list[Inline]:
    found: list[Inline] = []
    for one in (each for node in nodes for each in _inline(node)):
        last = found[-1] if found else None
        if isinstance(one, Phrase) and isinstance(last, Phrase):
            found[-1] = Phrase(type="text", text=last.text + one.text)
        else:
            found.append(one)
    return found


def _line(node: SyntaxTreeNode) -> list[Inline]:
    """What a block's only child, its line, holds."""
    return _inlines(node.children[0].children) if node.children else []


def _picture(node: SyntaxTreeNode) -> Picture | None:
    """A paragraph that is nothing but one of the plan's own pictures."""
    line = node.children[0].children
    if len(line) != 1 or line[0].type != "image":
        return None
    found = _ATTACHMENT.match(str(line[0].attrGet("src") or ""))
    return (
        Picture(type="picture", attachment_id=UUID(found["id"]), alt=line[0].content)
        if found
        else None
    )


def _table(node: SyntaxTreeNode) -> Table:
    rows = [
        [_line(cell) for cell in row.children] for part in node.children for row in part.children
    ]
    return Table(type="table", head=rows[0], rows=rows[1:])


def _heading(node: SyntaxTreeNode) -> Heading:
    return Heading(type="heading", level=min(int(node.tag[1]), 3), inlines=_line(node))


def _list(node: SyntaxTreeNode) -> ListBlock:
    items = [_blocks(item.children) for item in node.children]
    return ListBlock(type="list", ordered=node.type == "ordered_list", items=items)


_MAKERS: Mapping[str, Callable[[SyntaxTreeNode], Block]] = {
    "heading": _heading,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": lambda node: Quote(type="quote", blocks=_blocks(node.children)),
    "table": _table,
    "hr": lambda _: Rule(type="rule"),
    "paragraph": lambda node: _picture(node) or Paragraph(type="paragraph", inlines=_line(node)),
}


def _block(node: SyntaxTreeNode) -> Block:
    make = _MAKERS.get(node.type)
    return make(node) if make else Paragraph(type="paragraph", inlines=plain(node.content.strip()))


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> list[Block]:
    return [_block(node) for node in nodes]


def parse(markdown: str) -> list[Block]:
    """Any text gives blocks; nothing of it is lost but marks that mean nothing here."""
    return _blocks(SyntaxTreeNode(_PARSER.parse(markdown)).children)


def words_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Each line of text, in order; for search, counts and differences."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield _said(block.inlines)
            case Picture():
                yield block.alt
            case ListBlock():
                for item in block.items:
                    yield from words_of(item)
            case Quote():
                yield from words_of(block.blocks)
            case Table():
                yield from (_said(cell) for row in (block.head, *block.rows) for cell in row)
            case Rule():
                pass


def _said(inlines: Sequence[Inline]) -> str:
    return "".join(
        each.text
        if isinstance(each, Phrase)
        else " "
        if isinstance(each, Break)
        else _said(each.inlines)
        for each in inlines
    )
