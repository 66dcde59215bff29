"""The form of a language's turns: closed classes of words, each for one rule. No words and no rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.quotes.languages.lists import Forms, Phrase


@dataclass(frozen=True, slots=True)
class Turns:
    """Small closed lists, every form as `words.form` writes it; an empty one switches its rule off."""

    # Noun phrases
    genitive_markers: Forms = frozenset()
    """What leads from a noun to whose it is ("of")."""
    genitive_suffix: Forms = frozenset()
    """What ends an owner before what he owns ("Katz's deputy")."""
    coordinators: Forms = frozenset()
    """Conjunctions that link two names ("and")."""
    relative_coordinators: Forms = frozenset()
    """Conjunctions that link two relative clauses ("who … but who")."""
    demonstratives: Forms = frozenset()
    """Determiners that point to what was named ("this")."""
    latter: Forms = frozenset()
    """What makes a pronoun with one of them (« ce dernier »)."""
    datives: Forms = frozenset()
    """Pronouns for to whom, before a verb (« lui dit »)."""
    addressee_prepositions: Forms = frozenset()
    """Prepositions before to whom or where somebody speaks (« à », « devant »)."""
    locatives: Forms = frozenset()
    """Prepositions before where something stands ("A sign outside the store")."""
    office_prepositions: Forms = frozenset()
    """Prepositions between an office and where it is held, in a language that sets the verb first («السفير في»)."""
    office_clitics: Forms = frozenset()
    """Such prepositions that are glued to the body («الناطق بالوزارة»)."""
    office_adjectives: Forms = frozenset()
    """Adjectives of an office before what it is for («المدير العام للشركة»)."""
    according: Forms = frozenset()
    """Sources that lead by a glued preposition to who speaks («وفقا للشركة»)."""
    reporting_alone: Forms = frozenset()
    """Verbs that no preposition follows which is a name as well («قال علي»)."""
    periods: Forms = frozenset()
    """Nouns for a time that tells when ("last week")."""
    period_determiners: Forms = frozenset()
    """What stands before them."""
    vague_times: Forms = frozenset()
    """Adverbs before a time ("late on Monday")."""
    day_prepositions: Forms = frozenset()
    """Prepositions before a day."""
    syncretic_pronouns: Forms = frozenset()
    """Pronouns of one form for subject and object (« nous confie un élu »)."""
    syncretic_endings: tuple[str, ...] = ()
    """Endings of verbs whose subject such a pronoun is."""
    oblique_pronouns: Forms = frozenset()
    """Pronouns for whom something is done to, also those that are possessives."""
    subject_pronouns: Forms = frozenset()
    """Pronouns that are subjects alone."""
    emphatics: Forms = frozenset()
    """Words for "the same", which stress whom they follow («المدير نفسه»)."""
    nameless: Forms = frozenset()
    """What stands by a name and is no part of it."""
    reflexive_endings: tuple[str, ...] = ()
    """Endings of pronouns that lean on the noun before them ("himself")."""
    possessive_endings: tuple[str, ...] = ()
    """Pronouns that a noun carries for its owner."""
    possessed_endings: tuple[str, ...] = ()
    """How a noun ends that a verb has behind its subject («قدم الوزير … استقالته»)."""
    gentilic_endings: tuple[str, ...] = ()
    """Endings of nouns for the people of a place or a party («التونسيون»)."""
    glued_articles: tuple[str, ...] = ()
    """Prepositions with the article behind them, as a word begins."""
    age_words: Forms = frozenset()
    """What stands before an age between commas ("Bo Lee, aged 40, said")."""
    numerals: Forms = frozenset()
    """Small numbers ("the mother of three")."""
    name_adverbs: Forms = frozenset()
    """Adverbs that a name may begin with ("First Baptist Church")."""

    # Clauses
    animate_relatives: Forms = frozenset()
    """Relative pronouns for people, in every case."""
    thing_relatives: Forms = frozenset()
    """Relative pronouns for things."""
    subject_relatives: Forms = frozenset()
    """Relative pronouns that are the subject of their clause."""
    viewpoint_relatives: Forms = frozenset()
    """Relative pronouns behind what opens a viewpoint (« pour qui »)."""
    partitive_relatives: frozenset[Phrase] = frozenset()
    """What ends a subject that is some of those before ("one of whom")."""
    enumerators: Forms = frozenset()
    """What opens an aside that names some of those before it ("including")."""
    narrative_conjunctions: Forms = frozenset()
    """What opens a clause told by an infinitive (« Et le maire de conclure »)."""
    narrative_marker: Forms = frozenset()
    """What stands before that infinitive."""
    infinitive_prepositions: Forms = frozenset()
    """Prepositions right before an infinitive."""
    preceding_infinitives: Forms = frozenset()
    """Words by which a clause of an infinitive opens (« avant d'ajouter »)."""
    perfect_infinitive: Forms = frozenset()
    """The auxiliary of "is said to have told"."""
    reputed_endings: tuple[str, ...] = ()
    """Endings of the participle in it."""
    perceived: Forms = frozenset()
    """Participles that a gerund follows with the same subject ("was heard shouting")."""
    ceasing: Forms = frozenset()
    """Words after which nobody uses a phrase ("stopped using the term")."""
    free_relatives: Forms = frozenset()
    """The relative pronoun of a source («بحسب ما قاله»)."""
    resumptive_endings: tuple[str, ...] = ()
    """Pronouns that a verb carries for its relative («ما قاله»)."""
    source_settings: Forms = frozenset()
    """Prepositions before a noun that is no source there («في تصريحات»)."""
    clause_contrasts: Forms = frozenset()
    """Conjunctions that open a clause with a subject of its own."""
    concessives: frozenset[Phrase] = frozenset()
    """Such conjunctions of two words («إلا أن»)."""
    issuing_particles: Forms = frozenset()
    """Particles of a verb whose object is a text ("put out")."""
    authorship: Forms = frozenset()
    """Prepositions before whose a text is ("a tweet from")."""
    gerund_links: Forms = frozenset()
    """What joins a gerund to one before it ("for lying and calling")."""
    instancing: Forms = frozenset()
    """What stands before somebody whose own a participle behind him is ("critics like Ruiz calling it")."""
    spending: Forms = frozenset()
    """Verbs whose subject a gerund behind them shares ("spent the week calling")."""

    # Verbs and their places
    irregular_pasts: Forms = frozenset()
    """Verbs whose past has no ending of its own, most of them of deeds."""
    reporting_pasts: Forms = frozenset()
    """Such verbs among those that report."""
    infinitive_marker: Forms = frozenset()
    """What stands before an infinitive."""
    particles: Forms = frozenset()
    """Auxiliaries that are no verbs."""
    planning: Forms = frozenset()
    """What makes a verb one of what is to come ("Bo would start")."""
    was: Forms = frozenset()
    """What a sentence opens with whose noun stands before its verb («كان المدير قد قال»)."""
    numbered: tuple[str, ...] = ()
    """Endings of verbs that tell how many do it, so that the subject stands before."""
    feeling: Forms = frozenset()
    """Verbs behind which a participle tells how somebody is ("felt threatened by")."""
    sent: Forms = frozenset()
    """Participles that tell how a text came out ("a statement emailed later")."""
    finding: Forms = frozenset()
    """Forms of a verb that is a noun as well for what somebody thinks of a thing ("found the plan “odd”")."""
    saying: Forms = frozenset()
    """Words that say that somebody speaks by what he does («رد المدرب بقوله»)."""
    reflexives: Forms = frozenset()
    """Reflexive pronouns before a verb."""
    object_articles: Forms = frozenset()
    """Articles that are the object before a verb (« le dit »)."""
    object_pronouns: Forms = frozenset()
    """Pronouns for whom a verb is done to."""
    gerund_clitics: Forms = frozenset()
    """What may stand before a gerund that opens a sentence (« s'estimant lésé »)."""
    gerundial: Forms = frozenset()
    """The preposition before a gerund (« en disant »)."""
    gerundial_adverbs: Forms = frozenset()
    """Nouns that make an adverb with it (« en effet »)."""
    purposes: Forms = frozenset()
    """Prepositions of purpose before a verb (« pour dire »)."""
    comparing: Forms = frozenset()
    """What may stand before a verb with its object (« comme le dit »)."""
    depiction: Forms = frozenset()
    """What leads from a verb with its object to what it is called (« que le maire juge comme »)."""
    inversion_openers: Forms = frozenset()
    """Conjunctions whose clause has its subject behind the verb (« comme le répète le maire »)."""
    clause_openers: Forms = frozenset()
    """Conjunctions that open a clause before or behind the main one."""
    adversatives: Forms = frozenset()
    """Conjunctions that set a clause against the one before."""
    consecutives: Forms = frozenset()
    """Adverbs that join a verb to what came before ("so said")."""
    simultaneous: Forms = frozenset()
    """Conjunctions of time before a verb that are prepositions as well."""
    time_conjunctions: frozenset[Phrase] = frozenset()
    """Conjunctions of time of two words, which a verb follows."""
    that: Forms = frozenset()
    """The conjunction of what is said."""
    that_same: Forms = frozenset()
    """Conjunctions with the pronoun of who spoke before («أكدت الوزارة أنها تتابع»)."""
    what: Forms = frozenset()
    """Relative pronouns for what is said or called so («ما سماه»)."""
    who: Forms = frozenset()
    """Relative pronouns for somebody."""
    text_relatives: Forms = frozenset()
    """Relative pronouns whose clause tells what a text says ("a letter that praised and said")."""
    prepositional_relatives: Forms = frozenset()
    """Relative pronouns behind a source ("according to whom")."""
    relaying: Forms = frozenset()
    """What follows whom a relay quotes ("quoted X as saying")."""
    relay_pronouns: Forms = frozenset()
    """The link of a relay with its pronoun («نقلت عنه»)."""
    bare_sources: Forms = frozenset()
    """Sources without an article behind their preposition (« selon sources officielles »)."""
    own_sources: frozenset[Phrase] = frozenset()
    """Sources with a possessive, which things may follow (« d'après son plan »)."""
    aside_openers: Forms = frozenset()
    """What opens a clause between commas that says more of the subject."""
    topics: Forms = frozenset()
    """What a topic stands behind («أما المدرب فقال»)."""
    names_in_fa: Forms = frozenset()
    """Names and nouns that begin as a verb behind its topic does."""
    interjections: Forms = frozenset()
    """Interjections before the subject."""
    day_determiners: Forms = frozenset()
    """What stands before a time that opens a sentence ("each morning")."""
    opening_times: Forms = frozenset()
    """Such times."""
    ranks: Forms = frozenset()
    """What may be an adverb before the subject, and tells which time before a noun ("last year")."""
    parts_of_day: Forms = frozenset()
    """Parts of a day and longer times (« ce matin », « l'an dernier »)."""
    closing_days: Forms = frozenset()
    """Adjectives behind a time (« la semaine passée »)."""
    days_apart: Forms = frozenset()
    """Days told by another one (« la veille »)."""
    adverbials: Forms = frozenset()
    """Prepositions that part a verb from its subject behind it (« écrit sur son site la mairie »)."""
    towards: Forms = frozenset()
    """Prepositions before who listens."""
    outlets: Forms = frozenset()
    """Nouns for papers and programmes that somebody talks to."""
    occasions: Forms = frozenset()
    """Where and when somebody speaks («في مؤتمر»)."""
    office_pronouns: Forms = frozenset()
    """Prepositions with their pronoun between an office and its holder («الناطق فيها»)."""
    statuses: Forms = frozenset()
    """What a preposition behind a noun for people leads to (« policier à la retraite »)."""
    partitives: frozenset[Phrase] = frozenset()
    """What says of whom some are (« deux d'entre eux »)."""
    partitive_article: Forms = frozenset()
    """An article that is a preposition as well (« des témoins »)."""
    text_prepositions: Forms = frozenset()
    """Prepositions behind a text ("a post on")."""
    apposed_prepositions: Forms = frozenset()
    """Prepositions near the start of an apposition without an article ("head coach at")."""
    owned_endings: tuple[str, ...] = ()
    """Endings of a noun that its verb has behind its subject («أبدى الوزير استياءه»)."""
    adjectival: Forms = frozenset()
    """Determiners before an adjective in -ing and its noun ("a widening dispute")."""
    indefinite: Forms = frozenset()
    """Indefinite articles."""
    standalone: Forms = frozenset()
    """Numbers and pronouns that speak alone ("one said")."""
    someone: Forms = frozenset()
    """Pronouns for somebody not named («كتب أحدهم»)."""
    from_whom: Forms = frozenset()
    """Prepositions before somebody of whom a relative clause follows («اتصال من رجل يقول»)."""
    upon: Forms = frozenset()
    """The preposition before what bears words («على لافتة»)."""
    upon_it: Forms = frozenset()
    """The same with its pronoun («لافتة كتب عليها»)."""
    within_it: Forms = frozenset()
    """The preposition for what a text has inside, with its pronoun."""
    leading_on: Forms = frozenset()
    """Prepositions behind a verb behind its subject («لكن مصدرا في الشركة تحدث عن»)."""
    attention: Forms = frozenset()
    """What follows a participle that points to something («لافتا إلى»)."""
    copula: str = ""
    """The verb that stands for every verb of feeling before a participle."""
    dative: Forms = frozenset()
    """The preposition for whom something is, where it stands alone before marks («لـ"الأخضر"»)."""
    owner_endings: tuple[str, ...] = ()
    """Endings of a noun that has its owner («هواتفها»)."""
    absolute_nouns: Forms = frozenset()
    """Nouns of a clause that tells how somebody speaks (« la voix altérée par les larmes »)."""

    # Attribution
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
    called: Forms = frozenset()
    """Pronouns for whom somebody calls something."""
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
    sentential_relatives: Forms = frozenset()
    """Relative pronouns for what the whole clause before tells."""
    makers: Forms = frozenset()
    """Nouns for people named by a work of theirs."""
    elided_subjects: Forms = frozenset()
    """Pronouns and negations that lose their vowel before a verb."""
    elided_articles: Forms = frozenset()
    """Articles that lose their vowel before a noun."""
    owners: tuple[str, ...] = ()
    """Pronouns behind a noun with a preposition, which show that it is no title."""
    asking: Forms = frozenset()
    """Words that say that somebody asks (« demande le juge »)."""
    states: Forms = frozenset()
    """Verbs besides "to be" that say what their subject is (« demeure »)."""

    # People
    articles: Forms = frozenset()
    """Articles that open an apposition."""
    body_links: Forms = frozenset()
    """Prepositions within the name of a body."""
    years: Forms = frozenset()
    """What counts an age."""
    thing_subjects: Forms = frozenset()
    """Relative pronouns behind a body, which people do not take."""
    statements: Forms = frozenset()
    """Verbs by which a body says what it does ("said it")."""
    neuter: Forms = frozenset()
    """Pronouns of a body."""
    verbal_openings: tuple[str, ...] = ()
    """Endings of words with a capital that open a sentence and are no first names."""
    courtesies: Forms = frozenset()
    """Titles behind which the office of somebody else stands."""
    possessors: tuple[str, ...] = ()
    """Pronouns that a noun of office carries for whom it serves, the longest first."""
    latter_classes: dict[str, str] = field(default_factory=dict)
    """What makes a pronoun of a demonstrative (« ce dernier »), with its class as `pronouns`."""
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
    date_prepositions: Forms = frozenset()
    """Prepositions before a date."""
    correcting: Forms = frozenset()
    """Adverbs that join a quote to the one that it corrects."""
    teams: Forms = frozenset()
    """Nouns for a team, whose country stands behind («مدرب منتخب مصر»)."""

    # Alignment and differences
    complements: Forms = frozenset()
    """Prepositions whose phrase completes the noun before it and is no part of its own."""
    part_openers: Forms = frozenset()
    """Words that open a part of a sentence, beside conjunctions and relatives."""
    scale_links: Forms = frozenset()
    """Prepositions between a number and the scale that it counts (« une soixantaine de milliards »)."""
