"""Cues of a sentence with the speaker that the grammar gives each. No quotes are judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.quotes.cues import REACH, Cue, agent_of, find_cues
from desk.quotes.languages import Order
from desk.quotes.nouns import BEFORE_NAMES
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import CLITICS, COMMAS, DASHES, HARD, INVERSION, TOPICS, Mention, NounPhrases
from desk.quotes.verbs import WAS, Form, behind_time
from desk.quotes.words import Token
from index.spans import Span

ASIDE = 12
NUMBERED = ("ان", "ون", "وا", "تا")
WHOM = frozenset({"whom", "qui", "lequel", "laquelle", "lesquels", "lesquelles"})
BUT = frozenset({"لكن", "ولكن", "بل", "بينما", "فيما"})
WHO = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين"})
BEHIND = frozenset({"après", "pour", "sans", "avant", "afin"})
INVERTING = frozenset({"comme", "que", "qu'", "ainsi"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue, tokens `[low, high)` of its sentence, and who speaks by it; `weak` cues need the quote beside them.

    `inverted` when the speaker follows the cue; `silent` when the language leaves the subject out; `via` is who passes
    the words on.
    """

    low: int
    high: int
    span: Span
    form: Form
    weak: bool
    speaker: Mention | None = None
    inverted: bool = False
    silent: bool = False
    via: Mention | None = None

    @property
    def right(self) -> int:
        """The first token after cue and speaker."""
        return max(self.high, self.speaker.high) if self.speaker and self.inverted else self.high

    @property
    def left(self) -> int:
        """The first token of speaker and cue."""
        return min(self.low, self.speaker.low) if self.speaker else self.low


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a cue gives as the speaker, and where."""

    speaker: Mention | None
    inverted: bool = False
    via: Mention | None = None


def find_sayings(sentence: Sentence) -> list[Saying]:
    """Every cue of the sentence with its speaker, in order."""
    phrases = NounPhrases(sentence.tokens, sentence.language)
    sayings: list[Saying] = []
    for cue in find_cues(phrases):
        subject = _subject(cue, sayings, phrases)
        weak = cue.weak and not (subject.inverted and subject.speaker and _says_that(subject.speaker.high, phrases))
        sayings.append(
            Saying(
                cue.low, cue.high, _span(cue, phrases), cue.form, weak, subject.speaker, subject.inverted,
                subject.speaker is None and not cue.passive, subject.via,
            )
        )  # fmt: skip
    return sayings


def _says_that(place: int, phrases: NounPhrases) -> bool:
    place = _behind_aside(place, phrases.tokens)
    return place < len(phrases.tokens) and phrases.tokens[place].form in phrases.language.complementisers


def _span(cue: Cue, phrases: NounPhrases) -> Span:
    """The cue as written, with its auxiliaries."""
    tokens, language = phrases.tokens, phrases.language
    low = cue.low
    if cue.form is Form.VERB and language.order is Order.SUBJECT_FIRST:
        back = low
        while (
            back > 0
            and tokens[back - 1].is_word
            and phrases.helps(back - 1)
            and tokens[back - 1].form not in language.pronouns
        ):
            back -= 1
            if tokens[back].form in language.auxiliaries:
                low = back
    return Span(tokens[low].start, tokens[cue.high - 1].end)


def _subject(cue: Cue, earlier: list[Saying], phrases: NounPhrases) -> Subject:
    tokens, language = phrases.tokens, phrases.language
    if cue.form is Form.ECHO:
        pronoun = tokens[cue.high - 1].form in language.pronouns
        return Subject(phrases.mention(cue.high - 1, cue.high) if pronoun else None, inverted=pronoun)
    if cue.form is Form.SOURCE:
        if tokens[cue.high - 1].form in WHOM:
            return Subject(phrases.antecedent(cue.low, 0))
        if language.order is Order.SUBJECT_FIRST and cue.high < len(tokens) and tokens[cue.high].form in WHOM:
            return Subject(phrases.antecedent(cue.low, 0))
        return Subject(phrases.after(cue.high, len(tokens)), inverted=True)
    if cue.passive:
        return Subject(phrases.after(agent_of(cue.low, phrases), len(tokens)), inverted=True)
    if cue.high - cue.low == 1 and tokens[cue.low].form in language.relays:
        relayed = _relayed(cue, phrases)
        if relayed:
            return relayed
    if cue.form is Form.DEPENDENT:
        return _dependent(cue, earlier, phrases)
    return (
        _verb_first(cue, earlier, phrases)
        if language.order is Order.VERB_FIRST
        else _subject_first(cue, earlier, phrases)
    )


def _relayed(cue: Cue, phrases: NounPhrases) -> Subject | None:
    """The speaker of "CNN quoted X as saying" or, behind the link, of «نقلت الوكالة عن X»."""
    tokens, language = phrases.tokens, phrases.language
    if not language.relay_link:
        speaker = phrases.after(cue.high, len(tokens))
        named = speaker is not None and phrases.is_person(speaker)
        follows = speaker.high if speaker else 0
        if (
            not named
            or follows >= len(tokens)
            or tokens[follows].form not in {"as", "disant", "who", "qui", "selon", ":"}
        ):
            return None
        return Subject(speaker, inverted=True, via=phrases.before(cue.low, 0))
    for place in range(cue.high, min(len(tokens), cue.high + 2 * REACH)):
        if tokens[place].form == language.relay_link:
            agency = phrases.after(cue.high, place) if place > cue.high else None
            return Subject(phrases.after(place + 1, len(tokens)), inverted=True, via=agency)
        if not (tokens[place].is_word or tokens[place].is_quote):
            return None
    return None


def _dependent(cue: Cue, earlier: list[Saying], phrases: NounPhrases) -> Subject:
    """A participle or infinitive has the subject of the sentence."""
    if cue.low and phrases.tokens[cue.low - 1].form in phrases.language.documents:
        return Subject(phrases.before(cue.low, 0))
    accompanied = _accompanied(cue, phrases)
    if accompanied is not None:
        return Subject(accompanied)
    alone = _absolute(cue, phrases)
    if alone is not None:
        return Subject(alone)
    told = [saying for saying in earlier if saying.form is not Form.SOURCE]
    if phrases.language.order is Order.VERB_FIRST:
        told = [saying for saying in told if not saying.weak] or told
    if told:
        return Subject(told[-1].speaker, told[-1].inverted)
    if phrases.language.order is Order.VERB_FIRST:
        return Subject(phrases.behind_verb())
    subject = phrases.main()
    if subject is not None and subject.low <= cue.low < subject.high:
        subject = None
    behind = subject is not None and subject.low > cue.low and cue.low > 0
    if behind and phrases.language.code == "en" and any(t.form == "who" for t in phrases.tokens[1 : cue.low]):
        who = max(at for at in range(1, cue.low) if phrases.tokens[at].form == "who")
        subject = phrases.antecedent(who, 0)
    return Subject(subject)


def _accompanied(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who speaks in "with one official saying"."""
    for place in range(cue.low - 2, max(-1, cue.low - 1 - ASIDE), -1):
        token = phrases.tokens[place]
        if token.is_quote or token.form in COMMAS:
            return None
        if token.form == "with":
            somebody = phrases.after(place + 1, cue.low)
            whole = somebody is not None and all(phrases.helps(at) for at in range(somebody.high, cue.low))
            return somebody if whole and somebody is not None and phrases.is_person(somebody) else None
    return None


