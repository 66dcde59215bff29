"""Reporting verbs and phrases of a sentence: where a word reports, and in what form. Who speaks is `sayings`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from desk.quotes.grammar.names_given import gives_name
from desk.quotes.grammar.passives import (
    agent_of,
    has_agent_of_quote,
    helper_of,
    is_judged_by,
    is_reflexive,
    shared_helper,
)
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, INVERSION, NounPhrases
from desk.quotes.grammar.verbal_nouns import describes, tells_of_noun
from desk.quotes.grammar.verbs import Entry, Form, is_verb_here
from desk.quotes.grammar.withholding import withheld_ranges
from desk.quotes.languages import Order, language_of
from desk.quotes.languages.lists import Phrase
from desk.quotes.text.words import Token

REACH = 5
PURPOSE = frozenset({"pour", "avant", "afin", "sans", "après"})
NARRATING = frozenset({"et", "mais", "puis"})
NARRATED = 12
TO = frozenset({"الي", "النظر", "الانتباه"})
WITHIN = frozenset({"في", "خلال", "عبر"})
PERCEIVED = frozenset({"heard", "overheard", "seen"})
ENDING = frozenset({"stop", "stops", "stopped", "avoid", "avoids", "avoided", "quit", "without", "from"})
"""Words after which nobody uses a phrase."""
HE = frozenset({"he", "she", "they"})
REPUTED = ("ed", "id", "ght")


class Cue(NamedTuple):
    """Tokens `[low, high)` that report; a `weak` cue needs the quote beside it, a `passive` one has an agent."""

    low: int
    high: int
    form: Form
    weak: bool = False
    passive: bool = False


def find_cues(phrases: NounPhrases) -> list[Cue]:
    """Every cue of the sentence, in order."""
    tokens, language = phrases.tokens, phrases.language
    found: list[Cue] = []
    done, quoted = 0, False
    narrates = bool(tokens) and tokens[0].form in NARRATING
    for place, token in enumerate(tokens):
        quoted = quoted or token.is_quote
        narrates = narrates or (language.inverting and token.form == ";")
        if place < done or not token.is_word or (language.article and gives_name(phrases, place)):
            continue
        if narrates and (cue := _narrated(place, phrases)):
            found.append(cue)
            done = cue.high
            continue
        entry = _entry(language.code, token.form)
        cue = _cue_at(place, entry, phrases) if entry else _unlisted(place, phrases) if quoted else None
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
    if low < 0 or not tokens[low + 1].form.endswith(REPUTED):
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


@cache
def _phrases_by_word(code: str) -> dict[str, list[tuple[Phrase, Form]]]:
    """Every phrase of a language by its first word, with and without a glued conjunction."""
    language = language_of(code)
    groups = ((language.echoes, Form.ECHO), (language.sources, Form.SOURCE), (language.phrases, Form.VERB))
    table: dict[str, list[tuple[Phrase, Form]]] = {}
    for group, form in groups:
        for phrase in group:
            for clitic in ("", *language.clitics):
                table.setdefault(clitic + phrase[0], []).append((phrase, form))
    return table


@lru_cache(maxsize=1 << 16)
def _entry(code: str, word: str) -> Entry | None:
    language = language_of(code)
    found = _phrases_by_word(code).get(word, [])
    verb = language.has(language.verbs, word)
    viewpoint = word in language.viewpoints
    if not (found or verb or viewpoint or word in language.wording):
        return None
    by_second: dict[str, tuple[tuple[Phrase, Form], ...]] = {}
    for pair in sorted(found, key=lambda pair: -len(pair[0])):
        second = pair[0][1] if len(pair[0]) > 1 else ""
        by_second[second] = (*by_second.get(second, ()), pair)
    return Entry(
        by_second,
        verb,
        language.has(language.nominal, word),
        language.has(language.weak, word),
        language.has(language.gerunds, word),
        word in language.participles,
        viewpoint,
    )


def _cue_at(place: int, entry: Entry, phrases: NounPhrases) -> Cue | None:
    tokens, language = phrases.tokens, phrases.language
    following = tokens[place + 1].form if place + 1 < len(tokens) else ""
    if entry.viewpoint and place and tokens[place - 1].form in COMMAS and following in {"qui", "lequel", "laquelle"}:
        return Cue(place, place + 2, Form.SOURCE)
    if entry.viewpoint and (place == 0 or tokens[place - 1].form == ";" or _behind_quote(place, tokens) == 2):
        return Cue(place, place + 1, Form.SOURCE) if _viewpoint(place, phrases) else None
    said = _phrase_at(place, entry, phrases)
    if said is not None:
        cited = phrases.after(said.high, len(tokens)) if entry.gerund and said.form is Form.SOURCE else None
        named = cited is not None and phrases.is_person(cited)
        goes_on = entry.gerund and said.form is Form.SOURCE and following and tokens[place + 1].is_word
        return Cue(place, said.high, Form.DEPENDENT, weak=True) if goes_on and not named else said
    if not entry.verb or not _reports(place, entry, phrases):
        described = describes(place, phrases)
        return Cue(place, place + 1, Form.DEPENDENT, weak=True) if described else None
    paper = entry.gerund and tokens[place].form in language.documents
    if paper and following not in language.complementisers and following not in TO:
        return None
    if tokens[place].form in language.idle and is_reflexive(place, phrases) and following != "comme":
        return None
    if tokens[place].form in language.clausal and place + 1 < len(tokens) and tokens[place + 1].is_quote:
        return None
    weak = entry.weak and following not in language.complementisers
    helper = helper_of(place, phrases) or (shared_helper(place, phrases) if entry.participle else "")
    if entry.participle and not helper:
        apart = place == 0 or tokens[place - 1].form in COMMAS
        judged = apart or (language.inverting and is_judged_by(place, phrases))
        agent = judged and bool(language.agency) and has_agent_of_quote(place, phrases)
        return Cue(place, place + 1, Form.VERB, weak=True, passive=True) if agent else None
    if entry.gerund and _heard(place, phrases):
        return Cue(place - 1, place + 1, Form.VERB)
    passive = helper in language.being and not entry.gerund and not is_reflexive(place, phrases)
    if passive and language.being:
        return Cue(place, place + 1, Form.VERB, weak=True, passive=True) if agent_of(place, phrases) else None
    if helper == "have" and place > 1 and tokens[place - 2].form == "to":
        return _reputed(place, phrases, weak=weak)
    infinitive = place > 0 and tokens[place - 1].form == "to"
    infinitive = infinitive and not (place > 1 and tokens[place - 2].form in language.raising)
    infinitive = infinitive or _led_infinitive(place, phrases)
    dependent = (entry.gerund and helper not in language.being) or infinitive
    return Cue(place, place + 1, Form.DEPENDENT if dependent else Form.VERB, weak)


def _reports(place: int, entry: Entry, phrases: NounPhrases) -> bool:
    """Whether a word that may report does so where it stands, and somebody's words."""
    if _taken_up(place, entry, phrases) or not is_verb_here(place, entry, phrases):
        return False
    if place == 0 and tuple(token.form for token in phrases.tokens[:2]) in phrases.language.impersonal:
        return False
    return not (entry.gerund and tells_of_noun(place, phrases))


