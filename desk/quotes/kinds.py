"""What a marked segment is: a quotation of some kind, a term or title, a scare quote, a hashtag. No speakers are named."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.model import Kind
from desk.quotes.attribution import Attribution, Tie
from desk.quotes.cues import Saying
from desk.quotes.languages import Order
from desk.quotes.marks import Segment
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import COMMAS
from desk.quotes.words import Sort

WORD = re.compile(r"[^\W_][\w\u064b-\u065f\u0670'’-]*")
TAG = re.compile(r"[#@＃][\w.]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
STOPS = ".!?…؟"
TERM_LENGTH = 7
PHRASE_LENGTH = 4
CLAUSE_LENGTH = 6
NEAR = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a segment, whether somebody is quoted, how sure that is (0..1), and why."""

    kind: Kind
    is_quotation: bool
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Context:
    """A segment in its sentence: `place` is its token, `inner` the text between the marks."""

    segment: Segment
    inner: str
    sentence: Sentence
    place: int
    attribution: Attribution

    @property
    def words(self) -> list[str]:
        """The words between the marks."""
        return WORD.findall(self.inner)

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence."""
        return all(not t.is_word and t.sort is not Sort.QUOTE for t in self.sentence.tokens[: self.place])

    @property
    def fills(self) -> bool:
        """Whether nothing but the quote stands in the sentence."""
        rest = (*self.sentence.tokens[: self.place], *self.sentence.tokens[self.place + 1 :])
        return all(not t.is_word and t.sort is not Sort.QUOTE for t in rest)

    @property
    def introduced(self) -> bool:
        """Whether a colon or comma leads to it."""
        before = self.sentence.tokens[self.place - 1] if self.place else None
        return before is not None and (before.form == ":" or before.form in COMMAS)

    @property
    def titled(self) -> bool:
        """Whether its words are capitalised as in a title."""
        words = self.words
        capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
        longer = [word for word in words if len(word) > 3]
        return (
            capitals >= 1 and all(word[0].isupper() or word[0].isdigit() for word in longer) and words[0][0].isupper()
        )


def judge(context: Context) -> Verdict:
    """The kind of the segment."""
    inner = context.inner.strip()
    if TAG.fullmatch(inner):
        return Verdict(Kind.HASHTAG, False, 0.98, "hashtag or handle")
    if ADDRESS.fullmatch(inner):
        return Verdict(Kind.TERM, False, 0.95, "address")
    if not context.words:
        return Verdict(Kind.UNCLASSIFIED, False, 0.6, "no words between the marks")
    if context.attribution.tie in {Tie.BESIDE, Tie.SENTENCE, Tie.COLON}:
        return _with_cue(context)
    return _without_cue(context)


def _with_cue(context: Context) -> Verdict:
    count = len(context.words)
    tie, saying = context.attribution.tie, context.attribution.saying
    title = count <= TERM_LENGTH and not _speaks_for_itself(context) and _named(context)
    if title:
        return Verdict(Kind.TERM, False, 0.8, "name or title")
    if tie is Tie.COLON:
        if count < PHRASE_LENGTH or (context.titled and count <= TERM_LENGTH):
            return Verdict(Kind.TERM, False, 0.6, "name after a colon")
        return Verdict(Kind.DIRECT, True, 0.75, "after a colon")
    if tie is Tie.BESIDE:
        return Verdict(_shape(context), True, 0.95, "cue beside the quote")
    assert saying is not None  # noqa: S101
    return _in_sentence(context, saying, count)


def _in_sentence(context: Context, saying: Saying, count: int) -> Verdict:
    after = saying.low > context.place
    if count >= CLAUSE_LENGTH:
        return Verdict(_shape(context), True, 0.85, "cue in the sentence")
    if context.titled and count > 1 and not context.inner.rstrip().endswith(tuple(STOPS)):
        return Verdict(Kind.TERM, False, 0.6, "capitalised as a title")
    if after and context.opens and count < PHRASE_LENGTH:
        return Verdict(Kind.TERM, False, 0.5, "subject of its sentence")
    if saying.weak and count < PHRASE_LENGTH:
        return Verdict(Kind.SCARE, False, 0.5, "few words, no clear cue")
    return Verdict(_shape(context), True, 0.75, "cue in the sentence")


def _without_cue(context: Context) -> Verdict:
    count = len(context.words)
    inner = context.inner.rstrip()
    complete = inner.endswith(tuple(STOPS)) or inner.endswith(",")
    if context.attribution.tie is Tie.CONTINUED and (count >= NEAR or complete):
        return Verdict(Kind.DIRECT, True, 0.8, "goes on from the quote before")
    if count <= TERM_LENGTH and _named(context):
        return Verdict(Kind.TERM, False, 0.85, "name or title")
    if context.fills and count >= PHRASE_LENGTH and (complete or count >= CLAUSE_LENGTH):
        return Verdict(Kind.DIRECT, True, 0.8, "stands alone")
    if context.titled and count <= TERM_LENGTH + 2:
        return Verdict(Kind.TERM, False, 0.7, "capitalised as a title")
    if count >= CLAUSE_LENGTH:
        return Verdict(_shape(context), True, 0.55, "a clause in marks, no cue")
    if count <= 2:
        return Verdict(Kind.SCARE, False, 0.7, "a word or two, no cue")
    return Verdict(Kind.UNCLASSIFIED, False, 0.5, "a phrase in marks, no cue")


def _speaks_for_itself(context: Context) -> bool:
    """Whether the segment is punctuated as speech."""
    inner = context.inner.rstrip()
    beside = context.attribution.tie is Tie.BESIDE
    return beside and (
        inner.endswith((",", "،")) or (inner.endswith(tuple(STOPS)) and len(context.words) >= PHRASE_LENGTH)
    )


def _named(context: Context) -> bool:
    """Whether a noun for works, or a word that gives names, leads to the segment."""
    tokens, language = context.sentence.tokens, context.sentence.language
    listed = language.works | language.naming
    if context.introduced and tokens[context.place - 1].form == ":":
        return False
    reach = NEAR if language.order is Order.SUBJECT_FIRST else NEAR + 1
    for distance in range(1, reach + 1):
        place = context.place - distance
        if place < 0:
            return False
        token = tokens[place]
        if token.sort is Sort.QUOTE:
            return distance <= 3 and False
        if not token.is_word:
            if token.form in {"(", ")", "-", "'"} or token.form in COMMAS:
                continue
            return False
        bare = token.form.removeprefix(language.article) if language.article else token.form
        if bare in listed or token.form in listed or language.has(listed, token.form):
            return distance == 1 or _only_describes(context, place)
        if token.form in language.complementisers or token.form in language.auxiliaries:
            return False
    return False


def _only_describes(context: Context, place: int) -> bool:
    """Whether nothing between the noun and the segment starts a clause of its own."""
    tokens, language = context.sentence.tokens, context.sentence.language
    return all(
        not language.has(language.verbs, t.form) or t.form in language.nominal
        for t in tokens[place + 1 : context.place]
        if t.is_word
    )


def _shape(context: Context) -> Kind:
    """Direct, mixed or partial, by length and by how the quote sits in its sentence."""
    count = len(context.words)
    inner = context.inner
    first = next((c for c in inner if c.isalnum()), "")
    caseless = not first.isupper() and not first.islower()
    if context.opens or (context.introduced and (first.isupper() or caseless)):
        return Kind.DIRECT
    if count < PHRASE_LENGTH:
        return Kind.PARTIAL
    if first.isupper() and inner.rstrip().endswith(tuple(STOPS)):
        return Kind.DIRECT
    before = context.sentence.tokens[context.place - 1].form if context.place else ""
    if caseless and context.attribution.saying and context.attribution.saying.right == context.place:
        return Kind.DIRECT
    return Kind.MIXED if count >= CLAUSE_LENGTH or before in context.sentence.language.complementisers else Kind.PARTIAL
