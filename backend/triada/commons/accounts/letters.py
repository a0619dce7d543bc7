"""The letter with a link to another password."""

from triada.core.mail import Letter
from triada.core.translations import sentence
from triada.settings import Settings


def link(settings: Settings, token: str) -> str:
    """Behind the `#`, which no browser sends to a server or keeps in a referrer."""
    return f"{settings.address}/password#token={token}"


def reset_letter(settings: Settings, name: str, email: str, language: str, token: str) -> Letter:
    facts = {"name": name, "link": link(settings, token)}
    return Letter(
        email,
        sentence(language, "letters", "reset_subject", facts),
        sentence(language, "letters", "reset", facts),
    )
