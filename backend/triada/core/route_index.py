"""Routes found by the first step of their address, so that the last of all costs what the first
does."""

from collections.abc import Sequence

from fastapi.routing import iter_route_contexts
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

CHOSEN = "triada.route"


class RouteIndex(BaseRoute):
    """Stands in for `routes`, included under `prefix` (`/v1`). Their order counts among those
    with the same step alone."""

    def __init__(self, prefix: str, routes: Sequence[BaseRoute]) -> None:
        self.prefix, self.routes = prefix + "/", tuple(routes)
        self._by_step: dict[str, list[BaseRoute]] = {}
        for route in routes:
            for step in {self._step(each.path or "") for each in iter_route_contexts([route])}:
                self._by_step.setdefault(step, []).append(route)

    def _step(self, path: str) -> str:
        return path.removeprefix(self.prefix).partition("/")[0]

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """The first that fits whole, else the first that knows the address by another method."""
        if scope["type"] != "http" or not scope["path"].startswith(self.prefix):
            return Match.NONE, {}
        found: tuple[Match, Scope] = (Match.NONE, {})
        for route in self._by_step.get(self._step(scope["path"]), ()):
            match, child = route.matches(scope)
            if match == Match.FULL:
                return match, {**child, CHOSEN: route}
            if match == Match.PARTIAL and found[0] == Match.NONE:
                found = match, {**child, CHOSEN: route}
        return found

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        route: BaseRoute = scope[CHOSEN]
        await route.handle(scope, receive, send)
