from enum import StrEnum
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import CheckConstraint, Index, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import COMPUTED, one_of
from triada.core.model import Owned, belongs_to, table_args


class ProposalState(StrEnum):
    open = "open"
    taken = "taken"
    dropped = "dropped"


class Proposal(Owned):
    """A review that can be interrupted. Its audience stays internal, whatever its edition's is:
    a draft of the office may name people."""

    __tablename__ = "proposal"
    __table_args__ = table_args(
        "proposal",
        belongs_to("edition", delete="CASCADE"),
        Index("ix_proposal_edition_id", "authority_id", "edition_id", "id"),
        CheckConstraint("size > 0", name="size"),
        CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256"),
        CheckConstraint("audience = 'internal'", name="internal"),
        one_of("state", ProposalState),
    )
    audience_from = ()
    """Internal, whatever the edition is."""

    edition_id: Mapped[UUID] = mapped_column()
    file_name: Mapped[str | None] = mapped_column()
    """Null for text from the clipboard."""
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column()
    language: Mapped[str] = mapped_column()
    state: Mapped[ProposalState] = mapped_column(default=ProposalState.open, server_default="open")
    # The ledger is for ever and a source may name people, so it follows none of these three.
    blocks: Mapped[list[dict[str, JsonValue]]] = mapped_column(JSONB, info=COMPUTED)
    candidates: Mapped[list[dict[str, JsonValue]]] = mapped_column(JSONB, info=COMPUTED)
    unread: Mapped[list[dict[str, JsonValue]]] = mapped_column(JSONB, info=COMPUTED)
