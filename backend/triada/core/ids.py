"""The one place where ids are made: time-ordered for new records, derived for official codes."""

import secrets
import time
from uuid import UUID, uuid5

COMMONS = UUID("00000000-0000-7000-8000-000000000001")
"""The reserved authority under which the ledger follows shared records."""

OFFICIAL = UUID("6f0e8f4e-2f0b-5e0b-9d3c-7472696164a1")
"""Name space of official codes: the same code has the same id on every installation."""


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562): 48 bits of milliseconds, the rest random."""
    moment = time.time_ns() // 1_000_000
    value = (moment & (1 << 48) - 1) << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    return UUID(int=value | 0b10 << 62 | secrets.randbits(62))


def official_id(scheme: str, code: str) -> UUID:
    return uuid5(OFFICIAL, f"{scheme}:{code}")
