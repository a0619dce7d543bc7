from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.goals import actions, queries
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalCreate, GoalFilter, GoalPage, GoalRead, GoalUpdate
from triada.planning.plans.models import Edition

router = APIRouter(prefix="/goals", tags=["goals"])
READ = policy(Right.anyone)
EDIT = policy(Right.goals_edit)


@router.get("", response_model=GoalPage, openapi_extra=READ)
async def list_goals(
    db: Reading, caller: Caller, wanted: Annotated[GoalFilter, Query()]
) -> Response:
    """Goals you may see, in the order of their editions."""
    return await jsonsql.page(db, queries.goals(caller, wanted), wanted, queries.ORDER)


@router.get("/{goal_id}", response_model=GoalRead, openapi_extra=READ)
async def get_goal(db: Reading, caller: Caller, goal_id: UUID) -> Response:
    """One goal."""
    return await jsonsql.one(db, queries.goal(caller, goal_id))


@router.post("", response_model=GoalRead, status_code=201, openapi_extra=EDIT)
async def create_goal(db: Writing, caller: Caller, new: GoalCreate, once: Idempotent) -> Response:
    """Adds a goal to an edition that is still open, last among its goals."""
    edition = await load_parent(
        db, caller, Edition, new.edition_id, Right.goals_edit, "/body/edition_id"
    )
    goal = await actions.create(db, edition, new)
    return await once.created(f"/v1/goals/{goal.id}", queries.goal(caller, goal.id))


@router.patch("/{goal_id}", response_model=GoalRead, openapi_extra=EDIT)
async def update_goal(
    db: Writing,
    caller: Caller,
    goal_id: UUID,
    change: Annotated[GoalUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; a new parent moves the whole branch."""
    goal = await load(db, caller, Goal, goal_id, Right.goals_edit, version)
    await actions.update(db, goal, change)
    return await jsonsql.one(db, queries.goal(caller, goal_id))


@router.delete("/{goal_id}", status_code=204, openapi_extra=EDIT)
async def delete_goal(db: Writing, caller: Caller, goal_id: UUID, version: IfMatch) -> None:
    """Removes a goal on which nothing hangs."""
    goal = await load(db, caller, Goal, goal_id, Right.goals_edit, version)
    await actions.delete_goal(db, goal)
