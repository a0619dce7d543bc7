"""The difference of two versions as a document: what was added, removed, changed and moved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from triada.core.field_changes import FieldChange
from triada.core.schema import Read
from triada.core.word_runs import RunOp
from triada.planning.differences.comparison import PARENTS
from triada.planning.differences.pairing import id_of, ids_in
from triada.planning.differences.schemas import COMPARED, ElementChange, Fate, Side, Sides
from triada.planning.documents import version_stamp
from triada.planning.documents.change_text import change_facts, marked
from triada.planning.documents.elements import (
    AnyPart,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Table,
    Tone,
)
from triada.planning.documents.fact_lists import PrintedFields
from triada.planning.documents.lines import join_lines, text_line, titled_line
from triada.planning.documents.locale import Locale
from triada.planning.documents.plan_outline import PlanOutline
from triada.planning.documents.printed import SHAPES
from triada.planning.documents.version_stamp import VersionStamp, shortened
from triada.planning.freezing.content import FrozenRecord
from triada.planning.versions.format import Content

COUNTED: Final = ("added", "removed", "changed", "moved", "same")


LISTS: Final[Mapping[str, FrozenRecord]] = {each.field: each for each in COMPARED if each.is_list}
SINGLE: Final = tuple(each for each in COMPARED if not each.is_list)
PRINTED: Final[Mapping[type[Read], PrintedFields[Any]]] = {each.shape: each for each in SHAPES}


@dataclass(frozen=True)
class Compared:
    """The difference, and the later content, which says in full what is new."""

    found: Sides
    later: Content
    before: VersionStamp | None
    after: VersionStamp | None

    def elements(self, name: str) -> Sequence[Read]:
        """A list of the later side."""
        found: Sequence[Read] = getattr(self.later, name)
        return found

    @property
    def is_empty(self) -> bool:
        """Whether both sides say the same."""
        return not any(getattr(self.found, each.field) for each in COMPARED)


def _fates(change: ElementChange) -> list[str]:
    if change.fate is not Fate.kept:
        return [change.fate]
    return [
        *(["changed"] if change.fields else []),
        *(["moved"] if change.moved else []),
    ]


def counts(changes: Sequence[ElementChange], among: int) -> Mapping[str, int]:
    """What was both changed and moved is counted in both."""
    fates = [fate for change in changes for fate in _fates(change)]
    listed = sum(change.fate is not Fate.removed for change in changes)
    counted = {name: fates.count(name) for name in COUNTED}
    return {**counted, "same": among - listed}


def _table(compared: Compared, locale: Locale) -> Table:
    head = [text_line(locale.label("what"))] + [
        text_line(locale.label(f"counted.{name}")) for name in COUNTED
    ]
    rows = []
    for name in LISTS:
        counted = counts(compared.found.elements_of(name), len(compared.elements(name)))
        row = [text_line(str(counted[column])) for column in COUNTED]
        rows.append([text_line(locale.field("content", name)), *row])
    return Table(
        caption=locale.label("counted"),
        head=head,
        rows=rows,
        widths=[22, 15, 15, 15, 16, 17],
        numbers=[1, 2, 3, 4, 5],
    )


class ChangeSections:
    """Elements one after another, each under a heading that says what became of it."""

    def __init__(self, compared: Compared, locale: Locale) -> None:
        self.compared, self.locale = compared, locale
        self.outline = PlanOutline(compared.later)
        self.elements = {id_of(each): each for name in LISTS for each in compared.elements(name)}

    def parts(self) -> Iterator[AnyPart]:
        locale = self.locale
        for record in SINGLE:
            if changes := self.compared.found.fields_of(record.field):
                yield Heading(level=1, line=text_line(locale.label("entity.edition")))
                yield Facts(facts=list(self._changes(record, changes)))
        for name, record in LISTS.items():
            changed = self.compared.found.elements_of(name)
            if changed:
                yield Heading(level=1, line=text_line(locale.field("content", name)))
            for change in changed:
                yield from self._element(record, change)

    def _changes(self, record: FrozenRecord, changes: Sequence[FieldChange]) -> Iterator[Fact]:
        for each in changes:
            yield from change_facts(record.record.name, record.shape, each, self.locale)

    def _element(self, record: FrozenRecord, change: ElementChange) -> Iterator[AnyPart]:
        locale = self.locale
        fates = ", ".join(locale.label(f"what.{fate}") for fate in _fates(change))
        code = locale.in_script(change.code) if change.code else None
        line = [*locale.line(change.title), Run(text=f" – {fates}")]
        yield Heading(level=2, code=code, line=line)
        known = [*self._moved(change), *self._changes(record, change.fields)]
        if known:
            yield Facts(facts=known)
        if change.fate is Fate.added:
            yield from self._new(change.id)

    def _moved(self, change: ElementChange) -> list[Fact]:
        if not change.moved:
            return []
        return [Fact(label=self.locale.label("counted.moved"), lines=[self._place(change.id)])]

    def _place(self, id: UUID) -> Line:
        """What has nothing above it can but change its order."""
        locale, element = self.locale, self.elements[id]
        fields = [name for name in PARENTS if name in type(element).model_fields]
        if not fields:
            return text_line(locale.label("moved.order"))
        ids = (each for name in fields for each in ids_in(element, name))
        above = next((self.outline.goals[each] for each in ids if each in self.outline.goals), None)
        if above is None:
            return text_line(locale.label("top"))
        named = titled_line(above.code, above.title, locale)
        return [*text_line(f"{locale.label('moved.under')} "), *named]

    def _new(self, id: UUID) -> Iterator[AnyPart]:
        """Of what was not there before there is nothing to compare: it is shown as it is."""
        element = self.elements[id]
        yield from PRINTED[type(element)].parts_of(element, self.outline, self.locale)


def _legend(locale: Locale) -> Paragraph:
    marks = (("difference.deleted", RunOp.removed), ("difference.inserted", RunOp.added))
    words = join_lines(marked(text_line(locale.label(name)), op, locale) for name, op in marks)
    return Paragraph(
        line=[*text_line(f"{locale.label('difference.legend')} "), *words], tone=Tone.note
    )


def _parts(compared: Compared, locale: Locale) -> Iterator[AnyPart]:
    yield Heading(level=1, line=text_line(locale.label("difference.overview")))
    yield _table(compared, locale)
    if compared.is_empty:
        yield Paragraph(line=text_line(locale.label("difference.none")))
        return
    yield _legend(locale)
    yield from ChangeSections(compared, locale).parts()


def _side(name: str, version: VersionStamp | None, side: Side, locale: Locale) -> list[Line]:
    return [
        text_line(locale.label(name, version=version_stamp.version_text(version, locale))),
        text_line(f"SHA-256 {side.sha256}"),
    ]


def difference_document(compared: Compared, locale: Locale) -> Document:
    """Opens with both versions, their hashes and how much changed."""
    found, later, after = compared.found, compared.later, compared.after
    kind = locale.label("difference")
    before = (
        _side("difference.from", compared.before, found.before, locale)
        if found.before
        else [text_line(locale.label("difference.first"))]
    )
    now = _side("difference.to", after, found.after, locale)
    cover = version_stamp.cover(later, after, locale, kind, whole_page=False)
    lines = [*version_stamp.period_lines(later, locale), *before, *now]
    empty = version_stamp.empty_document(
        later, after, locale, cover.model_copy(update={"lines": lines})
    )
    return empty.model_copy(
        update={
            "parts": list(_parts(compared, locale)),
            "running": shortened(f"{kind}: {empty.running}", 90),
            "title": f"{kind}: {empty.title}",
        }
    )
