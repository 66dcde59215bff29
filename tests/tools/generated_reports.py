"""Reports made from a seed, for measurements: Zipf-distributed words of three scripts, names and quotes, no real
text."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from random import Random

from index import Document, Passage
from index.analysis.lexicon import concepts
from index.profiles import profiles
from index.spans import Span

_SHARES = (("en", 60), ("fr", 20), ("ar", 20))
_SYLLABLES = {
    "en": (
        "st",
        "er",
        "on",
        "al",
        "ti",
        "re",
        "in",
        "com",
        "ment",
        "an",
        "por",
        "der",
        "ly",
        "con",
        "ed",
        "vi",
        "sha",
        "ow",
    ),
    "fr": (
        "é",
        "tion",
        "re",
        "la",
        "men",
        "ri",
        "eur",
        "con",
        "dé",
        "ou",
        "au",
        "pre",
        "ser",
        "vi",
        "che",
        "an",
        "ité",
        "o",
    ),
    "ar": ("م", "تا", "سي", "را", "نو", "عم", "كت", "لا", "قد", "بي", "حا", "شر", "ون", "ات", "ية", "جم", "در", "فع"),
}


class Vocabulary:
    """The words of one language, the frequent ones first, drawn by Zipf's law."""

    def __init__(self, language: str, random: Random, size: int = 12_000) -> None:
        column = ("en", "fr", "ar").index(language)
        frequent = next(profile.words for profile in profiles() if profile.code == language)
        news = [word for concept in concepts() for word in concept.words[column] if " " not in word]
        made = {"".join(random.choices(_SYLLABLES[language], k=random.randint(2, 4))) for _ in range(size)}
        names = sorted({"".join(random.choices(_SYLLABLES[language], k=3)).capitalize() for _ in range(400)})
        self.words = list(dict.fromkeys([*frequent, *random.sample(news, len(news)), *sorted(made), *names]))
        self.names = names
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))

    def draw(self, random: Random) -> str:
        """One word."""
        return self.words[bisect(self._weights, random.random() * self._weights[-1])]


def documents(count: int, seed: int = 20, paragraphs: int = 8) -> Iterator[Document]:
    """`count` documents of about 310 words (fewer with fewer paragraphs); the same ones for the same seed."""
    random = Random(seed)
    vocabularies = {language: Vocabulary(language, random) for language, _ in _SHARES}
    for number in range(count):
        language = random.choices([name for name, _ in _SHARES], [share for _, share in _SHARES])[0]
        yield _document(number, language, vocabularies[language], random, paragraphs)


def _document(number: int, language: str, vocabulary: Vocabulary, random: Random, paragraphs: int) -> Document:
    text, passages, quotes = "", [], []
    for size in (9, *(random.randint(25, 55) for _ in range(paragraphs))):
        words = [vocabulary.draw(random) for _ in range(size)]
        words[random.randrange(1, size)] = random.choice(vocabulary.names)
        body = " ".join(words)
        start = len(text)
        if size > 30:
            quotes.append(Span(start + len(words[0]) + 2, start + len(" ".join(words[:12])) + 1))
            body = f'{words[0]} "{" ".join(words[1:12])}" {" ".join(words[12:])}'
        text += body + ".\n"
        passages.append(Passage(Span(start, len(text) - 1), language))
    fields = {"language": (language,), "outlet": (f"Outlet {number % 23}",), "has": ("quotes",)}
    return Document(
        f"r{number}", text, passages=tuple(passages), quotes=tuple(quotes), fields=fields, title_span=passages[0].span
    )
