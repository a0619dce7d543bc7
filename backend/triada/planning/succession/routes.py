from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import jsonsql
from triada.core.access import must_see
from triada.core.db import Reading
from triada.core.errors import NotFound
from triada.core.http import policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.succession import queries
from triada.planning.succession.lineage import lineage
from triada.planning.succession.schemas import (
    CarryOverFilter,
    CarryOverPage,
    CarryOverRead,
    Lineage,
    Succession,
)

router = APIRouter(tags=["succession"])
READ = policy(Right.anyone)


async def _document(db: AsyncSession, rows: jsonsql.Rows) -> Response:
    found = await db.scalar(rows)
    if found is None:
        raise NotFound
    return Response(found, media_type=jsonsql.JSON)


@router.get("/editions/{edition_id}/carry-over", response_model=Succession, openapi_extra=READ)
async def get_succession(db: Reading, caller: Caller, edition_id: UUID) -> Response:
    """Every goal and measure of the edition before, each with its result and what was decided."""
    return await _document(db, queries.succession(caller, edition_id))


@router.get("/carry-overs", response_model=CarryOverPage, openapi_extra=READ)
async def list_carry_overs(
    db: Reading, caller: Caller, wanted: Annotated[CarryOverFilter, Query()]
) -> Response:
    """Decisions about old goals and measures, in the order of their editions."""
    return await jsonsql.page(db, queries.carry_overs(caller, wanted), wanted, queries.ORDER)


@router.get("/carry-overs/{carry_over_id}", response_model=CarryOverRead, openapi_extra=READ)
async def get_carry_over(db: Reading, caller: Caller, carry_over_id: UUID) -> Response:
    """One decision and what came of it."""
    return await jsonsql.one(db, queries.carry_over(caller, carry_over_id))


@router.get("/goals/{goal_id}/lineage", response_model=Lineage, openapi_extra=READ)
async def get_goal_lineage(db: Reading, caller: Caller, goal_id: UUID) -> Response:
    """The goal in all cycles of its plan, and what was decided between them."""
    await must_see(db, caller, Goal, goal_id)
    return await _document(db, lineage(caller, Goal, goal_id))


@router.get("/measures/{measure_id}/lineage", response_model=Lineage, openapi_extra=READ)
async def get_measure_lineage(db: Reading, caller: Caller, measure_id: UUID) -> Response:
    """The measure in all cycles of its plan, and what was decided between them."""
    await must_see(db, caller, Measure, measure_id)
    return await _document(db, lineage(caller, Measure, measure_id))
