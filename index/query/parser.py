"""The lenient grammar: any text gives a query, and a list of what could not be read and where.

    words               all must match, in any form and language     "exact words"   next to each other, as written
    a OR b              one of them          -a, NOT a   without     (a OR b) c      brackets
    begin*              beginnings           word~       one letter off               a NEAR/5 b
    title: quote: speaker: outlet: lang: tag: story: is: has:        date:2009-06-15..2009-06-17, since:2009-06

AND binds closer than OR, NEAR closer than AND. It reads at most `LONGEST` code points and `MOST` pieces, and says so.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from datetime import date

from index.analysis.normalize import folded
from index.analysis.tokenizer import split
from index.query import ast
from index.query.dates import local_day, read_day, read_days
from index.query.fields import DATES, FIELDS, nearest_field, nearest_value, values_of
from index.query.lexer import Kind, Piece, pieces
from index.query.plan import VALUES
from index.query.problems import Problem, ProblemCode
from index.spans import Span

LONGEST, MOST, DEEPEST, NEAREST, FARTHEST, SHORTEST = 8192, 64, 12, 10, 100, 2
"""Code points and pieces read, brackets in brackets, NEAR without a number and at most, letters of a prefix."""
QUESTION = frozenset(
    """what who whom when where why how did does do quoi que qu'est-ce est-ce quand où comment pourquoi هل ماذا ما متى
    أين كيف لماذا""".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Words that only ask, in a query that ends in a question mark."""
_INSIDE = re.compile(r"(?<=\w)\?(?=\w)")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A usable query and its problems; the query is of the readable rest."""

    query: ast.Query
    problems: tuple[Problem, ...] = ()


def parse(text: str, today: date | None = None) -> Parsed:
    """Read `text`; never raises. `today` is what date:today means (the local day when None)."""
    problems: list[Problem] = []
    found = _asked(pieces(text[:LONGEST]))
    if len(found) > MOST:
        problems.append(Problem(ProblemCode.TOO_MANY, Span(found[MOST].span.start, len(text)), number=MOST))
    elif len(text) > LONGEST:
        problems.append(Problem(ProblemCode.TOO_LONG, Span(LONGEST, len(text)), number=LONGEST))
    parser = _Parser(found[:MOST], problems, today or local_day())
    query = parser.query()
    if query is None and not problems and parser.wordless:
        problems.append(Problem(ProblemCode.NO_WORD, parser.wordless[0]))
    return Parsed(query or ast.Nothing(), tuple(sorted(problems, key=lambda problem: problem.span)))


def _asked(found: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without the words that only make a question of them, if it is one and others are left."""
    if not found or found[-1].text[-1:] not in ("?", "؟"):
        return found
    kept = tuple(piece for piece in found if piece.kind is not Kind.WORD or piece.text.lower() not in QUESTION)
    return kept if any(piece.kind is Kind.WORD and split(piece.text) for piece in kept) else found


