"""A version in which every field of every frozen shape says something, made from the annotations,
and the same version with one field changed."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import count
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import BaseModel

from triada.core.text import Text
from triada.planning.versions.format import Content

LENGTHS = {"targets": 5, "chapters": 6, "measures": 6, "goals": 6, "needs": 6}
"""Of a list: so many that each way in which a field is printed occurs, as a target between two
numbers or a measure that was discontinued; of others two."""
DATES = (
    "period_from",
    "period_to",
    "valid_until",
    "starts",
    "ends",
    "as_of",
    "baseline_as_of",
    "state_on",
)
SPARSE: dict[str, dict[str, Any]] = {
    "PlaceRule": {"count": None},
    "FrozenAlignment": {"plan": None},
}
"""What every second one does not say, for then something else is printed."""
NUMBERS = ("value", "high", "baseline_value")


def frozen_shapes(of: Any = Content) -> dict[str, type[BaseModel]]:
    """Every model in a version's content, by name."""
    if get_origin(of):
        return {k: v for each in get_args(of) for k, v in frozen_shapes(each).items()}
    if not (isinstance(of, type) and issubclass(of, BaseModel)) or issubclass(of, Text):
        return {}
    inner = [frozen_shapes(each.annotation) for each in of.model_fields.values()]
    return {of.__name__: of} | {k: v for each in inner for k, v in each.items()}


SHAPES = frozen_shapes()


def enums(of: Any) -> set[type[StrEnum]]:
    if get_origin(of):
        return {kind for each in get_args(of) for kind in enums(each)}
    return {of} if isinstance(of, type) and issubclass(of, StrEnum) else set()


def kind_of(annotation: Any) -> tuple[Any, bool]:
    """An annotation without its null and its metadata, and whether it may be null."""
    arguments = get_args(annotation)
    if get_origin(annotation) in (Union, UnionType):
        given = next(each for each in arguments if each is not NoneType)
        return kind_of(given)[0], NoneType in arguments
    if get_origin(annotation) is Annotated:
        return kind_of(arguments[0])
    return annotation, False


class Filler:
    """Values by annotation; no two are the same."""

    def __init__(self, first: int = 1) -> None:
        self.counted = count(first)

    def value(self, annotation: Any, name: str, nth: int = 0) -> Any:
        kind, _ = kind_of(annotation)
        if get_origin(kind) is list:
            return [self.value(get_args(kind)[0], name, n) for n in range(LENGTHS.get(name, 2))]
        if get_origin(kind) is Literal:
            return get_args(kind)[0]
        if issubclass(kind, Text):
            return {"authored": "cs", "values": {"cs": f"{name} {next(self.counted)}"}}
        if issubclass(kind, BaseModel):
            return self.filled(kind, nth)
        return self._plain(kind, name, nth)

    def _plain(self, annotation: Any, name: str, nth: int) -> Any:
        n = next(self.counted)
        if issubclass(annotation, StrEnum):
            members = list(annotation)
            return members[nth % len(members)].value
        if annotation is bool:
            return nth % 2 == 0
        if annotation is int:
            return {"severity": 1, "depth": 1, "year": 2000 + n % 100}.get(name, n)
        if annotation is UUID:
            return str(uuid5(NAMESPACE_URL, str(n)))
        if name in DATES:
            return f"{2030 + n % 60}"
        return (
            f"{n}"
            if name in NUMBERS
            else "https://obec.example/" + str(n)
            if name == "url"
            else f"{name}{n}"
        )

    def filled(self, shape: type[BaseModel], nth: int = 0) -> dict[str, Any]:
        made = {
            name: self.value(field.annotation, name, nth)
            for name, field in shape.model_fields.items()
        }
        if nth % 2:
            made |= SPARSE.get(shape.__name__, {})
        return made


def version() -> Content:
    """Goals, measures and needs hang together as in a plan."""
    made = Filler().filled(Content)
    goals, measures = made["goals"], made["measures"]
    for n, goal in enumerate(goals):
        goal["parent_id"] = goals[n - 1]["id"] if n % 2 else None
    for n, measure in enumerate(measures):
        measure["goal_ids"] = [goals[n]["id"], goals[n - 1]["id"]]
    for n, need in enumerate(made["needs"]):
        need["measure_ids"] = [measures[n]["id"], measures[n - 1]["id"]]
    for n, measure in enumerate(made["previous"]["measures"]):
        measure["ends"] = f"{2001 + n}"
        measure["goal_id"] = made["previous"]["goals"][n]["id"]
    _dated_in_one_way(measures)
    return Content.model_validate(made)


def _dated_in_one_way(measures: list[dict[str, Any]]) -> None:
    """Of the first three one begins, one ends, and one goes on."""
    for measure, known in zip(measures, ("starts", "ends", "continuous"), strict=False):
        nothing = {"starts": None, "ends": None, "continuous": False}
        measure |= nothing | {known: measure[known] or True}


def occurrences(record: BaseModel) -> Iterator[BaseModel]:
    """It and every frozen model inside it, in their order."""
    yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for each in value if isinstance(value, list) else [value]:
            if type(each).__name__ in SHAPES:
                yield from occurrences(each)


def alternatives(annotation: Any, value: Any, name: str) -> Iterator[Any]:
    """Other values that a field can have."""
    kind, nullable = kind_of(annotation)
    if value is None:
        yield Filler(9000).value(kind, name)
        return
    if get_origin(kind) is list:
        yield from (value[:-1], value[1:], [])
    elif isinstance(kind, type) and issubclass(kind, Text):
        yield {"authored": "cs", "values": {"cs": "docela jinak"}}
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        yield Filler(9000).value(kind, name)
    elif isinstance(kind, type):
        yield from (each for each in _plain_values(kind, value, name) if each != value)
    if nullable:
        yield None


def _plain_values(kind: type, value: Any, name: str) -> list[Any]:
    if issubclass(kind, StrEnum):
        return [each.value for each in kind]
    if kind is bool:
        return [not value]
    if kind is int:
        return [value % 3 + 1, value + 1]
    if kind is UUID:
        return ["00000000-0000-4000-8000-000000000000"]
    if name in DATES:
        return ["1999", "2090"]
    return ["77" if name in NUMBERS else "https://jinde.example/" if name == "url" else "jinak"]
