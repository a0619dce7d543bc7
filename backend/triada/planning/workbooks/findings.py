"""What is kept while a workbook is read and compared; told in words only when somebody asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from triada.planning.workbooks.schemas import Finding, Severity
from triada.planning.workbooks.vocabulary import sentence_for

MOST = 500


class Place(BaseModel):
    """Where in the file, as the file itself calls it."""

    sheet: str | None = None
    title: str | None = None
    row: int | None = None
    letter: str | None = None
    heading: str | None = None
    cell: str | None = None


class KeptFinding(BaseModel):
    severity: Severity
    code: str
    facts: dict[str, str]
    place: Place


@dataclass
class Findings:
    """The first ones by the place where they were found; all of them are counted."""

    errors: list[KeptFinding] = field(default_factory=list)
    warnings: list[KeptFinding] = field(default_factory=list)
    error_count: int = 0
    warning_count: int = 0

    def error(self, code: str, place: Place, facts: Mapping[str, str] = {}) -> None:
        self.error_count += 1
        self._note(self.errors, Severity.error, code, place, facts)

    def warn(self, code: str, place: Place, facts: Mapping[str, str] = {}) -> None:
        self.warning_count += 1
        self._note(self.warnings, Severity.warning, code, place, facts)

    @staticmethod
    def _note(
        listed: list[KeptFinding],
        severity: Severity,
        code: str,
        place: Place,
        facts: Mapping[str, str],
    ) -> None:
        if len(listed) < MOST:
            listed.append(KeptFinding(severity=severity, code=code, facts=dict(facts), place=place))

    @property
    def listed(self) -> list[KeptFinding]:
        return [*self.errors, *self.warnings][:MOST]


def in_words(kept: KeptFinding, language: str) -> Finding:
    place = kept.place
    return Finding(
        severity=kept.severity,
        code=kept.code,
        sentence=sentence_for(language, kept.code, kept.facts),
        sheet=place.sheet,
        title=place.title,
        row=place.row,
        column=place.letter,
        heading=place.heading,
        cell=place.cell,
    )
