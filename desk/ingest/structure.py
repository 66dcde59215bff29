"""A draft -> `Report`: paragraphs with role, language and fold, and what the text says of itself. No bytes here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from desk.ingest.bylines import byline_of
from desk.ingest.dates import find_date, first_date
from desk.ingest.folds import find_folds
from desk.ingest.headline import Title, find_title, is_standfirst
from desk.ingest.lines import Line, split_lines
from desk.ingest.moments import without_moments
from desk.ingest.origin import caption_label, dateline_of, find_origin
from desk.ingest.plausibility import script_of
from desk.ingest.readers import Draft, LanguageOf
from desk.model import Fold, FoldReason, Paragraph, Report, ReportId, Role

_SURE_LETTERS = 25
_DATE_LINE = 140
_FOREIGN = (FoldReason.TEASER, FoldReason.COMMENTS, FoldReason.TOPICS)


@dataclass(frozen=True, slots=True)
class _Marks:
    """One entry a line: what the markup says it is, why it is folded, and what it is by itself."""

    roles: tuple[Role | None, ...]
    folds: tuple[Fold | None, ...]
    own: tuple[Role | None, ...]


def build_report(draft: Draft, path: str, language_of: LanguageOf) -> Report:
    """The report that `draft` holds; its id is the head of its text's digest, so equal texts are one report."""
    lines = split_lines(draft.text)
    marks = _marks(draft, lines)
    languages = _languages(draft, lines, marks.folds, language_of)
    title = _title(draft, lines, marks)
    own = [line for line, fold in zip(lines, marks.folds, strict=True) if fold is None or fold.reason not in _FOREIGN]
    origin = find_origin([line for line in own if title.line is None or line is not lines[title.line]])
    digest = digest_of(draft.text)
    language = draft.language or _majority(languages, lines, marks.folds)
    return Report(
        id=ReportId(digest[:16]),
        path=path,
        digest=digest,
        text=draft.text,
        language=language,
        title=title.text,
        outlet=draft.outlet or origin.outlet,
        byline=draft.byline or origin.byline,
        dateline=origin.dateline,
        date=draft.date or _date(own, title, language),
        paragraphs=_paragraphs(lines, languages, _roles(lines, marks, title), marks.folds),
        encoding=draft.encoding,
        warnings=draft.warnings,
        title_span=title.span,
    )


def digest_of(text: str) -> str:
    """The blake2b-128 hex of a stored text, by which damage and change are noticed."""
    return blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def _paragraphs(
    lines: Sequence[Line], languages: Sequence[str], roles: Sequence[Role], folds: Sequence[Fold | None]
) -> tuple[Paragraph, ...]:
    parts = zip(lines, languages, roles, folds, strict=True)
    return tuple(Paragraph(line.span, language, role, fold) for line, language, role, fold in parts)


def _marks(draft: Draft, lines: Sequence[Line]) -> _Marks:
    hinted = {hint.span.start: hint for hint in draft.hints}
    hints = [hinted.get(line.span.start) for line in lines]
    found = find_folds(lines)
    folds = tuple(hint.fold if hint and hint.fold else fold for hint, fold in zip(hints, found, strict=True))
    roles = tuple(hint.role if hint else None for hint in hints)
    return _Marks(roles, folds if None in folds else found, tuple(map(_own_role, lines)))


def _title(draft: Draft, lines: Sequence[Line], marks: _Marks) -> Title:
    if not lines:
        return Title(draft.title)
    marked = next((index for index, role in enumerate(marks.roles) if role is Role.HEADLINE), None)
    usable = [
        fold is None and role in (None, Role.HEADLINE) and own is None and not _is_date_line(line)
        for line, fold, role, own in zip(lines, marks.folds, marks.roles, marks.own, strict=True)
    ]
    if marked is not None:
        usable = [is_usable and index >= marked for index, is_usable in enumerate(usable)]
    return find_title(lines, usable, draft.title, _after_dateline)


def _after_dateline(line: Line) -> int:
    dateline = dateline_of(line)
    return dateline.body if dateline and dateline.body < len(line.text) else 0


def _roles(lines: Sequence[Line], marks: _Marks, title: Title) -> list[Role]:
    roles = [given or own or Role.BODY for given, own in zip(marks.roles, marks.own, strict=True)]
    roles = [Role.BODY if role is Role.HEADLINE else role for role in roles]
    if title.line is None:
        return roles
    roles[title.line] = Role.HEADLINE
    body = [i for i in range(title.line + 1, len(lines)) if marks.folds[i] is None and roles[i] is Role.BODY]
    if body and is_standfirst(lines[body[0]], [lines[index] for index in body[1:]]) and not dateline_of(lines[body[0]]):
        roles[body[0]] = Role.STANDFIRST
    return roles


def _own_role(line: Line) -> Role | None:
    """What a line is by itself."""
    if byline_of(line):
        return Role.BYLINE
    dateline = dateline_of(line)
    if dateline:
        return Role.DATELINE if len(line.text) - dateline.body < 3 else None
    if _is_date_line(line):
        return Role.DATELINE
    return Role.CAPTION if caption_label(line) else None


def _is_date_line(line: Line) -> bool:
    """Whether a line is short and has a date, or says nothing but when."""
    words = sum(any(map(str.isalnum, word)) for word in line.text.split())
    is_short = len(line.text) <= 60 and words <= 8 and not line.is_sentence
    return first_date(line.key) is not None and (is_short or not without_moments(line.text))


def _date(own: Sequence[Line], title: Title, language: str) -> date | datetime | None:
    """The first full date in the short lines at the top, in a dateline, or in the last lines."""
    headline = title.span.start if title.span and title.line is not None else -1
    for line in (*own[:8], *own[-3:]):
        dateline = dateline_of(line)
        text = line.text[: dateline.body] if dateline and not _is_date_line(line) else line.text
        sentence = line.is_sentence and not dateline and not byline_of(line)
        if len(text) > _DATE_LINE or sentence or line.text_start == headline:
            continue
        if found := find_date(text, language):
            return found
    return None


def _languages(
    draft: Draft, lines: Sequence[Line], folds: Sequence[Fold | None], language_of: LanguageOf
) -> tuple[str, ...]:
    """One tag a line: a line too short to tell takes the language of the text, if it is written in the same script."""
    found = [language_of(line.text) for line in lines]
    main = draft.language or _majority(found, lines, folds)
    script = _script("".join(line.text for line, tag in zip(lines, found, strict=True) if tag == main)[:400])
    return tuple(
        main if tag == "und" or (len(line.text) < _SURE_LETTERS and _script(line.text) in (script, "")) else tag
        for line, tag in zip(lines, found, strict=True)
    )


def _script(text: str) -> str:
    counted = Counter(script_of(char) for char in text if char.isalpha())
    return counted.most_common(1)[0][0] if counted else ""


def _majority(tags: Sequence[str], lines: Sequence[Line], folds: Sequence[Fold | None]) -> str:
    """The tag of most characters outside folded lines; "und" only when no line has another."""
    for counted in ((True, False), (True, True)):
        weights: Counter[str] = Counter()
        for tag, line, fold in zip(tags, lines, folds, strict=True):
            if tag != "und" and (fold is None or counted[1]):
                weights[tag] += len(line.text)
        if weights:
            return weights.most_common(1)[0][0]
    return "und"