@dataclass(slots=True)
class _Parser:
    found: tuple[Piece, ...]
    problems: list[Problem]
    today: date
    at: int = 0
    depth: int = 0
    field: str = ""
    wordless: list[Span] = dataclasses.field(default_factory=list)

    def query(self) -> ast.Query | None:
        parts = []
        while self.at < len(self.found):
            part = self.either()
            if part is not None:
                parts.append(part)
            if self.peek() is Kind.CLOSE:
                self.problem(ProblemCode.BRACKET_CLOSES_NOTHING, self.take().span)
        return _join(parts, ast.And)

    def peek(self) -> Kind | None:
        return self.found[self.at].kind if self.at < len(self.found) else None

    def take(self) -> Piece:
        self.at += 1
        return self.found[self.at - 1]

    def problem(self, code: ProblemCode, span: Span, suggestion: str = "", *, word: str = "", number: int = 0) -> None:
        self.problems.append(Problem(code, span, suggestion, word, number))

    def either(self) -> ast.Query | None:
        parts = [self.all()]
        while self.peek() is Kind.OR:
            sign = self.take()
            following = self.all()
            if parts[-1] is None or following is None:
                self.problem(ProblemCode.OR_LACKS_SIDE, sign.span)
            parts.append(following)
        return _join([part for part in parts if part is not None], ast.Or)

    def all(self) -> ast.Query | None:
        parts = []
        while self.peek() not in (None, Kind.OR, Kind.CLOSE):
            if self.peek() is Kind.AND:
                self.take()
                continue
            part = self.near()
            if part is not None:
                parts.append(part)
        return _join(parts, ast.And)

    def near(self) -> ast.Query | None:
        left = self.unary()
        while self.peek() is Kind.NEAR:
            sign = self.take()
            distance = self.distance(sign)
            right = self.unary() if self.peek() not in (None, Kind.OR, Kind.CLOSE, Kind.AND) else None
            if left is None or right is None or not (_is_near(left) and _is_near(right)):
                self.problem(ProblemCode.NEAR_LACKS_SIDE, sign.span, "a NEAR/5 b")
                left = _join([part for part in (left, right) if part is not None], ast.And)
            else:
                left = ast.Near(left, right, distance)
        return left

    def distance(self, sign: Piece) -> int:
        if sign.text and not sign.text.isdecimal():
            self.problem(ProblemCode.NEAR_NO_NUMBER, sign.span, f"NEAR/{NEAREST}", word=sign.text, number=NEAREST)
            return NEAREST
        return min(int(sign.text or NEAREST), FARTHEST)

    def unary(self) -> ast.Query | None:
        negations, first = 0, self.at
        while self.peek() in (Kind.MINUS, Kind.NOT):
            self.take()
            negations += 1
        if negations and self.peek() in (None, Kind.OR, Kind.AND, Kind.CLOSE, Kind.NEAR):
            self.problem(ProblemCode.NOT_LACKS_PART, self.found[first].span)
            return None
        part = self.atom()
        return ast.Not(part) if part is not None and negations % 2 else part

    def atom(self) -> ast.Query | None:
        piece = self.take()
        match piece.kind:
            case Kind.OPEN:
                return self.group(piece)
            case Kind.QUOTED:
                return self.quoted(piece)
            case Kind.FIELD:
                return self.fielded(piece)
            case Kind.WORD:
                return self.word(piece)
            case Kind.NEAR:
                self.problem(ProblemCode.NEAR_LACKS_SIDE, piece.span, "a NEAR/5 b")
        return None

    def group(self, opening: Piece) -> ast.Query | None:
        self.depth += 1
        if self.depth == DEEPEST:
            self.problem(ProblemCode.BRACKETS_TOO_DEEP, opening.span, number=DEEPEST)
        inner = self.either() if self.depth < DEEPEST else self.query_rest()
        self.depth -= 1
        if self.peek() is Kind.CLOSE:
            self.take()
        else:
            self.problem(ProblemCode.BRACKET_NOT_CLOSED, opening.span, ")")
        return inner

    def query_rest(self) -> ast.Query | None:
        """What stands in brackets that are too deep, as plain words."""
        parts = []
        while self.peek() not in (None, Kind.CLOSE):
            piece = self.take()
            part = self.word(piece) if piece.kind is Kind.WORD else None
            if part is not None:
                parts.append(part)
        return _join(parts, ast.And)

    def quoted(self, piece: Piece) -> ast.Query | None:
        empty = not split(piece.text)
        if not piece.closed:
            self.problem(ProblemCode.QUOTE_NOT_CLOSED, piece.span, "" if empty else f'"{piece.text.strip()}"')
        elif empty:
            self.problem(ProblemCode.QUOTE_EMPTY, piece.span)
        if empty:
            return None
        if self.field in DATES:
            return self.dates(piece)
        return ast.Phrase(piece.text.strip(), piece.span)

    def word(self, piece: Piece) -> ast.Query | None:
        text = piece.text
        if self.field in DATES:
            return self.dates(piece)
        if self.field in VALUES:
            return self.values(piece)
        if text.strip("*~") == "" and text.startswith("*") and not self.field:
            return ast.Everything()
        bare = text.rstrip("*~0123456789") if "~" in text or text.endswith("*") else text
        sign = text[len(bare) : len(bare) + 1] if bare != text else ""
        if _INSIDE.search(bare) and "/" not in bare:
            bare = _INSIDE.sub("*", bare)
        if "*" in bare:
            bare, sign = bare.lstrip("*").partition("*")[0], "*"
            self.problem(ProblemCode.STAR_INSIDE, piece.span, f"{bare}*")
        if not split(bare):
            self.wordless.append(piece.span)
            return None
        if sign == "*":
            return self.prefix(bare, piece)
        return ast.Fuzzy(bare, piece.span) if sign == "~" else ast.Word(bare, piece.span)

    def prefix(self, bare: str, piece: Piece) -> ast.Query:
        if len(folded(bare)) < SHORTEST:
            self.problem(ProblemCode.PREFIX_TOO_SHORT, piece.span, number=SHORTEST)
            return ast.Word(bare, piece.span)
        return ast.Prefix(bare, piece.span)

    def values(self, piece: Piece) -> ast.Query | None:
        """The values of a field that knows only some, one or more with commas between."""
        found: list[ast.Query] = []
        for match in re.finditer("[^,،;]+", piece.text):
            value, start = match.group().rstrip("?؟"), piece.span.start + match.start()
            span = Span(start, start + len(value))
            known = values_of(self.field, value)
            found += [ast.Word(one, span) for one in known]
            if not known:
                self.problem(ProblemCode.NO_VALUE, span, nearest_value(self.field, value), word=value)
        return _join(found, ast.Or)

    def fielded(self, piece: Piece) -> ast.Query | None:
        following = self.found[self.at] if self.at < len(self.found) else None
        touches = following is not None and following.span.start == piece.span.end
        name = FIELDS.get(piece.text.lower())
        if name is None:
            return self.unknown(piece, touches=touches)
        if following is None or following.kind not in (Kind.WORD, Kind.QUOTED, Kind.OPEN, Kind.MINUS):
            self.problem(ProblemCode.FIELD_EMPTY, piece.span, word=piece.text)
            return None
        outer, self.field = self.field, name
        part = self.unary()
        self.field = outer
        return part if part is None or name in DATES else ast.Fielded(name, part)

    def unknown(self, piece: Piece, *, touches: bool) -> ast.Query | None:
        """What looks like a field and is none: a slip, or a word with a colon after it.

        The value of a slip is searched as words, where it is words.
        """
        near = nearest_field(piece.text)
        if touches or near:
            self.problem(ProblemCode.NO_FIELD, piece.span, f"{near}:" if near else "", word=piece.text)
        if not near:
            return ast.Word(piece.text, piece.span)
        if FIELDS[near] in {*VALUES, *DATES} and self.peek() in (Kind.WORD, Kind.QUOTED):
            self.take()
        return None

    def dates(self, piece: Piece) -> ast.Query | None:
        """The days that a piece names, with the words after it that belong to the date ("16 June 2009")."""
        more = [other.text for other in self.found[self.at : self.at + 2] if other.kind is Kind.WORD]
        for count in range(len(more) if piece.kind is Kind.WORD else 0, 0, -1):
            written = " ".join((piece.text, *more[:count]))
            parted = ".." in written and ".." not in more[count - 1][2:]
            if read_day(folded(written), self.today) or (parted and read_days(written, self.field, self.today)):
                self.at += count
                return self.days(written, Span(piece.span.start, self.found[self.at - 1].span.end))
        return self.days(piece.text, piece.span)

    def days(self, text: str, span: Span) -> ast.Query | None:
        """What one day, range of days, or several with commas between ask for."""
        found = read_days(text, self.field, self.today)
        if found is None:
            each = [read_days(part, self.field, self.today) for part in re.split("[,،;]", text)]
            if all(each) and len(each) > 1:
                return ast.Or(tuple(ast.Dates(one.first, one.last) for one in each if one))
            hint = "date:2009-06-15..2009-06-17, date:2009-06, date:today"
            self.problem(ProblemCode.NO_DATE, span, hint, word=text)
            return None
        if found.exchanged:
            self.problem(ProblemCode.DATES_EXCHANGED, span, found.exchanged)
        return ast.Dates(found.first, found.last)


def _join(parts: list[ast.Query], kind: type[ast.And] | type[ast.Or]) -> ast.Query | None:
    if len(parts) > 1:
        return kind(tuple(parts))
    return parts[0] if parts else None


def _is_near(part: ast.Query) -> bool:
    if isinstance(part, ast.Or):
        return all(_is_near(inner) for inner in part.parts)
    return isinstance(part, ast.Word | ast.Phrase | ast.Prefix | ast.Fuzzy | ast.Near)
