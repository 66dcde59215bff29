"""Who does what a participle or an infinitive tells, by the words right before it. No cues further up."""

from __future__ import annotations

from desk.quotes.grammar.blame import blamed
from desk.quotes.grammar.sayings import Cue
from desk.quotes.grammar.subjects import COMMAS, Mention, NounPhrases

ASIDE = 12
SPENT = 6


def own_subject(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who does what a participle or an infinitive tells, when the words before it name them."""
    for rule in RULES:
        somebody = rule(cue, phrases)
        if somebody is not None:
            return somebody
    return None


def _pointed_at(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Whose doing somebody points to in English ("pointed to Ruiz often mocking the vote and calling it “thin”")."""
    tokens, language = phrases.tokens, phrases.language
    if cue.low < 2 or tokens[cue.low].form not in language.gerunds or not language.turns.pointing:
        return None
    joined = tokens[cue.low - 1].form in language.turns.gerund_links
    doing = range(cue.low - 2, max(0, cue.low - 2 - ASIDE), -1) if joined else range(cue.low, cue.low - 1, -1)
    for high in (at for at in doing if tokens[at].form.endswith("ing")):
        end = high
        while end and tokens[end - 1].form not in language.determiners and phrases.helps(end - 1):
            end -= 1
        start = phrases.start_of(end, 0)
        to = next((at for at in range(start, end) if tokens[at].form in language.turns.towards), start - 1)
        if to > 0 and tokens[to].form in language.turns.towards and tokens[to - 1].form in language.turns.pointing:
            return phrases.mention(to + 1, end)
    return None


def _instanced(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Whose doing an English participle is behind a preposition ("critics such as Ana Ruiz calling it “thin”")."""
    tokens, language = phrases.tokens, phrases.language
    named = cue.low > 1 and tokens[cue.low - 1].capital and tokens[cue.low - 1].is_word
    if not language.analytic or not named or not tokens[cue.low].form.endswith(language.verbal):
        return None
    start = cue.low
    while start > 0 and (tokens[start - 1].capital or tokens[start - 1].form in language.turns.genitive_markers):
        start -= 1
    led = start > 0 and tokens[start - 1].form in language.turns.instancing
    somebody = phrases.mention(start, cue.low) if led else None
    return somebody if somebody is not None and phrases.is_person(somebody) else None


def issuer_of(text: Mention | None, phrases: NounPhrases) -> Mention | None:
    """Who puts out an English text ("The mayor issued a statement saying")."""
    language, verb = phrases.language, text.low - 1 if text is not None else 0
    verb -= verb > 0 and phrases.tokens[verb].form in language.turns.issuing_particles
    if verb < 1 or phrases.tokens[verb].form not in language.issuing:
        return None
    if text is None or not any(token.form in language.documents for token in text.tokens):
        return None
    riding = phrases.tokens[verb].form.endswith("ing")
    issuer = (None if riding else phrases.before(verb, 0)) or phrases.main()
    return issuer if issuer is not None and issuer.high <= verb and phrases.is_person(issuer) else None


def _accompanied(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who speaks in "with one official saying"."""
    named = _name_between_commas(cue.low, phrases)
    if named is not None:
        return named
    for place in range(cue.low - 2, max(-1, cue.low - 1 - ASIDE), -1):
        token = phrases.tokens[place]
        if token.is_quote or token.form in COMMAS:
            return None
        if token.form in phrases.language.turns.circumstantial:
            somebody = phrases.after(place + 1, cue.low)
            apart = place > 0 and phrases.tokens[place - 1].form in COMMAS
            passed = phrases.language.times | phrases.language.turns.day_prepositions if apart else frozenset()
            whole = somebody is not None and all(
                phrases.helps(at) or phrases.tokens[at].form in passed for at in range(somebody.high, cue.low)
            )
            some = somebody is not None and somebody.tokens[0].form in phrases.language.turns.standalone
            if somebody is not None and not whole and _does_more(somebody, cue.low, phrases):
                return phrases.mention(somebody.low, somebody.high - 1)
            return _bare(somebody, phrases) if whole and somebody and (some or phrases.is_person(somebody)) else None
    return None


def _sent_to(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who sends an English text to somebody ("was told that Bo had sent a note to his wife saying")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or tokens[cue.low].form not in language.turns.saying or not tokens[cue.low - 1].is_word:
        return None
    reach = range(cue.low - 2, max(1, cue.low - SPENT), -1)
    to = next((at for at in reach if tokens[at].form in language.turns.towards), 0)
    return issuer_of(phrases.before(to, 0), phrases) if to and tokens[to - 1].form in language.documents else None


def _name_between_commas(place: int, phrases: NounPhrases) -> Mention | None:
    """Who speaks in English behind "with", an office and a name between commas ("with its chief, Bo Lund, saying")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or place < SPENT or tokens[place - 1].form not in COMMAS:
        return None
    comma = next((at for at in range(place - 2, max(0, place - SPENT), -1) if not tokens[at].capital), 0)
    if comma in {0, place - 2} or tokens[comma].form not in COMMAS:
        return None
    led = next((at for at in range(comma - 1, max(0, comma - ASIDE), -1) if not tokens[at].is_word), 0)
    opens = led + (not tokens[led].is_word)
    apart = tokens[opens].form in language.turns.circumstantial and phrases.office(comma - 1)
    return phrases.mention(opens + 1, place - 1, comma) if apart else None


def _does_more(somebody: Mention, place: int, phrases: NounPhrases) -> bool:
    """Whether words between say where a sign is, or what else people do ("with a sign hung by it reading")."""
    language, behind = phrases.language, phrases.tokens[somebody.high : place]
    if not language.analytic or not behind or not all(token.is_word for token in behind) or len(somebody.tokens) < 2:
        return False
    noun, verb = somebody.tokens[-2].form, somebody.tokens[-1].form
    told = noun in language.documents and (verb in language.reduced or verb.endswith(language.finite))
    return told or (verb.endswith("ing") and behind[-1].form in language.turns.coordinators)


def _shown(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who is shown at it, or made to do it ("the tape captures Ruiz describing", "prompted him to call")."""
    tokens, language = phrases.tokens, phrases.language
    infinitive = cue.low > 1 and tokens[cue.low - 1].form in language.turns.infinitive_marker
    high, moving = cue.low - infinitive, language.causing if infinitive else language.showing
    verb = next((at for at in range(high - 1, max(0, high - 1 - SPENT), -1) if tokens[at].form in moving), high)
    whole = all(t.is_word or phrases.glued(at) for at, t in enumerate(tokens[verb + 1 : high], verb + 1))
    somebody = phrases.mention(verb + 1, high) if whole else None
    if somebody is None and tokens[cue.low].form in language.outcries:
        somebody = phrases.mention(phrases.start_of(cue.low, 0), cue.low)
        gerund = somebody is not None and somebody.tokens[0].form.endswith("ing") and not somebody.tokens[0].capital
        somebody = None if gerund else somebody
    led = somebody is not None and somebody.tokens[0].form in language.prepositions
    return somebody if somebody is not None and not led and phrases.is_person(somebody) else None


def _author(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Whose text or recording stands before an English participle ("a tweet from Ruiz calling")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or not tokens[cue.low].form.endswith("ing"):
        return None
    for place in range(cue.low - 2, max(0, cue.low - 2 - ASIDE), -1):
        if tokens[place].form in COMMAS or tokens[place].is_quote:
            return None
        noun = tokens[place - 1].form
        told = noun in language.documents or noun in language.recordings or noun in language.utterances
        if told and tokens[place].form in language.turns.authorship:
            somebody = phrases.after(place + 1, cue.low)
            end = cue.low - (tokens[cue.low - 1].form in COMMAS)
            whole = somebody is not None and all(phrases.helps(at) for at in range(somebody.high, end))
            return _bare(somebody, phrases) if whole and somebody and phrases.is_person(somebody) else None
    return None


def _bare(somebody: Mention, phrases: NounPhrases) -> Mention:
    """The mention without the adverbs of the participle behind it ("with the host actually saying")."""
    end = somebody.high
    while end > somebody.low + 1 and phrases.helps(end - 1):
        end -= 1
    return phrases.mention(somebody.low, end, min(end, somebody.core)) or somebody


def _spending(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """Who spends time on it or is caught at it in English ("that Ruiz had spent the week calling")."""
    for place in range(cue.low - 1, max(0, cue.low - 1 - SPENT), -1):
        if not phrases.tokens[place].is_word:
            return None
        if phrases.tokens[place].form in phrases.language.turns.spending:
            spender, main = phrases.before(place, 0), phrases.main()
            return main if main is not None and spender is not None and main.high == spender.high else spender
    return None


def _absolute(cue: Cue, phrases: NounPhrases) -> Mention | None:
    """The subject that a French participle has to itself behind a comma (« …, le maire parlant d'“acharnement” »)."""
    tokens = phrases.tokens
    if not phrases.language.inverting or cue.low < 2 or not tokens[cue.low - 1].is_word or phrases.stops(cue.low - 1):
        return None
    if tokens[cue.low - 1].form in phrases.language.prepositions:
        return None
    start = phrases.start_of(cue.low, 0)
    apart = 0 < start < cue.low and tokens[start - 1].form in COMMAS
    somebody = phrases.mention(start, cue.low) if apart else None
    return somebody if somebody is not None and phrases.is_person(somebody) else None


RULES = (
    _accompanied,
    _sent_to,
    _shown,
    _pointed_at,
    blamed,
    _author,
    _instanced,
    _spending,
    _absolute,
)
"""Each names somebody or nobody; the first that does is right."""