def _absolute(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The subject that a French participle has to itself behind a comma (« …, le maire parlant d'“acharnement” »)."""
    tokens = phrases.tokens
    if phrases.language.code != "fr" or cue.low < 2 or not tokens[cue.low - 1].is_word or phrases.stops(cue.low - 1):
        return None
    start = phrases.start_of(cue.low, 0)
    apart = 0 < start < cue.low and tokens[start - 1].form in COMMAS
    somebody = phrases.mention(start, cue.low) if apart else None
    return somebody if somebody is not None and phrases.is_person(somebody) else None


def _verb_first(cue: Cue, earlier: list[Saying], phrases: NounPhrases) -> Subject:
    verb = phrases.tokens[cue.low].form
    if verb_of_relative := _relative_before(cue.low, phrases):
        antecedent = phrases.antecedent(verb_of_relative, 0)
        if antecedent is not None and phrases.is_person(antecedent):
            return Subject(antecedent)
    topic = _topic(cue, phrases)
    if topic is not None and earlier and topic.low < earlier[-1].high:
        topic = None
    somebody = topic is not None and phrases.is_person(topic)
    if not verb.endswith(NUMBERED) or len(verb) <= 4:
        speaker = phrases.after(cue.high, len(phrases.tokens), narrow=cue.weak)
        if speaker is not None and behind_time(cue.low, phrases) and not phrases.is_person(speaker):
            speaker = None
        if speaker is not None and not (somebody and (phrases.tokens[0].form in WAS or not phrases.is_person(speaker))):
            return Subject(speaker, inverted=True)
    if topic is None and earlier and earlier[-1].form is Form.VERB:
        return Subject(earlier[-1].speaker, earlier[-1].inverted)
    joined = cue.low > 0 and (verb[0] in phrases.language.clitics or behind_time(cue.low, phrases))
    return Subject(phrases.behind_verb() if topic is None and joined else topic)


def _relative_before(place: int, phrases: NounPhrases) -> int:
    """Where an Arabic relative pronoun stands right before the verb, over its particle («الذي قد أثنى»); else 0."""
    while place > 1 and phrases.tokens[place - 1].form in phrases.language.auxiliaries:
        place -= 1
    return place - 1 if place > 1 and phrases.tokens[place - 1].form in WHO else 0


def _topic(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The noun phrase before an Arabic verb, when it opens the clause or carries a relative clause of that verb."""
    tokens = phrases.tokens
    high = low = cue.low
    if tokens[0].form in TOPICS and tokens[low].form.startswith("ف"):
        return phrases.after(1, low)
    while low > 1 and phrases.helps(low - 1) and tokens[low - 1].form not in WAS:
        low -= 1
        high = low
    while low > 0 and tokens[low - 1].is_word and not phrases.stops(low - 1):
        low -= 1
    low += low < high and tokens[low].form in WAS
    before = tokens[low - 1] if low else None
    if low < high and phrases.language.has(phrases.language.prepositions, tokens[low].form):
        return None
    opens = before is None or not before.is_word or before.form in WAS or before.form == phrases.language.relay_link
    opens = opens or (before is not None and before.form in phrases.language.complementisers | BUT)
    return phrases.mention(low, high) if opens and low < high else None


def _subject_first(cue: Cue, earlier: list[Saying], phrases: NounPhrases) -> Subject:
    tokens = phrases.tokens
    low = _clause_start(cue.low, tokens)
    if 1 < low < cue.low and tokens[low].form in phrases.language.relatives and tokens[low - 1].form in DASHES:
        low = _clause_start(low - 1, tokens)
    pronoun = _inverted(cue, phrases)
    if pronoun is not None:
        return Subject(pronoun, inverted=True)
    speaker = phrases.before(cue.low, low)
    if speaker is not None and earlier and _ended(cue.low, phrases):
        return Subject(earlier[0].speaker, earlier[0].inverted)
    if speaker is not None:
        return Subject(speaker)
    bare = cue.low
    while bare > low and phrases.helps(bare - 1):
        bare -= 1
    led = _behind_conjunction(bare, low, phrases)
    behind_comma = led or (bare > low and tokens[bare - 1].form in COMMAS)
    if behind_comma and low and not tokens[bare - 2].is_quote:
        carried = _with_clause(bare, phrases)
        if carried is not None:
            return Subject(carried)
    if behind_comma or bare == low:
        following = phrases.after(_behind_aside(cue.high, tokens), len(tokens))
        if following is not None and _is_object(cue, following, phrases):
            return Subject(phrases.main())
        if following is not None:
            return Subject(following, inverted=True)
    if earlier and earlier[-1].speaker is not None:
        return Subject(earlier[-1].speaker, earlier[-1].inverted)
    joined = bare > low and tokens[bare - 1].form in BEFORE_NAMES | BEHIND
    return Subject(phrases.main() if joined else None)


def _behind_conjunction(place: int, low: int, phrases: NounPhrases) -> bool:
    """Whether « comme » or « que » stands before a verb, so that its subject follows (« comme le répète le maire »)."""
    tokens = phrases.tokens
    while place > low and tokens[place - 1].form in CLITICS:
        place -= 1
    return phrases.language.code == "fr" and place > low and tokens[place - 1].form in INVERTING


def _is_object(cue: Cue, following: Mention, phrases: NounPhrases) -> bool:
    """Whether what follows an English cue is called what the next marks hold (`in "Salt," called Ruiz "cold"`)."""
    tokens = phrases.tokens
    if phrases.language.code != "en" or not cue.weak or following.high >= len(tokens) or cue.low < 2:
        return False
    return tokens[following.high].is_quote and any(token.is_word for token in tokens[: cue.low - 1])


def _with_clause(place: int, phrases: NounPhrases) -> Mention | None:
    """The English subject whose relative clause, with a quote inside, ends in a comma before `place`."""
    tokens = phrases.tokens
    if phrases.language.code != "en":
        return None
    first = next((at for at in range(1, place) if tokens[at].form in COMMAS or tokens[at].is_quote), place)
    opens = first + 1 < place and tokens[first + 1].form in {"who", "which", "whose"}
    return phrases.antecedent(first + 1, 0) if opens else None


def _ended(place: int, phrases: NounPhrases) -> bool:
    """Whether the clause before a verb has one of its own ("an official who spoke because talks are going on said")."""
    tokens, being = phrases.tokens, phrases.language.being
    progressive = place > 1 and tokens[place - 1].form.endswith("ing") and tokens[place - 2].form in being
    return progressive and phrases.language.code == "en"


def _behind_aside(place: int, tokens: Sequence[Token]) -> int:
    """Behind what stands between commas there: « … », raconte, assis sur un banc, le maire."""
    if place >= len(tokens) or tokens[place].form not in COMMAS:
        return place
    closing = (at + 1 for at in range(place + 1, min(place + ASIDE, len(tokens))) if tokens[at].form in COMMAS)
    return next(closing, place)


def _clause_start(cue: int, tokens: Sequence[Token]) -> int:
    """The token after the last quote or hard mark before the cue; a pair of dashes is passed over."""
    dashes = [place for place in range(cue) if tokens[place].form in DASHES]
    paired = dashes[-2:] if len(dashes) > 1 and cue - dashes[-1] <= 2 else []
    for place in range(cue - 1, -1, -1):
        if place in paired:
            continue
        if tokens[place].is_quote or tokens[place].form in HARD:
            return place + 1
    return 0


def _inverted(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The pronoun of "dit-il" and "a-t-il dit"."""
    tokens, language = phrases.tokens, phrases.language
    for mark in range(cue.high, max(0, cue.low - REACH), -1):
        if 0 < mark < len(tokens) - 1 and tokens[mark].form in INVERSION and tokens[mark + 1].form in language.pronouns:
            return phrases.mention(mark + 1, mark + 2)
    return None
