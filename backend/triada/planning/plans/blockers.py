"""Refusals that may stand in the way of a step of an edition or of a measure. A read names them by
their code before the step is tried; an action raises them."""

from typing import Annotated, Any

from pydantic import WithJsonSchema
from typing_extensions import TypeAliasType

from triada.core.errors import Conflict


class Blocker(Conflict):
    """A reason against a step; as a warning it is told and stops nobody."""


class EditionIsClosed(Blocker):
    """An archived or abandoned edition stays as it is."""


class NothingFrozen(Blocker):
    """People are asked about what no longer moves."""


class ChaptersMissing(Blocker):
    """The country's law names chapters; the completeness check says which are missing."""


class DaysUnknown(Blocker):
    pass


class LeadMissing(Blocker):
    pass


class ConsultationRuns(Blocker):
    pass


class ConsultationTooShort(Blocker):
    pass


class NotDiscussed(Blocker):
    """The country's law wants a public discussion before adoption."""


class NotConsulted(Blocker):
    pass


class NothingFinal(Blocker):
    pass


class NotDecided(Blocker):
    """Adoption is what a body decided about one frozen version, not what somebody clicks."""


class MembersUndecided(Blocker):
    """Each council of a joint plan decides for itself: the others need not wait for it."""


class ItemsUndecided(Blocker):
    """Of the edition before this one; the next cycle's page names them."""


class PeriodRuns(Blocker):
    pass


class NotOverYet(Blocker):
    pass


CODES = sorted(each.__name__ for each in Blocker.__subclasses__())
BlockerCode = TypeAliasType(
    "BlockerCode", Annotated[str, WithJsonSchema({"type": "string", "enum": CODES})]
)
"""The names of the refusals above, as the description of the API lists them."""


def blocker(refusal: type[Blocker]) -> dict[str, Any]:
    """A `schemas.TransitionBlocker` as JSON."""
    return {"code": refusal.__name__, "params": {}}
