"""Goal 11, second half: how soon it is ready, and whether anybody keeps the others waiting."""

import asyncio
import time
from collections import Counter

import httpx

from benchmarks.bench import Bench
from benchmarks.load import UnequalAnswerError
from benchmarks.report import Line
from benchmarks.timing import ANEW, PLAIN

AT_ONCE = 64
EVERY = 0.005
"""Seconds between two looks at the server while somebody uploads."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILE = b"%PDF-1.7\n" + b"0" * 15_000_000
PATIENCE = httpx.Timeout(180)


async def _at_once(bench: Bench) -> Counter[int]:
    """Statuses of so many answers that are made at the same time."""
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(timeout=PATIENCE, limits=limits, headers=ANEW) as client:
        asked = [client.get(bench.served.url(bench.tree)) for _ in range(AT_ONCE)]
        return Counter(answer.status_code for answer in await asyncio.gather(*asked))


async def _longest(client: httpx.AsyncClient, url: str, until: asyncio.Event) -> float:
    """Seconds that a reader waited for the smallest answer, at worst."""
    worst = 0.0
    while not until.is_set():
        began = time.perf_counter()
        (await client.get(url)).raise_for_status()
        worst = max(worst, time.perf_counter() - began)
        await asyncio.sleep(EVERY)
    return worst


async def _while_uploading(bench: Bench, address: str, kind: str, body: bytes) -> float:
    """Milliseconds that others waited at worst while this was taken."""
    headers = {**PLAIN, **bench.cookie(bench.filled.editor), "origin": bench.served.url("")}
    async with httpx.AsyncClient(timeout=PATIENCE) as client, httpx.AsyncClient() as other:
        done = asyncio.Event()
        waiting = asyncio.create_task(_longest(other, bench.served.url("/livez"), done))
        await asyncio.sleep(0.1)
        answer = await client.post(
            bench.served.url(address), content=body, headers={**headers, "content-type": kind}
        )
        done.set()
        worst = await waiting
    if answer.status_code not in (201, 202):
        raise UnequalAnswerError(f"{address}: {answer.status_code} {answer.text[:300]}")
    return worst * 1000


def _workbook(bench: Bench) -> bytes:
    """The plan of a thousand measures as a spreadsheet."""
    path = f"/v1/editions/{bench.filled.worked_in.edition_id}/workbook?language=cs"
    headers = {**PLAIN, **bench.cookie(bench.filled.editor)}
    answer = httpx.get(bench.served.url(path), headers=headers, timeout=PATIENCE)
    answer.raise_for_status()
    return answer.content


def _uploads(bench: Bench) -> list[Line]:
    edition = bench.filled.worked_in.edition_id
    uploads = {
        "a workbook of 1,000 measures": (
            f"/v1/workbook-imports?edition_id={edition}", XLSX, _workbook(bench),
        ),
        "a file of 15 MB": (
            f"/v1/attachments?edition_id={edition}&file_name=a.pdf",
            "application/pdf", FILE,
        ),
    }  # fmt: skip
    return [
        Line(11, f"others wait at most, during {name}",
             asyncio.run(_while_uploading(bench, *upload)), 100, " ms")
        for name, upload in uploads.items()
    ]  # fmt: skip


def service(bench: Bench) -> list[Line]:
    statuses = asyncio.run(_at_once(bench))
    refused = sum(count for status, count in statuses.items() if status != 200)
    told = ", ".join(f"{count} of {status}" for status, count in sorted(statuses.items()))
    return [
        Line(11, "ready after the start, its database's included", bench.ready_seconds, 3, " s"),
        Line(11, f"{AT_ONCE} readers at once: refused", refused, 0, "", note=f"  {told}"),
        *_uploads(bench),
    ]
