"""What stands between the marks: quote, fragment, title, term, scare quote or hashtag."""

from __future__ import annotations

import pytest

from desk.model import Kind
from tests.quotes.quote_samples import quotes_of


@pytest.mark.parametrize(
    ("text", "language", "kind", "is_quotation"),
    [
        ('"It is late," she said.', "en", Kind.DIRECT, True),
        ('She said that "the bridge was not safe at all any more".', "en", Kind.MIXED, True),
        ('She said it was "late".', "en", Kind.PARTIAL, True),
        ('The film "Northern Line" was banned.', "en", Kind.TERM, False),
        ('The so-called "milk tax" was scrapped.', "en", Kind.TERM, False),
        ('A concept known as "active defence" spread.', "en", Kind.TERM, False),
        ('A "smart" meter was fitted.', "en", Kind.SCARE, False),
        ('The tag "#LetThemStay" spread.', "en", Kind.HASHTAG, False),
        ('They wrote to "info@example.org" twice.', "en", Kind.TERM, False),
        ('It opens "..." here.', "en", Kind.UNCLASSIFIED, False),
        ("Le mot « tsunami » vient du japonais.", "fr", Kind.TERM, False),
        ("La maire a jugé le projet « insensé ».", "fr", Kind.PARTIAL, True),
        ('منعت الرقابة رواية "طريق الملح".', "ar", Kind.TERM, False),
        ('وقال إن الوضع "خطير".', "ar", Kind.PARTIAL, True),
        ('Reed left amid chants of "Shame!" on Monday.', "en", Kind.PARTIAL, True),
        ("Elle est sortie sous les huées et aux cris de « Trahison ! » lundi.", "fr", Kind.PARTIAL, True),
        ('مر الموكب وسط هتافات "لا للتجويع" أمس.', "ar", Kind.PARTIAL, True),
        ('The play "Shouts of Joy" was banned.', "en", Kind.TERM, False),
    ],
)
def test_what_stands_between_the_marks(text: str, language: str, kind: Kind, is_quotation: bool) -> None:
    (quote,) = quotes_of(text, language)
    assert (quote.kind, quote.is_quotation) == (kind, is_quotation), quote.reason
    assert 0 < quote.confidence <= 1
    assert quote.reason


def test_a_title_joined_to_a_title_is_one_too() -> None:
    assert [quote.kind for quote in quotes_of('The novels "The Salt Road" and "North" were banned.')] == [Kind.TERM] * 2


def test_a_fragment_joined_to_a_quoted_one_is_quoted_too() -> None:
    assert all(quote.is_quotation for quote in quotes_of('The report called it "unsafe" and "ugly".'))


def test_a_quote_that_stands_alone_is_kept() -> None:
    (quote,) = quotes_of('"Most people would rather walk home."')
    assert quote.is_quotation
    assert quote.cue is None


def test_a_missing_mark_halves_the_confidence() -> None:
    (whole,) = quotes_of('He said: "We will all go home now."')
    (broken,) = quotes_of('He said: "We will all go home now.')
    assert broken.confidence < whole.confidence
    assert "mark" in broken.reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le procureur de Brume a annoncé une enquête pour « assassinat ».", False),
        ("Mis en cause début février pour « agression sexuelle », le député a assuré que tout était faux.", False),
        ("Le juge a dit que l'homme, poursuivi pour « vol », était absent.", False),
        ("Le maire a plaidé pour « une ville plus verte ».", True),
        ("La ministre a été critiquée pour « son manque de courage » par le sénateur.", True),
        ("La ville a lancé une enquête pour « savoir ce que veulent les gens », a dit le maire.", True),
    ],
)
def test_a_french_offence_is_nobodys_words(text: str, told: bool) -> None:
    assert bool([quote for quote in quotes_of(text, "fr") if quote.is_quotation]) is told
