"""What the desk must know of a language to read its quotes: word lists and order, no rules and no text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from desk.quotes.words import form


class Order(Enum):
    """Where a reporting verb has its subject when nothing else tells."""

    SUBJECT_FIRST = "subject first"
    VERB_FIRST = "verb first"


class Elision(Enum):
    """What an apostrophe between two letters does."""

    CONTRACTION = "contraction"
    PREFIX = "prefix"


Forms = frozenset[str]
Phrase = tuple[str, ...]
_UNITED: dict[tuple[int, tuple[str, ...]], Forms] = {}


@dataclass(frozen=True, slots=True)
class Language:
    """Word lists of one language, every form as `words.form` writes it.

    `verbs` report on their own; `nominal` are those of them that are nouns as well and need a subject beside them;
    `weak` report only when the quote hangs on them ("called it", "described as"); `gerunds` have the subject of their
    sentence; `participles` need an auxiliary before them; `relays` pass words on ("quoted X as saying"), the speaker
    standing behind `relay_link` if there is one; `phrases` are verbs of several words, `sources`
        phrases that are followed by the speaker ("according to"), `voices` those of them before whom a body speaks through,
    `openers` make up phrases before an opening verb ("for his part"), `raising` lend their subject to an infinitive behind them ("liked to say"), `echoes` whole attributions that point back to the subject ("selon lui"). `negations` deny, `being`
        makes a passive, `agency` names
    its agent. `confirming` and `denying` are verbs and nouns that take a stand,
    `refusing` turn the one behind them round ("declined to confirm"). `pronouns` map to "m", "f", "n" or "p",
    `possessors` as well ("her"); `utterances` are nouns for what somebody said ("remark").
    `hypernyms` are nouns that take up somebody named before, with the offices that they may stand for (none: any).
    `roles` are nouns for people who speak by office, `plurals` those of several, `agents` those who
        speak for a body; `documents` are things that speak;
    `bodies` are organisations; `works` stand before a title, `naming` before a term, `nicknames` behind a name in marks;
    `making` are verbs for works, `telling` those whose object is who listens, `perceiving` weak ones that speak for nobody; `acting` weak ones that
    say nothing of their object ("proposer un essai"), `idle` those that say nothing when reflexive ("se poursuivre"); `leading` lead from a
    `raising` verb to its infinitive; `asides` may part a verb from its auxiliary ("pour sa part"); `regions` close a place name ("Bethesda, Md.,"). `viewpoints` open
        a sentence before the
    speaker and a comma ("Pour l'opposition,"). `anonymity` are word sequences
    that say that a name is withheld; `withheld` is how an identity says it, `withheld_plural` of several.
    """

    code: str
    order: Order
    elision: Elision
    verbs: Forms
    nominal: Forms = frozenset()
    weak: Forms = frozenset()
    gerunds: Forms = frozenset()
    participles: Forms = frozenset()
    relays: Forms = frozenset()
    phrases: frozenset[Phrase] = frozenset()
    sources: frozenset[Phrase] = frozenset()
    voices: frozenset[Phrase] = frozenset()
    echoes: frozenset[Phrase] = frozenset()
    auxiliaries: Forms = frozenset()
    openers: Forms = frozenset()
    raising: Forms = frozenset()
    being: Forms = frozenset()
    agency: Forms = frozenset()
    complementisers: Forms = frozenset()
    negations: Forms = frozenset()
    confirming: Forms = frozenset()
    denying: Forms = frozenset()
    refusing: Forms = frozenset()
    pronouns: dict[str, str] = field(default_factory=dict)
    possessives: Forms = frozenset()
    possessors: dict[str, str] = field(default_factory=dict)
    utterances: Forms = frozenset()
    determiners: Forms = frozenset()
    definite: Forms = frozenset()
    prepositions: Forms = frozenset()
    inner: Forms = frozenset()
    conjunctions: Forms = frozenset()
    relatives: Forms = frozenset()
    adverbs: Forms = frozenset()
    times: Forms = frozenset()
    titles: Forms = frozenset()
    roles: Forms = frozenset()
    hypernyms: dict[str, Forms] = field(default_factory=dict)
    feminine: Forms = frozenset()
    masculine: Forms = frozenset()
    viewpoints: Forms = frozenset()
    agents: Forms = frozenset()
    plurals: Forms = frozenset()
    documents: Forms = frozenset()
    bodies: Forms = frozenset()
    works: Forms = frozenset()
    naming: Forms = frozenset()
    nicknames: Forms = frozenset()
    regions: Forms = frozenset()
    making: Forms = frozenset()
    telling: Forms = frozenset()
    perceiving: Forms = frozenset()
    acting: Forms = frozenset()
    idle: Forms = frozenset()
    leading: Forms = frozenset()
    asides: tuple[Phrase, ...] = ()
    subordinators: Forms = frozenset()
    anonymity: tuple[Phrase, ...] = ()
    withheld: str = ""
    withheld_plural: str = ""
    abbreviations: Forms = frozenset()
    clitics: tuple[str, ...] = ()
    proclitics: tuple[str, ...] = ()
    article: str = ""
    relay_link: str = ""
    office_of: str = "{office} ({body})"

    @property
    def withholding(self) -> Forms:
        """The first words of `anonymity`."""
        return _first_words(self.anonymity)

    def has(self, forms: Forms, word: str) -> bool:
        """Whether `word` is one of `forms`, with or without a glued conjunction."""
        if word in forms:
            return True
        for clitic in self.clitics:
            if word.startswith(clitic) and len(word) > len(clitic) + 1 and word[len(clitic) :] in forms:
                return True
        return False

    def united(self, *names: str) -> Forms:
        """The union of the groups of these names."""
        key = (id(self), names)
        if key not in _UNITED:
            _UNITED[key] = frozenset(word for name in names for word in getattr(self, name))
        return _UNITED[key]


@cache
def _first_words(group: tuple[Phrase, ...]) -> Forms:
    return frozenset(phrase[0] for phrase in group)


def forms(*texts: str) -> Forms:
    """Each blank-separated word of `texts` as a lookup form."""
    return frozenset(form(word) for text in texts for word in text.split())


def phrases(text: str) -> frozenset[Phrase]:
    """The phrases of `text`, parted by semicolons, their words as lookup forms."""
    return frozenset(tuple(form(word) for word in phrase.split()) for phrase in text.split(";") if phrase.strip())


def general(text: str) -> dict[str, Forms]:
    """Lines of `nouns: offices` as each noun with the offices that it may stand for."""
    table: dict[str, Forms] = {}
    for line in text.strip().splitlines():
        nouns, _, offices = line.partition(":")
        table |= dict.fromkeys(forms(nouns), forms(nouns, offices) if offices.strip() else frozenset())
    return table


def together(*groups: Iterable[str]) -> Forms:
    """The union of groups of forms."""
    return frozenset(word for group in groups for word in group)
