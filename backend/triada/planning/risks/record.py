from collections.abc import Sequence

from triada.core.ordering import NeighbourPlace
from triada.core.record import Actions, Consumer, New, Record, Scope, Step
from triada.core.rights import Right
from triada.planning.risks import actions, queries
from triada.planning.risks.models import Risk
from triada.planning.risks.schemas import RiskCreate, RiskFilter, RiskRead, RiskUpdate


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Risk]:
    new = [(each.sent, each.like) for each in wanted]
    return await actions.create_all(scope.db, scope.within, new)


async def _place(scope: Scope, risk: Risk, place: NeighbourPlace) -> None:
    await actions.place(scope.db, risk, place)


RISK = Record(
    model=Risk,
    collection="risks",
    read=RiskRead,
    filter=RiskFilter,
    query=queries.risks,
    right=Right.needs_edit,
    create=RiskCreate,
    update=RiskUpdate,
    actions=Actions(
        create=_create,
        update=actions.update,
        delete=actions.delete_risk,
        move=Step(NeighbourPlace, _place, ("position",)),
    ),
    fields_left_out={
        Consumer.history: {"edition_id": "a record stays in its edition"},
        Consumer.workbook: {"edition_id": "a workbook is about one edition"},
        Consumer.versions: {"edition_id": "the version belongs to the edition"},
    },
)
