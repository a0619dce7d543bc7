"""A person at the desk of a town: what they ask for, with their cookie and the versions they saw."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx


@dataclass
class Desk:
    """Someone with a role, or nobody in particular, who speaks HTTP."""

    client: httpx.AsyncClient
    headers: Mapping[str, str] = field(default_factory=dict)

    def speaking(self, language: str) -> "Desk":
        return Desk(self.client, {**self.headers, "accept-language": language})

    async def get(self, path: str, **wanted: Any) -> httpx.Response:
        return await self.client.get(f"/v1{path}", headers=self.headers, params=wanted)

    async def read(self, path: str, **wanted: Any) -> Any:
        found = await self.get(path, **wanted)
        assert found.status_code == 200, found.text
        return found.json()

    async def listed(self, path: str, **wanted: Any) -> list[Any]:
        """Everything, page after page."""
        items: list[Any] = []
        while True:
            page = await self.read(path, **wanted)
            items += page["items"]
            if page["next"] is None:
                return items
            wanted["cursor"] = page["next"]

    async def ids(self, path: str, **wanted: Any) -> list[str]:
        return [item["id"] for item in await self.listed(path, **wanted)]

    async def add(self, path: str, **body: Any) -> httpx.Response:
        return await self.client.post(f"/v1{path}", headers=self.headers, json=body)

    async def made(self, path: str, **body: Any) -> Any:
        answer = await self.add(path, **body)
        assert answer.status_code == 201, answer.text
        assert answer.headers["location"] == f"/v1{path}/{answer.json()['id']}"
        return answer.json()

    async def _version(self, path: str, version: int | None) -> dict[str, str]:
        if version is None:
            version = (await self.get(path)).json().get("version", 1)
        return {**self.headers, "if-match": f'"{version}"'}

    async def change(self, path: str, version: int | None = None, **body: Any) -> httpx.Response:
        headers = await self._version(path, version)
        return await self.client.patch(f"/v1{path}", headers=headers, json=body)

    async def changed(self, path: str, version: int | None = None, **body: Any) -> Any:
        answer = await self.change(path, version, **body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def step(
        self, path: str, called: str, /, version: int | None = None, **body: Any
    ) -> httpx.Response:
        """An action below a record: `/v1/measures/{id}/transitions`."""
        headers = await self._version(path, version)
        return await self.client.post(f"/v1{path}/{called}", headers=headers, json=body)

    async def remove(self, path: str, version: int | None = None) -> httpx.Response:
        headers = await self._version(path, version)
        return await self.client.delete(f"/v1{path}", headers=headers)


def refused(answer: httpx.Response, status: int, code: str, pointer: str | None = None) -> None:
    """The refusal's status and name, and the place it points to where one is given."""
    body = answer.json()
    assert (answer.status_code, body.get("code")) == (status, code), answer.text
    if pointer is not None:
        assert pointer in [fault["pointer"] for fault in body["errors"]], answer.text
