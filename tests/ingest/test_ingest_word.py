"""Word documents: the words that a reader sees, in order, a paragraph a line; what is none is one error."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import pytest

from desk import ingest
from desk.errors import ReadError
from desk.model import Report, Role
from desk.search import language_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def packed(xml: str, name: str = "word/document.xml") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path, content in (("[Content_Types].xml", "<Types/>"), (name, xml)):
            archive.writestr(zipfile.ZipInfo(path), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def document(body: str, namespace: str = W) -> bytes:
    return packed(f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>')


def paragraph(text: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def read(data: bytes, name: str = "in.docx") -> Report:
    return ingest.read_bytes(data, name, language_of)


@pytest.mark.parametrize("namespace", [W, STRICT])
def test_paragraphs_are_lines_and_the_title_is_the_headline(namespace: str) -> None:
    body = paragraph("From the archive of the desk") + paragraph("Bridge opens in Marlow", "Title")
    body += paragraph("MARLOW, 5 March 2024 (Reuters) - “It is open,” said Ana Beck & her crew.")
    report = read(document(body, namespace))
    assert report.text.splitlines()[2] == "Bridge opens in Marlow"
    assert report.title == "Bridge opens in Marlow"
    assert [p.role for p in report.paragraphs][1] is Role.HEADLINE
    assert str(report.date) == "2024-03-05"
    assert report.outlet == "Reuters"


def test_runs_breaks_tabs_tables_and_arabic() -> None:
    runs = (
        "<w:r><w:t>قال «نع</w:t></w:r><w:r><w:t>م» أمس في بغداد</w:t><w:br/><w:t>ثانيا</w:t><w:tab/><w:t>x</w:t></w:r>"
    )
    cells = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("2023", "5 %"))
    report = read(document(f"<w:p>{runs}</w:p><w:p/><w:tbl><w:tr>{cells}</w:tr></w:tbl>"))
    assert report.text == "قال «نعم» أمس في بغداد\n\nثانيا\tx\n\n2023\n\n5 %\n"
    assert report.language == "ar"


def test_deleted_words_fields_and_second_forms_of_a_box_leave_no_text() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        "<w:p><w:r><w:t>He said yes</w:t></w:r><w:del><w:r><w:delText>no</w:delText><w:t>no</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t> on Monday.</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f"<mc:AlternateContent {mc}><mc:Choice>{paragraph('Box.')}</mc:Choice>"
        f"<mc:Fallback>{paragraph('Box.')}</mc:Fallback></mc:AlternateContent>"
    )
    assert read(document(body)).text == "He said yes on Monday.\n\nBox.\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (document("<w:p/>"), "a document without text"),
        (packed("<w:document", "word/document.xml"), "cannot be read as a Word document"),
        (document(paragraph("Hello there."))[:200], "cannot be read as a Word document"),
        (b"no document", "cannot be read as a Word document"),
        (packed("<x/>", "word/other.xml"), "cannot be read as a Word document"),
        (
            packed('<!DOCTYPE x [<!ENTITY a "secret">]><x xmlns:w="' + W + '"><w:p><w:t>&a;</w:t></w:p></x>'),
            "a document without text",
        ),
    ],
    ids=["blank", "cut XML", "cut archive", "text", "other archive", "entity"],
)
def test_what_is_no_document_is_one_clear_error(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(data)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = document(paragraph("x" * 5000))
    monkeypatch.setattr("desk.ingest.word.LIMIT", 1000)
    with pytest.raises(ReadError, match="larger than"):
        read(data)


def test_other_archives_are_refused_by_kind() -> None:
    with pytest.raises(ReadError, match="is no text but a file of kind ZIP"):
        read(packed("<x/>", "content.xml"), "in.odt")
