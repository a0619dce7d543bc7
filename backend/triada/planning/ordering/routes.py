from uuid import UUID

from fastapi import APIRouter, Response

from triada.core import jsonsql
from triada.core.access import load
from triada.core.db import Writing
from triada.core.http import IfMatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.chapters import actions as chapter_actions
from triada.planning.chapters import queries as chapters
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import ChapterPlace, ChapterRead
from triada.planning.goals import actions as goal_actions
from triada.planning.goals import queries as goals
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalPlace, GoalRead
from triada.planning.measures import actions as measure_actions
from triada.planning.measures import queries as measures
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasurePlace, MeasureWhole

router = APIRouter(tags=["placing"])


@router.post(
    "/goals/{goal_id}/place", response_model=GoalRead, openapi_extra=policy(Right.goals_edit)
)
async def place_goal(
    db: Writing, caller: Caller, goal_id: UUID, wanted: GoalPlace, version: IfMatch
) -> Response:
    """Puts a goal with its branch below a parent and behind a neighbour."""
    goal = await load(db, caller, Goal, goal_id, Right.goals_edit, version)
    await goal_actions.place(db, goal, wanted)
    return await jsonsql.one(db, goals.goal(caller, goal_id))


@router.post(
    "/measures/{measure_id}/place",
    response_model=MeasureWhole,
    openapi_extra=policy(Right.measures_edit),
)
async def place_measure(
    db: Writing, caller: Caller, measure_id: UUID, wanted: MeasurePlace, version: IfMatch
) -> Response:
    """Puts a measure under its home goal and behind a neighbour."""
    measure = await load(db, caller, Measure, measure_id, Right.measures_edit, version)
    await measure_actions.place(db, measure, wanted)
    return await jsonsql.one(db, measures.measure(caller, measure_id))


@router.post(
    "/chapters/{chapter_id}/place",
    response_model=ChapterRead,
    openapi_extra=policy(Right.chapters_edit),
)
async def place_chapter(
    db: Writing, caller: Caller, chapter_id: UUID, wanted: ChapterPlace, version: IfMatch
) -> Response:
    """Puts a chapter behind a neighbour of its edition."""
    chapter = await load(db, caller, Chapter, chapter_id, Right.chapters_edit, version)
    await chapter_actions.place(db, chapter, wanted)
    return await jsonsql.one(db, chapters.chapter(caller, chapter_id))
