"""What an Arabic verb or participle tells of who does it, and which cue before it has the same subject. No names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desk.quotes.grammar.sayings import Saying
from desk.quotes.grammar.verbs import Form
from desk.quotes.languages import Language, Order
from desk.quotes.languages.reference import reference_of
from desk.quotes.text.words import Token


@lru_cache(maxsize=65_536)
def verb_class(verb: str, language: Language) -> str:
    """The class that an Arabic verb without a subject asks for."""
    if language.order is not Order.VERB_FIRST:
        return ""
    if verb.endswith(("وا", "ون")) or (verb in language.gerunds and verb.endswith("ين")):
        return "p"
    if language.has(reference_of(language.code).she_says, verb):
        return "f*"
    return "f*" if verb.endswith("ت") or (verb in language.gerunds and verb.endswith("ه")) else "m*"


def same_subject(tokens: Sequence[Token], place: int, earlier: Sequence[Saying], language: Language) -> Saying | None:
    """The last of `earlier` that the verb at `place` agrees with («ردت الوزارة على … هاجم فيها …، وأكدت»).

    The last of all when none does, None without any.
    """
    if len(earlier) < 2:
        return earlier[-1] if earlier else None
    kind = verb_class(tokens[place].form, language)
    alike = (s for s in reversed(earlier) if s.form is Form.VERB and s.speaker is not None)
    agreeing = (s for s in alike if verb_class(tokens[s.low].form, language) == kind)
    return next(agreeing, None) or (earlier[-1] if earlier else None)
