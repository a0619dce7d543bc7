"""The client that refuses what the description does not promise."""

from functools import cache
from typing import Any

import httpx
from fastapi import FastAPI
from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from starlette.types import Receive, Scope, Send

from triada.core.errors import Refusal

ADAPTERS = cache(TypeAdapter[Any])
"""By model: putting one together costs more than most answers."""


class Promised(httpx.AsyncBaseTransport):
    """Validates each answer against the `response_model` of the route that gave it, each 4xx
    against `Refusal`."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        asked: Scope = {}

        async def remember(scope: Scope, receive: Receive, send: Send) -> None:
            nonlocal asked
            asked = scope
            await self.app(scope, receive, send)

        through = httpx.ASGITransport(remember, raise_app_exceptions=False)
        response = await through.handle_async_request(request)
        await response.aread()
        route = asked.get("route")
        if response.status_code >= 400:
            assert response.headers["content-type"] == "application/problem+json", response.text
            refusal = Refusal.model_validate_json(response.content)
            assert refusal.status == response.status_code
        elif isinstance(route, APIRoute) and route.response_model and response.content:
            ADAPTERS(route.response_model).validate_json(response.content)
        return response
