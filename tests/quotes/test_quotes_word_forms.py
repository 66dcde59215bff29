"""Forms of words that stand in the lexicon under another: irregular ones, British spelling, French verbs."""

from __future__ import annotations

import pytest

from desk.quotes.align.arabic import verb_forms
from desk.quotes.align.forms import american, conjugated, irregular
from desk.quotes.align.units import content_words


@pytest.mark.parametrize(
    ("british", "word"),
    [
        ("organised", "organized"), ("recognising", "recognizing"), ("realisation", "realization"),
        ("harbours", "harbors"), ("defence", "defense"), ("centre", "center"), ("theatres", "theater"),
        ("travelled", "traveled"), ("programme", "program"), ("called", "called"), ("installed", "installed"),
        ("rise", "rise"), ("four", "four"), ("science", "science"), ("capture", "capture"),
    ],
)  # fmt: skip
def test_british_spelling_as_american(british: str, word: str) -> None:
    assert american(british) == word


def test_irregular_forms_have_the_word_of_the_dictionary() -> None:
    found = irregular()
    assert (found["told"], found["stood"], found["children"], found["leaves"]) == ("tell", "stand", "child", "leaf")
    assert all(form != base for form, base in found.items())


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("recevoir", {"reçoit", "reçu", "recevra", "recevaient"}),
        ("reconnaître", {"reconnaît", "reconnu", "reconnaîtrons"}),
        ("descendre", {"descend", "descendu", "descendront"}),
        ("détruire", {"détruisent", "détruite", "détruira"}),
        ("ouvrir", {"ouvert", "ouvrent"}),
        ("contraindre", {"contraint", "contraignent"}),
        ("promettre", {"promis", "promet", "promettra"}),
        ("céder", {"cède", "cèdera"}),
        ("négocier", set()),
        ("pouvoir", set()),
    ],
)
def test_french_verbs_are_conjugated(infinitive: str, forms: set[str]) -> None:
    found = set(conjugated(infinitive))
    assert forms <= found
    assert bool(found) is bool(forms)


def test_a_hollow_verb_has_its_vowel_again() -> None:
    assert "نام" in set(verb_forms("نمنا"))
    assert "قال" in set(verb_forms("قلت"))
    assert "كتاب" not in set(verb_forms("كتبت"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("en", "they visited"), ("ar", "زرنا")),
        (("fr", "ils descendront"), ("en", "they will go down")),
        (("en", "he recognised"), ("fr", "nous reconnaîtrons")),
        (("en", "she sold"), ("fr", "elle vend")),
    ],
)
def test_forms_mean_the_same_across_languages(one: tuple[str, str], other: tuple[str, str]) -> None:
    terms = [{t for word in content_words(text, language) for t in word.terms} for language, text in (one, other)]
    assert any(term.startswith("c:") for term in terms[0] & terms[1])


def test_a_french_verb_is_known_where_its_form_is_another_word_as_well() -> None:
    (form,) = content_words("savons", "fr")
    verb, noun = (set(content_words(word, "en")[0].terms) for word in ("know", "soap"))
    assert verb & set(form.terms)
    assert noun & set(form.terms)
