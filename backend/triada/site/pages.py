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

CHOICES = ("language", "theme", "easy")
KEPT = 500
MOST_ROUNDS = 8
ASK_AGAIN = {"Cache-Control": "private, no-cache", "Vary": "Cookie"}

Answers = dict[str, dict[str, Any]]


class Kept(OrderedDict[str, Any]):
    """The last so many of something."""

    def keep(self, key: str, value: Any) -> None:
        self[key] = value
        self.move_to_end(key)
        while len(self) > KEPT:
            self.popitem(last=False)


@dataclass
class Asked:
    """One reader before one page."""

    address: str
    search: str
    origin: str
    choices: Mapping[str, str]
    headers: Mapping[str, str]
    answers: Answers = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.address.split("/")[1]

    def as_json(self) -> dict[str, Any]:
        return {
            "address": self.address,
            "search": self.search,
            "origin": self.origin,
            "choices": self.choices,
            "answers": self.answers,
        }

    def digest(self, program: str) -> str:
        """All that the HTML depends on; what a reader may see is in the answers."""
        return sha256(json.dumps([program, self.as_json()]).encode()).hexdigest()


def _asked(request: Request) -> Asked:
    address = request.url.path
    chosen = {name: request.cookies[name] for name in CHOICES if name in request.cookies}
    headers = {"accept-language": address.split("/")[1]}
    if "cookie" in request.headers:
        headers["cookie"] = request.headers["cookie"]
    search = f"?{request.url.query}" if request.url.query else ""
    return Asked(address, search, str(request.base_url).rstrip("/"), chosen, headers)


class Pages:
    """Asks the API as any reader does, with the reader's own cookie: rights stay in one place."""

    def __init__(self, app: FastAPI, shell: Shell, writer: Writer) -> None:
        inside = httpx.ASGITransport(app, raise_app_exceptions=False)
        self.api = httpx.AsyncClient(transport=inside, base_url="http://triada")
        self.shell, self.writer = shell, writer
        self.questions, self.finished = Kept(), Kept()

    async def _answer(self, asked: Asked, addresses: Iterable[str]) -> None:
        missing = [each for each in addresses if each not in asked.answers]
        found = await asyncio.gather(
            *(self.api.get(each, headers=dict(asked.headers)) for each in missing)
        )
        for each, answer in zip(missing, found, strict=True):
            asked.answers[each] = {"status": answer.status_code, "body": answer.json()}

    async def _written(self, asked: Asked) -> dict[str, Any]:
        for _ in range(MOST_ROUNDS):
            page = await self.writer.write(asked.as_json())
            if "wanted" not in page:
                return page
            await self._answer(asked, page["wanted"])
        raise RuntimeError(f"{asked.address} asks without end")

    async def _page(self, request: Request) -> Response:
        asked = _asked(request)
        place = asked.address + asked.search
        await self._answer(asked, self.questions.get(place, ()))
        etag = f'"{asked.digest(self.shell.stamp)}"'
        if place in self.questions and request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers={**ASK_AGAIN, "ETag": etag})
        page = self.finished.get(etag)
        if page is None:
            page = await self._written(asked)
            etag = f'"{asked.digest(self.shell.stamp)}"'
            self.questions.keep(place, list(asked.answers))
            self.finished.keep(etag, page)
        text = self.shell.fill(
            page,
            language=asked.language,
            path=asked.address.removeprefix(f"/{asked.language}"),
            origin=asked.origin,
            theme=asked.choices.get("theme", ""),
        )
        return HTMLResponse(text, page["status"], {**ASK_AGAIN, "ETag": etag})

    async def page(self, request: Request) -> Response:
        """Where the first HTML cannot be made, the empty page finds its way in the browser."""
        try:
            answer = await self._page(request)
        except Exception:
            log.exception("The first HTML of %s could not be written", request.url.path)
            answer = HTMLResponse(self.shell.text, headers=ASK_AGAIN)
        answer.headers["Content-Security-Policy"] = self.shell.policy
        return answer

    async def close(self) -> None:
        await self.api.aclose()
        self.writer.close()
