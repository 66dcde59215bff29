"""Reporting verbs and phrases of a sentence, each with the speaker that its grammar gives. No quotes are judged here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from desk.quotes.languages import Language, Order
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import COMMAS, HARD, Mention, NounPhrases
from desk.quotes.words import Sort, Token
from index.spans import Span


class Form(Enum):
    """What a cue is."""

    VERB = "verb"
    DEPENDENT = "participle or infinitive"
    SOURCE = "source"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue, tokens `[low, high)` of its sentence, and who speaks by it; `weak` cues need the quote beside them.

    `inverted` when the speaker follows the cue; `silent` when the language leaves the subject out.
    """

    low: int
    high: int
    span: Span
    form: Form
    weak: bool
    speaker: Mention | None = None
    inverted: bool = False
    silent: bool = False

    @property
    def right(self) -> int:
        """The first token after cue and speaker."""
        return max(self.high, self.speaker.high) if self.speaker and self.inverted else self.high

    @property
    def left(self) -> int:
        """The first token of speaker and cue."""
        return min(self.low, self.speaker.low) if self.speaker else self.low


@dataclass(frozen=True, slots=True)
class _Cue:
    low: int
    high: int
    form: Form
    weak: bool


def find_sayings(sentence: Sentence) -> list[Saying]:
    """Every cue of the sentence with its speaker, in order."""
    tokens, language = sentence.tokens, sentence.language
    phrases = NounPhrases(tokens, language)
    sayings: list[Saying] = []
    for cue in _cues(tokens, language, phrases):
        sayings.append(_with_speaker(cue, sayings, phrases))
    return sayings


def _cues(tokens: Sequence[Token], language: Language, phrases: NounPhrases) -> list[_Cue]:
    found: list[_Cue] = []
    place = 0
    while place < len(tokens):
        cue = _cue_at(tokens, place, language, phrases) if tokens[place].is_word else None
        if cue:
            found.append(cue)
        place = cue.high if cue else place + 1
    return found


def _cue_at(tokens: Sequence[Token], place: int, language: Language, phrases: NounPhrases) -> _Cue | None:
    word = tokens[place].form
    for group, form in ((language.echoes, Form.ECHO), (language.sources, Form.SOURCE), (language.phrases, Form.VERB)):
        length = _phrase(tokens, place, group, language)
        if length and not (form is Form.SOURCE and _is_noun(tokens, place, language)):
            return _Cue(place, place + length, form, weak=False)
    if not language.has(language.verbs, word) or not _is_verb_here(tokens, place, language, phrases):
        return None
    dependent = language.has(language.gerunds, word) or (place > 0 and tokens[place - 1].form == "to")
    weak = language.has(language.weak, word)
    return _Cue(place, place + 1, Form.DEPENDENT if dependent else Form.VERB, weak)


def _phrase(tokens: Sequence[Token], place: int, group: frozenset[tuple[str, ...]], language: Language) -> int:
    """How many tokens of the longest phrase of `group` stand at `place`."""
    best = 0
    first = tokens[place].form
    for phrase in _starting(group, first, language):
        forms = tuple(token.form for token in tokens[place + 1 : place + len(phrase)])
        if forms == phrase[1:] and len(phrase) > best:
            best = len(phrase)
    return best


_INDEX: dict[int, dict[str, list[tuple[str, ...]]]] = {}


def _starting(group: frozenset[tuple[str, ...]], first: str, language: Language) -> list[tuple[str, ...]]:
    index = _INDEX.get(id(group))
    if index is None:
        index = _INDEX[id(group)] = {}
        for phrase in group:
            index.setdefault(phrase[0], []).append(phrase)
    if first in index:
        return index[first]
    bare = next((first[len(c) :] for c in language.clitics if first.startswith(c)), "")
    return index.get(bare, [])


def _is_noun(tokens: Sequence[Token], place: int, language: Language) -> bool:
    return bool(place) and tokens[place - 1].form in language.determiners


def _is_verb_here(tokens: Sequence[Token], place: int, language: Language, phrases: NounPhrases) -> bool:
    """Whether a word that may report is a verb where it stands, and not a noun or an adjective."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    if before is None:
        return language.order is Order.VERB_FIRST or language.has(language.gerunds, token.form)
    nominal = language.has(language.nominal, token.form)
    if language.order is Order.VERB_FIRST:
        return not nominal or not before.is_word or token.form not in language.nominal
    if before.is_word and before.form not in language.pronouns:
        if before.form in language.determiners and not _object_pronoun(tokens, place, language):
            return False
        if before.form in language.prepositions and before.form != "to" and token.form not in language.gerunds:
            return before.form in language.auxiliaries or before.form in language.adverbs
    if token.capital:
        return False
    return not nominal or _has_subject(tokens, place, language, phrases)


def _object_pronoun(tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether an article before a verb is a pronoun, as in "le dit", "l'affirme"."""
    return (
        language.code == "fr"
        and tokens[place - 1].form in {"l'", "le", "la", "les"}
        and place > 1
        and (tokens[place - 2].form in language.pronouns or tokens[place - 2].form == "comme")
    )


