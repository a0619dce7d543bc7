from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import jsonsql
from triada.core.access import belongs_inside
from triada.core.db import Reading
from triada.core.http import policy
from triada.core.model import Owned
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.planning.goals.models import Goal
from triada.planning.history import queries
from triada.planning.history.schemas import HistoryFilter, HistoryPage
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition

router = APIRouter(tags=["history"])
READ = policy(Right.anyone)
Wanted = Annotated[HistoryFilter, Query()]


async def _history(
    db: AsyncSession, caller: Principal, model: type[Owned], id: UUID, wanted: HistoryFilter
) -> Response:
    await belongs_inside(db, caller, model, id)
    rows, order = queries.history(model, id, wanted)
    return await jsonsql.page(db, rows, wanted, order)


@router.get("/editions/{edition_id}/history", response_model=HistoryPage, openapi_extra=READ)
async def get_edition_history(
    db: Reading, caller: Caller, edition_id: UUID, wanted: Wanted
) -> Response:
    """What was done to an edition, newest first, for the people of its authority."""
    return await _history(db, caller, Edition, edition_id, wanted)


@router.get("/goals/{goal_id}/history", response_model=HistoryPage, openapi_extra=READ)
async def get_goal_history(db: Reading, caller: Caller, goal_id: UUID, wanted: Wanted) -> Response:
    """What was done to a goal, newest first, for the people of its authority."""
    return await _history(db, caller, Goal, goal_id, wanted)


@router.get("/measures/{measure_id}/history", response_model=HistoryPage, openapi_extra=READ)
async def get_measure_history(
    db: Reading, caller: Caller, measure_id: UUID, wanted: Wanted
) -> Response:
    """What was done to a measure, newest first, for the people of its authority."""
    return await _history(db, caller, Measure, measure_id, wanted)
