"""The catalogs: whole, current, true to the placeholders and commands of their source, and found at run time."""

from __future__ import annotations

import io
import re
import string
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from desk import i18n

CATALOGS = Path(i18n.CATALOGS)
LANGUAGES = sorted(path.parent.parent.name for path in CATALOGS.glob("*/LC_MESSAGES/desk.po"))
LITTLE = 0.8
"""A catalog under this share of the messages is no help to anybody; `make messages` prints how much it has."""


def _source(language: str) -> Path:
    return CATALOGS / language / "LC_MESSAGES" / "desk.po"


@cache
def _catalog(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def _messages(language: str) -> list[Message]:
    return [message for message in _catalog(_source(language)) if message.id]


def _translated(language: str) -> list[Message]:
    return [message for message in _messages(language) if any(_forms(message.string))]


def _fields(text: str) -> set[str]:
    return {field for _literal, field, _spec, _conversion in string.Formatter().parse(text) if field is not None}


def _commands(text: str) -> set[str]:
    return set(re.findall(r"`[^`]*`", text))


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_french_is_there() -> None:
    assert "fr" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalog:
    def test_compiled_and_source_say_the_same(self, language: str) -> None:
        made = io.BytesIO()
        write_mo(made, _catalog(_source(language)))
        assert _source(language).with_suffix(".mo").read_bytes() == made.getvalue(), "run `make messages`"

    def test_it_translates_nothing_that_the_desk_no_longer_says(self, language: str) -> None:
        template = {_forms(message.id) for message in _catalog(CATALOGS / "desk.pot")}
        assert {_forms(message.id) for message in _messages(language)} <= template, "run `make messages`"
        assert not _catalog(_source(language)).obsolete, "run `make messages`"

    def test_nothing_is_a_guess(self, language: str) -> None:
        assert not [message.id for message in _messages(language) if message.fuzzy]

    @pytest.mark.parametrize("kept", [_fields, _commands], ids=["placeholders", "commands"])
    def test_a_translation_keeps_what_is_no_word(self, language: str, kept: Callable[[str], set[str]]) -> None:
        assert {
            form: kept(form)
            for message in _translated(language)
            for form in _forms(message.string)
            if kept(form) not in map(kept, _forms(message.id))
        } == {}

    def test_a_translation_has_the_spaces_at_the_edges(self, language: str) -> None:
        wrong = [
            (message.id, message.string)
            for message in _translated(language)
            if any(_edges(form) != _edges(_forms(message.id)[0]) for form in _forms(message.string))
        ]
        assert wrong == []

    def test_every_plural_form_is_there(self, language: str) -> None:
        rule = get_plural(Locale.parse(language))
        assert (_catalog(_source(language)).num_plurals, _catalog(_source(language)).plural_expr) == (
            rule.num_plurals,
            rule.plural_expr,
        )
        for message in _translated(language):
            assert all(_forms(message.string)), message.id
            assert len(_forms(message.string)) == (rule.num_plurals if message.pluralizable else 1), message.id

    def test_most_of_the_desk_is_in_it(self, language: str) -> None:
        share = len(_translated(language)) / len([m for m in _catalog(CATALOGS / "desk.pot") if m.id])
        assert share >= LITTLE


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("a plain space before a sign, or none before a double one", r" [;:!?]|\w[;!?]|\w:(?=\s|$)"),
        ("a guillemet without its space", r"«(?!\u202f)|(?<!\u202f)»"),
        ("a typewriter's apostrophe or dots", r"\w'\w|\.\.\."),
        ("a typewriter's quotation marks around words", r'"\w+ \w'),
    ],
    ids=["signs", "guillemets", "apostrophe", "quotation"],
)
def test_french_is_set_as_french(name: str, wrong: str) -> None:
    """As the Imprimerie nationale sets it, the fixed space narrow; code in backquotes is left alone."""
    text = [(form, re.sub(r"`[^`]*`|\{[^}]*\}:?", "", form)) for m in _translated("fr") for form in _forms(m.string)]
    assert [form for form, words in text if re.search(wrong, words)] == [], name


@pytest.mark.parametrize("language", ["fr", "fr_FR", "fr-CA", "fr_FR.UTF-8", "fr_CH@euro", "fr_XX", "FR"])
def test_french_is_spoken_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", language)
    assert i18n._("Library") == "Bibliothèque"
    assert [i18n.ngettext("{n} quote", "{n} quotes", n).format(n=n) for n in (0, 1, 2)] == [
        *("0 citation", "1 citation", "2 citations")
    ]


@pytest.mark.parametrize(
    "language", ["ar", "fa_IR", "tr_TR", "xx_YY", "C", "C.UTF-8", "POSIX", "en_GB", "😀", "_", "-"]
)
def test_elsewhere_the_words_are_english(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", language)
    assert i18n._("Library") == "Library"
    assert i18n.ngettext("{n} quote", "{n} quotes", 2) == "{n} quotes"


def test_what_a_catalog_does_not_have_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", "fr")
    assert i18n._("No catalog has this sentence.") == "No catalog has this sentence."
    assert i18n.ngettext("{n} thing of none", "{n} things of none", 1) == "{n} thing of none"
