"""Reporting verbs and phrases of a sentence: where a word reports, and in what form. Who speaks is `speech`."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.infinitives import is_led_infinitive, narrated_at
from desk.quotes.grammar.lexicon import entry_of
from desk.quotes.grammar.multiword_cues import phrase_at
from desk.quotes.grammar.names_given import gives_name
from desk.quotes.grammar.passives import (
    agent_of,
    called_by,
    has_agent_of_quote,
    helper_of,
    is_judged_by,
    is_reflexive,
    shared_helper,
)
from desk.quotes.grammar.sayings import REACH, Cue
from desk.quotes.grammar.subjects import COMMAS, NounPhrases
from desk.quotes.grammar.unlisted_cues import behind_quote, unlisted_at
from desk.quotes.grammar.verbal_nouns import describes, tells_of_noun
from desk.quotes.grammar.verbs import Entry, Form, is_verb_here
from desk.quotes.grammar.withholding import withheld_ranges
from desk.quotes.languages.reference import reference_of


def find_cues(phrases: NounPhrases) -> list[Cue]:
    """Every cue of the sentence, in order."""
    tokens, language = phrases.tokens, phrases.language
    found: list[Cue] = []
    names = reference_of(language.code).naming if language.article else frozenset()
    done, quoted = 0, False
    narrates = bool(tokens) and tokens[0].form in language.turns.narrative_conjunctions
    for place, token in enumerate(tokens):
        if not token.is_word:
            quoted = quoted or token.is_quote
            narrates = narrates or (token.form == ";" and language.inverting)
            continue
        if place < done:
            continue
        if narrates and (cue := narrated_at(place, phrases)):
            found.append(cue)
            done = cue.high
            continue
        entry = entry_of(token.form, language)
        if (entry is None and not quoted) or (token.form in names and gives_name(phrases, place)):
            continue
        cue = _cue_at(place, entry, phrases) if entry else None
        if cue is None and quoted and (entry is None or entry.opens_verb):
            cue = unlisted_at(place, phrases)
        if cue and not (entry and entry.nominal and _in_source(found, cue, phrases)):
            found.append(cue)
            done = cue.high
    if found and language.anonymity:
        hidden = withheld_ranges(tokens, language)
        found = [cue for cue in found if not any(low <= cue.low < high for low, high in hidden)]
    return found


def _reputed(place: int, phrases: NounPhrases, *, weak: bool) -> Cue | None:
    """The cue of "is said to have told", which has the subject of its first verb; a weak one has to name."""
    tokens, low = phrases.tokens, place - 4
    if low < 0 or not tokens[low + 1].form.endswith(phrases.language.turns.reputed_endings):
        return None
    low -= low > 0 and tokens[low].form in phrases.language.adverbs
    named = not weak or tokens[place].form in phrases.language.naming
    told = named and tokens[low].form in phrases.language.being
    return Cue(low, place + 1, Form.VERB, weak) if told else None


def _in_source(found: Sequence[Cue], cue: Cue, phrases: NounPhrases) -> bool:
    """Whether a word that may be a noun belongs to whom a source names ("according to the police report, …")."""
    if not found or found[-1].form is not Form.SOURCE:
        return False
    named = phrases.after(found[-1].high, cue.high)
    return named is not None and named.high >= cue.low and not phrases.tokens[cue.low].form.endswith(("ed", "ing"))


def _cue_at(place: int, entry: Entry, phrases: NounPhrases) -> Cue | None:
    tokens, language, turns = phrases.tokens, phrases.language, phrases.language.turns
    following = tokens[place + 1].form if place + 1 < len(tokens) else ""
    if entry.viewpoint and place and tokens[place - 1].form in COMMAS and following in turns.viewpoint_relatives:
        return Cue(place, place + 2, Form.SOURCE)
    opens = place == 0 or (place == 1 and language.inverting and tokens[0].form in language.conjunctions)
    if entry.viewpoint and (opens or tokens[place - 1].form == ";" or behind_quote(place, tokens) == 2):
        return Cue(place, place + 1, Form.SOURCE) if _viewpoint(place, phrases) else None
    said = (
        phrase_at(place, entry, phrases)
        if entry.phrases or entry.alone or tokens[place].form in language.wording
        else None
    )
    if said is not None:
        cited = phrases.after(said.high, len(tokens)) if entry.gerund and said.form is Form.SOURCE else None
        named = cited is not None and phrases.is_person(cited)
        goes_on = entry.gerund and said.form is Form.SOURCE and place + 1 < len(tokens)
        goes_on = goes_on and (tokens[place + 1].is_word or (language.analytic and tokens[place + 1].is_quote))
        return Cue(place, said.high, Form.DEPENDENT, weak=True) if goes_on and not named else said
    heard = _heard(place, phrases) if entry.gerund else 0
    if heard:
        return Cue(heard, place + 1, Form.VERB)
    if not entry.verb or not _reports(place, entry, phrases):
        described = describes(place, phrases)
        return Cue(place, place + 1, Form.DEPENDENT, weak=True) if described else None
    paper = entry.gerund and tokens[place].form in language.documents
    if paper and following not in language.complementisers | {":"} and following not in turns.attention:
        return None
    if tokens[place].form in language.idle and is_reflexive(place, phrases) and following not in turns.comparing:
        return None
    if tokens[place].form in language.clausal and place + 1 < len(tokens) and tokens[place + 1].is_quote:
        return None
    weak = entry.weak and following not in language.complementisers
    weak = weak and not (following in turns.towards and _leads_to_clause(place + 1, phrases))
    helper = helper_of(place, phrases) or (shared_helper(place, phrases) if entry.participle else "")
    if entry.participle and not helper:
        apart = place == 0 or tokens[place - 1].form in COMMAS
        judged = apart or (language.inverting and is_judged_by(place, phrases))
        agent = judged and bool(language.agency) and has_agent_of_quote(place, phrases)
        return Cue(place, place + 1, Form.VERB, weak=True, passive=True) if agent else None
    passive = helper in language.being and not entry.gerund and not is_reflexive(place, phrases)
    passive = passive or (not helper and following in language.agency and called_by(place, phrases))
    if passive and language.being:
        return Cue(place, place + 1, Form.VERB, weak=True, passive=True) if agent_of(place, phrases) else None
    if helper in turns.perfect_infinitive and place > 1 and tokens[place - 2].form in turns.infinitive_marker:
        return _reputed(place, phrases, weak=weak)
    infinitive = place > 0 and tokens[place - 1].form in turns.infinitive_marker
    infinitive = infinitive and not (place > 1 and tokens[place - 2].form in language.raising)
    infinitive = infinitive or is_led_infinitive(place, phrases)
    dependent = (entry.gerund and helper not in language.being) or infinitive
    return Cue(place, place + 1, Form.DEPENDENT if dependent else Form.VERB, weak)


def _leads_to_clause(place: int, phrases: NounPhrases) -> bool:
    """Whether « à ce que » leads from a French verb to its clause."""
    ahead = [token.form for token in phrases.tokens[place : place + 3]]
    return (
        len(ahead) > 2 and ahead[1] in phrases.language.turns.copulas and ahead[2] in phrases.language.complementisers
    )


def _reports(place: int, entry: Entry, phrases: NounPhrases) -> bool:
    """Whether a word that may report does so where it stands, and somebody's words."""
    if (
        (phrases.language.inverting and _is_anothers(place, phrases))
        or _taken_up(place, entry, phrases)
        or not is_verb_here(place, entry, phrases)
    ):
        return False
    if place == 0 and tuple(token.form for token in phrases.tokens[:2]) in phrases.language.impersonal:
        return False
    return not (entry.gerund and tells_of_noun(place, phrases))


