"""Cues of a sentence with the speaker that the grammar gives each. No quotes are judged."""

from __future__ import annotations

import itertools

from desk.quotes.grammar.cues import find_cues
from desk.quotes.grammar.dependents import subject_of_dependent
from desk.quotes.grammar.nouns import acts
from desk.quotes.grammar.passives import agent_of
from desk.quotes.grammar.sayings import REACH, Cue, Saying, Subject
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subject_first import behind_aside, subject_first
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.grammar.verb_first import verb_first
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order
from index.spans import Span

LONG_NAME = 30


def find_sayings(sentence: Sentence) -> list[Saying]:
    """Every cue of the sentence with its speaker, in order."""
    phrases = NounPhrases(sentence.tokens, sentence.language)
    inverting = sentence.language.inverting
    sayings: list[Saying] = []
    for cue in find_cues(phrases):
        subject = _subject(cue, sayings, phrases)
        if sayings and cue.weak and done_by(cue, subject, phrases):
            continue
        if _called_so(cue, subject, phrases) or (inverting and _by_a_thing(cue, subject, phrases)):
            continue
        if subject.speaker is not None and subject.speaker.tokens[-1].form in sentence.language.addresses:
            subject = _speaking_in(subject, subject.speaker, phrases)
        weak = cue.weak and not (subject.inverted and subject.speaker and _says_that(subject.speaker.high, phrases))
        sayings.append(
            Saying(
                cue.low, cue.high, _span(cue, phrases), cue.form, weak, subject.speaker, subject.inverted,
                subject.speaker is None and not cue.passive, subject.via,
            )
        )  # fmt: skip
    return sayings


def _speaking_in(subject: Subject, speech: Mention, phrases: NounPhrases) -> Subject:
    """Whose English speech or the like it is, as who speaks ("Mayor Ruiz's inaugural address promised")."""
    language, tokens = phrases.language, phrases.tokens
    if not language.analytic:
        return subject
    own = speech.low + 1 if tokens[speech.low].form in language.possessors else 0
    owned = own or next((at for at in range(speech.high - 1, speech.low, -1) if tokens[at].form == "'s"), 0)
    return subject._replace(speaker=phrases.mention(speech.low, owned)) if owned else subject


def done_by(cue: Cue, subject: Subject, phrases: NounPhrases) -> bool:
    """Whether an English participle only tells by whom a thing was made ("condemned the deal concluded by Bo as")."""
    tokens, thing = phrases.tokens, subject.speaker
    if not phrases.language.analytic or thing is None or subject.inverted or cue.high >= len(tokens):
        return False
    passive = tokens[cue.high].form in phrases.language.agency and tokens[cue.low].form.endswith("ed")
    return passive and thing.high == cue.low and not phrases.is_person(thing)


def _called_so(cue: Cue, subject: Subject, phrases: NounPhrases) -> bool:
    """Whether an English participle says what a thing is called, and nobody calls it so (`an item deemed "unsafe"`)."""
    tokens, thing = phrases.tokens, subject.speaker
    if not phrases.language.analytic or not cue.weak or thing is None or subject.inverted:
        return False
    named = cue.high < len(tokens) and tokens[cue.high].is_quote and tokens[cue.high - 1].form.endswith("ed")
    return named and thing.high == cue.low and not phrases.is_person(thing)


def _by_a_thing(cue: Cue, subject: Subject, phrases: NounPhrases) -> bool:
    """Whether the agent of a French passive or a source is nothing that speaks (« agacé par un sort qui »)."""
    agent = subject.speaker if cue.passive or cue.form is Form.SOURCE else None
    if agent is None or phrases.is_person(agent):
        return False
    if cue.form is Form.SOURCE:
        return tuple(t.form for t in phrases.tokens[cue.low : agent.low + 1]) in phrases.language.turns.own_sources
    behind = itertools.takewhile(lambda token: not token.is_quote, phrases.tokens[agent.high :])
    return any(token.form in phrases.language.relatives for token in behind)


def _behind_account(place: int, phrases: NounPhrases) -> int:
    """`place`, or behind the French account of somebody there (« selon le récit d'un voisin »)."""
    tokens, turns = phrases.tokens, phrases.language.turns
    noun = place + (place < len(tokens) and tokens[place].form in phrases.language.definite)
    told = noun + 2 < len(tokens) and tokens[noun].form in turns.accounts and tokens[noun + 2].is_word
    return noun + 2 if told and tokens[noun + 1].form in turns.genitive_markers else place


