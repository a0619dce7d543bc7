"""Work after the answer: deferred inside our transaction, so what was rolled back never runs."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import procrastinate
from sqlalchemy import DateTime, String, cast, func, null, select
from sqlalchemy.dialects.postgresql import JSONB, array
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import UserDefinedType

SCHEMA = "jobs"


class _Jobs(UserDefinedType[str]):
    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "jobs.procrastinate_job_to_defer_v1[]"


def make_app(url: str) -> procrastinate.App:
    """The queue as its worker sees it; its tables stand in a schema of their own."""
    connector = procrastinate.PsycopgConnector(
        conninfo=url, kwargs={"options": f"-c search_path={SCHEMA}"}
    )
    return procrastinate.App(connector=connector)


async def defer(db: AsyncSession, task: str, arguments: Mapping[str, UUID | str]) -> None:
    """Ids only: a job finds its facts when it runs, under the scope it opens."""
    nothing = cast(null(), String)
    job = func.row(
        "default",
        task,
        0,
        nothing,
        nothing,
        cast({name: str(value) for name, value in arguments.items()}, JSONB),
        cast(null(), DateTime(timezone=True)),
    )
    await db.execute(select(func.procrastinate_defer_jobs_v1(cast(array([job]), _Jobs()))))
