"""The form of a language's turns: closed classes of words, each for one rule. No words and no rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.quotes.languages.lists import Forms, Phrase
from desk.quotes.languages.turns.grammar import GrammarTurns


@dataclass(frozen=True, slots=True)
class Turns(GrammarTurns):
    """Those of the grammar, and those that quotes, kinds, people and statements are asked with."""

    # People
    continuing: Forms = frozenset()
    """Verbs by which the last speaker goes on (« ajoute », « poursuit »)."""
    # Attribution
    passing_on: Forms = frozenset()
    """Verbs by which a paper passes on what somebody said (« rapporte Le Phare »)."""
    likening: Forms = frozenset()
    """What leads from a verb and its object to what it is called ("described it as")."""
    being_so: Forms = frozenset()
    """Such conjunctions with their pronoun («وصفه بأنه»)."""
    translative: Forms = frozenset()
    """What leads to what somebody is made (« dépeint en “tyran” »)."""
    as_says: Forms = frozenset()
    """What a clause of saying opens with behind the quote («كما قال»)."""
    citing: Forms = frozenset()
    """Participles of who cites somebody as it reports."""
    relay_stems: tuple[str, ...] = ()
    """How a verb begins that only passes words on."""
    records: Forms = frozenset()
    """Texts that report what somebody said ("the memo says")."""
    noun_complements: dict[str, Forms] = field(default_factory=dict)
    """Nouns for what somebody said, by the word behind them that leads on to it ("his vow to")."""
    owner_prepositions: Forms = frozenset()
    """Prepositions before an owner ("by Ruiz's “maybe”")."""
    apprehensions: Forms = frozenset()
    """Nouns for what somebody fears, with "that" behind them ("over concerns that")."""
    quotations: Forms = frozenset()
    """Nouns for somebody's words with whom they are from behind them ("a line from Ruiz")."""
    sender_prepositions: Forms = frozenset()
    """The preposition before who sends a text."""
    announcing: Forms = frozenset()
    """Adjectives before a noun for what somebody said (« Dernière réponse du maire : »)."""
    among: Forms = frozenset()
    """What stands before a crowd or party that speaks (« Chez les élus : »)."""
    listeners: Forms = frozenset()
    """Pronouns for who listens."""
    infinitive_links: Forms = frozenset()
    """What leads from a verb to an infinitive (« a juré de ne jamais »)."""
    speech_acts: Forms = frozenset()
    """Verbs for what somebody did by speaking, the words being those of who tells it."""
    motions: Forms = frozenset()
    """Verbs of going, which report in talk alone ("and he went, “No”")."""
    modals: Forms = frozenset()
    """Verbs of what somebody should say, and has not said."""
    circumstantial: Forms = frozenset()
    """The preposition of a clause with a participle of its own ("with aides saying")."""
    nonrestrictive: Forms = frozenset()
    """Relative pronouns behind a comma."""
    told_stems: tuple[str, ...] = ()
    """How the conjunction of what is said begins, with its preposition or without."""

    banners: Forms = frozenset()
    """Nouns for what many call out or carry, with the words themselves («هتافات», «لافتات»)."""
    carrying: Forms = frozenset()
    """Verbs that have such a noun as their object, participles too."""
    riding_plurals: tuple[str, ...] = ()
    """Endings of those participles of several people."""
    bearing: Forms = frozenset()
    """Words between such a noun and its words («منها», «مكتوب عليها»)."""
    denouncing: Forms = frozenset()
    """Verbs that find fault with their object, so that what describes it in marks is a word of their subject."""

    # Kinds
    feelings: Forms = frozenset()
    """Adjectives for how somebody feels (« dépité »)."""
    founding: Forms = frozenset()
    """Nouns for how something comes into being, which is named behind them («تأسيس "الجبهة الشعبية"»)."""
    presentatives: Forms = frozenset()
    """What presents whatever stands before or behind it ("c'", "voilà")."""
    imperatives: tuple[str, ...] = ()
    """Endings of imperatives, with the pronouns that follow them."""
    preverbal: Forms = frozenset()
    """Clitics between a subject and its verb."""
    themselves: Forms = frozenset()
    """Reflexive pronouns of a group."""
    meant: Forms = frozenset()
    """What makes a verb of meaning of one of wanting (« veut dire »)."""
    performing: Forms = frozenset()
    """Infinitives of verbs for acts and works, which report nothing."""
    manner: tuple[str, ...] = ()
    """Endings of adverbs of manner."""
    considering: Forms = frozenset()
    """Verbs for what somebody takes a thing for."""
    instrumental: Forms = frozenset()
    """The glued preposition of means and manner."""
    clausal: Forms = frozenset()
    """Complementisers of a clause, without or with the preposition before them."""
    plain_complementisers: Forms = frozenset()
    """Those of them that may open what is said behind a name."""
    list_conjunctions: Forms = frozenset()
    """Conjunctions between the members of a list."""
    refrains: Forms = frozenset()
    """Nouns for words that somebody keeps saying."""
    exemplifying: frozenset[Phrase] = frozenset()
    """What leads from a noun to examples of it."""
    respondents: Forms = frozenset()
    """Pronouns for those who answer a survey."""
    generic_present: tuple[str, ...] = ()
    """Endings of the present, in which anybody may do something."""
    essive: Forms = frozenset()
    """What says as what something is seen or known."""
    exemplified: Forms = frozenset()
    """Prepositions between an example and what it is one of."""
    separating: Forms = frozenset()
    """Pronouns that set a subject apart from its predicate."""
    copulas: Forms = frozenset()
    """What says that one thing is another, beside verbs of being."""
    object_endings: tuple[str, ...] = ()
    """Pronouns that a verb carries as its object."""
    calling: Forms = frozenset()
    """Verbs by which people at large name something."""
    nicknaming: Forms = frozenset()
    """Verbs that give a nickname, whoever does."""
    mentioning: Forms = frozenset()
    """Verbs for what people speak of."""
    at_large: Forms = frozenset()
    """Subjects for people at large."""
    many: Forms = frozenset()
    """Articles of the plural."""
    pointing: Forms = frozenset()
    """What points to the thing that people name."""
    cases: Forms = frozenset()
    """Nouns and participles of what somebody is tried or searched for."""
    charged: Forms = frozenset()
    """Prepositions between such a word and the charge."""
    counts: Forms = frozenset()
    """Nouns for the heads of a charge."""
    charges: Forms = frozenset()
    """Nouns before a charge."""
    denominations: Forms = frozenset()
    """What words in marks are said to be (« “…” est le thème du colloque »)."""
    universal: Forms = frozenset()
    """Pronouns for everybody."""
    generic: Forms = frozenset()
    """Pronouns for whoever it may be, as the subject."""
    dual_endings: tuple[str, ...] = ()
    """How nouns for two works end, which end in -ه for one («روايتي»)."""
    glued: tuple[str, ...] = ()
    """Prepositions that are glued to the next word."""
    wordings: Forms = frozenset()
    """Nouns for words as they stand, which may be a clause."""
    platforms: Forms = frozenset()
    """What somebody has of his own, with its name behind it."""
    networks: Forms = frozenset()
    """Names of networks on which people post."""
    interviews: Forms = frozenset()
    """Nouns for what somebody tells an outlet."""
    presenters: Forms = frozenset()
    """Nouns behind the title of a programme."""
    airing: Forms = frozenset()
    """Prepositions before a programme."""
    definite_article: Forms = frozenset()
    """Articles that are nothing but definite."""
    nominal_relatives: Forms = frozenset()
    """Pronouns for a thing and its clause at once ("what he called")."""
    makers: Forms = frozenset()
    """Nouns for people named by a work of theirs."""
    elided_subjects: Forms = frozenset()
    """Pronouns and negations that lose their vowel before a verb."""
    elided_articles: Forms = frozenset()
    """Articles that lose their vowel before a noun."""
    asking: Forms = frozenset()
    """Words that say that somebody asks (« demande le juge »)."""
    states: Forms = frozenset()
    """Verbs besides "to be" that say what their subject is (« demeure »)."""
    about: Forms = frozenset()
    """What opens a label that tells what somebody was asked about ("On the goal:")."""

    # People
    articles: Forms = frozenset()
    """Articles that open an apposition."""
    body_links: Forms = frozenset()
    """Prepositions within the name of a body."""
    years: Forms = frozenset()
    """What counts an age."""
    statements: Forms = frozenset()
    """Verbs by which a body says what it does ("said it")."""
    neuter: Forms = frozenset()
    """Pronouns of a body."""
    courtesies: Forms = frozenset()
    """Titles behind which the office of somebody else stands."""
    possessors: tuple[str, ...] = ()
    """Pronouns that a noun of office carries for whom it serves, the longest first."""
    postings: Forms = frozenset()
    """Nouns for texts that say nothing of where they stand."""
    mediums: Forms = frozenset()
    """Prepositions before what a text stands on."""
    authors: Forms = frozenset()
    """The preposition before who signs a text."""
    partisans: Forms = frozenset()
    """Nouns with a capital for what somebody is."""
    placing: Forms = frozenset()
    """Prepositions before a place that a name stands behind ("near Dun Hill, Ana Ruiz, said")."""
    serving: Forms = frozenset()
    """Prepositions between an office and whom it serves."""
    no_people: Forms = frozenset()
    """Names behind an article that end as those of people do."""
    body_articles: Forms = frozenset()
    """What stands between a body and its name."""
    former_prefix: str = ""
    """What stands before an office that somebody has held."""
    aged: tuple[str, ...] = ()
    """How an age ends that stands for somebody."""
    some_one: Forms = frozenset()
    """Pronouns behind which the name of somebody may stand."""
    last_named: Forms = frozenset()
    """Adjectives for the one named last, be they one or two."""
    member_links: Forms = frozenset()
    """What stands behind a name in a line that is nothing else."""
    summaries: Forms = frozenset()
    """Nouns that take up what was said before (« C'est en ces termes que »)."""
    correcting: Forms = frozenset()
    """Adverbs that join a quote to the one that it corrects."""
    teams: Forms = frozenset()
    """Nouns for a team, whose country stands behind («مدرب منتخب مصر»)."""

    paired_endings: tuple[tuple[str, str], ...] = ()
    """Endings of nouns for men with those for women (« sénateur », « sénatrice »)."""

    # Alignment and differences
    complements: Forms = frozenset()
    """Prepositions whose phrase completes the noun before it and is no part of its own."""
    part_openers: Forms = frozenset()
    """Words that open a part of a sentence, beside conjunctions and relatives."""
    scale_links: Forms = frozenset()
    """Prepositions between a number and the scale that it counts (« une soixantaine de milliards »)."""
