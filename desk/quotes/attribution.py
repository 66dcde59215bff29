"""Which cue of its sentence a quote belongs to, and how closely. Speakers stay as written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from desk.quotes.languages import Order
from desk.quotes.languages.base import forms
from desk.quotes.nouns import names_somebody
from desk.quotes.owners import owner_of
from desk.quotes.sayings import Saying
from desk.quotes.sentences import Sentence
from desk.quotes.subjects import CLITICS, COMMAS, DASHES, Mention, NounPhrases
from desk.quotes.verbs import Form
from desk.quotes.words import Token

OBJECT = 4
INTRODUCTION = 16
LABEL = 4
NEAR = 3
WHAT = frozenset({"ما", "بما", "مما", "عما", "لما"})
INFINITIVE = ("er", "ir", "re")
OPENERS = frozenset({"before", "after", "when", "while", "as", "since", "although", "though", "if", "because", "until"})
DEEDS = forms("""speak spoke spoken speaking demand demanded demanding reject rejected accept accepted refuse refused
    offer offered order ordered request requested""")
MODALS = frozenset({"should", "must", "would", "could", "will", "can", "might", "may", "ought"})
BEING_SO = frozenset({"بانه", "بانها", "بانهم"})
AS = frozenset({"as", "comme", "como", "als", "de", "d'", "بانه", "بانها", "بانهم", "ب"})


class Tie(Enum):
    """How a quote hangs on its cue, from the closest to none."""

    BESIDE = "beside the cue"
    SENTENCE = "cue in the sentence"
    COLON = "introduced by a colon"
    LABEL = "behind the name of its speaker and a colon"
    OWNED = "before what was said, behind who said it"
    INSIDE = "cue inside the marks"
    CONTINUED = "goes on"
    CONTEXT = "cue in the paragraph"
    NONE = "no cue"

    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Attribution:
    """The cue of a quote, how they are tied, and the sources that the words passed through."""

    tie: Tie
    saying: Saying | None = None
    via: tuple[Mention, ...] = ()
    colon: Mention | None = None

    @property
    def speaker(self) -> Mention | None:
        """Who speaks, as written."""
        return self.colon or (self.saying.speaker if self.saying else None)


def attribute(sentence: Sentence, sayings: Sequence[Saying], place: int) -> Attribution:
    """The attribution of the quote token at `place` by its own sentence."""
    owner = owner_of(sentence, sayings, place)
    if owner is not None:
        return Attribution(Tie.OWNED, colon=owner)
    chosen, tie = _choose(sentence, sayings, place)
    if chosen is None:
        speaker = _before_colon(sentence, place)
        if speaker:
            return Attribution(Tie.COLON, colon=speaker)
        label = _label(sentence, place)
        return Attribution(Tie.LABEL, colon=label) if label else Attribution(Tie.NONE)
    if chosen.form is Form.ECHO:
        told = next((s for s in sayings if s.form is not Form.ECHO and s.speaker), None)
        chosen = replace(told, weak=False) if told else chosen
    chosen = _voiced(sentence, sayings, chosen, place)
    passed = [s.speaker for s in sayings if s.form is Form.SOURCE and s is not chosen and s.speaker]
    via = ([chosen.via] if chosen.via else []) + [speaker for speaker in passed if speaker != chosen.speaker]
    return Attribution(tie, chosen, tuple(via))


def _voiced(sentence: Sentence, sayings: Sequence[Saying], chosen: Saying, place: int) -> Saying:
    """The cue with whom a body speaks through as its speaker: « Le syndicat, par la voix de Ruiz, a dénoncé “…” »."""
    voices = sentence.language.voices
    for saying in sayings:
        words = tuple(t.form for t in sentence.tokens[saying.low : saying.high])
        if words in voices and saying is not chosen and saying.speaker and saying.low < max(place, chosen.right):
            return replace(chosen, speaker=saying.speaker, via=chosen.speaker)
    return chosen


def _choose(sentence: Sentence, sayings: Sequence[Saying], place: int) -> tuple[Saying | None, Tie]:
    left = [s for s in sayings if s.high <= place]
    left = [s for s in left if s.speaker or s.form is not Form.SOURCE or s.high == place] or left
    right = [s for s in sayings if s.low > place and not _of_quote(sentence, s, place)]
    beside = next((s for s in right if _follows(sentence, s, place)), None)
    if left and _behind_opening_clause(sentence, left[-1], place):
        return None, Tie.NONE
    introduced = bool(left) and _introduces(sentence, left[-1], place)
    ends = beside is not None and (
        _has_complement(sentence, left[-1], place) or _yields(sentence, left[-1], beside, place)
        if introduced
        else False
    )
    if introduced and not ends:
        return _speaking(sentence, left), Tie.BESIDE
    governing = _relative(sentence, left, place) or _governing(sentence, left)
    if beside is not None and not (governing is not None and _hands_on(sentence, beside)):
        return beside, Tie.BESIDE
    clear = [s for s in right if not s.weak] if sentence.language.code == "en" else right
    if governing is not None and (not governing.weak or not clear or _apart_from(sentence, right[0], place)):
        return governing, Tie.SENTENCE
    strong = [s for s in right if not s.weak] or [s for s in right if s.form is not Form.DEPENDENT]
    if strong:
        return strong[0], Tie.SENTENCE
    return (governing, Tie.SENTENCE) if governing else (None, Tie.NONE)


def _yields(sentence: Sentence, before: Saying, behind: Saying, place: int) -> bool:
    """Whether a weak cue gives way to a clear one behind the quote, « de » not tying it."""
    tied = sentence.language.code == "fr" and place > 0 and sentence.tokens[place - 1].form in AS
    return before.weak and not behind.weak and not tied


def _hands_on(sentence: Sentence, source: Saying) -> bool:
    """Whether an Arabic source only passes words on («وفق ما نقلته القناة»)."""
    verb = sentence.tokens[source.high - 1].form
    return source.form is Form.SOURCE and sentence.language.order is Order.VERB_FIRST and verb.startswith("نقل")


def _of_quote(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether what stands in the marks is the subject of the cue (« un essai “gratuit” qui exige »)."""
    speaker = saying.speaker
    return speaker is not None and speaker.low == place + 1 and speaker.tokens[0].form in sentence.language.relatives


