"""Why a document is not read."""

from collections.abc import Mapping

from triada.core.errors import Invalid, Problem


class DocumentNotTaken(Problem):
    """Neither DOCX nor PDF nor text by its content."""

    status = 415


class DocumentLocked(Invalid):
    """A PDF that opens with a password only."""


class DocumentBroken(Invalid):
    """It says what it is, and is not."""


class DocumentTooLong(Invalid):
    """More pages or words than anybody reviews at once, or too long to read."""


class DocumentWithoutText(Invalid):
    """A scan, or nothing at all."""


BY_NAME: Mapping[str, type[Problem]] = {
    each.__name__: each for each in (DocumentLocked, DocumentBroken, DocumentTooLong)
}
