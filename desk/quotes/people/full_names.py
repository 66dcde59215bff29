"""The full names of one report by their surnames, gathered before it is read. Nobody speaks here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from desk.quotes.grammar.capitals import name_end
from desk.quotes.grammar.caseless import bare, caseless_names, linked_end, may_be_surname, opens_second
from desk.quotes.grammar.sentences import Sentence
from desk.quotes.grammar.subjects import COMMAS
from desk.quotes.languages import Language, Order
from desk.quotes.languages.given_names import is_first_name
from desk.quotes.languages.name_parts import ALI, COMPOUND, SERVANT
from desk.quotes.people.registry import surname
from desk.quotes.text.words import Token, form

NUNATED = "\u064b"
"""How an adverb or adjective ends that may stand behind a first name («آدم مبتسماً»)."""
SMALL = 5
"""Letters of the longest word that a headline leaves without a capital."""
MARKED = 32
"""Characters that a name in marks has at most."""
MARKED_WORDS = 3
NO_NAME = "ى"
"""How the preposition ends that is looked up as the first name «علي» is."""


class FullNames:
    """Every name of two to four words in the report by its surname; `given` are those that open with a first name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, str] = {}
        self._doubtful: dict[str, str] = {}
        self.given: dict[str, None] = {}

    def note(self, sentence: Sentence) -> None:
        """Note the names in a sentence; one that opens it may begin with a word that is none."""
        language = sentence.language
        if language.order is Order.VERB_FIRST:
            for pair in caseless_names(self._text, sentence.tokens, language):
                self._found.setdefault(form(pair[-1]), " ".join(pair))
            for marked in names_in_marks(self._text, sentence.tokens, language):
                self._found.setdefault(form(marked[-1]), " ".join(marked))
            for pair in given_pairs(self._text, sentence.tokens, language):
                self._doubtful.setdefault(form(pair[-1]), " ".join(pair))
                self.given.setdefault(" ".join(pair))
        for low, high in sentence.runs:
            if high - low < 2:
                continue
            words = [t for t in sentence.tokens[low:high] if t.is_word]
            own = [t for t in words if t.capital or t.form not in language.surname_links]
            if sentence.headed and len(own) > 2 and not is_first_name(own[0].form):
                continue
            if 2 <= len(own) <= 4 and language.bodies.isdisjoint([t.form for t in words]):
                table = self._found if low and not (language.analytic and _in_title_case(sentence)) else self._doubtful
                name = self._text[words[0].start : name_end(sentence.tokens, high)]
                table.setdefault(surname(name), name)
                if language.two_surnames and len(own) > 2:
                    table.setdefault(own[1].form, name)

    def note_name(self, name: str) -> None:
        """Note a name that is sure."""
        self._found.setdefault(surname(name), name)

    def by_surname(self) -> dict[str, str]:
        """Surname to full name."""
        seconds = {name.split()[0] for name in self._found.values()}
        sure = {
            family: name
            for family, name in self._doubtful.items()
            if not name.split()[0].endswith(("ing", "ed")) or name.split()[0] in seconds
        }
        return sure | self._found


def _in_title_case(sentence: Sentence) -> bool:
    """Whether all long words of a sentence have capitals, as in a headline, where any may stand before a surname."""
    return all(token.capital for token in sentence.tokens if token.is_word and len(token.form) > SMALL)


def names_in_marks(text: str, tokens: Sequence[Token], language: Language) -> Iterator[tuple[str, ...]]:
    """Names of two or three words in marks behind an office with its article («الوزير اليمني "سالم قطان"»)."""
    for place, token in enumerate(tokens):
        if not token.is_quote or token.end - token.start > MARKED:
            continue
        words = tuple(text[token.start : token.end].strip("«»“”\"'‘’ ").split())
        before = [bare(one.form, language) for one in tokens[max(0, place - 2) : place] if one.is_word]
        office = any(word in language.roles for word in before)
        if (
            office
            and 2 <= len(words) <= MARKED_WORDS
            and is_first_name(words[0])
            and _may_close(form(words[-1]), language)
        ):
            yield words


def given_pairs(text: str, tokens: Sequence[Token], language: Language) -> Iterator[tuple[str, ...]]:
    """Names that open with a listed first name anywhere in a sentence without capitals («لماريا حداد»)."""
    for low in [place for place, token in enumerate(tokens) if _letters_before(token.form, language) >= 0]:
        second = tokens[low + 1 : low + 2]
        high = low + 2 + bool(tokens[low].form in COMPOUND or (second and second[0].form in COMPOUND))
        linked = linked_end(tokens, low, language)
        high = linked or high
        goes_on = not linked and _goes_on(tokens[high - 1 : high + 2], language)
        rest = tokens[low + 1 : high + goes_on]
        ending = text[tokens[low].end - 1] == NO_NAME or (rest and text[rest[-1].end - 1] == NUNATED)
        if not rest or ending or not _may_close(rest[-1].form, language):
            continue
        after_name = low > 0 and _letters_before(tokens[low - 1].form, language) >= 0
        if not after_name and _opens_name(low, high, tokens, language):
            glued = _letters_before(tokens[low].form, language)
            yield (
                text[tokens[low].start + glued : tokens[low].end],
                *(text[t.start : t.end] for t in rest),
            )


def _goes_on(words: Sequence[Token], language: Language) -> bool:
    """Whether a third word belongs to a name: behind a second first name, or before a comma or what is told."""
    if len(words) < 2 or not all(_may_close(token.form, language) for token in words[:2]):
        return False
    behind = words[2].form if len(words) > 2 else ""
    if words[0].form.startswith(language.article) and words[1].form.startswith(language.article):
        return True
    return is_first_name(words[0].form) or behind in COMMAS or behind in language.complementisers


def _opens_name(low: int, high: int, tokens: Sequence[Token], language: Language) -> bool:
    """Whether a listed first name is one at `low`: not a verb, a preposition, an office of the same letters."""
    word, before = tokens[low].form, tokens[low - 1].form if low else ""
    if tokens[low + 1].form in language.turns.office_adjectives:
        return False
    plain = bare(before, language)
    if plain in language.roles or plain in language.titles:
        return True
    if word in ALI:
        office = high + 1 < len(tokens) and tokens[high].form in COMMAS and tokens[high + 1].form in language.roles
        return office or plain != before
    if word in language.roles:
        return tokens[low + 1].form not in language.powers
    return word not in language.verbs and word not in language.deeds


@lru_cache(maxsize=65_536)
def _letters_before(word: str, language: Language) -> int:
    """How many letters of a preposition are glued to a listed first name; -1 when the word holds none."""
    small = language.united("complementisers", "conjunctions", "prepositions", "pronouns", "adverbs")
    if (word in small or word in COMPOUND or word in language.turns.nameless) and word not in ALI | SERVANT:
        return -1
    led = word[:1] in language.turns.dative and is_first_name(word[1:])
    return 0 if is_first_name(word) else 1 if led else -1


@lru_cache(maxsize=65_536)
def _may_close(word: str, language: Language) -> bool:
    """Whether a word may be the last one of a name."""
    small = word in language.determiners or word in language.adverbs or language.has(language.auxiliaries, word)
    return word[:1].isalpha() and not (small or opens_second(word)) and may_be_surname(word, language)
