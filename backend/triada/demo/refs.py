"""Names in the files, and the records they stand for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from triada.core.model import Owned

Facts = Mapping[str, Any]


@dataclass
class Refs:
    """What names in the files stand for."""

    authority_id: UUID
    language: str
    organisations: Mapping[str, UUID]
    records: dict[str, Owned] = field(default_factory=dict)

    def said(self, words: str | None) -> dict[str, Any] | None:
        """Words of the source, in the language of its town."""
        return {"authored": self.language, "values": {self.language: words}} if words else None


def same(given: Facts, *names: str) -> dict[str, Any]:
    return {name: given[name] for name in names if given.get(name) is not None}
