"""The ledger's tables as reads see them; only its trigger writes (`migrations/ops/ledger.py`)."""

from sqlalchemy import BigInteger, DateTime, Integer, LargeBinary, String, Uuid, column, table

REVISION = table("revision", column("authority_id", Uuid), column("seq", BigInteger))
"""The number of each authority: raised by every change, under its row lock."""

CHANGE = table(
    "change",
    column("authority_id", Uuid),
    column("seq", BigInteger),
    column("at", DateTime(timezone=True)),
    column("entity", String),
    column("entity_id", Uuid),
    column("root_entity", String),
    column("root_id", Uuid),
    column("version", Integer),
    column("operation", String),
    column("audience_before", String),
    column("audience_after", String),
)

FEED_RANGE = table(
    "feed_range",
    column("ends", BigInteger),
    column("authority_id", Uuid),
    column("low", BigInteger),
    column("high", BigInteger),
    column("chain", LargeBinary),
)
"""Positions of the feed: the numbers `low + 1` to `high` of an authority have those up to `ends`
(`migrations/ops/feed.py`). Ranges follow one another without a gap."""

INSTALLATION = table("installation", column("epoch", Uuid), column("setup_token_hash", LargeBinary))
"""One row: the epoch of its numbers, and the hash of the first day's link while it is open."""
