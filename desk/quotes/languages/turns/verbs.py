"""The turns that the grammar asks for around verbs: what stands before and behind them, and what they lead to. No words."""

from __future__ import annotations

from dataclasses import dataclass

from desk.quotes.languages.lists import Forms, Phrase


@dataclass(frozen=True, slots=True)
class VerbTurns:
    """Small closed lists, every form as `words.form` writes it; an empty one switches its rule off."""

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
    pointing: Forms = frozenset()
    """Verbs before whose "to" somebody shows what another does ("pointed to Ruiz calling it")."""
    aiming: frozenset[Phrase] = frozenset()
    """What stands before whom a blow is meant for ("went after Ruiz for saying")."""
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
    utterances: Forms = frozenset()
    """Nouns for somebody's voice, which «with» leads to («بصوته»)."""
    attending: Forms = frozenset()
    """Prepositions before a deed in whose time somebody speaks («خلال تفقد»)."""
    cabinet: Forms = frozenset()
    """Nouns that an office has for the cabinet («رئيس الوزراء», «رئيس الحكومة»)."""
    tellers: Forms = frozenset()
    """Nouns for whoever has just spoken («المتحدث»)."""
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