def _introduces(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether the cue stands right before the quote, or is carried to it by a colon, a comma or "that"."""
    start = saying.right if saying.right <= place else saying.high
    between = sentence.tokens[start:place]
    if start > place or any(t.is_quote for t in between):
        return False
    if not between and saying.weak and saying.low and sentence.tokens[saying.low - 1].form in WHAT:
        return True
    if not between:
        return not (saying.weak and sentence.language.order is Order.VERB_FIRST)
    last = between[-1].form
    if last == ":":
        return not saying.weak or _somebody(sentence, saying)
    if not saying.weak and len(between) <= INTRODUCTION:
        if last in COMMAS:
            return True
        if last in sentence.language.complementisers:
            return not any(t.form in sentence.language.complementisers for t in between[:-1])
    if saying.weak and len(between) <= INTRODUCTION and last in BEING_SO and saying.speaker is not None:
        return not any(t.form in sentence.language.complementisers for t in between[:-1])
    if saying.weak and len(between) <= INTRODUCTION and _as_something(between):
        return last not in AS or not any(t.form in sentence.language.naming for t in between)
    if saying.weak and sentence.language.order is Order.VERB_FIRST and last in sentence.language.prepositions:
        return all(t.form in sentence.language.times | sentence.language.adverbs for t in between[:-1])
    if saying.weak and last in COMMAS and sentence.language.code == "en" and _aside(sentence, between):
        return True
    return _only_addresses(sentence, between, saying)


def _aside(sentence: Sentence, between: Sequence[Token]) -> bool:
    """Whether an English verb and its quote are parted by who listens or by how it is said ("asked, loudly,")."""
    language = sentence.language
    words = [token for token in between if token.is_word]
    known = language.adverbs | language.times | language.plurals | frozenset(language.pronouns)
    return 0 < len(words) <= OBJECT and all(t.capital or t.form in known or t.form.endswith("ly") for t in words)


def _as_something(between: Sequence[Token]) -> bool:
    """Whether "as", "as a" or "as one of" leads to the quote."""
    near = between[-NEAR:]
    return near[-1].form in AS or (any(t.form == "as" for t in near) and all(t.is_word for t in near))


def _somebody(sentence: Sentence, saying: Saying) -> bool:
    speaker = saying.speaker
    return speaker is not None and NounPhrases(sentence.tokens, sentence.language).is_person(speaker)


def _only_addresses(sentence: Sentence, between: Sequence[Token], saying: Saying) -> bool:
    """Whether the words between cue and quote are what is spoken of ("called it") or to ("told reporters")."""
    language = sentence.language
    if any(not t.is_word for t in between):
        return False
    if saying.weak and language.order is Order.VERB_FIRST:
        return len(between) == 1 and between[0].form in language.prepositions and saying.speaker is not None
    if saying.weak:
        acts = sentence.tokens[saying.high - 1].form in language.acting
        ended = language.code == "en" and between[-1].form in language.being and not _perceives(sentence, saying)
        return len(between) <= OBJECT and not acts and not ended
    known = language.united("adverbs", "times", "plurals", "pronouns")
    if (
        language.code == "fr"
        and between[0].form.endswith(INFINITIVE)
        and between[0].form not in known | language.prepositions
    ):
        return len(between) <= OBJECT
    return len(between) <= OBJECT and all(t.capital or t.form in known for t in between)


def _has_complement(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether the cue on the left has said its say before the colon, so that one behind the quote may take it."""
    between = sentence.tokens[saying.right : place]
    return any(t.form in sentence.language.complementisers for t in between[:-1]) or len(between) > INTRODUCTION // 2


def _speaking(sentence: Sentence, left: Sequence[Saying]) -> Saying:
    """The last cue before the quote, or the one that governs it when the last only repeats its subject by a pronoun."""
    last = left[-1]
    if len(left) < 2 or last.speaker is None or last.speaker == left[-2].speaker:
        return last
    told = _embedded(sentence, last) or (not last.weak and _wished(sentence, last))
    if told and not left[-2].weak:
        return left[-2]
    if not last.weak:
        return last
    verb = sentence.tokens[last.low].form
    perceives = verb in sentence.language.perceiving
    nobody = sentence.language.code == "en" and (not _somebody(sentence, last) or perceives)
    if not (nobody or last.speaker.pronoun(sentence.language)):
        return last
    before = sentence.tokens[last.left - 1].form if last.left else ""
    if before in sentence.language.relatives | sentence.language.complementisers and not (
        perceives and before == "that"
    ):
        return last
    governing = _governing(sentence, left)
    return governing if governing is not None and not governing.weak else last


def _embedded(sentence: Sentence, saying: Saying) -> bool:
    """Whether the cue tells what somebody did by speaking, the words being those of who tells it ("demanded “…”")."""
    between = sentence.tokens[saying.low : saying.high]
    return sentence.language.code == "en" and between[-1].form in DEEDS


def _wished(sentence: Sentence, saying: Saying) -> bool:
    """Whether the cue tells what somebody else should say, not what was said ("Ruiz should apologize “to all”")."""
    if saying.speaker is None or saying.inverted or sentence.language.code != "en":
        return False
    return any(token.form in MODALS for token in sentence.tokens[saying.speaker.high : saying.low])


def _follows(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether cue and speaker stand right behind the quote."""
    tokens, language = sentence.tokens, sentence.language
    if saying.form is Form.DEPENDENT or (saying.speaker is not None and saying.speaker.low < place):
        return False
    start = place + 1
    start += start < len(tokens) and (tokens[start].form in COMMAS or tokens[start].form in DASHES)
    skipped = tokens[start : saying.left]
    if saying.speaker is None and saying.form is Form.VERB and (skipped or language.order is Order.SUBJECT_FIRST):
        return False
    if skipped and skipped[0].form == "comme":
        skipped = tuple(t for t in skipped[1:] if t.form not in CLITICS)
    helpers = language.united("auxiliaries", "adverbs", "times")
    if any(t.form in language.raising for t in skipped):
        helpers = helpers | language.raising | language.leading
    return all((t.is_word and (t.form in helpers or t.form == "l'")) or t.form in {"-", "-t-"} for t in skipped)


def _governing(sentence: Sentence, left: Sequence[Saying]) -> Saying | None:
    """The cue before the quote whose clause holds it."""
    if not left:
        return None
    current = left[0]
    for saying in left[1:]:
        if _perceives(sentence, saying):
            continue
        if saying.form is Form.DEPENDENT:
            place = saying.speaker.low if saying.speaker is not None and not saying.weak else 0
            current = saying if place and sentence.tokens[place - 1].form == "with" else current
            continue
        if _set_in(sentence, saying):
            current = saying
            continue
        opened = not saying.weak and _opening_clause(sentence, current, saying)
        if (
            opened
            or _coordinated(sentence, saying)
            or _seen_by(sentence, saying)
            or (current.weak and not saying.weak)
            or current.form is Form.SOURCE
        ):
            current = saying
    return current


def _relative(sentence: Sentence, left: Sequence[Saying], place: int) -> Saying | None:
    """The clear cue of an English clause behind a comma that holds the quote (", which said it was “unfair”")."""
    last = next((s for s in reversed(left) if not s.weak and s.form is Form.VERB), None)
    if last is None or sentence.language.code != "en" or last.low < 2 or last.speaker is None:
        return None
    relative = sentence.tokens[last.low - 1].form in {"which", "who"} and sentence.tokens[last.low - 2].form in COMMAS
    goes_on = all(t.is_word for t in sentence.tokens[last.high : place])
    return last if relative and goes_on else None


def _behind_opening_clause(sentence: Sentence, last: Saying, place: int) -> bool:
    """Whether a main clause without a cue leads to the quote by a colon ("When Ruiz asked, she sent back a line:")."""
    tokens = sentence.tokens
    if sentence.language.code != "en" or tokens[place - 1].form != ":" or tokens[0].form not in OPENERS:
        return False
    comma = next((at for at in range(last.high, place) if tokens[at].form in COMMAS), 0)
    return comma > 0 and place - comma > NEAR and last.low > 0 and not any(t.is_quote for t in tokens[:place])


def _set_in(sentence: Sentence, saying: Saying) -> bool:
    """Whether "he said" stands inside an English clause whose verb goes on behind it ("a land that he said was")."""
    language = sentence.language
    if language.code != "en" or saying.weak or saying.speaker is None or saying.high >= len(sentence.tokens):
        return False
    before = sentence.tokens[saying.left - 1].form if saying.left else ""
    behind = sentence.tokens[saying.high].form
    relative = before in language.relatives or before in language.complementisers
    return relative and (behind in language.auxiliaries or behind in language.being)


def _opening_clause(sentence: Sentence, one: Saying, other: Saying) -> bool:
    """Whether an English cue stands in a clause with "before", "when" or the like that a comma ends before the next."""
    if sentence.language.code != "en" or other.speaker is None or other.left <= one.high:
        return False
    opens = any(token.form in OPENERS for token in sentence.tokens[: one.left])
    commas = [at for at in range(one.high, other.left) if sentence.tokens[at].form in COMMAS]
    joined = other.left - 1 in commas
    return opens and joined and not any(token.form in COMMAS for token in sentence.tokens[: one.low])


def _perceives(sentence: Sentence, saying: Saying) -> bool:
    """Whether an English cue tells what somebody thinks, so that a source before it still holds the words."""
    return sentence.language.code == "en" and sentence.tokens[saying.low].form in sentence.language.perceiving


def _apart_from(sentence: Sentence, saying: Saying, place: int) -> bool:
    """Whether an Arabic cue behind the quote opens a clause of its own («…، في حين نفى»)."""
    tokens = sentence.tokens
    return sentence.language.order is Order.VERB_FIRST and tokens[place + 1].form in COMMAS and saying.low > place + 2


def _seen_by(sentence: Sentence, saying: Saying) -> bool:
    """Whether « pour qui » gives a new point of view."""
    return saying.form is Form.SOURCE and saying.high - saying.low == 2 and sentence.tokens[saying.low].form == "pour"


def _coordinated(sentence: Sentence, saying: Saying) -> bool:
    """Whether the clause of the cue is joined to the one before and not a part of it."""
    tokens, language = sentence.tokens, sentence.language
    start = saying.left
    if start == 0:
        return False
    before = tokens[start - 1]
    if before.is_quote:
        return True
    if not before.is_word:
        return before.form in {";", "؛"} or (language.order is Order.VERB_FIRST and before.form in COMMAS)
    if before.form in language.conjunctions and before.form not in language.complementisers:
        return True
    return any(tokens[start].form.startswith(clitic) for clitic in language.clitics if saying.low == start)


def _label(sentence: Sentence, place: int) -> Mention | None:
    """Who opens the sentence before a colon, as headlines name a speaker (`Sheriff: Deputy went "by the book"`)."""
    colon = next((at for at in range(1, min(place, LABEL + 1)) if sentence.tokens[at].form == ":"), 0)
    if not colon or not all(token.is_word for token in sentence.tokens[:colon]):
        return None
    nouns = NounPhrases(sentence.tokens[:colon], sentence.language)
    label = nouns.mention(0, colon)
    return label if label is not None and names_somebody(label, sentence.language) else None


def _before_colon(sentence: Sentence, place: int) -> Mention | None:
    """The subject of a sentence without a cue that ends in a colon before a quote."""
    tokens = sentence.tokens
    if place == 0 or tokens[place - 1].form != ":":
        return None
    cut = _behind_stops(tokens, place)
    if any(t.is_quote for t in tokens[cut:place]):
        return None
    if cut:
        main = NounPhrases(tokens[cut : place - 1], sentence.language).main()
        return main and replace(main, low=main.low + cut, high=main.high + cut, core=main.core + cut)
    nouns = NounPhrases(tokens[: place - 1], sentence.language)
    main = nouns.main()
    near = nouns.before(place - 1, 0)
    if main is not None and near is not None and _behind_verb(sentence, main, near):
        return near
    return None if main is not None and _of_something(sentence, main) else main


def _behind_stops(tokens: Sequence[Token], place: int) -> int:
    """Behind the last two stops or "…" before `place`, which part a headline («مصر.. الوزير: "…"»); 0 without them."""
    for at in range(place - 2, 0, -1):
        if tokens[at].form == "…" or (tokens[at].form == "." and tokens[at - 1].form == "."):
            return at + 1
    return 0


def _behind_verb(sentence: Sentence, main: Mention, near: Mention) -> bool:
    """Whether somebody stands before the colon as the subject of a clause (« Un avis que partage Ruiz : »)."""
    language = sentence.language
    if language.code != "fr" or near.low <= main.core:
        return False
    return names_somebody(near, language) and not names_somebody(main, language)


def _of_something(sentence: Sentence, main: Mention) -> bool:
    """Whether a headline opens with a noun that nobody can speak as (« Fermeture de l'usine : »)."""
    nouns, language = NounPhrases(sentence.tokens, sentence.language), sentence.language
    second = sentence.tokens[main.low + 1].form if main.high > main.low + 1 else ""
    return language.code == "fr" and main.low == 0 and second in language.inner and not nouns.person_word(0)
