from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.indicators import queries
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

INDICATOR = Record(
    model=Indicator,
    collection="indicators",
    read=IndicatorRead,
    filter=IndicatorFilter,
    query=queries.indicators,
    right=Right.indicators_edit,
    create=IndicatorCreate,
    update=IndicatorUpdate,
    left_out={Consumer.versions: "frozen with the goals and measures that it measures"},
    fields_left_out={
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
    left_out={
        Consumer.search: "found by its indicator, goal or measure",
        Consumer.versions: "frozen with its goal or measure",
    },
    fields_left_out={
        Consumer.history: {
            "goal_id": "it stays with what it belongs to",
            "measure_id": "it stays with what it belongs to",
            "project_id": "it stays with what it belongs to",
        },
    },
)