def _has_subject(tokens: Sequence[Token], place: int, language: Language, phrases: NounPhrases) -> bool:
    """Whether a word that may be a noun stands where only a verb can: by its subject, or between quote and speaker."""
    before = tokens[place - 1]
    if before.sort is Sort.QUOTE or (place > 1 and before.form in COMMAS and tokens[place - 2].sort is Sort.QUOTE):
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is not None and following.form in {"-", "-t-"} and following.start == tokens[place].end:
        return True
    if not before.is_word:
        return False
    if before.form in language.pronouns or before.form in language.auxiliaries or before.form in language.adverbs:
        return before.form not in language.determiners
    if following is not None and (following.form in language.complementisers or following.form in {":", ","}):
        return True
    named = (
        before.capital
        or before.form in language.roles
        or before.form in language.documents
        or before.form in language.plurals
    )
    return named and following is not None and (following.sort is Sort.QUOTE or following.form in ".:")


def _with_speaker(cue: _Cue, earlier: list[Saying], phrases: NounPhrases) -> Saying:
    tokens = phrases.tokens
    span = Span(tokens[cue.low].start, tokens[cue.high - 1].end)
    speaker, inverted, silent = _speaker(cue, earlier, phrases)
    return Saying(cue.low, cue.high, span, cue.form, cue.weak, speaker, inverted, silent)


def _speaker(cue: _Cue, earlier: list[Saying], phrases: NounPhrases) -> tuple[Mention | None, bool, bool]:
    tokens, language = phrases.tokens, phrases.language
    if cue.form is Form.ECHO:
        return None, False, True
    if cue.form is Form.SOURCE:
        speaker = phrases.after(cue.high, len(tokens))
        return speaker, True, speaker is None
    if cue.form is Form.DEPENDENT:
        return _dependent(cue, earlier, phrases)
    if language.order is Order.VERB_FIRST:
        return _verb_first(cue, earlier, phrases)
    return _subject_first(cue, earlier, phrases)


def _dependent(cue: _Cue, earlier: list[Saying], phrases: NounPhrases) -> tuple[Mention | None, bool, bool]:
    """A participle or infinitive has the subject of the sentence."""
    for saying in reversed(earlier):
        if saying.form is not Form.SOURCE:
            return saying.speaker, saying.inverted, saying.silent
    if phrases.language.order is Order.VERB_FIRST:
        return None, False, True
    subject = phrases.main()
    if subject is not None and subject.low <= cue.low < subject.high:
        subject = None
    return subject, False, subject is None


def _verb_first(cue: _Cue, earlier: list[Saying], phrases: NounPhrases) -> tuple[Mention | None, bool, bool]:
    speaker = phrases.after(cue.high, len(phrases.tokens))
    if speaker is not None:
        return speaker, True, False
    topic = _topic(cue, phrases)
    if topic is not None:
        return topic, False, False
    return None, False, True


def _topic(cue: _Cue, phrases: NounPhrases) -> Mention | None:
    """The noun phrase before an Arabic verb, when it opens the sentence or clause."""
    tokens = phrases.tokens
    low = cue.low
    while low > 0 and tokens[low - 1].sort is Sort.WORD and not phrases.stops(low - 1):
        low -= 1
    if low == cue.low or (low > 0 and tokens[low - 1].is_word and low > 1):
        return None
    return phrases.mention(low, cue.low)


def _subject_first(cue: _Cue, earlier: list[Saying], phrases: NounPhrases) -> tuple[Mention | None, bool, bool]:
    tokens = phrases.tokens
    low = _clause_start(cue.low, tokens)
    inverted = _inverted(cue, phrases)
    if inverted is not None:
        return inverted, True, False
    speaker = phrases.before(cue.low, low)
    if speaker is not None:
        return speaker, False, False
    after_quote = low == cue.low or all(not t.is_word or phrases._helps(t.form) for t in tokens[low : cue.low])
    if after_quote and low > 0:
        following = phrases.after(cue.high, len(tokens))
        if following is not None:
            return following, True, False
    if earlier and earlier[-1].speaker is not None:
        return earlier[-1].speaker, earlier[-1].inverted, False
    return None, False, True


def _clause_start(cue: int, tokens: Sequence[Token]) -> int:
    """The token after the last quote or hard mark before the cue."""
    for place in range(cue - 1, -1, -1):
        if tokens[place].sort is Sort.QUOTE or tokens[place].form in HARD:
            return place + 1
    return 0


def _inverted(cue: _Cue, phrases: NounPhrases) -> Mention | None:
    """The pronoun of "dit-il" and "a-t-il dit"."""
    tokens, language = phrases.tokens, phrases.language
    for mark in (cue.high, cue.low - 2):
        if (
            0 < mark < len(tokens) - 1
            and tokens[mark].form in {"-", "-t-"}
            and tokens[mark + 1].form in language.pronouns
        ):
            return phrases.mention(mark + 1, mark + 2)
    return None
