"""The letter that brings an invitation to its reader."""

from fastapi import BackgroundTasks

from triada.commons.invitations.models import Invitation
from triada.core import mail
from triada.core.translations import sentence
from triada.settings import Settings


def link(settings: Settings, token: str) -> str:
    """Behind the `#`, which no browser sends to a server or keeps in a referrer."""
    return f"{settings.address}/invitation#token={token}"


def invite(settings: Settings, later: BackgroundTasks, invitation: Invitation, token: str) -> bool:
    """Sent when the answer has left; false where this installation has no mail server."""
    if settings.smtp_url is None:
        return False
    facts = {"name": invitation.name, "link": link(settings, token)}
    letter = mail.Letter(
        invitation.email,
        sentence(invitation.language, "letters", "invitation_subject", facts),
        sentence(invitation.language, "letters", "invitation", facts),
    )
    later.add_task(mail.send, settings.smtp_url, settings.mail_from, letter)
    return True
