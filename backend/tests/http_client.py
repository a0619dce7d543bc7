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


class Promised(httpx.ASGITransport):
    """Validates each answer against the `response_model` of the route that gave it, each 4xx
    against `Refusal`."""

    def __init__(self, app: FastAPI) -> None:
        self.scope: Scope = {}

        async def remember(scope: Scope, receive: Receive, send: Send) -> None:
            self.scope = scope
            await app(scope, receive, send)

        super().__init__(remember, raise_app_exceptions=False)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        await response.aread()
        route = self.scope.get("route")
        if response.status_code >= 400:
            assert response.headers["content-type"] == "application/problem+json", response.text
            refusal = Refusal.model_validate_json(response.content)
            assert refusal.status == response.status_code
        elif isinstance(route, APIRoute) and route.response_model and response.content:
            ADAPTERS(route.response_model).validate_json(response.content)
        return response
