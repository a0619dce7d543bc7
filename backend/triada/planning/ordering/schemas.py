from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.core.schema import Write

Behind = Annotated[
    UUID | None, Field(description="The neighbour before it; null where it is the first")
]


class GoalPlace(Write):
    """Both are always said: a place that is half meant is none."""

    parent_id: UUID | None = Field(description="Null where nothing stands above it")
    after_id: Behind


class MeasurePlace(Write):
    goal_id: UUID = Field(description="Becomes its home; other goals it supports stay")
    after_id: Behind


class ChapterPlace(Write):
    after_id: Behind
