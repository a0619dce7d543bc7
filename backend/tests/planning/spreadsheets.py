"""Workbooks as people make them, and what stands in those that they get."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import httpx
import xlsxwriter
from python_calamine import CalamineWorkbook

from planning.desk import Desk

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Rows = Sequence[Sequence[Any]]


def book(sheets: Mapping[str, Rows], **more: Any) -> bytes:
    """Each value as the kind of cell that a person would get by typing it."""
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    day = workbook.add_format({"num_format": "d.m.yyyy"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        for n, row in enumerate(rows):
            for at, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(n, at, value, day)
                elif isinstance(value, str) and value.startswith("=") and more.get("formulas"):
                    sheet.write_formula(n, at, value, None, 7)
                elif isinstance(value, str):
                    sheet.write_string(n, at, value)
                elif value is not None:
                    sheet.write(n, at, value)
        if change := more.get("change"):
            change(name, sheet, workbook)
    workbook.close()
    return file.getvalue()


def cells_of(file: bytes) -> dict[str, list[list[Any]]]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(file))
    return {
        name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in workbook.sheet_names
    }


def rows_of(file: bytes, sheet: str) -> list[dict[str, Any]]:
    """Each row by its headings."""
    head, *rows = cells_of(file)[sheet]
    return [dict(zip(head, row, strict=True)) for row in rows]


async def taken(desk: Desk, edition: Any, **wanted: Any) -> bytes:
    found = await desk.get(f"/editions/{edition.id}/workbook", **wanted)
    assert found.status_code == 200, found.text
    assert found.headers["content-type"] == XLSX
    return found.content


async def sent(desk: Desk, edition: Any, file: bytes, **more: Any) -> httpx.Response:
    headers = {**desk.headers, "content-type": more.pop("kind", XLSX), **more.pop("headers", {})}
    return await desk.client.post(
        "/v1/workbook-imports",
        headers=headers,
        content=file,
        params={"edition_id": str(edition.id), **more},
    )


async def checked(desk: Desk, edition: Any, file: bytes, **more: Any) -> Any:
    answer = await sent(desk, edition, file, **more)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def brought(desk: Desk, edition: Any, file: bytes) -> Any:
    """Checked and applied."""
    report = await checked(desk, edition, file)
    assert report["state"] == "checked", report["findings"]
    answer = await desk.step(f"/workbook-imports/{report['id']}", "transitions", to="applied")
    assert answer.status_code == 200, answer.text
    return answer.json()


def found(report: Any) -> list[tuple[Any, ...]]:
    """What a report notes: severity, code, row, column."""
    return [
        (each["code"], each["title"], each["row"], each["column"]) for each in report["findings"]
    ]
