"""Letters by SMTP, where an installation names a server; plain text, one reader each."""

import asyncio
import logging
import smtplib
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

log = logging.getLogger(__name__)
PATIENCE = 20
"""Seconds for each step with the mail server."""


@dataclass(frozen=True)
class Letter:
    to: str
    subject: str
    text: str


def _message(sender: str, letter: Letter) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, letter.to, letter.subject
    # RFC 3834: programs that answer letters leave this one alone.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    return message


def _send(url: str, message: EmailMessage) -> None:
    server = urlsplit(url)
    kind = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with kind(server.hostname or "", server.port or 0, timeout=PATIENCE) as smtp:
        if server.scheme == "smtp+starttls":
            smtp.starttls()
        if server.username:
            smtp.login(unquote(server.username), unquote(server.password or ""))
        smtp.send_message(message)


async def send(url: str, sender: str, letter: Letter) -> None:
    """`url`: `smtp://`, `smtps://` or `smtp+starttls://[user:password@]host[:port]`. A letter that
    could not be sent is told in the log, without its reader and its text."""
    try:
        await asyncio.to_thread(_send, url, _message(sender, letter))
    except (OSError, smtplib.SMTPException) as error:
        log.warning("A letter could not be sent: %s", type(error).__name__)
