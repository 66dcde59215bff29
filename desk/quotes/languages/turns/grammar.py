"""The turns that the grammar asks for in noun phrases and clauses; those of verbs are `verbs`. No words and no rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.quotes.languages.lists import Forms, Phrase
from desk.quotes.languages.turns.verbs import VerbTurns


@dataclass(frozen=True, slots=True)
class GrammarTurns(VerbTurns):
    """Those of verbs, and those of noun phrases and clauses."""

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
    latter: dict[str, str] = field(default_factory=dict)
    """Words for "the latter" behind their article, each with whom it may be, as `pronouns`."""
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
    lapses: frozenset[Phrase] = frozenset()
    """What behind a number of them tells when (« deux jours plus tard »)."""
    ago: frozenset[Phrase] = frozenset()
    """What tells it before them (« il y a deux jours »)."""
    period_determiners: Forms = frozenset()
    """What stands before them."""
    vague_times: Forms = frozenset()
    """Words before a time ("late on Monday", « début avril »)."""
    day_endings: Forms = frozenset()
    """What is glued to the number of a day (« 1er mai », „5. Mai“)."""
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
    adjective_endings: tuple[str, ...] = ()
    """Endings of adjectives that may open a sentence before its subject (« Furieux, le maire a »)."""
    impersonal: frozenset[Phrase] = frozenset()
    """What a pronoun opens that stands for nobody (« il y a »)."""
    asked_for: Forms = frozenset()
    """Determiners of an indirect question (« en quels termes »)."""
    ordinals: Forms = frozenset()
    """Ordinals that open a heading (« Deuxième point : »)."""
    dative_articles: Forms = frozenset()
    """Possessives that are to whom behind a subject (« on leur dit »)."""
    postposed: Forms = frozenset()
    """Adverbs that are adjectives behind a noun for people (« l'homme fort du pays »)."""
    deputies: Forms = frozenset()
    """Offices that « à » leads on from to what they are for (« l'adjointe aux sports »)."""
    accounts: Forms = frozenset()
    """Nouns for what somebody has told, as a source (« selon le récit d'un voisin »)."""
    turn_taking: Forms = frozenset()
    """Nouns for whose turn it is to speak (« au tour du maire de »)."""
    causatives: Forms = frozenset()
    """Verbs whose infinitive somebody else does (« a fait réagir la salle »)."""
    wherewithal: Forms = frozenset()
    """What opens an infinitive that nobody does (« De quoi agacer le maire »)."""
    reading: Forms = frozenset()
    """Verbs for what anybody does with a text (« peut-on lire »)."""
    much: Forms = frozenset()
    """Adverbs that count somebody before "of" alone (« beaucoup »)."""
    those: dict[str, str] = field(default_factory=dict)
    """Pronouns that a relative clause follows (« celle qui »), each with whom it may be, as `pronouns`."""
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
