"""How many requests are answered at once: silent ones of one sender stop nobody else."""

import asyncio
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.responses import PlainTextResponse

from triada.core.admission import Admission
from triada.core.headers import SafeHeaders

pytestmark = pytest.mark.anyio

ONE, ALL = 3, 5


class Slow:
    """Answers when it may."""

    def __init__(self):
        self.may, self.waiting = asyncio.Event(), 0

    async def __call__(self, scope, receive, send):
        self.waiting += 1
        await self.may.wait()
        await PlainTextResponse("done")(scope, receive, send)


@pytest.fixture
def slow():
    return Slow()


@pytest.fixture
def app(slow):
    return SafeHeaders(Admission(slow, of_one=ONE, of_all=ALL), secure=True, version="1")


def _client(app, address):
    transport = httpx.ASGITransport(app, client=(address, 1))
    return httpx.AsyncClient(transport=transport, base_url="http://triada.test")


@asynccontextmanager
async def _waiting(app, slow, **amounts):
    """So many requests under way of each address, which end with the block."""
    tasks = []
    for address, amount in amounts.items():
        client = _client(app, address.replace("_", "."))
        tasks += [asyncio.create_task(client.get("/v1/x")) for _ in range(amount)]
    async with asyncio.timeout(5):
        while slow.waiting < len(tasks):  # noqa: ASYNC110 - requests are counted, not awaited
            await asyncio.sleep(0.01)
    yield
    slow.may.set()
    assert {(await task).status_code for task in tasks} == {200}


async def test_one_sender_has_no_more_than_its_share(app, slow):
    async with _waiting(app, slow, a=ONE):
        refused = await _client(app, "a").get("/v1/x", headers={"accept-language": "cs"})
        assert (refused.status_code, refused.json()["code"]) == (429, "TooManyAtOnce")
        assert refused.json()["title"].startswith("Z vaší sítě")
        assert refused.headers["retry-after"] == "2"
        assert refused.headers["x-content-type-options"] == "nosniff"
        other = asyncio.create_task(_client(app, "b").get("/v1/x"))
        await asyncio.sleep(0.02)
        assert slow.waiting == ONE + 1
    assert (await other).status_code == 200
    assert (await _client(app, "a").get("/v1/x")).status_code == 200


async def test_all_together_have_no_more_than_there_is(app, slow):
    async with _waiting(app, slow, a=ONE, b=ALL - ONE):
        refused = await _client(app, "c").get("/v1/x")
        assert (refused.status_code, refused.json()["code"]) == (503, "Unavailable")
        assert int(refused.headers["retry-after"]) > 0


async def test_a_household_is_one_sender_whatever_it_calls_itself(app, slow):
    same = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::7", "2001:db8:1:2::9"]
    tasks = [asyncio.create_task(_client(app, each).get("/v1/x")) for each in same]
    await asyncio.sleep(0.05)
    assert (await _client(app, "2001:db8:1:2::a").get("/v1/x")).status_code == 429
    slow.may.set()
    assert {(await task).status_code for task in tasks} == {200}


async def test_whoever_watches_is_always_answered(app, slow):
    async with _waiting(app, slow, a=ONE, b=ALL - ONE):
        watching = asyncio.create_task(_client(app, "a").get("/readyz"))
        await asyncio.sleep(0.02)
        assert slow.waiting == ALL + 1
    assert (await watching).status_code == 200


async def test_the_questions_of_a_page_are_not_counted_again():
    inner = httpx.AsyncClient(base_url="http://inside")

    async def page(scope, receive, send):
        if scope["path"] == "/cs":
            found = await asyncio.gather(*(inner.get(f"/v1/{n}") for n in range(4 * ONE)))
            assert {each.status_code for each in found} == {200}
        await PlainTextResponse("done")(scope, receive, send)

    app = Admission(page, of_one=ONE, of_all=ALL)
    inner._transport = httpx.ASGITransport(app, client=("a", 1))
    assert (await _client(app, "a").get("/cs")).status_code == 200


async def test_a_broken_answer_is_no_longer_counted():
    async def broken(scope, receive, send):
        raise RuntimeError

    app = Admission(broken, of_one=ONE, of_all=ALL)
    for _ in range(3 * ONE):
        with pytest.raises(RuntimeError):
            await _client(app, "a").get("/v1/x")
