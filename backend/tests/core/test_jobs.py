"""Background work: what was rolled back never runs, what was committed does."""

import pytest
from sqlalchemy import func, select, text

from triada.core.db import make_engine, make_sessions, transaction
from triada.core.http import IdempotencyKey
from triada.core.ids import new_id
from triada.core.jobs import defer
from triada.core.principal import Principal
from triada.core.storage import Files
from triada.core.urls import with_driver
from triada.worker import make_worker, tidy_up

pytestmark = pytest.mark.anyio


@pytest.fixture
async def sessions(committed):
    engine = make_engine(with_driver(committed.app_url, "asyncpg"))
    yield make_sessions(engine)
    await engine.dispose()


async def _waiting(sessions):
    async with sessions() as db:
        rows = text("select task_name, args from jobs.procrastinate_jobs where status = 'todo'")
        return [tuple(row) for row in await db.execute(rows)]


async def test_a_job_is_deferred_with_its_transaction_or_not_at_all(sessions):
    async def fail() -> None:
        async with transaction(sessions, Principal()) as db:
            await defer(db, "tidy_up", {"id": new_id()})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert await _waiting(sessions) == []
    id = new_id()
    async with transaction(sessions, Principal()) as db:
        await defer(db, "remind", {"id": id})
    assert await _waiting(sessions) == [("remind", {"id": str(id)})]


async def test_the_worker_runs_what_waits(sessions, committed, tmp_path):
    ran = []
    worker = make_worker(committed.app_url, sessions, Files("memory:///", tmp_path))

    @worker.task(name="remind")
    async def remind(id: str) -> None:
        ran.append(id)

    id = new_id()
    async with transaction(sessions, Principal()) as db:
        await defer(db, "remind", {"id": id})
    async with worker.open_async():
        await worker.run_worker_async(wait=False, install_signal_handlers=False)
    assert ran == [str(id)]


async def test_answers_kept_for_retries_are_dropped_after_a_day(sessions):
    async with sessions.begin() as db:
        for hours in (1, 25):
            made = func.now() - func.make_interval(0, 0, 0, 0, hours)
            kept = {"user_id": new_id(), "key": f"key-{hours}", "request_hash": b"-"}
            await db.execute(IdempotencyKey.__table__.insert().values(**kept, created_at=made))
    await tidy_up(sessions)
    async with sessions() as db:
        assert list(await db.scalars(select(IdempotencyKey.key))) == ["key-1"]
