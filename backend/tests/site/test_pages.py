"""The first HTML, with a small program in the place of the dashboard's own."""

import gzip
import json
import re
from pathlib import Path

import httpx
import pytest
from py_mini_racer import JSOOMException, JSTimeoutException

import make
from triada.core.rights import Role
from triada.site.pages import Finished, Page, Pages
from triada.site.shell import Shell
from triada.site.writer import TooManyWaitError, Writer

pytestmark = pytest.mark.anyio

INDEX = """<!doctype html>
<html lang="cs"><head><title>Triada</title>
<link rel="stylesheet" crossorigin href="/assets/public/page.css"></head>
<body><div id="root"></div><script type="module" src="/assets/public/page.js"></script></body></html>
"""
PROGRAM = """
globalThis.writePage = async (text) => {
  const { address, search, origin, choices, answers } = JSON.parse(text)
  if (address.endsWith('/broken')) throw new Error('broken')
  if (address.endsWith('/endless')) for (;;) {}
  if (address.endsWith('/greedy')) for (const all = []; ;) all.push('x'.repeat(1e6) + Math.random())
  if (address.endsWith('/asking')) return JSON.stringify({ wanted: ['/v1/me?' + Object.keys(answers).length] })
  const me = answers['/v1/me']
  if (!me) return JSON.stringify({ wanted: ['/v1/me'] })
  return JSON.stringify({
    html: '<h1>' + address + search + '</h1><p>' + JSON.stringify(me.body.user) + '</p>',
    title: 'A & <b> ' + origin,
    about: 'About "it"',
    status: address.endsWith('/missing') ? 404 : 200,
    brand: address.endsWith('/town') ? '#7a1f3d' : address.endsWith('/hostile') ? '</style>' : '',
    answers: '{"queries":[]}',
  })
}
"""


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all, so that the application is put together once."""
    tmp_path = tmp_path_factory.mktemp("dist")
    assets = tmp_path / "assets" / "public"
    assets.mkdir(parents=True)
    (tmp_path / "api-docs").mkdir()
    (tmp_path / "index.html").write_text(INDEX)
    (tmp_path / "workspace.html").write_text(INDEX.replace("Triada", "Work"))
    (tmp_path / "icon.svg").write_text("<svg/>")
    (assets / "page.css").write_text("body{color:red}")
    (assets / "page.js").write_text("plain")
    (assets / "page.js.gz").write_bytes(gzip.compress(b"small"))
    (tmp_path / "server").mkdir()
    (tmp_path / "server" / "page.js").write_text(PROGRAM)
    return tmp_path


@pytest.fixture
def settings(settings, dist):
    return settings.model_copy(update={"frontend_dist": dist})


@pytest.fixture
async def pages(app):
    """The answers of pages are HTML, so the client that wants problems is not the one to ask."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://triada.test") as client:
        yield client


async def test_the_first_html_holds_the_page_its_names_and_its_answers(pages):
    answer = await pages.get("/sr-Latn/editions/1?q=a")
    assert answer.status_code == 200
    assert '<html lang="sr-Latn">' in answer.text
    assert "<h1>/sr-Latn/editions/1?q=a</h1><p>null</p>" in answer.text
    assert "<title>A &amp; &lt;b&gt; http://triada.test</title>" in answer.text
    assert 'content="About &quot;it&quot;"' in answer.text
    assert (
        '<link rel="alternate" hreflang="cs" href="http://triada.test/cs/editions/1" />'
        in answer.text
    )
    assert '<script type="application/json" id="answers">{"queries":[]}</script>' in answer.text


async def test_no_script_stands_in_a_page_and_its_style_is_named_by_hash(pages):
    answer = await pages.get("/cs")
    assert re.findall(r"<script(?![^>]*(src=|application/json))", answer.text) == []
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert re.search(r"style-src 'self' 'sha256-[\w+/=]+';", policy)
    assert "<style>body{color:red}</style>" in answer.text


