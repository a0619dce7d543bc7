"""What is true of every route, whoever adds one: it says who may call it and what it answers."""

import re

import pytest
from fastapi.responses import StreamingResponse

from contract import bodies, walk
from contract.walk import ROUTES
from triada.commons.identity.auth import authenticate
from triada.core.principal import caller
from triada.core.rights import Right
from triada.core.schema import Listing, Page
from triada.main import RouteWithoutPolicyError, create_app
from triada.settings import Settings

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def test_there_are_routes_to_walk():
    assert len(ROUTES) > 80
    assert len(walk.WRITES) > 40
    assert len(walk.PAGED) > 10
    assert len(walk.ADDRESSED) > 40


def test_every_route_says_which_right_it_wants():
    known = set(Right)
    assert {walk.policy(route) for route in ROUTES} <= known
    assert walk.policy(walk.BY_NAME["create_measure"]) == "measures:edit"


def test_only_signing_in_the_first_day_and_reports_may_be_done_by_anyone():
    done = {route.name for route in walk.WRITES if walk.policy(route) == Right.anyone}
    reports = {"create_accessibility_report", "read_accessibility_receipt"}
    shown = {"show_chapter"}
    links = {"open_invitation", "accept_invitation"}
    links |= {"request_password_reset", "use_password_reset"}
    assert done == {"sign_in", "sign_out", "set_up"} | reports | shown | links


def test_only_lists_of_people_and_of_what_they_wrote_are_read_with_a_right():
    kept = {route.name for route in walk.READS if walk.policy(route) != Right.anyone}
    reports = {"list_accessibility_reports", "get_accessibility_report"}
    drafts = {"list_proposals", "get_proposal"}
    own = {"get_sessions", "list_invitations", "get_invitation"}
    assert kept == {"list_people", "get_person"} | own | reports | drafts


def test_the_application_does_not_start_with_a_route_that_says_nothing(monkeypatch):
    from fastapi import APIRouter

    loose = APIRouter()
    loose.add_api_route("/loose", lambda: None)
    monkeypatch.setattr("triada.main.ROUTERS", (loose,))
    with pytest.raises(RouteWithoutPolicyError):
        create_app(Settings(database_url="postgresql://nowhere/triada"))


def test_every_route_is_explained_in_a_sentence():
    for route in ROUTES:
        said = (route.endpoint.__doc__ or "").strip()
        assert said.endswith("."), route.name
        assert len(said.split()) >= 2, route.name


STREAMS = {
    "print_version",
    "print_difference",
    "print_edition_difference",
    "get_workbook",
    "get_workbook_template",
    "get_attachment_content",
    "export_collection",
}


def _is_stream(route):
    kind = route.response_class
    return isinstance(kind, type) and issubclass(kind, StreamingResponse)


def test_every_route_says_what_it_answers():
    for route in ROUTES:
        silent = route.status_code == 204 or _is_stream(route)
        assert silent or route.response_model is not None, route.name
        assert "4XX" in walk.operation(route)["responses"], route.name
    assert {route.name for route in ROUTES if _is_stream(route)} == STREAMS


def _calls(dependant):
    for inner in dependant.dependencies:
        yield inner.call
        yield from _calls(inner)


def test_every_route_knows_who_is_asking():
    assert [route.name for route in ROUTES if caller not in set(_calls(route.dependant))] == []


def test_who_is_asking_is_found_out_before_every_route():
    app = create_app(Settings(database_url="postgresql://nowhere/triada"))
    assert [given.dependency for given in app.router.dependencies] == [authenticate]


def test_operations_are_named_like_their_functions_and_once_only():
    names = [walk.operation(route)["operationId"] for route in ROUTES]
    assert names == [route.endpoint.__name__ for route in ROUTES]
    assert len(set(names)) == len(names)
    assert all(SNAKE.fullmatch(name) for name in names)


def test_words_in_addresses_are_joined_by_hyphens():
    steps = [step for route in ROUTES for step in route.path.strip("/").split("/")]
    fixed = {step for step in steps if not step.startswith("{")}
    assert {"measures", "indicator-uses"} <= fixed
    assert all(KEBAB.fullmatch(step) for step in fixed)
    assert all(SNAKE.fullmatch(step.strip("{}")) for step in set(steps) - fixed)


def test_every_list_is_paged():
    for route in walk.PAGED:
        asked = {given["name"] for given in walk.operation(route)["parameters"]}
        if route.name == "list_changes":  # goes on from a place in time, not from a record
            assert {"limit", "after"} <= asked
        else:
            assert {"limit", "cursor"} <= asked, route.name
            assert issubclass(route.response_model, Page), route.name


def test_what_is_not_paged_is_as_long_as_the_program_says():
    assert {route.name for route in walk.LISTS} - {r.name for r in walk.PAGED} == walk.NOT_PAGED
    assert set(Listing.model_fields) >= {"limit", "cursor"}


def test_every_route_with_a_body_has_a_plausible_one():
    assert {route.name for route in walk.BODIED} == set(bodies.BODIES)
