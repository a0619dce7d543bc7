"""What is asked of a frozen version before it is known whether it must be printed at all."""

from pydantic import BaseModel, Field

from triada.planning.versions.format import (
    FrozenAuthority,
    FrozenEdition,
    FrozenPicture,
    FrozenPlan,
)


class FrozenHead(BaseModel):
    """The part of `Content` that names it; reading the whole takes thirty times as long."""

    authority: FrozenAuthority
    plan: FrozenPlan
    edition: FrozenEdition
    pictures: list[FrozenPicture] = Field(default_factory=list)
