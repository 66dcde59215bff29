"""A marked segment as the rules of its kind see it: its sentence, its cue, its words. No verdict is reached here."""

from __future__ import annotations

import re
from typing import NamedTuple

from desk.model import Kind
from desk.quotes.attribution.ties import Attribution, Tie
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.text.marks import Segment
from desk.quotes.text.words import UNSPACED, form

WORD = re.compile(r"[^\W_][\w\u064b-\u065f\u0670'’-]*")
STOPS = tuple(".!?…؟۔।。！？")
COMPLETE = (*STOPS, "—", "--")
COMMA = (",", "،", "，")
TERM = 7
PHRASE = 4
CLAUSE = 6
NEAR = 3
SHORT = 3
"""Letters of a word that has no capital in a title."""


class Verdict(NamedTuple):
    """The kind of a segment, whether somebody is quoted, how sure that is (0..1), and why.

    `speaks` is false when nothing tells who the speaker is.
    """

    kind: Kind
    is_quotation: bool
    confidence: float
    reason: str
    speaks: bool = True


class Context(NamedTuple):
    """A segment in its sentence: `place` is its token, `inner` the text between the marks.

    `words` are those between the marks, `cue` is that of the sentence. `complete` when it ends as a sentence of its own
    or is broken off by a dash, `spoken` when it is punctuated as speech, with a comma before its closing mark, `titled`
    when its words are capitalised as in a title. `listed` when a term stands in marks right before it; `alone` when it
    is a paragraph of its own; `again` when its cue has given a quotation before.
    """

    segment: Segment
    inner: str
    sentence: Sentence
    place: int
    attribution: Attribution
    words: list[str]
    cue: Saying | None
    complete: bool
    spoken: bool
    titled: bool
    listed: bool = False
    alone: bool = False
    again: bool = False

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence."""
        return all(not t.is_word and not t.is_quote for t in self.sentence.tokens[: self.place])

    @property
    def fills(self) -> bool:
        """Whether nothing but quotes stands in the sentence."""
        return all(not t.is_word for t in self.sentence.tokens)

    @property
    def headline(self) -> bool:
        """Whether it stands in the line over the report: its first, without a stop at the end."""
        told = self.sentence.language.title_case or not self.sentence.language.capitals
        if not told or self.sentence.paragraph:
            return False
        return self.sentence.tokens[-1].form != "." and not self.fills

    @property
    def introduced(self) -> bool:
        """Whether a colon or comma leads to it."""
        before = self.sentence.tokens[self.place - 1] if self.place else None
        return before is not None and (before.form == ":" or before.form in COMMAS)

    @property
    def clause(self) -> bool:
        """Whether a pronoun, an auxiliary or a negation makes a clause of a few words (« on tient avec du scotch »)."""
        told = self.sentence.language.united("auxiliaries", "negations", "pronouns")
        words, elided = [form(word) for word in self.words], self.sentence.language.turns.elided_subjects
        return any(word in told or word[:2] in elided for word in words)


def context_of(
    segment: Segment,
    inner: str,
    sentence: Sentence,
    place: int,
    attribution: Attribution,
    *,
    listed: bool,
    alone: bool,
    again: bool,
) -> Context:
    """The context of a segment whose text between the marks is `inner`."""
    words, ended = words_of(inner), inner.rstrip()
    return Context(
        segment,
        inner,
        sentence,
        place,
        attribution,
        words,
        cue_of(sentence, attribution),
        complete=ended.endswith(COMPLETE),
        spoken=ended.endswith(COMMA),
        titled=_is_titled(words, ended, sentence),
        listed=listed,
        alone=alone,
        again=again,
    )


def _is_titled(words: list[str], ended: str, sentence: Sentence) -> bool:
    """Whether the words are capitalised as in a title; an exclamation in capitals is none ("NO DEAL!")."""
    if sentence.headed or sentence.language.capital_nouns or not (words and words[0][0].isupper()):
        return False
    if words[0].isupper() and words[1:] and ended.endswith("!") and ended.isupper():
        return False
    longer = [word for word in words if word[SHORT:]] or (words if len(words) > 1 else [])
    headed = bool(longer) and all(word[0].isupper() or word[0].isdigit() for word in longer)
    return headed and not (sentence.language.analytic and any(_is_plain(word, sentence) for word in words))


def _is_plain(word: str, sentence: Sentence) -> bool:
    """Whether an English word stands in lower case that a title writes with a capital."""
    small = ("determiners", "prepositions", "inner", "conjunctions", "auxiliaries", "pronouns", "complementisers")
    return word.islower() and len(word) > 2 and word not in sentence.language.united(*small)


def words_of(inner: str) -> list[str]:
    """The words between marks."""
    found = WORD.findall(inner)
    return found if not UNSPACED.search(inner) else [part for word in found for part in _parts(word)]


def cue_of(sentence: Sentence, attribution: Attribution) -> Saying | None:
    """The cue when it stands in the sentence of a segment and outside the marks."""
    saying, tokens = attribution.saying, sentence.tokens
    if saying is None or attribution.tie not in {Tie.BESIDE, Tie.SENTENCE}:
        return None
    return saying if tokens[0].start <= saying.span.start < tokens[-1].end else None


def _parts(word: str) -> list[str]:
    """The word, cut into twos, which pass for words, when its script sets no blanks."""
    return [word[at : at + 2] for at in range(0, len(word), 2)] if UNSPACED.match(word) else [word]