def _phrase_at(place: int, entry: Entry, phrases: NounPhrases) -> Cue | None:
    """The cue of several words that starts at `place`; an adverb may part a French verb from its "de"."""
    tokens, language = phrases.tokens, phrases.language
    if not entry.phrases:
        return _worded(place, phrases) if tokens[place].form in language.wording else None
    second = tokens[place + 1].form if place + 1 < len(tokens) else ""
    for phrase, form in (*entry.phrases.get(second, ()), *entry.phrases.get("", ())):
        words = tuple(token.form for token in tokens[place + 1 : place + len(phrase)])
        before = tokens[place - 1].form if place and form is Form.SOURCE else ""
        if form is Form.SOURCE and _rate(place, phrase, phrases):
            continue
        if words == phrase[1:] and not (before in WITHIN or before in language.determiners):
            said = place + phrase.index("ما") if form is Form.ECHO and "ما" in phrase else place + len(phrase)
            verb = form in {Form.SOURCE, Form.ECHO} and _passed_on(said, phrases)
            if verb:
                return Cue(place, verb, Form.SOURCE)
            riding = form is Form.VERB and (_riding(place, phrases) or (place > 0 and _riding(place - 1, phrases)))
            weak = phrase in language.weak_phrases
            return Cue(place, place + len(phrase), Form.DEPENDENT if riding else form, weak)
    third = tokens[place + 2].form if place + 2 < len(tokens) else ""
    if tokens[place].form in language.wording:
        return _worded(place, phrases)
    if language.inverting and second in language.adverbs and third in language.inner:
        parted = any(len(phrase) == 2 and form is Form.VERB for phrase, form in entry.phrases.get(third, ()))
        return Cue(place, place + 3, Form.VERB) if parted else None
    return None


