"""Which cue a quote belongs to: beside it, in its sentence, or in what stands before and after. Speakers stay as written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from desk.quotes.cues import Form, Saying
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import COMMAS, DASHES, Mention, NounPhrases
from desk.quotes.words import Sort

OBJECT = 3
INTRODUCTION = 14


class Tie(Enum):
    """How a quote hangs on its cue, from the closest to none."""

    BESIDE = "beside the cue"
    SENTENCE = "cue in the sentence"
    COLON = "introduced by a colon"
    CONTINUED = "goes on"
    CONTEXT = "cue in the paragraph"
    NONE = "no cue"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The cue of a quote, how they are tied, and the sources that the words passed through."""

    tie: Tie
    saying: Saying | None = None
    via: tuple[Mention, ...] = ()
    colon: Mention | None = None


def attribute(sentence: Sentence, sayings: Sequence[Saying], place: int) -> Attribution:
    """The attribution of the quote token at `place` by its own sentence."""
    usable = [s for s in sayings if not s.low <= place < s.high]
    chosen, tie = _choose(sentence, usable, place)
    if chosen is None:
        speaker = _before_colon(sentence, place)
        return Attribution(Tie.COLON, colon=speaker) if speaker else Attribution(Tie.NONE)
    via = tuple(
        s.speaker
        for s in usable
        if s.form is Form.SOURCE and s is not chosen and s.speaker and s.speaker != chosen.speaker
    )
    if chosen.form is Form.ECHO:
        chosen = next((s for s in usable if s.form is not Form.ECHO and s.speaker), chosen)
    return Attribution(tie, chosen, via)


def _choose(sentence: Sentence, sayings: Sequence[Saying], place: int) -> tuple[Saying | None, Tie]:
    left = [s for s in sayings if s.high <= place]
    right = [s for s in sayings if s.low > place]
    if left and _introduces(sentence, left[-1], place):
        return left[-1], Tie.BESIDE
    beside = next((s for s in right if _follows(sentence, s, place)), None)
    if beside is not None:
        return beside, Tie.BESIDE
    governing = _governing(sentence, left, place)
    if governing is not None:
        return governing, Tie.SENTENCE
    strong = [s for s in right if not s.weak] or [s for s in right if s.form is not Form.DEPENDENT]
    if strong:
        return strong[0], Tie.SENTENCE
    return (left[-1], Tie.SENTENCE) if left else (None, Tie.NONE)


def _introduces(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether the cue stands right before the quote, or is carried to it by a colon, a comma or "that"."""
    tokens, language = sentence.tokens, sentence.language
    start = saying.right
    if start > place or any(t.sort is Sort.QUOTE for t in tokens[start:place]):
        return False
    between = tokens[start:place]
    if not between:
        return True
    last = between[-1].form
    if last == ":" or (last in COMMAS and len(between) <= INTRODUCTION and not saying.weak):
        return True
    if last in language.complementisers and len(between) <= INTRODUCTION and not saying.weak:
        return not any(t.form in language.complementisers for t in between[:-1])
    if last in {"as", "comme"} and saying.weak:
        return True
    return len(between) <= OBJECT and all(t.is_word for t in between) and (saying.weak or len(between) == 1)


def _follows(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether cue and speaker stand right behind the quote."""
    tokens = sentence.tokens
    start = place + 1
    comma = start < len(tokens) and (tokens[start].form in COMMAS or tokens[start].form in DASHES)
    start += comma
    left = saying.left
    if saying.form is Form.DEPENDENT:
        return False
    skipped = tokens[start:left]
    if any(t.sort is Sort.QUOTE or not t.is_word for t in skipped):
        return False
    helpers = sentence.language.auxiliaries | sentence.language.adverbs
    return all(t.form in helpers or t.form in {"l'"} for t in skipped)


def _governing(sentence: Sentence, left: Sequence[Saying], place: int) -> Saying | None:
    """The cue before the quote whose clause holds it."""
    if not left:
        return None
    current = left[0]
    for saying in left[1:]:
        if saying.form is Form.DEPENDENT:
            continue
        if _coordinated(sentence, saying) or (current.weak and not saying.weak) or current.form is Form.SOURCE:
            current = saying
    return current


def _coordinated(sentence: Sentence, saying: Saying) -> bool:
    """Whether the clause of the cue is joined to the one before and not a part of it."""
    tokens, language = sentence.tokens, sentence.language
    start = saying.left
    if start == 0:
        return False
    before = tokens[start - 1]
    word = before.form
    if not before.is_word:
        return word in {";", "؛"} or (language.order.value == "verb first" and word in COMMAS)
    if word in {"that", "que", "qu'"}:
        return False
    if word in language.conjunctions and word not in language.subordinators:
        return True
    return any(tokens[start].form.startswith(c) for c in language.clitics if saying.low == start)


def _before_colon(sentence: Sentence, place: int) -> Mention | None:
    """The subject of a sentence without a cue that ends in a colon before a quote."""
    tokens = sentence.tokens
    if place == 0 or tokens[place - 1].form != ":":
        return None
    if any(t.sort is Sort.QUOTE for t in tokens[:place]):
        return None
    return NounPhrases(tokens[: place - 1], sentence.language).main()
