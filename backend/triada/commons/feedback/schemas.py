from datetime import datetime
from typing import Annotated
from urllib.parse import unquote
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from triada.commons.feedback.models import ReportState
from triada.core.personal_numbers import personal_number
from triada.core.schema import Listing, Page, Read, RecordRead, Write
from triada.core.text import Email, Tag, clean, clean_line


def _nobodys(words: str) -> str:
    """Addresses hide a slash behind a percent sign."""
    if personal_number(words) or personal_number(unquote(words)):
        raise PydanticCustomError("personal_number", "This holds a number of a person")
    return words


PagePath = Annotated[
    str,
    # Two slashes would lead to another site: whoever answers will follow it.
    StringConstraints(pattern=r"^/([^/\\\s][^\\\s]*)?$", max_length=500),
    AfterValidator(clean_line),
    AfterValidator(_nobodys),
]
Message = Annotated[
    str,
    StringConstraints(min_length=1, max_length=4000),
    AfterValidator(clean),
    AfterValidator(_nobodys),
]


class ReportCreate(Write):
    authority_id: UUID = Field(description="Whose pages they are")
    page: PagePath = Field(description="The address on this site, from its first slash")
    message: Message = Field(description="What could not be used, and with what")
    language: Tag = Field(description="In which an answer is wished for")
    contact: Email | None = Field(
        default=None, description="Only if an answer is to be sent; erased 30 days after it"
    )


class ReportMade(RecordRead):
    receipt: str = Field(description="Opens the state and the answer; told this once, kept nowhere")


class ReportRead(RecordRead):
    """As the authority reads it."""

    authority_id: UUID
    state: ReportState
    page: str
    message: str
    language: str
    anonymous: bool = Field(description="Whether nobody was signed in")
    contact: str | None = Field(description="Null where none was left, or it is erased already")
    answer: str | None
    answered_at: datetime | None


class ReportPage(Page):
    items: list[ReportRead]


class ReportFilter(Listing):
    authority_id: UUID | None = None
    state: ReportState | None = None


class Answer(Write):
    answer: Message


class Receipt(Write):
    receipt: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class ReceiptRead(Read):
    """As the reporter reads it."""

    state: ReportState
    page: str
    message: str
    received_at: datetime
    answer: str | None
    answered_at: datetime | None