def _is_anothers(place: int, phrases: NounPhrases) -> bool:
    """Whether somebody else does the infinitive at `place`, or nobody (« a fait réagir », « De quoi agacer Ruiz »).

    A noun for people that looks like one is none (« Ana Ruiz, conseiller national »).
    """
    tokens, turns = phrases.tokens, phrases.language.turns
    if not place or not tokens[place].form.endswith(phrases.language.infinitives):
        return False
    if tokens[place].form in phrases.language.roles and tokens[place - 1].form not in turns.infinitive_prepositions:
        return True
    nobody = tokens[0].form in turns.genitive_markers and tokens[1].form in turns.wherewithal
    return nobody or tokens[place - 1].form in turns.causatives


def _means(place: int, phrases: NounPhrases) -> bool:
    """Whether a thing « veut dire » something."""
    verb = place - 1
    while verb > 0 and phrases.language.inverting and phrases.tokens[verb].form in phrases.language.adverbs:
        verb -= 1
    wants = verb > 0 and phrases.tokens[verb].form in phrases.language.perceiving
    subject = phrases.before(verb, 0) if wants else None
    return subject is not None and not phrases.is_person(subject)


def _taken_up(place: int, entry: Entry, phrases: NounPhrases) -> bool:
    """Whether «ما قاله» only takes up what somebody said, so that another verb holds the words; « veut dire » means."""
    tokens, language = phrases.tokens, phrases.language
    if language.infinitives and tokens[place].form.endswith(language.infinitives) and _means(place, phrases):
        return True
    if tokens[place].form in language.meaning:
        subject = phrases.before(place, 0)
        return subject is None or not phrases.is_person(subject)
    told = not entry.weak and not entry.gerund and tokens[place].form.endswith(language.turns.resumptive_endings)
    return told and place > 0 and language.has(language.turns.what, tokens[place - 1].form)


def _heard(place: int, phrases: NounPhrases) -> int:
    """Where somebody is heard at it in English ("a woman can be heard gladly shouting"), not somebody's something."""
    turns, verb = phrases.language.turns, place - 1
    verb -= verb > 0 and phrases.tokens[verb].form.endswith(phrases.language.adverbial)
    if verb < 1 or phrases.tokens[verb].form not in turns.perceived:
        return 0
    before = [token.form for token in phrases.tokens[max(0, place - REACH) : place]]
    return verb if turns.genitive_suffix.isdisjoint(before) else 0


def _viewpoint(place: int, phrases: NounPhrases) -> bool:
    """Whether "For the opposition," opens the sentence, or closes it behind a quote: somebody, and then a mark."""
    speaker = phrases.after(place + 1, len(phrases.tokens))
    if speaker is None or not phrases.is_person(speaker):
        return False
    if speaker.high >= len(phrases.tokens):
        return place > 0
    behind, language = phrases.tokens[speaker.high], phrases.language
    if language.inverting and phrases.participle(speaker.high) and not behind.capital:
        near = phrases.tokens[speaker.high : speaker.high + 2 * REACH]
        behind = next((token for token in near if not token.is_word), behind)
    if language.verb_second and place == 0 and behind.form in language.auxiliaries:
        return True
    ended = COMMAS.isdisjoint({behind.form, phrases.tokens[speaker.core].form})
    ended = ended and not (language.inverting and behind.form == ":")
    return not ended or (place > 0 and not behind.is_word)
