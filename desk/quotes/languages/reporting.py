"""What the desk must know of the verbs of a language that report, and of those around them. No words and no rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desk.quotes.languages.lists import Forms, Phrase


class Order(Enum):
    """Where a reporting verb has its subject when nothing else tells."""

    SUBJECT_FIRST = "subject first"
    VERB_FIRST = "verb first"


class Elision(Enum):
    """What an apostrophe between two letters does."""

    CONTRACTION = "contraction"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True, eq=False)
class Reporting:
    """The order of verb and subject, and lists of verbs, every form as `words.form` writes it."""

    code: str
    order: Order
    elision: Elision

    # Verbs and phrases that report
    verbs: Forms
    """Verbs that report on their own."""
    nominal: Forms = frozenset()
    """Those of them that are nouns as well and need a subject beside them."""
    weak: Forms = frozenset()
    """Verbs that report only where the quote hangs on them ("called it", "described as")."""
    direct: Forms = frozenset()
    """Those of them that words may follow at once ("he answered", "she considers it")."""
    deeds: Forms = frozenset()
    """Frequent verbs that report nothing, where no capital tells them from a name."""
    leaning: Forms = frozenset()
    """Verbs that give words behind their preposition alone, in a language that sets the subject behind ("pointed to")."""
    depicting: Forms = frozenset()
    """Verbs that call their object something behind a preposition, however far («وصف … بـ"…"»)."""
    describing: Forms = frozenset()
    """Verbal nouns whose object is called something behind them («وصف خصمه بأنه»)."""
    impersonal: frozenset[Phrase] = frozenset()
    """Openings of a sentence that reports what is known, and nobody's words («يذكر أن»)."""
    addressing: Forms = frozenset()
    """Verbs whose object is whom they speak to or of, in a language that may leave the subject out ("accused X of")."""
    inviting: Forms = frozenset()
    """Those that may do without the object ("called [X] to")."""
    gerunds: Forms = frozenset()
    """Forms that have the subject of their sentence."""
    participles: Forms = frozenset()
    """Forms that need an auxiliary before them."""
    phrases: frozenset[Phrase] = frozenset()
    """Verbs of several words."""
    weak_phrases: frozenset[Phrase] = frozenset()
    """Those of them that report only where the quote hangs on them."""
    relays: Forms = frozenset()
    """Verbs that pass words on ("quoted X as saying")."""
    relay_link: str = ""
    """What leads from a relay to the speaker, if anything does."""
    sources: frozenset[Phrase] = frozenset()
    """Phrases that the speaker follows ("according to")."""
    voices: frozenset[Phrase] = frozenset()
    """Those of them before whom a body speaks through."""
    echoes: frozenset[Phrase] = frozenset()
    """Whole attributions that point back to the subject ("selon lui")."""
    viewpoints: Forms = frozenset()
    """What opens a sentence before the speaker and a comma ("Pour l'opposition,")."""

    # Verbs that change what another says
    auxiliaries: Forms = frozenset()
    being: Forms = frozenset()
    """Auxiliaries of the passive."""
    agency: Forms = frozenset()
    """What names the agent of a passive."""
    raising: Forms = frozenset()
    """Verbs that lend their subject to an infinitive behind them ("liked to say")."""
    leading: Forms = frozenset()
    """What leads from such a verb to its infinitive."""
    telling: Forms = frozenset()
    """Verbs whose object is who listens."""
    perceiving: Forms = frozenset()
    """Weak verbs that speak for nobody."""
    acting: Forms = frozenset()
    """Weak verbs that say nothing of their object ("proposer un essai")."""
    clausal: Forms = frozenset()
    """Verbs that say nothing of a quote right behind them ("held “captive meetings”")."""
    reduced: Forms = frozenset()
    """Participles without -ed that may stand behind their noun ("a letter written by")."""
    idle: Forms = frozenset()
    """Verbs that say nothing when reflexive ("se poursuivre")."""
    making: Forms = frozenset()
    """Verbs for works."""
    blaming: Forms = frozenset()
    """Verbs of blame and praise, whose object has done what stands behind one of the `grounds` ("mocked him for")."""
    grounds: Forms = frozenset()
    causing: Forms = frozenset()
    """Verbs whose object does what the infinitive behind it tells ("prompted him to say")."""
    outcries: Forms = frozenset()
    """Participles whose subject stands right before them ("protesters chanting")."""
    providing: Forms = frozenset()
    """What a law or a treaty does by its words, which reports nothing of anybody else."""
    showing: Forms = frozenset()
    """Verbs whose object does what the participle behind it tells ("the tape shows him calling")."""
    negations: Forms = frozenset()
    denials: Forms = frozenset()
    """Negations that turn the sense of a whole clause round; `negatives` are negative some other way."""
    negatives: Forms = frozenset()
    limits: Forms = frozenset()
    """Words behind a denial that leave the sense as it is ("not only")."""
    confirming: Forms = frozenset()
    """Verbs and nouns that take a stand."""
    denying: Forms = frozenset()
    refusing: Forms = frozenset()
    """Verbs that turn the one behind them round ("declined to confirm")."""
