"""How a sentence names a record."""

from triada.core.text import Text


def display_name(record: object) -> str:
    """By its code and its authored title or name; nothing where the record is gone."""
    said: Text | None = getattr(record, "title", None) or getattr(record, "name", None)
    words = said.values[said.authored] if said else None
    return " ".join(filter(None, (getattr(record, "code", None), words)))
