"""Who speaks where the verb stands second (German) or last (Persian), and how Spanish differs from French."""

from __future__ import annotations

import pytest

from tests.quotes.quote_samples import only_quote


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "„Das ist wirklich gut“, sagte der Minister.", "der Minister"),
        ("de", "Auf die Frage nach einem Rücktritt antwortete er: „Darüber denke ich nicht nach.“", "er"),
        ("de", "Für den Historiker Emil Sander war die Reform „eine verpasste Chance“.", "den Historiker Emil Sander"),
        ("de", "Der Präsident hat den Plan geprüft und von „bösen Lügen über alle“ gesprochen.", "Der Präsident"),
        ("fa", "سخنگوی دولت با اشاره به مذاکرات افزود: «ما به توافق نزدیک شده‌ایم».", "سخنگوی دولت"),
        ("fa", "«هیچ کس به ما کمک نکرد»، رهبر مخالفان به خبرنگاران گفت.", "رهبر مخالفان"),
        ("es", "Según explicó el portavoz, los detenidos «no opusieron resistencia».", "el portavoz"),
        ("es", "Los vecinos que denunciaron «un ruido muy fuerte» no vieron nada.", "Los vecinos"),
        ("es", "El entrenador no quiso hablar de crisis, pero admitió: \"Estamos preocupados\".", "El entrenador"),
        ("en", 'The coach did not want to talk about a crisis, but admitted: "We are worried."', "The coach"),
    ],
)  # fmt: skip
def test_the_place_of_the_verb_tells_who_speaks(language: str, text: str, speaker: str) -> None:
    assert only_quote(text, language).speaker.text == speaker
