from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from triada.core.schema import Sent
from triada.core.text import Tag
from triada.planning.documents.file_names import DocumentKind, Form
from triada.planning.documents.locale import Script


class FormWanted(Sent):
    form: Form = Form.pdf
    language: Annotated[
        Tag | None, Field(description="Of the plan's own; else the one it was written in")
    ] = None
    script: Annotated[
        Script | None, Field(description="Latn prints Serbian Cyrillic in Latin; never the reverse")
    ] = None


class DocumentWanted(FormWanted):
    kind: Literal[DocumentKind.plan, DocumentKind.summary] = DocumentKind.plan


class DifferenceWanted(FormWanted):
    since: Annotated[UUID | None, Field(description="Another version; else the one before")] = None
