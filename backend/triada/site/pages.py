"""The public pages with their content in the first HTML, each made of the API's own answers."""

import asyncio
import json
import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import httpx
from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse

from triada.site.shell import Shell
from triada.site.writer import Writer

log = logging.getLogger("triada")

CHOICES = ("theme", "easy")
"""Cookies in which readers keep how they like to read."""
A_YEAR = 31_536_000
PLACES_KEPT = 2000
BYTES_KEPT = 64_000_000
MOST_ROUNDS = 8
ASK_AGAIN = {"Cache-Control": "private, no-cache", "Vary": "Cookie"}


@dataclass(frozen=True)
class Page:
    html: str
    status: int
    etag: str
    policy: str


class Finished:
    """The last pages that were written, as many as fit."""

    def __init__(self) -> None:
        self.pages: OrderedDict[str, Page] = OrderedDict()
        self.size = 0

    def keep(self, key: str, page: Page) -> None:
        """Two readers at once may have had the same page written; it counts once."""
        known = self.pages.pop(key, None)
        self.size += len(page.html) - (len(known.html) if known else 0)
        self.pages[key] = page
        while self.size > BYTES_KEPT:
            self.size -= len(self.pages.popitem(last=False)[1].html)


class Questions(OrderedDict[str, list[str]]):
    """What the API was asked for by the pages last read."""

    def keep(self, place: str, addresses: list[str]) -> None:
        self[place] = addresses
        self.move_to_end(place)
        while len(self) > PLACES_KEPT:
            self.popitem(last=False)


@dataclass
class Asked:
    """One reader before one page. Answers stay the text that the API gave: they are read once, by
    the page's own program."""

    address: str
    search: str
    origin: str
    choices: Mapping[str, str]
    headers: Mapping[str, str]
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.address.split("/")[1]

    @property
    def text(self) -> str:
        place = {
            "address": self.address,
            "search": self.search,
            "origin": self.origin,
            "choices": self.choices,
        }
        answers = ",".join(f"{json.dumps(each)}:{text}" for each, text in self.answers.items())
        return f'{json.dumps(place)[:-1]},"answers":{{{answers}}}}}'

    def digest(self, program: str) -> str:
        """All that the HTML depends on; what a reader may see is in the answers."""
        return sha256(f"{program}{self.text}".encode()).hexdigest()


def _asked(request: Request, origin: str) -> Asked:
    address = request.url.path
    chosen = {name: request.cookies[name] for name in CHOICES if name in request.cookies}
    # Within one process nothing is gained by compressing.
    headers = {"accept-language": address.split("/")[1], "accept-encoding": "identity"}
    if "cookie" in request.headers:
        headers["cookie"] = request.headers["cookie"]
    search = f"?{request.url.query}" if request.url.query else ""
    return Asked(address, search, origin, chosen, headers)


def _remember(request: Request, answer: Response) -> None:
    """The language of the page just read, for an address without one. Said here too, so that it is
    kept before the browser's program begins, and where none does."""
    language = request.url.path.split("/")[1]
    if request.cookies.get("language") != language:
        answer.set_cookie("language", language, max_age=A_YEAR, samesite="lax")


class Pages:
    """Asks the API as any reader does, with the reader's own cookie: rights stay in one place."""

    def __init__(
        self, app: FastAPI, shell: Shell, writer: Writer, origin: str | None = None
    ) -> None:
        inside = httpx.ASGITransport(app, raise_app_exceptions=False)
        self.api = httpx.AsyncClient(transport=inside, base_url="http://triada")
        self.shell, self.writer, self.origin = shell, writer, origin
        self.questions, self.finished = Questions(), Finished()

    async def _answer(self, asked: Asked, addresses: Iterable[str]) -> None:
        missing = [each for each in addresses if each not in asked.answers]
        found = await asyncio.gather(
            *(self.api.get(each, headers=dict(asked.headers)) for each in missing)
        )
        for each, answer in zip(missing, found, strict=True):
            asked.answers[each] = f'{{"status":{answer.status_code},"body":{answer.text}}}'

    async def _written(self, asked: Asked) -> dict[str, Any]:
        for _ in range(MOST_ROUNDS):
            page = await self.writer.write(asked.text)
            if "wanted" not in page:
                return page
            await self._answer(asked, page["wanted"])
        raise RuntimeError(f"{asked.address} asks without end")

    async def _page(self, request: Request) -> Response:
        asked = _asked(request, (self.origin or str(request.base_url)).rstrip("/"))
        place = asked.address + asked.search
        await self._answer(asked, self.questions.get(place, ()))
        key = asked.digest(self.shell.stamp)
        page = self.finished.pages.get(key) or await self._new(asked, place)
        headers = {**ASK_AGAIN, "ETag": page.etag, "Content-Security-Policy": page.policy}
        return HTMLResponse(page.html, page.status, headers)

    async def _new(self, asked: Asked, place: str) -> Page:
        written = await self._written(asked)
        html, policy = self.shell.fill(
            written,
            language=asked.language,
            path=asked.address.removeprefix(f"/{asked.language}"),
            origin=asked.origin,
            theme=asked.choices.get("theme", ""),
        )
        key = asked.digest(self.shell.stamp)
        page = Page(html, written["status"], f'"{key}"', policy)
        self.questions.keep(place, list(asked.answers))
        self.finished.keep(key, page)
        return page

    async def page(self, request: Request) -> Response:
        """Where the first HTML cannot be made, the empty page finds its way in the browser."""
        try:
            answer = await self._page(request)
        except Exception:
            log.exception("The first HTML of %s could not be written", request.url.path)
            policy = {"Content-Security-Policy": self.shell.policy}
            return HTMLResponse(self.shell.text, headers={**ASK_AGAIN, **policy})
        _remember(request, answer)
        return answer

    async def close(self) -> None:
        await self.api.aclose()
        self.writer.close()
