from collections.abc import Sequence

from triada.core.access import owner_in
from triada.core.audience_cascade import owner_tables
from triada.core.record import Actions, Consumer, New, Record, Scope
from triada.core.rights import Right
from triada.planning.indicators import actions, queries
from triada.planning.indicators.models import Indicator, IndicatorUse
from triada.planning.indicators.schemas import (
    IndicatorCreate,
    IndicatorFilter,
    IndicatorRead,
    IndicatorUpdate,
    UseCreate,
    UseFilter,
    UseRead,
    UseUpdate,
)


async def _define(scope: Scope, wanted: Sequence[New]) -> list[Indicator]:
    return await actions.create_indicators(scope.db, [each.sent for each in wanted])


async def _use(scope: Scope, wanted: Sequence[New]) -> list[IndicatorUse]:
    tables = owner_tables(IndicatorUse)
    owners = [await owner_in(scope.db, scope.within, each.sent, tables) for each in wanted]
    sent = [each.sent for each in wanted]
    return await actions.create_uses(scope.db, list(zip(owners, sent, strict=True)))


INDICATOR = Record(
    model=Indicator,
    collection="indicators",
    read=IndicatorRead,
    filter=IndicatorFilter,
    query=queries.indicators,
    right=Right.indicators_edit,
    create=IndicatorCreate,
    update=IndicatorUpdate,
    actions=Actions(
        create=_define,
        update=actions.update_indicator,
        delete=actions.delete_indicator,
    ),
    left_out={
        Consumer.versions: "frozen with the goals and measures that it measures",
        Consumer.carry_over: "defined once for all editions",
    },
    fields_left_out={
        Consumer.workbook: {"authority_id": "a workbook is about one edition"},
        Consumer.history: {
            "authority_id": "a record stays with its authority",
        },
    },
)

INDICATOR_USE = Record(
    model=IndicatorUse,
    collection="indicator-uses",
    read=UseRead,
    filter=UseFilter,
    query=queries.uses,
    right=Right.indicators_edit,
    create=UseCreate,
    update=UseUpdate,
    actions=Actions(
        create=_use,
        update=actions.update_use,
        delete=actions.delete_use,
    ),
    left_out={
        Consumer.search: "found by its indicator, goal or measure",
        Consumer.versions: "frozen with its goal or measure",
    },
    fields_left_out={
        Consumer.carry_over: {"project_id": "projects are not carried over"},
        Consumer.workbook: {"project_id": "projects are not of the edition"},
        Consumer.history: {
            "goal_id": "it stays with what it belongs to",
            "measure_id": "it stays with what it belongs to",
            "project_id": "it stays with what it belongs to",
        },
    },
)
