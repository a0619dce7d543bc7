"""Documents as towns have them: measures in rows, measures as forms, and plain lists."""

import io
from collections.abc import Sequence

import docx
import pikepdf
import typst

STERNBERK_ROWS = [
    ["Číslo", "Název opatření", "Popis", "Realizátor", "Termín", "Náklady"],
    ["1.1.1", "Udržení pečovatelské služby", "Kapacita zůstane.", "Městský úřad Šternberk", "2017-2019", "nezjištěno"],
    ["1.1.2", "Podpora pečujících osob", "Poradna a setkávání.", "poskytovatelé", "průběžně", "0 Kč"],
]  # fmt: skip
STERNBERK_FORM = [
    ["Opatření 2.1.1", "Volnočasové aktivity pro mládež"],
    ["Charakteristika", "Klub otevřený každý všední den."],
    ["Odpovídá", "pracovní skupina Rodina, děti a mládež"],
    ["Termín", "2018"],
    ["Rizika", "Málo prostor"],
]


def _table(document: "docx.document.Document", rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(rows, table.rows, strict=True):
        for said, cell in zip(row, cells.cells, strict=True):
            cell.text = said


def saved(document: "docx.document.Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def sternberk() -> bytes:
    """Shaped as goals-and-measures parts are: a table of rows, then a table for one measure."""
    document = docx.Document()
    document.add_heading("Cíle a opatření na Šternbersku 2017 – 2019", 1)
    document.add_paragraph("Metoda komunitního plánování sociálních služeb.")
    document.add_heading("Priorita 1: Senioři a osoby se zdravotním postižením", 2)
    document.add_heading("Cíl 1.1 Udržet a rozvíjet služby", 3)
    document.add_paragraph("Služby odpovídají místním potřebám.")
    _table(document, STERNBERK_ROWS)
    document.add_heading("Priorita 2: Rodina, děti a mládež", 2)
    document.add_heading("Cíl 2.1 Podpořit rodiny", 3)
    _table(document, STERNBERK_FORM)
    document.add_heading("Přílohy", 2)
    document.add_paragraph("Prezenční listina")
    return saved(document)


PALANKA = {
    "Latn": """Strategija razvoja socijalne zaštite
Cilj 1: Deca i mladi
• Porodično savetovalište
• Stanovanje uz podršku za mlade
Cilj 3: Unapređenje kvaliteta života starih lica
Mera 3.1: Organizovanje rada službe Pomoći u kući u sedam mesnih zajednica
Nosilac: Opština Bačka Palanka
Rok: kontinuirano
""",
    "Cyrl": """Стратегија развоја социјалне заштите
Циљ 1: Деца и млади
• Породично саветовалиште
• Становање уз подршку за младе
Циљ 3: Унапређење квалитета живота старих лица
Мера 3.1: Организовање рада службе Помоћи у кући у седам месних заједница
Носилац: Општина Бачка Паланка
Рок: континуирано
""",
}


def palanka_docx(script: str) -> bytes:
    document = docx.Document()
    for line in PALANKA[script].splitlines():
        style = "List Bullet" if line.startswith("•") else None
        document.add_paragraph(line.removeprefix("• "), style)
    return saved(document)


def pdf(source: str) -> bytes:
    return typst.compile(source.encode())


def sternberk_pdf() -> bytes:
    rows = "".join(f"[{cell}]," for row in STERNBERK_ROWS for cell in row)
    return pdf(
        "#set text(size: 10pt)\n= Cíl 1.1 Udržet a rozvíjet služby\n"
        f"Služby odpovídají potřebám.\n#table(columns: 6, {rows})\n"
        "#pagebreak()\n= Přílohy\nPrezenční listina"
    )


def locked(content: bytes) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(file, encryption=pikepdf.Encryption(user="heslo", owner="heslo"))
    return file.getvalue()


def blank(pages: int) -> bytes:
    file = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        document.save(file)
    return file.getvalue()
