"""Files and folders: what is read, what is refused, and the words of every refusal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import ingest
from desk.errors import ReadError
from desk.model import Role

Detector = Callable[[str], str]
TEXT = "Cracks close the pier\n\nThe harbour authority closed the northern pier on Monday after it found cracks.\n"


def refusal(data: bytes, language_of: Detector) -> ReadError:
    with pytest.raises(ReadError) as caught:
        ingest.read_bytes(data, "desk.bin", language_of)
    return caught.value


def test_a_file_is_read_under_the_name_it_was_given(tmp_path: Path, language_of: Detector) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    report = ingest.read_report(path, language_of)
    assert (report.path, report.text, report.title) == (str(path), TEXT, "Cracks close the pier")
    assert report.digest == ingest.digest_of(TEXT)
    assert report.digest.startswith(report.id)


def test_equal_texts_are_one_report_and_others_are_not(language_of: Detector) -> None:
    one, same = (ingest.report_from_text(TEXT, name, language_of) for name in ("a", "b"))
    other = ingest.report_from_text(TEXT + " ", "a", language_of)
    assert one.id == same.id != other.id


BODY = "\n\nThe harbour authority closed the northern pier on Monday after it found cracks.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("# Cracks close the pier", "Cracks close the pier"),
        ("  ## Cracks close the pier ##  ", "Cracks close the pier"),
        ("#Cracks close the pier", "#Cracks close the pier"),
        ("Subject: Cracks close the pier", "Cracks close the pier"),
        ("From: The Harbour Desk\nDate: 16 June 2009\nSUBJECT: Cracks close the pier", "Cracks close the pier"),
        ("Objet\u00a0: Des fissures ferment la jetée", "Des fissures ferment la jetée"),
        ("الموضوع: شقوق تغلق رصيف الميناء", "شقوق تغلق رصيف الميناء"),
        ("Harbour: cracks close the pier", "Harbour: cracks close the pier"),
        ("Subject:", ""),
    ],
)
def test_marks_and_labels_of_a_headline_are_not_in_the_title(head: str, title: str, language_of: Detector) -> None:
    report = ingest.read_bytes((head + BODY).encode(), "pier.md", language_of)
    assert report.text == head + BODY, "the text is verbatim"
    assert title in (report.title, "")
    assert report.title_span
    assert report.text[report.title_span.start : report.title_span.end] == report.title
    assert not title or report.paragraphs[head.count("\n")].role is Role.HEADLINE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        ("\ufeff\u200b\n\xa0".encode(), "is empty"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "DOC"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"RIFF\x24\x00\x00\x00WAVE", "sound"),
        (b"text\x00with a nul inside", "binary data"),
        (b"\xef\xbb\xbftext\x00text", "binary data"),
        (b"BZh91AY&SY\x00\x01", "binary data"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, words: str, language_of: Detector) -> None:
    error = refusal(data, language_of)
    assert words in error.message
    assert error.message.startswith("desk.bin ")
    assert "\n" not in error.message


def test_letters_of_a_magic_number_are_no_magic(language_of: Detector) -> None:
    assert ingest.read_bytes(b"BMW cuts jobs in Munich\n", "x", language_of).title == "BMW cuts jobs in Munich"


def test_too_large(tmp_path: Path, language_of: Detector, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(ingest.LIMIT + 1)
    with pytest.raises(ReadError, match=r"large\.txt is larger than 50 MB"):
        ingest.read_report(path, language_of)
    monkeypatch.setattr("desk.ingest.reading.LIMIT", 10)
    assert "larger" in refusal(b"eleven byte", language_of).message
    with pytest.raises(ReadError, match="larger"):
        ingest.report_from_text("eleven byte", "x", language_of)


def test_missing_folder_and_pipe(tmp_path: Path, language_of: Detector) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, words in (("gone.txt", "does not exist"), (".", "is a folder"), ("pipe", "no ordinary file")):
        with pytest.raises(ReadError, match=words):
            ingest.read_report(tmp_path / name, language_of)


def test_a_forbidden_file_says_so(tmp_path: Path, language_of: Detector, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="cannot be opened: Permission denied") as caught:
        ingest.read_report(path, language_of)
    assert caught.value.hint


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_impossible_names(name: str, language_of: Detector) -> None:
    with pytest.raises(ReadError):
        ingest.read_report(Path(name), language_of)


def test_given_text_is_stored_as_given(language_of: Detector) -> None:
    text = "One line\r\nAnother\rA third\u2028and more "
    report = ingest.report_from_text(text, "x", language_of, "fr")
    assert report.text == text
    assert [part.span.of(text) for part in report.paragraphs] == ["One line", "Another", "A third", "and more "]
    assert report.language == "fr"


def test_half_a_surrogate_pair_is_refused(language_of: Detector) -> None:
    with pytest.raises(ReadError, match="character 3"):
        ingest.report_from_text("ab\ud800", "x", language_of)


def test_folders_are_walked_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.HTML", "a/1.txt", "README.md", ".hidden.txt", ".git/x.txt", "z.jpg", "c.text"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = [str(path.relative_to(tmp_path)) for path in ingest.sources([tmp_path])]
    assert found == ["b.txt", "c.text", "a/1.txt", "a/2.HTML"]


def test_a_named_file_always_comes_and_each_comes_once(tmp_path: Path) -> None:
    for name in ("README.md", ".hidden", "a.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    named = [tmp_path / "README.md", tmp_path / ".hidden", tmp_path / "a.txt"]
    assert list(ingest.sources([*named, tmp_path, named[0]])) == named


@pytest.mark.parametrize(("name", "words"), [("gone", "does not exist"), ("empty", "holds no reports")])
def test_sources_that_are_none(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "README.md").write_text("x", encoding="utf-8")
    with pytest.raises(ReadError, match=words) as caught:
        list(ingest.sources([tmp_path / name]))
    assert caught.value.hint


def test_a_closed_folder_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ReadError, match="cannot be opened: Permission denied"):
        list(ingest.sources([tmp_path]))


def test_plain_text_loads_no_parser_and_no_guesser() -> None:
    code = (
        "import sys; from desk import ingest; ingest.read_bytes(b'A report. It is short.', 'x', lambda text: 'en');"
        "print([name for name in ('lxml', 'chardet', 'textual', 'babel', 'sqlite3') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.strip() == "[]"


def test_the_readers_are_known_by_name() -> None:
    known = {one.name: one.endings for one in ingest.readers()}
    assert known == {
        "html": (".html", ".htm", ".xhtml"),
        "mail": (".eml",),
        "word": (".docx",),
        "plain": (".txt", ".text"),
    }
