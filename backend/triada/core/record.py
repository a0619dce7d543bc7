"""One declaration for each record. Whatever handles all kinds of records iterates over these
declarations (`commons/records.py`, `planning/records.py`) instead of knowing the records."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.jsonsql import Order, Rows
from triada.core.model import Owned, RecordModel
from triada.core.principal import Principal
from triada.core.rights import Right
from triada.core.schema import Listing, Read, Write


class Consumer(StrEnum):
    """What handles all records alike; a record is in each of them, or says why it is not."""

    exports = "exports"
    search = "search"
    changes = "changes"
    """The batch: created, changed, moved and deleted beside others of its edition."""
    versions = "versions"
    carry_over = "carry_over"
    """The next edition of a plan."""
    history = "history"
    workbook = "workbook"


@dataclass(frozen=True)
class Scope:
    """Who makes many changes, and inside which record, such as an edition; it is locked and known
    to be open."""

    db: AsyncSession
    caller: Principal
    within: Any


@dataclass(frozen=True)
class New:
    """What is said of a new record, and the one of an earlier edition that it continues."""

    sent: Any
    like: Any = None


@dataclass(frozen=True)
class Step:
    """An action with a body of its own, and the fields that it may change."""

    body: type[Write]
    act: Callable[[Scope, Any, Any], Awaitable[None]]
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Actions:
    """The single actions of a domain, by which many changes are done too: there is no second set
    of rules. What is not here cannot be done to the record in a batch."""

    create: Callable[[Scope, Sequence[New]], Awaitable[Sequence[RecordModel]]] | None = None
    """In their order, in as few statements as the domain can."""
    update: Callable[[AsyncSession, Any, Any], Awaitable[None]] | None = None
    delete: Callable[[AsyncSession, Any], Awaitable[None]] | None = None
    delete_all: Callable[[AsyncSession, Sequence[Any]], Awaitable[None]] | None = None
    """Many of the same kind in one statement, where there may be many."""
    move: Step | None = None
    """Among its neighbours."""
    transition: Step | None = None
    """To another state."""
    query: Callable[[Principal, Any], Rows] | None = None
    """Its rows with all that can be changed, where those of its list lack some of it."""


@dataclass(frozen=True)
class Record:
    """A kind of record: its table, its shapes on the wire, who changes it, where it appears."""

    model: type[RecordModel]
    collection: str
    """Its address below `/v1`, and the name of its export."""
    read: type[Read]
    """A row of its list."""
    filter: type[Listing]
    query: Callable[[Principal, Any], Rows]
    """The rows of its list for a caller and a filter."""
    right: Right
    """What a caller must hold to change it."""
    create: type[Write] | None = None
    update: type[Write] | None = None
    actions: Actions = Actions()
    """How it is changed beside others."""
    left_out: Mapping[Consumer, str] = field(default_factory=dict)
    """Where the record does not appear, each with the reason."""
    fields_left_out: Mapping[Consumer, Mapping[str, str]] = field(default_factory=dict)
    """Fields that do not appear where their record does, each with the reason."""

    @property
    def name(self) -> str:
        """As the ledger, the feed and the batch call it."""
        return str(self.model.__tablename__)

    @property
    def package(self) -> str:
        """The domain that it belongs to: `triada.planning.needs`."""
        return self.model.__module__.rpartition(".")[0]

    @property
    def is_owned(self) -> bool:
        """Whether it belongs to one authority; shared records belong to all."""
        return issubclass(self.model, Owned)

    @property
    def title(self) -> ColumnElement[Any]:
        """The words by which people know it."""
        columns: Any = self.model.__table__.columns
        words: ColumnElement[Any] = getattr(self.model, "title" if "title" in columns else "name")
        return words

    @property
    def key_order(self) -> Order:
        """The order of its primary key, in which a whole table is read fastest."""
        model: Any = self.model
        return (model.authority_id, model.id) if self.is_owned else (model.id,)

    def column(self, name: str, otherwise: ColumnElement[Any]) -> ColumnElement[Any]:
        """A column of its table, where it has one of that name."""
        found: ColumnElement[Any] = getattr(self.model, name, otherwise)
        return found

    def appears_in(self, consumer: Consumer) -> bool:
        return consumer not in self.left_out


def appearing_in(consumer: Consumer, records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Those of `records` that the consumer handles, in their order."""
    return tuple(record for record in records if record.appears_in(consumer))