async def test_what_did_not_change_is_not_sent_again(pages):
    first = await pages.get("/cs")
    again = await pages.get("/cs", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["cache-control"] == "private, no-cache"
    other = await pages.get(
        "/cs", headers={"if-none-match": first.headers["etag"], "cookie": "theme=dark"}
    )
    assert other.status_code == 200
    assert '<html lang="cs" data-theme="dark">' in other.text


async def test_a_theme_that_is_none_stays_outside(pages):
    answer = await pages.get("/cs", headers={"cookie": 'theme="><script>'})
    assert '<html lang="cs">' in answer.text


async def test_a_reader_gets_a_page_with_what_he_may_see_and_nobody_else_does(pages, as_, db):
    town = await make.make_authority(db)
    mine = await pages.get("/cs", headers=await as_(Role.editor, town))
    assert "<p>null</p>" not in mine.text
    assert "<p>null</p>" in (await pages.get("/cs")).text


async def test_a_missing_page_is_written_and_is_404(pages):
    answer = await pages.get("/cs/missing")
    assert (answer.status_code, "<h1>/cs/missing</h1>" in answer.text) == (404, True)


@pytest.mark.parametrize("address", ["/cs/broken", "/cs/asking"])
async def test_a_page_that_cannot_be_written_begins_in_the_browser(pages, address, caplog):
    answer = await pages.get(address)
    assert (answer.status_code, '<div id="root"></div>' in answer.text) == (200, True)
    assert "could not be written" in caplog.text
    assert (await pages.get("/cs")).text.count("<h1>/cs</h1>") == 1


ANSWERED = json.dumps({"address": "/cs", "search": "", "answers": {"/v1/me": {"body": {}}}})


@pytest.mark.parametrize("address", ["/cs/endless", "/cs/greedy"])
async def test_a_program_without_end_is_stopped(app, dist, monkeypatch, address):
    monkeypatch.setattr("triada.site.writer.MOST_MEMORY", 50_000_000)
    monkeypatch.setattr("triada.site.writer.LONGEST", 0.3)
    written = Pages(app, Shell.read(dist), Writer(dist / "server" / "page.js"))
    with pytest.raises((JSTimeoutException, JSOOMException)):
        await written.writer.write(json.dumps({"address": address, "answers": {}}))
    page = await written.writer.write(ANSWERED)
    assert page["status"] == 200
    await written.close()


@pytest.mark.parametrize(
    ("headers", "language"),
    [
        ({}, "en"),
        ({"accept-language": "sr"}, "sr-Cyrl"),
        ({"accept-language": "sk;q=0.5, cs"}, "cs"),
        ({"accept-language": "cs", "cookie": "language=sk"}, "sk"),
        ({"accept-language": "cs", "cookie": "language=xx"}, "cs"),
    ],
)
async def test_an_address_without_language_leads_to_the_readers(pages, headers, language):
    answer = await pages.get("/", headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (302, f"/{language}")
    setup = await pages.get("/setup", headers=headers)
    assert setup.headers["location"] == f"/{language}/setup"


async def test_the_language_of_the_page_read_last_is_kept_without_a_script(pages):
    first = await pages.get("/sk/editions/1")
    assert first.cookies["language"] == "sk"
    assert "set-cookie" not in (await pages.get("/sk")).headers
    assert (await pages.get("/")).headers["location"] == "/sk"
    assert "set-cookie" not in (await pages.get("/cs/broken")).headers


@pytest.mark.parametrize(
    "address", ["/cs/work", "/sr-Latn/work/editions/1", "/en/sign-in", "/sk/setup"]
)
async def test_the_workspace_is_a_page_of_its_own(pages, address):
    answer = await pages.get(address)
    assert "<title>Work</title>" in answer.text
    assert "style-src 'self';" in answer.headers["content-security-policy"]


async def test_a_file_comes_in_the_form_that_the_reader_takes(pages):
    for accepted, words in (("gzip", "small"), ("identity", "plain")):
        answer = await pages.get("/assets/public/page.js", headers={"accept-encoding": accepted})
        assert answer.text == words
        assert answer.headers["content-type"].startswith("text/javascript")
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["vary"] == "Accept-Encoding"


async def test_neither_the_program_nor_the_bare_pages_are_given_away(pages):
    for address in (
        "/server/page.js",
        "/index.html",
        "/workspace.html",
        "/assets/../server/page.js",
    ):
        answer = await pages.get(address)
        assert answer.status_code == 404, address
        assert json.loads(answer.text)["code"] == "NotFound"


async def test_the_colour_of_a_town_is_a_style_of_its_own(pages):
    answer = await pages.get("/cs/town")
    assert "<style>:root{--town:#7a1f3d}</style>" in answer.text
    assert answer.headers["content-security-policy"].count("'sha256-") == 2
    hostile = await pages.get("/cs/hostile")
    assert "--town" not in hostile.text


async def test_too_many_readers_at_once_begin_in_the_browser(app, dist, monkeypatch):
    monkeypatch.setattr("triada.site.writer.MOST_WAITING", 0)
    written = Pages(app, Shell.read(dist), Writer(dist / "server" / "page.js"))
    with pytest.raises(TooManyWaitError):
        await written.writer.write(ANSWERED)
    await written.close()


def test_finished_pages_are_kept_as_far_as_they_fit(monkeypatch):
    monkeypatch.setattr("triada.site.pages.BYTES_KEPT", 25)
    finished = Finished()
    for n in range(4):
        finished.keep(str(n), Page("x" * 10, 200, str(n), ""))
    assert list(finished.pages) == ["2", "3"]
    assert finished.size == 20
    for _ in range(9):
        finished.keep("3", Page("x" * 10, 200, "3", ""))
    assert (list(finished.pages), finished.size) == (["2", "3"], 20)


@pytest.mark.parametrize("folder", ["/assets/", "/assets/public/", "/api-docs/", "/"])
@pytest.mark.parametrize(
    "name",
    ["a%00b", "a" * 300, "á" * 150, "x/" + "a" * 300, "..%2f..%2fetc%2fpasswd", "%2e%2e/a"],
    ids=["zero", "long", "long in bytes", "long below", "upwards", "upwards again"],
)
async def test_what_cannot_be_a_file_is_not_found(pages, folder, name):
    answer = await pages.get(folder + name, headers={"accept": "application/json"})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