def _worded(place: int, phrases: NounPhrases) -> Cue | None:
    """The cue of "used the oddly loaded term" right before a quote."""
    tokens, language = phrases.tokens, phrases.language
    end = next((at for at in range(place + 2, min(len(tokens), place + REACH + 2)) if tokens[at].is_quote), 0)
    if not end or tokens[end - 1].form not in language.wordings or not all(t.is_word for t in tokens[place:end]):
        return None
    passive = helper_of(place, phrases) in language.being
    led = tokens[place + 1].form in language.determiners and not passive
    before = tokens[place - 1].form if place else ""
    rides = tokens[place].form.endswith("ing")
    if not led or (rides and before in ENDING):
        return None
    return Cue(place, end, Form.DEPENDENT if rides or before == "to" else Form.VERB)


def _rate(place: int, phrase: Phrase, phrases: NounPhrases) -> bool:
    """Whether a preposition that may name a source counts things instead ("15 parts per billion")."""
    tokens, language = phrases.tokens, phrases.language
    counted = len(phrase) == 1 and place > 0 and tokens[place - 1].is_word and phrase[0] in language.prepositions
    following = tokens[place + 1] if counted and place + 1 < len(tokens) else None
    return following is not None and not (following.capital or following.form in language.determiners)


def _means(place: int, phrases: NounPhrases) -> bool:
    """Whether a thing « veut dire » something."""
    wants = place > 1 and phrases.tokens[place - 1].form in phrases.language.perceiving
    subject = phrases.before(place - 1, 0) if wants else None
    return subject is not None and not phrases.is_person(subject)


def _taken_up(place: int, entry: Entry, phrases: NounPhrases) -> bool:
    """Whether «ما قاله» only takes up what somebody said, so that another verb holds the words; « veut dire » means."""
    tokens, language = phrases.tokens, phrases.language
    if tokens[place].form.endswith(language.infinitives) and _means(place, phrases):
        return True
    if tokens[place].form in language.meaning:
        subject = phrases.before(place, 0)
        return subject is None or not phrases.is_person(subject)
    told = bool(language.article) and not entry.weak and not entry.gerund and tokens[place].form.endswith(("ه", "ها"))
    return told and place > 0 and language.has(language.turns.what, tokens[place - 1].form)


def _heard(place: int, phrases: NounPhrases) -> bool:
    """Whether somebody is heard at it in English ("a woman can be heard shouting"), and not somebody's something."""
    before = [token.form for token in phrases.tokens[max(0, place - REACH) : place]]
    return bool(before) and before[-1] in PERCEIVED and "'s" not in before


def _passed_on(place: int, phrases: NounPhrases) -> int:
    """Behind the verb of «وفق ما نقلته القناة», which stands behind a source and "what"; 0 when there is none."""
    tokens, language = phrases.tokens, phrases.language
    if (
        language.order is not Order.VERB_FIRST
        or place + 2 >= len(tokens)
        or tokens[place].form not in language.turns.what
    ):
        return 0
    verb = tokens[place + 1].form
    known = any(language.has(language.verbs, verb.removesuffix(end)) for end in ("", "ه", "ها"))
    return place + 2 if known and tokens[place + 2].is_word else 0


def _led_infinitive(place: int, phrases: NounPhrases) -> bool:
    """Whether a French infinitive hangs on a participle or on "pour" (« se bornant à dire », « avant d'ajouter »)."""
    tokens = phrases.tokens
    if not tokens[place].form.endswith(phrases.language.infinitives) or not place:
        return False
    place -= place > 1 and tokens[place - 1].form in {"s'", "se"}
    if _riding(place - 1, phrases):
        return True
    led = tokens[place - 1].form in {"à", "de", "d'", "pour", "sans", "par"}
    if led and place < REACH and phrases.participle(0):
        return True
    return led and any(
        t.form.endswith(phrases.language.riding) or t.form in PURPOSE for t in tokens[max(0, place - 3) : place]
    )


def _riding(place: int, phrases: NounPhrases) -> bool:
    """Whether a French participle rides on the clause before it (« …, préférant », « se contentant »)."""
    if not phrases.tokens[place].form.endswith(phrases.language.riding):
        return False
    before = phrases.tokens[place - 1].form if place else ","
    return (before in COMMAS or before in {"en", "ne", "n'", "se", "s'"}) and not phrases.person_word(place)


