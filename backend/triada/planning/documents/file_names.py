"""How a file of a document is called: letters that every system and every header can carry."""

import re
from enum import StrEnum
from typing import Final

from triada.core.text import fold
from triada.planning.documents.frozen_head import FrozenHead
from triada.planning.documents.locale import Locale
from triada.planning.versions.format import Content

_OTHER = re.compile(r"[^a-z0-9]+")
MOST_LETTERS: Final = 90


class Form(StrEnum):
    pdf = "pdf"
    docx = "docx"


class DocumentKind(StrEnum):
    plan = "plan"
    summary = "summary"
    difference = "difference"


def _slug(words: str) -> str:
    return _OTHER.sub("-", fold(words)).strip("-")


def _within(words: str, most: int) -> str:
    """As many whole words of a slug as fit."""
    return words if len(words) <= most else words[: most + 1].rsplit("-", 1)[0][:most].strip("-")


def file_name(
    content: Content | FrozenHead,
    town: str,
    locale: Locale,
    form: Form,
    number: int | None,
    kind: DocumentKind = DocumentKind.plan,
    since: int | None = None,
) -> str:
    """`teplice-komunitni-plan-2016-2020-v2.pdf`; the town is its slug."""
    edition, plan = content.edition, content.plan
    name = _slug(plan.abbreviation or locale.label(f"file.{plan.kind}"))
    years = _slug(f"{edition.period_from}-{edition.period_to}")
    what = "" if kind is DocumentKind.plan else _slug(locale.label(f"file.{kind}"))
    ends = [
        years,
        what,
        locale.language.lower() if locale.language != edition.title.authored else "",
        f"v{since}" if since else "",
        f"v{number}" if number else "",
    ]
    tail = "-".join(each for each in ends if each)
    head = _within("-".join(each for each in (_slug(town), name) if each), MOST_LETTERS - len(tail))
    return f"{head}-{tail}.{form}" if head else f"{tail}.{form}"
