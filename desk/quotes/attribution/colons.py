"""Who stands before a colon that leads to a quote without a cue: a label, or the subject of the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from desk.quotes.grammar.marked_names import is_marked_name
from desk.quotes.grammar.mentions import names_somebody
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS, DASHES, Mention, NounPhrases
from desk.quotes.text.words import Token

LABEL = 5
NEAR = 4


def label_of(sentence: Sentence, place: int) -> Mention | None:
    """Who opens the sentence before a colon, as headlines name a speaker (`Sheriff: Deputy went "by the book"`)."""
    tokens = sentence.tokens
    start = 2 if len(tokens) > 2 and tokens[1].form in DASHES else 0
    colon = next((at for at in range(start + 1, min(place, start + LABEL + 1)) if tokens[at].form == ":"), 0)
    nouns = NounPhrases(tokens[:colon], sentence.language)
    if not colon or not all(_in_label(at, nouns) for at in range(start, colon)):
        return None
    label = nouns.mention(start, colon)
    if colon == start + 1 and tokens[start].form in sentence.language.recordings:
        return None
    body = bool(sentence.language.article) and nouns.bare(start) in sentence.language.bodies
    return label if label is not None and (body or names_somebody(label, sentence.language)) else None


def _in_label(place: int, nouns: NounPhrases) -> bool:
    """Whether the token may stand in a label: a word, a mark inside a name, the name of a body in marks."""
    if nouns.tokens[place].is_word or nouns.glued(place):
        return True
    return nouns.tokens[place].is_quote and is_marked_name(nouns, place)


def provision_of(sentence: Sentence, place: int) -> Mention | None:
    """What text opens the sentence and provides for what is in the marks ("The decree forbade “…”")."""
    tokens, language = sentence.tokens, sentence.language
    verb = next((at for at in range(2, place) if tokens[at].form in language.providing), 0)
    text = verb > 0 and tokens[verb - 1].form in language.documents and tokens[0].form in language.determiners
    return NounPhrases(tokens, language).mention(0, verb) if text else None


def caller_of(sentence: Sentence, place: int) -> Mention | None:
    """Who acts in the French clause behind a colon that words alone open (« “Dehors !” : les élus ont quitté »)."""
    tokens = sentence.tokens
    if not sentence.language.inverting or any(token.is_word for token in tokens[:place]):
        return None
    colon = next((at for at in range(place + 1, len(tokens)) if tokens[at].form == ":"), 0)
    if not colon or any(token.is_word for token in tokens[place:colon]):
        return None
    clause = NounPhrases(tokens[colon + 1 :], sentence.language)
    main = clause.main()
    return main if main is not None and clause.is_person(main) else None


def before_colon(sentence: Sentence, place: int) -> Mention | None:
    """The subject of a sentence without a cue that ends in a colon before a quote."""
    tokens = sentence.tokens
    if place == 0 or tokens[place - 1].form != ":":
        return None
    if place > 2 and tokens[1].form == ":" and tokens[0].form in sentence.language.recordings:
        return None
    cut = _behind_stops(tokens, place)
    if any(t.is_quote for t in tokens[cut:place]):
        return _joined(sentence, place - 1)
    if cut:
        main = NounPhrases(tokens[cut : place - 1], sentence.language).main()
        return main and main._replace(low=main.low + cut, high=main.high + cut, core=main.core + cut)
    nouns = NounPhrases(tokens[: _before_bracket(tokens, place - 1)], sentence.language)
    shown = _shown(nouns)
    if shown is not None:
        return shown
    main = nouns.main()
    sender = _sender(main, nouns) if main is not None else None
    if sender is not None:
        return sender
    if main is not None and main.low == 0 and main.tokens[0].form in sentence.language.turns.ordinals:
        return None
    near = nouns.before(len(nouns.tokens), 0)
    presented = main is None and near is not None and tokens[0].form in sentence.language.turns.copulas
    if near is not None and (presented or (main is not None and _behind_verb(sentence, main, near))):
        return with_name(near, nouns)
    thing = main is not None and main.head(sentence.language)[-1].form in sentence.language.passages
    return None if thing or (main is not None and _of_something(sentence, main)) else main


def _before_bracket(tokens: Sequence[Token], colon: int) -> int:
    """`colon`, or where the bracket opens that closes right before it (`Ana Ruiz (on the cup): "…"`)."""
    if tokens[colon - 1].form != ")":
        return colon
    return next((at for at in range(colon - 2, 0, -1) if tokens[at].form == "("), colon)


def _joined(sentence: Sentence, colon: int) -> Mention | None:
    """Who stands before the colon of an Arabic headline behind a glued "and" («… بهدف ومدرب الاتحاد: "…"»)."""
    nouns, language = NounPhrases(sentence.tokens, sentence.language), sentence.language
    for place in range(colon - 1, max(0, colon - LABEL), -1):
        word = sentence.tokens[place].form
        if not sentence.tokens[place].is_word or nouns.stops(place):
            return None
        if word.startswith(language.clitics) and word[1:] in language.united("roles", "plurals", "bodies", "powers"):
            return nouns.mention(place, colon)
    return None


def _shown(nouns: NounPhrases) -> Mention | None:
    """What a French or Arabic sentence shows the words on, or whose words it announces.

    « Sur une banderole : “…” », « Réponse du maire : “…” ».
    """
    tokens, language = nouns.tokens, nouns.language
    if len(tokens) < 2:
        return None
    noun = next((at for at in range(min(NEAR, len(tokens) - 1)) if tokens[at].form in language.utterances), 0)
    led = all(token.form in language.definite or token.form in language.turns.announcing for token in tokens[:noun])
    told = led and tokens[noun].form in language.utterances and tokens[noun + 1].form in language.turns.genitive_markers
    written = tokens[0].form in language.turns.upon and any(
        token.form in language.documents for token in tokens[1:NEAR]
    )
    among = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].form in language.turns.among), 0)
    if among:
        people = nouns.after(among + 1, len(tokens))
        if people is not None and people.high == len(tokens) and nouns.is_person(people):
            return people
    mention = nouns.after(noun + 1 + told, len(tokens)) if told or written else None
    return mention if mention is not None and (told or mention.high == len(tokens)) else None


def _sender(main: Mention, nouns: NounPhrases) -> Mention | None:
    """From whom the English subject comes between commas ("The reply, from the aide, came later:")."""
    tokens, behind = nouns.tokens, main.core
    if behind + 2 >= len(tokens) or tokens[behind].form not in COMMAS:
        return None
    sent = tokens[behind + 1].form in nouns.language.turns.sender_prepositions
    return nouns.somebody_after(behind + 2, len(tokens)) if sent else None


def _behind_stops(tokens: Sequence[Token], place: int) -> int:
    """Behind the last two stops or "…" before `place`, which part a headline («مصر.. الوزير: "…"»); 0 without them."""
    for at in range(place - 2, 0, -1):
        if tokens[at].form == "…" or (tokens[at].form == "." and tokens[at - 1].form == "."):
            return at + 1
    return 0


def _behind_verb(sentence: Sentence, main: Mention, near: Mention) -> bool:
    """Whether somebody stands before the colon as the subject of a clause (« Un avis que partage Ruiz : »)."""
    language = sentence.language
    if near.low <= main.core:
        return False
    if language.inverting:
        return names_somebody(near, language) and not names_somebody(main, language)
    nouns = NounPhrases(sentence.tokens, language)
    apart = sentence.tokens[near.low - 1].form in COMMAS
    return apart and nouns.is_person(near) and not nouns.is_person(main)


def with_name(office: Mention, nouns: NounPhrases) -> Mention:
    """A French office with the name before its comma (« C'est l'avis d'Ana Ruiz, la maire : »)."""
    low = comma = office.low - 1
    while low > 0 and nouns.tokens[low - 1].capital:
        low -= 1
    named = nouns.language.inverting and comma - low > 1 and nouns.tokens[comma].form in COMMAS
    held = any(nouns.office(place) for place in range(office.low, min(office.low + 2, office.high)))
    whole = nouns.mention(low, office.high, comma) if named and held else None
    return whole or office


def _of_something(sentence: Sentence, main: Mention) -> bool:
    """Whether a headline opens with a noun that nobody can speak as (« Fermeture de l'usine : »)."""
    nouns, language = NounPhrases(sentence.tokens, sentence.language), sentence.language
    second = sentence.tokens[main.low + 1].form if main.high > main.low + 1 else ""
    return language.inverting and main.low == 0 and second in language.inner and not nouns.person_word(0)
