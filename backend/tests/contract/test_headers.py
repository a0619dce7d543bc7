"""Hostile headers are refused or ignored, never an error."""

import pytest

pytestmark = pytest.mark.anyio

LONG = "a" * 20_000


async def _patch(stage, headers):
    raw = [(name.lower().encode(), value.encode("utf-8")) for name, value in headers.items()]
    address = f"/v1/plans/{stage.inside.ids['plan_id']}"
    return await stage.client.patch(address, headers=raw, json={"abbreviation": "X"})


VERSIONS = (
    "1",
    "*",
    '""',
    '"x"',
    '"-1"',
    '"1", "2"',
    '"99999999999999999999"',
    'W/"2"',
    "'1'",
    '"٣"',
    "",
)


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_version_that_is_not_the_records_changes_nothing(stage, version):
    before = await stage.state()
    answer = await _patch(stage, {**stage.owner, "if-match": version})
    assert answer.status_code == 412, answer.text
    assert await stage.state() == before


async def test_without_a_version_nothing_is_changed(stage):
    before = await stage.state()
    answer = await _patch(stage, stage.owner)
    assert (answer.status_code, answer.json()["code"]) == (428, "VersionRequired")
    assert await stage.state() == before


async def test_the_right_version_is_taken_weak_or_strong(stage):
    first = await _patch(stage, {**stage.owner, "if-match": '"1"'})
    assert first.status_code == 200, first.text
    assert (await _patch(stage, {**stage.owner, "if-match": 'W/"2"'})).status_code == 200


TOKENS = ("", "x", "ščř", "%00", LONG, "a;b", "' or 1=1")


@pytest.mark.parametrize("token", TOKENS)
async def test_a_token_that_is_nobodys_is_nobody(stage, token):
    headers = [(b"cookie", f"sid={token}".encode())]
    answer = await stage.client.get("/v1/me", headers=headers)
    assert (answer.status_code, answer.json()["user"]) == (200, None)


LANGUAGES = (
    "",
    "*",
    "xx",
    ";;;;",
    "cs;q=x",
    "cs;q=nan",
    "," * 5000,
    "sr-Latn-RS",
    LONG,
    "č",
    "cs-CZ",
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_any_language_may_be_wished_for(stage, language):
    headers = [(b"accept-language", language.encode())]
    answer = await stage.client.get("/v1/nowhere", headers=headers)
    assert answer.status_code == 404
    assert answer.json()["title"]


async def test_a_change_from_another_site_is_refused(stage):
    """A browser says where a request comes from; a cookie alone is not enough."""
    before = await stage.state()
    signs = (
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
    )
    for sign in signs:
        answer = await _patch(stage, {**stage.owner, "if-match": '"1"', **sign})
        assert (answer.status_code, answer.json()["code"]) == (403, "ForeignOrigin"), sign
    assert await stage.state() == before
    own = {"sec-fetch-site": "same-origin", "origin": "http://triada.test"}
    assert (await _patch(stage, {**stage.owner, "if-match": '"1"', **own})).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE", "PROPFIND", "get"])
async def test_a_method_that_a_list_does_not_know_is_refused(stage, method):
    answer = await stage.client.request(method, "/v1/plans", headers=stage.owner)
    assert answer.status_code == (200 if method == "get" else 405)


async def test_every_answer_has_the_safe_headers_refusals_too(stage):
    for answer in (
        await stage.client.get("/v1/plans"),
        await stage.client.get("/v1/nowhere"),
        await stage.client.post("/v1/plans", content=b" " * 100_000),
    ):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-request-id"]
        assert answer.headers["api-version"]


async def test_no_answer_about_a_reader_is_kept_for_another(stage):
    for path in ("/v1/me", "/v1/measures", "/v1/no-such-thing"):
        answer = await stage.client.get(path, headers=stage.owner)
        assert answer.headers.get_list("cache-control") == ["private, no-cache"], path
    bytes_ = f"/v1/editions/{stage.inside.edition.id}/tree"
    assert len((await stage.client.get(bytes_)).headers.get_list("cache-control")) == 1


async def test_answers_are_compressed_for_who_wants_it_and_bulk_answers_are_not(stage):
    wanting = {"accept-encoding": "gzip"}
    described = await stage.client.get("/v1/country-profiles", headers=wanting)
    assert described.headers["content-encoding"] == "gzip"
    plain = await stage.client.get("/v1/country-profiles", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    pulled = await stage.client.get("/v1/exports/organisations", headers=wanting)
    assert "content-encoding" not in pulled.headers