def _tells(place: int, phrases: NounPhrases) -> int:
    """How many words of a verb stand between a source and who speaks (« según ha explicado el portavoz »)."""
    language = phrases.language
    last = place
    while last < len(phrases.tokens) and phrases.tokens[last].form in language.auxiliaries:
        last += 1
    word = phrases.tokens[last].form if last < len(phrases.tokens) else ""
    verb = word in language.verbs and word not in language.nominal and not phrases.person_word(last)
    if acts(word, language):
        return last + 1 - place
    return last + 1 - place if verb and phrases.begins_subject(last + 1) else 0


def _says_that(place: int, phrases: NounPhrases) -> bool:
    place = behind_aside(place, phrases.tokens)
    language = phrases.language
    if language.order is Order.VERB_FIRST and place < len(phrases.tokens):
        word = phrases.tokens[place].form
        place += word in language.prepositions and word not in language.complementisers
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
        if tokens[cue.high - 1].form in language.turns.prepositional_relatives:
            return Subject(phrases.antecedent(cue.low, 0))
        if (
            language.order is Order.SUBJECT_FIRST
            and cue.high < len(tokens)
            and tokens[cue.high].form in language.turns.prepositional_relatives
        ):
            return Subject(phrases.antecedent(cue.low, 0))
        named = tokens[cue.high - 1].form in language.turns.bare_sources
        low = cue.high - named + _tells(cue.high, phrases)
        low = _behind_account(low, phrases) if language.turns.accounts else low
        return Subject(_in_marks(cue.high, phrases) or phrases.after(low, len(tokens)), inverted=True)
    if cue.passive:
        return Subject(phrases.after(agent_of(cue.low, phrases), len(tokens)), inverted=True)
    if cue.high - cue.low == 1 and tokens[cue.low].form in language.relays:
        relayed = _relayed(cue, phrases)
        if relayed:
            return relayed
    if cue.form is Form.DEPENDENT:
        return subject_of_dependent(cue, earlier, phrases)
    return (
        verb_first(cue, earlier, phrases)
        if language.order is Order.VERB_FIRST
        else subject_first(cue, earlier, phrases)
    )


def _in_marks(place: int, phrases: NounPhrases) -> Mention | None:
    """The source whose name stands in marks right there, with its article or without (« Selon “Le Monde”, »)."""
    tokens, language = phrases.tokens, phrases.language
    mark = place + (place < len(tokens) and tokens[place].form in language.determiners)
    if not language.sentence_case or mark + 1 >= len(tokens) or not tokens[mark].is_quote:
        return None
    named = tokens[mark].end - tokens[mark].start <= LONG_NAME
    return Mention(place, mark + 1, mark + 1, tuple(tokens[place : mark + 1])) if named else None


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
            or (tokens[follows].form != ":" and tokens[follows].form not in language.turns.relaying)
        ):
            return None
        return Subject(speaker, inverted=True, via=phrases.before(cue.low, 0))
    for place in range(cue.high, min(len(tokens), cue.high + 2 * REACH)):
        if tokens[place].form in language.turns.relay_pronouns:
            return Subject(None, via=phrases.after(cue.high, place))
        if tokens[place].form == language.relay_link:
            whole = _before_echo(place + 1, phrases)
            agency = phrases.after(cue.high, place) if place > cue.high else None
            return Subject(whole or phrases.after(place + 1, len(tokens)), inverted=True, via=agency)
        linked = place + 1 < len(tokens) and tokens[place + 1].form == language.relay_link
        if not (tokens[place].is_word or tokens[place].is_quote or (linked and tokens[place].form in COMMAS)):
            return None
    return None


def _before_echo(low: int, phrases: NounPhrases) -> Mention | None:
    """Whom «قوله» or the like closes behind the link («نقلت الوكالة عن الناطق علي سالم قوله»)."""
    tokens, language = phrases.tokens, phrases.language
    for place in range(low, min(len(tokens), low + 2 * REACH)):
        if (tokens[place].form,) in language.echoes:
            return phrases.mention(low, place) if place > low + 1 else None
        if not tokens[place].is_word:
            return None
    return None
