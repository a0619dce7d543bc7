"""A route is found by the first step of its address, and refused as without an index."""

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient
from starlette.routing import Match

from triada.core.route_index import RouteIndex


class Counted:
    """How many routers were asked whether they know an address."""

    def __init__(self, route):
        self.route, self.asked = route, 0

    def matches(self, scope):
        self.asked += 1
        return self.route.matches(scope)

    def __getattr__(self, name):
        return getattr(self.route, name)


@pytest.fixture
def app():
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    for number in range(50):
        router = APIRouter()
        router.add_api_route(f"/n{number}/{{name}}", lambda name: {"name": name}, methods=["GET"])
        app.include_router(router, prefix="/v1")
    late = APIRouter()
    late.add_api_route("/n7/{name}/more", lambda name: {"more": name}, methods=["PATCH"])
    app.include_router(late, prefix="/v1")
    app.router.routes[:] = [RouteIndex("/v1", app.router.routes)]
    return app


@pytest.mark.parametrize(
    ("method", "path", "status", "body"),
    [
        ("GET", "/v1/n0/a", 200, {"name": "a"}),
        ("GET", "/v1/n49/a", 200, {"name": "a"}),
        ("PATCH", "/v1/n7/a/more", 200, {"more": "a"}),
        ("GET", "/v1/n7/a/more", 405, None),
        ("DELETE", "/v1/n49/a", 405, None),
        ("GET", "/v1/n50/a", 404, None),
        ("GET", "/v1/", 404, None),
        ("GET", "/n0/a", 404, None),
        ("GET", "/v1/n0", 404, None),
    ],
)
def test_it_answers_as_without(app, method, path, status, body):
    answer = TestClient(app).request(method, path)
    assert answer.status_code == status
    assert body is None or answer.json() == body


def test_the_last_route_is_asked_about_once(app):
    (index,) = app.router.routes
    counted = [Counted(route) for route in index.routes]
    for step, routes in index._by_step.items():
        index._by_step[step] = [counted[index.routes.index(route)] for route in routes]
    scope = {"type": "http", "method": "GET", "path": "/v1/n49/a", "headers": []}
    assert index.matches(scope)[0] == Match.FULL
    assert sum(each.asked for each in counted) == 1
