"""Whose words a cue right before a quote gives: of its own subject, or of a cue before it. Clauses are `governing`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.attribution.governing import goes_around, governing_cue, wished
from desk.quotes.attribution.introductions import NEAR, somebody
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Order
from desk.quotes.languages.given_names import is_first_name


def speaking_cue(sentence: Sentence, left: Sequence[Saying]) -> Saying:
    """The last cue before the quote, or the one that governs it when the last only repeats its subject by a pronoun."""
    left = _without_summons(sentence, left)
    last, teller = left[-1], _teller(sentence, left) or _planner(sentence, left)
    if teller is not None:
        return teller
    if len(left) > 1 and (_passes_on(sentence, left[-2], last) or _set_between(sentence, left[-2], last)):
        return left[-2]
    if (
        len(left) < 2
        or last.speaker is None
        or last.speaker == left[-2].speaker
        or goes_around(sentence, left[-2], last)
    ):
        return last
    goes = last.weak and sentence.tokens[last.low].form in sentence.language.turns.motions and not left[-2].weak
    if goes or _of_listener(sentence, left[-2], last):
        return left[-2]
    told = _embedded(sentence, last) or (not last.weak and wished(sentence, last))
    if told and not left[-2].weak:
        return left[-2]
    if not last.weak:
        return last
    verb = sentence.tokens[last.low].form
    perceives = verb in sentence.language.perceiving
    nobody = sentence.language.analytic and (not somebody(sentence, last) or perceives)
    if not (nobody or last.speaker.pronoun(sentence.language)):
        return last
    if _reduced_relative(sentence, last):
        return last
    before = sentence.tokens[last.left - 1].form if last.left else ""
    if before in sentence.language.united("relatives", "complementisers") and not (
        perceives and before in sentence.language.complementisers
    ):
        return last
    governing = governing_cue(sentence, left)
    return governing if governing is not None and not governing.weak else last


def _of_listener(sentence: Sentence, teller: Saying, last: Saying) -> bool:
    """Whether an English clause only says more of who is told something ("told a guard, who was replying, “…”")."""
    tokens, language = sentence.tokens, sentence.language
    if not language.analytic or teller.weak or tokens[teller.high - 1].form not in language.telling:
        return False
    who = next((at for at in range(teller.high, last.low) if tokens[at].form in language.turns.animate_relatives), 0)
    progressive = tokens[last.low].form in language.gerunds and tokens[last.low - 1].form in language.being
    return progressive and who > 0 and tokens[who - 1].form in COMMAS


def _passes_on(sentence: Sentence, verb: Saying, source: Saying) -> bool:
    """Whether an Arabic source only tells where somebody was heard («وقال المدير، على ما جاء في بيان، "…"»)."""
    if sentence.language.order is not Order.VERB_FIRST or source.form is not Form.SOURCE or verb.weak:
        return False
    between = sentence.tokens[verb.right : source.low]
    words = tuple(token.form for token in sentence.tokens[source.low : source.high])
    if words in sentence.language.voices or sentence.tokens[source.high - 1].form == sentence.language.relay_link:
        return False
    stems = sentence.language.turns.told_stems
    that = any(token.is_quote or token.form.startswith(stems) for token in between)
    return verb.form is Form.VERB and not that and somebody(sentence, verb) and verb.high < source.low


def without_relays(sentence: Sentence, left: Sequence[Saying], place: int) -> Sequence[Saying]:
    """The cues before the quote at `place` without those that only tell where an Arabic speaker was heard.

    Of a verb and «نقلا عن» right behind its subject, the latter stays.
    """
    if sentence.language.order is not Order.VERB_FIRST or len(left) < 2:
        return left
    kept: list[Saying] = [left[0]]
    for saying in left[1:]:
        if _relays(sentence, kept[-1], saying):
            kept[-1] = saying
        elif _tells_where(sentence, kept[-1], saying, place):
            kept[-1] = kept[-1]._replace(via=kept[-1].via or saying.speaker)
        elif kept[-1].via is None or not saying.weak or somebody(sentence, saying) or saying.low < kept[-1].right:
            kept.append(saying)
    return kept


def _relays(sentence: Sentence, verb: Saying, source: Saying) -> bool:
    """Whether a source with a link stands right behind the subject of a verb («وأكدت الوكالة نقلا عن المدير أن»)."""
    linked = source.form is Form.SOURCE and sentence.tokens[source.high - 1].form == sentence.language.relay_link
    return linked and verb.form is Form.VERB and source.low == verb.right and source.speaker is not None


def _tells_where(sentence: Sentence, verb: Saying, source: Saying, place: int) -> bool:
    """Whether a source stands between a verb and its quote, also one that calls its object something by it."""
    depicting = sentence.language.has(sentence.language.depicting, sentence.tokens[verb.low].form)
    called = depicting and sentence.tokens[place - 1].form in sentence.language.turns.likening
    if verb.speaker is None or _of_somebody(sentence, verb.speaker):
        return False
    return _passes_on(sentence, verb._replace(weak=verb.weak and not called), source)


def _of_somebody(sentence: Sentence, speaker: Mention) -> bool:
    """Whether a thing that cannot speak opens a mention, behind it whose it is («أرقام الوزارة»)."""
    phrases, low = NounPhrases(sentence.tokens, sentence.language), speaker.low
    if len(speaker.tokens) < 2 or phrases.person_word(low) or is_first_name(speaker.tokens[0].form):
        return False
    return phrases.person_word(low + 1) and phrases.bare(low + 1) != speaker.tokens[1].form


def _set_between(sentence: Sentence, verb: Saying, source: Saying) -> bool:
    """Whether a French source between commas parts a verb from its "that" (« Il a dit, selon l'agence, que “…” »)."""
    tokens, behind = sentence.tokens, source.right
    if not sentence.language.inverting or source.form is not Form.SOURCE or verb.weak or verb.form is not Form.VERB:
        return False
    apart = verb.right < source.low and tokens[source.low - 1].form in COMMAS and behind + 1 < len(tokens)
    that = apart and tokens[behind].form in COMMAS and tokens[behind + 1].form in sentence.language.complementisers
    return that and verb.speaker is not None and not any(token.is_quote for token in tokens[verb.low : source.low])


def _without_summons(sentence: Sentence, left: Sequence[Saying]) -> Sequence[Saying]:
    """The cues without those of what somebody else is to do ("added that she would call Bo to testify")."""
    end, marker = len(left), sentence.language.turns.infinitive_marker
    while end > 1 and left[end - 1].form is Form.DEPENDENT and sentence.tokens[left[end - 1].low - 1].form in marker:
        end -= 1
    summoned = 1 < end < len(left) and wished(sentence, left[end - 1]) and not left[end - 2].weak
    apart = left[end - 1].high < left[end].low - 1 if end < len(left) else False
    return left[: end - 1] if summoned and apart else left


def _reduced_relative(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English clause without "that" says more of a noun behind a comma (", a fact he blamed on")."""
    tokens, language = sentence.tokens, sentence.language
    if not language.analytic or saying.left < NEAR or saying.speaker is None or saying.speaker.low != saying.left:
        return False
    noun = saying.left - 1
    phrases = NounPhrases(tokens, language)
    start = phrases.start_of(saying.left, 0) if tokens[noun].is_word and not phrases.stops(noun) else saying.left
    if not 0 < start < saying.left:
        return False
    if start < noun and tokens[start].form in language.determiners and tokens[start - 1].form in COMMAS:
        return True
    start = max((at + 1 for at in range(start, noun) if tokens[at].form in language.inner), default=start)
    told = language.has(language.verbs, tokens[start - 1].form)
    return saying.weak and not told and not tokens[noun].capital and saying.speaker.pronoun(language) in {"m", "f"}


def _planner(sentence: Sentence, left: Sequence[Saying]) -> Saying | None:
    """Who speaks of what is to be done, as the last cue has it ("saying the bill was no plan for addressing")."""
    tokens, last = sentence.tokens, left[-1]
    planned = (
        last.form is Form.DEPENDENT
        and last.weak
        and last.low > 0
        and tokens[last.low - 1].form in sentence.language.turns.purposes
    )
    if not sentence.language.analytic or not planned or tokens[last.low].form in sentence.language.naming:
        return None
    governing = governing_cue(sentence, left[:-1])
    return governing if governing is not None and not governing.weak else None


def _teller(sentence: Sentence, left: Sequence[Saying]) -> Saying | None:
    """Who tells in English what others know, as the last cue has it ("She said voters now realize that")."""
    perceiving, last = sentence.language.perceiving, left[-1]
    if not sentence.language.analytic or sentence.tokens[last.high - 1].form not in perceiving:
        return None
    tellers = (s for s in reversed(left[:-1]) if sentence.tokens[s.high - 1].form not in perceiving)
    teller = next(tellers, None)
    if teller is None or teller.weak or teller.inverted or teller.speaker is None or teller.form is not Form.VERB:
        return None
    near = all(token.is_word for token in sentence.tokens[teller.high : last.left])
    return teller if near and last.left >= teller.high else None


def _embedded(sentence: Sentence, saying: Saying) -> bool:
    """Whether the cue tells what somebody did by speaking, the words being those of who tells it ("demanded “…”")."""
    between = sentence.tokens[saying.low : saying.high]
    return between[-1].form in sentence.language.turns.speech_acts
