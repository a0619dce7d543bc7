from uuid import UUID

from fastapi import APIRouter, Response

from triada.core.access import load
from triada.core.db import Writing
from triada.core.http import Idempotent, IfMatch, policy
from triada.core.principal import Caller
from triada.core.record import Scope
from triada.core.rights import Right
from triada.planning.carry_over import decisions, successor, taking_back
from triada.planning.lifecycle import queries
from triada.planning.plans.models import Edition
from triada.planning.plans.schemas import EditionRead
from triada.planning.succession.models import CarryOver
from triada.planning.succession.schemas import (
    DecisionsTaken,
    DecisionsWrite,
    SuccessorCreate,
)

router = APIRouter(tags=["succession"])
DECIDE = policy(Right.goals_edit)


@router.post(
    "/editions/{edition_id}/successor",
    response_model=EditionRead,
    status_code=201,
    openapi_extra=policy(Right.plans_edit),
)
async def create_successor(
    db: Writing, caller: Caller, edition_id: UUID, new: SuccessorCreate, once: Idempotent
) -> Response:
    """Begins the next edition as a draft with the levels and needs of this one; goals and measures
    follow by decisions."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit)
    made = await successor.create_successor(db, caller, edition, new)
    return await once.created(f"/v1/editions/{made.id}", queries.edition(caller, made.id))


@router.post(
    "/editions/{edition_id}/carry-over", response_model=DecisionsTaken, openapi_extra=DECIDE
)
async def decide_carry_over(
    db: Writing, caller: Caller, edition_id: UUID, sent: DecisionsWrite, once: Idempotent
) -> Response:
    """Continues, changes, merges, splits or drops old goals and measures, all that are named or
    none."""
    edition = await load(db, caller, Edition, edition_id, Right.goals_edit)
    taken = await decisions.decide(Scope(db, caller, edition), sent)
    return await once.answered(taken.model_dump_json())


@router.delete("/carry-overs/{carry_over_id}", status_code=204, openapi_extra=DECIDE)
async def take_back_carry_over(
    db: Writing, caller: Caller, carry_over_id: UUID, version: IfMatch
) -> None:
    """Takes a decision back and removes what came of it, as long as nobody worked on that; a merge
    is taken back as a whole."""
    carried = await load(db, caller, CarryOver, carry_over_id, Right.goals_edit, version)
    await taking_back.take_back(db, carried)
