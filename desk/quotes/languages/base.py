"""What the desk must know of a language to read its quotes: word lists and order, no rules and no text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache

from desk.quotes.languages.lists import Forms, Phrase
from desk.quotes.languages.reporting import Reporting
from desk.quotes.languages.turns.base import Turns


@dataclass(frozen=True, slots=True, eq=False)
class Language(Reporting):
    """Its verbs, and all other word lists of one language; an empty one switches its rules off.

    Each is one object, so that what a word is can be kept by it.
    """

    # Ways of the grammar and of the press
    capitals: bool = True
    """Whether the script tells names by capitals."""
    surname_links: Forms = frozenset()
    """What links a first name to a surname that begins with it, in lower case ("Andrés de la Peña")."""
    two_surnames: bool = False
    """Whether people bear two surnames and are called by the first of them ("Marta Gil Soto … Gil")."""
    capital_nouns: bool = False
    """Whether every noun has a capital, so that capitals tell no title, as in German."""
    analytic: bool = False
    """Whether order alone tells subject from object, nouns stand before nouns, and a relative pronoun may be left out."""
    inverting: bool = False
    """Whether a subject may stand behind its verb anywhere, and participles ride on the clause before them."""
    verb_second: bool = False
    """Whether a subject stands behind its verb when something else opens the clause, as in German."""
    drops_subject: bool = False
    """Whether a verb does without its subject, which its ending tells, in a language that sets the subject first."""
    verb_last: bool = False
    """Whether verbs close their clause, with their subject at its start, as in Persian."""
    gendered: bool = False
    """Whether "he" and "she" stand for bodies by the gender of their noun."""
    title_case: bool = False
    """Whether headlines give every longer word a capital."""
    sentence_case: bool = False
    """Whether the first word alone of a title has a capital."""
    marks_speak: bool = False
    """Whether the press leaves terms without marks, so that a phrase in marks is somebody's words where nothing tells."""
    verbal: tuple[str, ...] = ()
    """Endings of participles and of what goes with verbs."""
    adverbial: tuple[str, ...] = ()
    """Endings of adverbs."""
    no_adverbs: Forms = frozenset()
    """Words with such an ending that are none ("family")."""
    infinitives: tuple[str, ...] = ()
    """Endings of infinitives."""
    riding: tuple[str, ...] = ()
    """Endings of participles that ride on the clause before them."""
    opening: tuple[str, ...] = ()
    """Endings of participles that open a sentence."""
    trades: tuple[str, ...] = ()
    """Endings of nouns for people by what they do ("-ologist")."""
    finite: tuple[str, ...] = ()
    """Endings of verbs, by which one of no list is taken for a cue where only a cue can stand."""
    genitives: Forms = frozenset()
    """What makes the nouns behind it somebody else's ("aide to the mayor")."""

    # People, bodies and things that speak
    pronouns: dict[str, str] = field(default_factory=dict)
    """Each with "m", "f", "n" or "p"."""
    possessives: Forms = frozenset()
    possessors: dict[str, str] = field(default_factory=dict)
    """Possessives with the sex of the owner, as `pronouns`."""
    titles: Forms = frozenset()
    roles: Forms = frozenset()
    """Nouns for people who speak by office."""
    addresses: Forms = frozenset()
    """Nouns for where or how somebody speaks, with their owner («كلمته»)."""
    hypernyms: dict[str, Forms] = field(default_factory=dict)
    """Nouns that take up somebody named before, with the offices that they may stand for (none: any)."""
    feminine: Forms = frozenset()
    masculine: Forms = frozenset()
    agents: Forms = frozenset()
    """Those who speak for a body."""
    former: Forms = frozenset()
    """What says of an office that it was held before."""
    agentive: tuple[str, ...] = ()
    """How nouns for people end, also those for people of a place."""
    plurals: Forms = frozenset()
    """Nouns for several people."""
    bodies: Forms = frozenset()
    """Organisations."""
    powers: Forms = frozenset()
    """States and others that speak under their name alone, in a script without capitals."""
    documents: Forms = frozenset()
    """Things that speak."""
    issuing: Forms = frozenset()
    """Verbs whose object is a text that their subject puts out ("released a letter")."""
    recordings: Forms = frozenset()
    """Things in which somebody is seen or heard."""
    passages: Forms = frozenset()
    """Parts of what somebody said or wrote before ("the key line is:")."""
    signs: Forms = frozenset()
    """Those of them that show words to whoever passes by ("banner")."""
    utterances: Forms = frozenset()
    """Nouns for what somebody said ("remark")."""
    remarks: Forms = frozenset()
    """Those of them before which stand the words themselves (the “dead broke” remark)."""
    cries: Forms = frozenset()
    """Nouns for what many call out, before the words themselves ("chants of")."""
    anybody: Forms = frozenset()
    """Pronouns for whoever it may be."""
    surveyed: Forms = frozenset()
    """What counts those who answer a survey."""
    degrees: Forms = frozenset()
    """Adverbs that grade the answers of a survey ("somewhat")."""
    questioned: Forms = frozenset()
    """Participles that open a sentence about an answer."""
    anonymity: tuple[Phrase, ...] = ()
    """Phrases that say that a name is withheld."""
    withheld: str = ""
    """How an identity says it, of one."""
    withheld_plural: str = ""
    """How an identity says it, of several."""
    office_of: str = "{office} ({body})"

    # Names of things
    works: Forms = frozenset()
    """Nouns before a title."""
    naming: Forms = frozenset()
    """Verbs before a term."""
    replying: Forms = frozenset()
    """Verbs whose object with "to" is what somebody else said or asked."""
    meaning: Forms = frozenset()
    """Verbs for what a word means ("signifie")."""
    tales: Forms = frozenset()
    """What a work tells, before the verb's own object ("raconte l'histoire")."""
    nicknames: Forms = frozenset()
    """What stands behind a name in marks."""
    laws: Forms = frozenset()
    """What ends the name of a law."""
    credits: Forms = frozenset()
    """Who takes part in a show, behind its title."""
    wordings: Forms = frozenset()
    """Nouns for words as they stand ("phrase")."""
    wording: Forms = frozenset()
    """Verbs for what somebody does with them ("used")."""
    seeing: Forms = frozenset()
    """Verbs that tell by "as" what somebody takes another for."""
    entitling: Forms = frozenset()
    """Participles before a title."""
    examples: Forms = frozenset()
    regions: Forms = frozenset()
    """What closes a place name ("Bethesda, Md.,")."""
    abbreviations: Forms = frozenset()

    # Small words
    article: str = ""
    """A glued article."""
    clitics: tuple[str, ...] = ()
    """Glued conjunctions."""
    proclitics: tuple[str, ...] = ()
    """Glued prepositions."""
    determiners: Forms = frozenset()
    definite: Forms = frozenset()
    prepositions: Forms = frozenset()
    topical: Forms = frozenset()
    """Those of them that lead from a verb to what is spoken of ("thundered about")."""
    inner: Forms = frozenset()
    """Prepositions within a noun phrase."""
    to_whom: Forms = frozenset()
    """Prepositions with their pronoun, which may stand between a verb and its subject."""
    conjunctions: Forms = frozenset()
    subordinators: Forms = frozenset()
    complementisers: Forms = frozenset()
    relatives: Forms = frozenset()
    object_relatives: Forms = frozenset()
    """Those of them whose clause has a subject of its own."""
    adverbs: Forms = frozenset()
    ordinal: Forms = frozenset()
    """Adverbs that tell more of a noun behind its article ("the last message")."""
    times: Forms = frozenset()
    named_times: Forms = frozenset()
    """Those of them that are names of people unless a number stands before («ماي»)."""
    capital_times: Forms = frozenset()
    """Those of them that are times only with a capital ("March" and "the march")."""
    given_times: Forms = frozenset()
    """Those that are first names as well ("June Moss")."""
    family_times: Forms = frozenset()
    """Those that are surnames as well ("Nora May")."""
    openers: Forms = frozenset()
    """What makes up phrases before an opening verb ("for his part")."""
    asides: tuple[Phrase, ...] = ()
    """What may part a verb from its auxiliary ("pour sa part")."""

    turns: Turns = field(default_factory=Turns)
    """Closed classes that one rule asks for."""

    @lru_cache(maxsize=1 << 16)  # noqa: B019 - languages are few and live as long as the program
    def has(self, forms: Forms, word: str) -> bool:
        """Whether `word` is one of `forms`, with or without a glued conjunction."""
        unglued = (word[len(clitic) :] for clitic in self.clitics if word.startswith(clitic))
        return word in forms or any(len(rest) > 1 and rest in forms for rest in unglued)

    @cache  # noqa: B019 - as above
    def united(self, *names: str) -> Forms:
        """The union of the groups of these names."""
        return frozenset(word for name in names for word in getattr(self, name))
