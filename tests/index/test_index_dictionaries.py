"""Dictionaries of the dictd format, and names of an editor: read where they lie, and searched along."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Document, Passage, Span, WideningKind, detect, search, use_dictionaries, use_names
from index.analysis.dictionaries import LONGEST, MOST, Source, installed, look_up, meanings
from index.analysis.names import other_names
from index.engines.memory import MemoryEngine
from index.query.forms import translations
from index.schema import entry_of

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ENGLISH = {
    "00databaseshort": "English-French",
    "turnip": 'turnip /tɜːnɪp/ <n>\n1. navet, rave (food)\n2. to be hoed\n   "a turnip" - un navet\n Synonym: swede\n',
    "happy": "Happy /hapi/\nheureux\n",
    "kerry": "Kerry\ncomté\n",
    "brush up on": "brush up on\nréviser\n",
}
ARABIC = {"اللفت": "اللفت /x/\nTurnips\n", "إسطرلاب": "إسطرلاب\nastrolabe\n"}


def digits(number: int) -> str:
    out = DIGITS[number % 64]
    while number := number // 64:
        out = DIGITS[number % 64] + out
    return out


def write(folder: Path, name: str, entries: dict[str, str], *, packed: bool = True) -> None:
    folder.mkdir(exist_ok=True)
    data, lines = b"", []
    for head, text in entries.items():
        raw = text.encode()
        lines.append(f"{head}\t{digits(len(data))}\t{digits(len(raw))}")
        data += raw
    (folder / f"freedict-{name}.index").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if packed:
        (folder / f"freedict-{name}.dict.dz").write_bytes(gzip.compress(data))
    else:
        (folder / f"freedict-{name}.dict").write_bytes(data)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    write(tmp_path / "dictd", "eng-fra", ENGLISH)
    write(tmp_path / "dictd", "ara-eng", ARABIC, packed=False)
    write(tmp_path / "dictd", "xho-eng", {"imvula": "imvula\nrain\n"})
    yield tmp_path / "dictd"
    use_dictionaries(())
    use_names(None)


def test_dictionaries_between_known_languages_are_found(folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "own", "eng-fra", {"turnip": "turnip\nbetterave\n"})
    (folder / "freedict-deu-fra.index").write_text("Haus\tA\tB\n", encoding="utf-8")
    found = installed((tmp_path / "nowhere", tmp_path / "own", folder))
    assert [(source.source, source.target) for source in found] == [("en", "fr"), ("ar", "en")]
    assert look_up("turnip", found) == (("fr", "betterave"),)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("turnip", [("fr", "navet"), ("fr", "rave"), ("fr", "be hoed")]),
        ("turnips", [("fr", "navet"), ("fr", "rave"), ("fr", "be hoed")]),
        ("TÚRNIP", []),
        ("happy", [("fr", "heureux")]),
        ("happiest", []),
        ("Kerry", []),
        ("kerry", [("fr", "comté")]),
        ("brush up on", [("fr", "réviser")]),
        ("اللفت", [("en", "Turnips")]),
        ("لفت", [("en", "Turnips")]),
        ("اسطرلاب", [("en", "astrolabe")]),
        ("imvula", []),
        ("00databaseshort", []),
        ("", []),
        ("\n", []),
    ],
)
def test_what_a_word_is_called(folder: Path, word: str, expected: list[tuple[str, str]]) -> None:
    assert list(look_up(word, installed((folder,)))) == expected


def test_an_entry_gives_short_words_without_asides() -> None:
    entry = "x /y/\n1. one, two (of them)\n2. far too many words here\n    example\nnote: three\n[4] four!\n"
    assert list(meanings(entry)) == ["one", "two", "four"]
    assert list(meanings("head only\n")) == []
    assert all(len(word.split()) <= LONGEST for word in meanings(entry))


def test_a_long_entry_is_cut(tmp_path: Path) -> None:
    write(tmp_path, "eng-fra", {"go": "go\n" + ", ".join(f"mot{n}x" for n in range(40))})
    assert len(look_up("go", installed((tmp_path,)))) == MOST


@pytest.mark.parametrize("spoil", ["index", "entries", "gone", "offsets"])
def test_a_spoilt_dictionary_has_nothing(folder: Path, spoil: str) -> None:
    (source,) = (each for each in installed((folder,)) if each.source == "en")
    if spoil == "index":
        source.index.write_bytes(b"turnip\n\xff\xfe\tA\nturnip\t?\t\x00\n")
    elif spoil == "entries":
        source.entries.write_bytes(b"\x1f\x8b nothing of the kind")
    elif spoil == "gone":
        source.entries.unlink()
    else:
        source.index.write_text("turnip\t//////\tB\n", encoding="utf-8")
    again = Source(source.source, source.target, source.index, source.entries, 1)
    assert look_up("turnip", [again]) == ()


@given(st.binary(max_size=80), st.text(max_size=12))
def test_no_file_and_no_word_breaks_it(tmp_path_factory: pytest.TempPathFactory, data: bytes, word: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "freedict-eng-fra.index").write_bytes(data)
    (folder / "freedict-eng-fra.dict").write_bytes(data)
    assert isinstance(look_up(word or "a", installed((folder,))), tuple)


def document(text: str) -> Document:
    return Document(text, text, passages=(Passage(Span(0, len(text)), detect(text)),))


def found(query: str, *texts: str, without: frozenset[str] = frozenset()) -> list[str]:
    engine = MemoryEngine()
    engine.write([entry_of(document(text)) for text in texts])
    return [hit.document for hit in search(engine, query, without=without).hits]


def test_a_search_looks_along_where_the_lexicon_has_nothing(folder: Path) -> None:
    french, english = "Le prix des navets monte encore cette année.", "The price of turnips rises again this year."
    assert found("turnip", french, english) == [english]
    use_dictionaries((folder,))
    assert found("turnip", french, english) == [english, french]
    assert found("turnip", french, english, without=frozenset({"dictionary"})) == [english]
    assert {kind for kind, _language, _word in translations("turnip")} == {WideningKind.DICTIONARY}
    assert {kind for kind, _language, _word in translations("election")} == {WideningKind.WORD}
    use_dictionaries(())
    assert found("turnip", french, english) == [english]


def test_names_of_ones_own(folder: Path) -> None:
    arabic, english = "قالت الوكالة إن الأسعار ارتفعت", "Crosby Street said that prices rose."
    assert found('"Crosby Street"', arabic) == found("Crosby Street", arabic) == []
    own = folder / "names.tsv"
    own.write_text("\ufeff# mine\n\nCrosby Street|l'agence|الوكالة\n|\nalone\n", encoding="utf-8")
    use_names(own)
    assert found("Crosby Street", arabic, english) == [english, arabic]
    assert set(other_names("Crosby Street")) == {"l'agence", "الوكالة"}
    assert "الأمم المتحدة" in other_names("United Nations")
    own.write_bytes(b"\xff\xfe\x00|\x00x|Crosby Street")
    use_names(own)
    assert "الوكالة" not in other_names("Crosby Street")
    use_names(folder / "none.tsv")
    assert other_names("Crosby Street") == ()