def _narrated(place: int, phrases: NounPhrases) -> Cue | None:
    """The cue of « Et le maire de conclure : “…” », an infinitive that tells what somebody did."""
    tokens, language = phrases.tokens, phrases.language
    if tokens[place].form not in {"de", "d'"}:
        return None
    start = max((at + 1 for at in range(place) if tokens[at].form == ";"), default=0)
    if tokens[start].form not in NARRATING or place > start + NARRATED:
        return None
    at = place + 1 + (tokens[place + 1].form in {"s'", "se"} if place + 1 < len(tokens) else 0)
    if (
        at >= len(tokens)
        or not tokens[at].form.endswith(language.infinitives)
        or not language.has(language.verbs, tokens[at].form)
    ):
        return None
    told = any(
        t.form in language.auxiliaries or not t.is_word for t in tokens[start + 1 : place] if t.form not in COMMAS
    )
    return None if told else Cue(place, at + 1, Form.VERB)


def is_narrated(saying: Saying, sentence: Sentence) -> bool:
    """Whether « Et de conclure : “…” » leaves out who goes on speaking."""
    first = sentence.tokens[saying.low].form
    return first in {"de", "d'"} and sentence.tokens[0].form in NARRATING


def _viewpoint(place: int, phrases: NounPhrases) -> bool:
    """Whether "For the opposition," opens the sentence, or closes it behind a quote: somebody, and then a mark."""
    speaker = phrases.after(place + 1, len(phrases.tokens))
    if speaker is None or not phrases.is_person(speaker):
        return False
    if speaker.high >= len(phrases.tokens):
        return place > 0
    behind, language = phrases.tokens[speaker.high], phrases.language
    if language.verb_second and place == 0 and behind.form in language.auxiliaries:
        return True
    ended = COMMAS.isdisjoint({behind.form, phrases.tokens[speaker.core].form})
    return not ended or (place > 0 and not behind.is_word)


def _behind_quote(place: int, tokens: Sequence[Token]) -> int:
    """How many tokens back a quote stands: 1 right before `place`, 2 when a comma is between; else 0."""
    if place and tokens[place - 1].is_quote:
        return 1
    return 2 if place > 1 and tokens[place - 1].form in COMMAS and tokens[place - 2].is_quote else 0


def _unlisted(place: int, phrases: NounPhrases) -> Cue | None:
    """A word of no list where only a verb that reports can stand: « … », tempête la députée; "…," Ruiz deadpanned."""
    tokens, language = phrases.tokens, phrases.language
    endings = language.finite
    token = tokens[place]
    if not endings or token.capital or not place or token.form in language.determiners:
        return None
    first = place
    inverted = language.inverting and place > 2 and tokens[place - 2].form in INVERSION
    first -= 2 if inverted and tokens[place - 1].form in language.pronouns else 0
    while first and tokens[first - 1].is_word and phrases.helps(first - 1):
        first -= 1
    back = _behind_quote(first, tokens)
    if back and inverted and first < place - 2:
        return Cue(place, place + 1, Form.VERB, weak=True)
    if back and (first < place or token.form.endswith(endings)):
        opens = not any(other.is_word for other in tokens[: first - back])
        usable = (back == 2 or opens) and not phrases.stops(place) and not phrases.person_word(place)
        usable = usable and (opens or not phrases.resumed(place))
        named = _somebody_at(place + 1, phrases, sure=back == 1)
        return Cue(place, place + 1, Form.VERB, weak=True) if usable and named else None
    last = place + 1 >= len(tokens) or not tokens[place + 1].is_word
    if (
        not language.analytic
        or not last
        or not token.form.endswith(endings)
        or not (tokens[place - 1].capital or tokens[place - 1].form in HE)
    ):
        return None
    start = phrases.start_of(place, 0)
    apart = start < place and bool(_behind_quote(start, tokens)) and not phrases.stops(place)
    return Cue(place, place + 1, Form.VERB, weak=True) if apart else None


def _somebody_at(place: int, phrases: NounPhrases, *, sure: bool) -> bool:
    """Whether the words from `place` on name somebody: a capital, an office, "-il"; any noun when not `sure`."""
    tokens, language = phrases.tokens, phrases.language
    if place >= len(tokens):
        return False
    if tokens[place].form in INVERSION or tokens[place].capital:
        return True
    noun = place + (tokens[place].form in language.determiners and tokens[place].form not in language.inner)
    if noun >= len(tokens) or noun == place or not tokens[noun].is_word:
        return False
    somebody = tokens[noun].capital or phrases.office(noun) or tokens[noun].form in language.bodies
    return somebody or not sure
