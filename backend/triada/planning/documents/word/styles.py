"""How the parts look in Word: named styles, so that a town can change them all at once."""

from typing import Final

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from triada.planning.documents.word.xml import el

FONT: Final = "Cambria"
INK: Final = RGBColor(0x17, 0x32, 0x4D)
QUIET: Final = RGBColor(0x56, 0x60, 0x6B)
HAIR: Final = "B8C0C8"
NOTE: Final = {"Plan Note": ("B98A2F", "FBF6EA"), "Plan Easy": ("17324D", "EEF3F8")}
HEADINGS: Final = (17, 13.5, 12, 11, 10.5, 10.5)
REGIONS: Final = {"cs": "CZ", "sk": "SK", "sr": "RS", "en": "GB"}
LINE: Final = Cm(16.2)


def language(tag: str) -> str:
    """With the country Word wants to know for its dictionaries."""
    region = REGIONS.get(tag.split("-", maxsplit=1)[0])
    return f"{tag}-{region}" if region and not tag.endswith(f"-{region}") else tag


def _paragraph(word: Word, name: str, size: float | None = None) -> ParagraphStyle:
    names = [style.name for style in word.styles]
    style = word.styles[name] if name in names else None
    if style is None:
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    if size:
        style.font.size = Pt(size)
    return style


def _named_font(style: ParagraphStyle) -> None:
    """Also for letters beyond Latin, which would otherwise follow the theme."""
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)


def _base(word: Word, tag: str) -> None:
    normal = _paragraph(word, "Normal", 10.5)
    _named_font(normal)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    normal.paragraph_format.line_spacing = 1.12
    normal.paragraph_format.widow_control = True
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    known = language(tag)
    defaults.append(el("w:lang", val=known, eastAsia=known, bidi="ar-SA"))


def _headings(word: Word) -> None:
    for level, size in enumerate(HEADINGS, 1):
        style = _paragraph(word, f"Heading {level}", size)
        _named_font(style)
        style.font.bold, style.font.italic, style.font.color.rgb = True, False, INK
        style.paragraph_format.space_before = Pt(20 if level == 1 else 14)
        style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.keep_together = True


def _front(word: Word) -> None:
    title = _paragraph(word, "Title", 26)
    _named_font(title)
    title.font.bold, title.font.color.rgb = True, INK
    border = title.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        title.element.pPr.remove(border)
    subtitle = _paragraph(word, "Subtitle", 13)
    _named_font(subtitle)
    subtitle.font.italic, subtitle.font.bold, subtitle.font.color.rgb = False, False, QUIET
    contents = _paragraph(word, "Plan Contents", 17)
    contents.font.bold, contents.font.color.rgb = True, INK


def _contents(word: Word) -> None:
    for level in range(1, 7):
        style = _paragraph(word, f"toc {level}", 10)
        # By this id Word knows its own.
        style.element.set(qn("w:styleId"), f"TOC{level}")
        style.font.bold = level == 1
        style.paragraph_format.left_indent = Cm(0.5 * (level - 1))
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.space_before = Pt(4 if level == 1 else 0)


def _facts(word: Word) -> None:
    """A name, a tab, and what is known, hanging beside it: no table, so it reads in order."""
    style = _paragraph(word, "Plan Facts", 9.5)
    style.paragraph_format.left_indent = Cm(4.2)
    style.paragraph_format.first_line_indent = Cm(-4.2)
    style.paragraph_format.tab_stops.add_tab_stop(Cm(4.2))
    style.paragraph_format.space_after = Pt(1)


def _notes(word: Word) -> None:
    for name, (stroke, fill) in NOTE.items():
        style = _paragraph(word, name, 11.5 if name == "Plan Easy" else None)
        style.paragraph_format.left_indent = Cm(0.35)
        properties = style.element.get_or_add_pPr()
        edge = el("w:pBdr", el("w:left", val="single", sz=18, space=6, color=stroke))
        shade = el("w:shd", val="clear", color="auto", fill=fill)
        # Of a paragraph's properties the schema fixes the order.
        place = properties.find(qn("w:spacing"))
        place = properties.find(qn("w:ind")) if place is None else place
        for each in (edge, shade):
            place.addprevious(each)


def _small(word: Word) -> None:
    for name in ("Caption", "Header", "Footer"):
        style = _paragraph(word, name, 9 if name == "Caption" else 8)
        _named_font(style)
        style.font.bold, style.font.color.rgb = False, QUIET
    caption = word.styles["Caption"]
    assert isinstance(caption, ParagraphStyle)
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before = Pt(8)
    cell = _paragraph(word, "Plan Cell", 9)
    cell.paragraph_format.space_after = Pt(0)
    # The template's quotation is grey italic; a quotation is known by its place alone.
    quote = _paragraph(word, "Quote")
    quote.font.italic, quote.font.color.rgb = False, None
    quote.paragraph_format.left_indent = Cm(0.8)


def apply_styles(word: Word, tag: str) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    section.top_margin = section.bottom_margin = Cm(2.6)
    _base(word, tag)
    for each in (_headings, _front, _contents, _facts, _notes, _small):
        each(word)
