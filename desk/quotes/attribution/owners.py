"""Who speaks without a verb: the owner of a remark (`his "dead broke" remark`), the name that signs. No cues."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.nouns import DASHES, OWNS
from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import Mention, NounPhrases
from desk.quotes.languages import Language
from desk.quotes.text.words import Token

RULES = DASHES | {"-", "―", "~"}
ANNOUNCING = frozenset(":,")
NOUN = 3
CLAUSE = 20
SIGNATURE = 24


def owner_of(sentence: Sentence, sayings: Sequence[Saying], place: int) -> Mention | None:
    """Who owns the remark, claim or line that follows the quote token at `place`, or leads to it ("his vow to")."""
    tokens, language = sentence.tokens, sentence.language
    behind = tokens[place + 1 : place + 1 + NOUN]
    uttered = language.united("utterances", "cries") if language.analytic else language.utterances
    said = next((at for at, token in enumerate(behind) if token.form in uttered), NOUN)
    if said < NOUN and all(token.is_word and token.form not in language.determiners for token in behind[:said]):
        return _possessor(sentence, place) or _described(sentence, place) or _from_whom(sentence, place + 1 + said)
    answered = _answered(sentence, place) if not tokens[place - 1].is_word else None
    if answered is not None:
        return answered
    led, leading = "", language.turns.noun_complements
    if not leading:
        return None
    phrases = NounPhrases(tokens, language)
    end = place - (place > 1 and tokens[place - 1].form == ":" and tokens[place - 2].form in leading)
    for noun in range(end - 2, max(0, end - CLAUSE), -1):
        following = tokens[noun + 1].form
        if not tokens[noun + 1].is_word and following not in OWNS and not phrases.glued(noun + 1):
            return None
        led = following if following in leading else led
        apart = following in leading or following in language.prepositions
        leads = apart and tokens[noun].form in leading.get(led, ())
        if leads and not any(noun < saying.low < place for saying in sayings):
            owner = _possessor(sentence, noun) or _described(sentence, noun) or _agent(sentence, noun)
            own = owner is not None and owner.pronoun(language) and any(s.high <= noun and s.speaker for s in sayings)
            return None if own else owner
        if led in language.turns.that and apart and tokens[noun].form in language.turns.apprehensions:
            return None if any(saying.low < place for saying in sayings) else _moved_by(noun, phrases)
    return None


def _from_whom(sentence: Sentence, noun: int) -> Mention | None:
    """From whom the English words come whose noun stands at `noun` (`a loud “shut it down” chant from the crowd`)."""
    tokens, language = sentence.tokens, sentence.language
    if (
        not language.analytic
        or noun + 2 >= len(tokens)
        or tokens[noun + 1].form not in language.turns.sender_prepositions
    ):
        return None
    return NounPhrases(tokens, language).somebody_after(noun + 2, len(tokens))


def _moved_by(noun: int, phrases: NounPhrases) -> Mention | None:
    """Who acts in English on what somebody fears, the noun at `noun` ("Ruiz blocked it over concerns that")."""
    tokens, language = phrases.tokens, phrases.language
    led = noun - 1 - (tokens[noun - 1].form in language.determiners)
    if led < 1 or tokens[led].form not in language.prepositions:
        return None
    for verb in range(led - 1, 0, -1):
        if not tokens[verb].is_word and not phrases.glued(verb):
            return None
        if tokens[verb].form.endswith(language.finite) or tokens[verb].form in language.turns.irregular_pasts:
            subject = phrases.before(verb, 0)
            return subject if subject is not None and phrases.is_person(subject) else None
    return None


def _answered(sentence: Sentence, place: int) -> Mention | None:
    """Whose answer or the like the quote is said to be ("Lee's answer was: “…”")."""
    tokens, language = sentence.tokens, sentence.language
    mark = place - 1
    said = (
        mark > 2
        and tokens[mark].form in ANNOUNCING
        and tokens[mark - 1].form in language.being
        and tokens[mark - 2].form in language.utterances
    )
    return _possessor(sentence, mark - 2) if said else None


def _agent(sentence: Sentence, noun: int) -> Mention | None:
    """By whom a call, threat or promise comes ("calls by Bo Lee to", "the advice of an aide to")."""
    tokens, language = sentence.tokens, sentence.language
    if tokens[noun + 1].form not in language.agency | language.turns.exemplified:
        return None
    return NounPhrases(tokens, language).somebody_after(noun + 2, len(tokens))


def led_to_by_owner(sentence: Sentence, place: int) -> Mention | None:
    """Whose statement a colon leads on from ("along with her statement: “…”")."""
    tokens = sentence.tokens
    led = place > 1 and tokens[place - 1].form == ":" and tokens[place - 2].form in sentence.language.utterances
    return _possessor(sentence, place - 2) if led else None


def sent_from(sentence: Sentence, place: int) -> Mention | None:
    """From whom the quote is that stands before a colon ("along with a line from Ruiz in the Post: “…”")."""
    tokens, language = sentence.tokens, sentence.language
    if place < NOUN or tokens[place - 1].form != ":":
        return None
    for sent in range(place - 2, max(1, place - CLAUSE), -1):
        if not tokens[sent].is_word and tokens[sent].form not in OWNS:
            return None
        told = tokens[sent - 1].form in language.turns.quotations | language.utterances
        if told and tokens[sent].form in language.turns.sender_prepositions:
            phrases = NounPhrases(tokens, language)
            pronoun = tokens[sent + 1].form in language.turns.oblique_pronouns - language.determiners
            sender = phrases.mention(sent + 1, sent + 2) if pronoun else phrases.after(sent + 1, place - 1)
            return sender if sender is not None and phrases.is_person(sender) else None
    return None


def owner_of_words(sentence: Sentence, place: int) -> Mention | None:
    """Whose the words at `place` are that no noun follows (`by Ruiz's "maybe,"`)."""
    tokens, language = sentence.tokens, sentence.language
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    ended = behind is None or not behind.is_word or behind.form in language.united("prepositions", "gerunds")
    return _possessor(sentence, place) if ended and place > 1 and tokens[place - 1].form in OWNS else None


def _described(sentence: Sentence, place: int) -> Mention | None:
    """Who owns what stands at `place` behind one word that describes it ("his infamous")."""
    tokens, language = sentence.tokens, sentence.language
    described = place > 1 and tokens[place - 1].is_word and tokens[place - 1].form not in language.possessors
    return _possessor(sentence, place - 1) if described else None


def _possessor(sentence: Sentence, place: int) -> Mention | None:
    """Who owns what stands at `place`."""
    tokens, language = sentence.tokens, sentence.language
    phrases = NounPhrases(tokens, language)
    before = tokens[place - 1].form if place else ""
    if before in language.possessors or (before in language.possessives and before in language.pronouns):
        return phrases.mention(place - 1, place)
    if place < 2 or tokens[place - 1].form not in OWNS:
        return None
    start = phrases.start_of(place - 1, 0)
    led = (
        at
        for at in range(place - 2, start, -1)
        if tokens[at].form in language.turns.owner_prepositions and tokens[place - 2].capital
    )
    behind = next((at for at in led if not any(phrases.person_word(before) for before in range(start, at))), start - 1)
    owner = phrases.mention(_behind_verb(behind + 1, place - 1, phrases), place - 1)
    return owner if owner is not None and phrases.is_person(owner) else None


def _behind_verb(low: int, high: int, phrases: NounPhrases) -> int:
    """`low`, or where an English name starts behind a verb of no list ("to turn Ruiz's", "surrounded Mayor Ruiz's")."""
    tokens, language = phrases.tokens, phrases.language
    if not language.analytic or not tokens[high - 1].capital:
        return low
    led = low > 0 and tokens[low - 1].form in language.turns.infinitive_marker
    ends = [at for at in range(low, high - 1) if tokens[at].form.endswith(language.finite) and not tokens[at].capital]
    last = ends[-1] if ends else low if led and not (tokens[low].capital or phrases.person_word(low)) else low - 1
    return last + 1


def signature(tokens: Sequence[Token], start: int, language: Language) -> Mention | None:
    """Who signs from the dash at `start` to the end of `tokens`: a name, an office, a handle, a date; no clause."""
    if start + 1 >= len(tokens) or tokens[start].form not in RULES or len(tokens) - start > SIGNATURE:
        return None
    if any(token.is_quote for token in tokens[start:]):
        return None
    phrases = NounPhrases(tokens, language)
    first = start + 1 + (tokens[start + 1].form in RULES)
    handle = next((at for at in range(first, len(tokens)) if tokens[at].form == "("), len(tokens))
    name = phrases.after(first, handle)
    if name is None or name.low != first or any(phrases.is_verb(at) for at in range(first, len(tokens))):
        return None
    if names_somebody(name, language) and tokens[first].capital:
        return name
    return phrases.mention(first, first + _named_in_full(name)) if start <= 1 else None


def _named_in_full(name: Mention) -> int:
    """Where two or more words with capitals side by side end in it ("singer Howard Jones", "Martin Fry of ABC")."""
    words = [token.capital and token.is_word for token in name.tokens]
    last = next((at for at in range(1, len(words)) if words[at - 1] and words[at]), 0)
    while last and last + 1 < len(words) and words[last + 1]:
        last += 1
    return last + (last > 0)
