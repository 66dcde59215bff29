"""E-mail: what a reader of the message sees becomes the report, in any encoding, and nothing is left out unsaid."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import ingest
from desk.errors import ReadError
from desk.model import Report
from desk.search import language_of

FRENCH = "LYON, 5 mars 2024 (AFP) - « On ne lâchera rien », a déclaré Paul Martin à la presse.\n"
ARABIC = "قال الوزير إن «العلاقات بين البلدين متينة» وأضاف أنه سيزور بغداد غدا.\n"
SENT = datetime(2024, 3, 5, 14, 30, tzinfo=timezone(timedelta(hours=1)))


def message(subject: str = "Grève à Lyon") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Desk <desk@example.org>"
    made["Date"] = SENT
    return made


def read(data: bytes, name: str = "in.eml") -> Report:
    return ingest.read_bytes(data, name, language_of)


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize(("text", "charset"), [(FRENCH, "iso-8859-1"), (ARABIC, "windows-1256"), (ARABIC, "utf-8")])
@pytest.mark.parametrize("name", ["in.eml", "saved.txt"])
def test_text_subject_and_date_come_out_of_any_encoding(text: str, charset: str, coding: str, name: str) -> None:
    made = message("عاجل: وزير الخارجية في القاهرة")
    made.set_content(text, charset=charset, cte=coding)
    report = read(made.as_bytes(policy=SMTP), name)
    assert report.text == text
    assert (report.title, report.date) == ("عاجل: وزير الخارجية في القاهرة", SENT)


def test_the_html_part_is_read_and_the_attachment_is_told() -> None:
    made = message("Fwd: RE: Strike in Lyon")
    made.set_content("The line is cut\nin two.\n")
    made.add_alternative("<html><body><p>The line is whole, he said.</p><p>Second.</p></body></html>", subtype="html")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    report = read(made.as_bytes())
    assert report.text == "The line is whole, he said.\n\nSecond.\n"
    assert report.title == "Strike in Lyon"
    assert report.warnings == ("1 attachment was not read",)


@pytest.mark.parametrize("page", ["<p>View this in your browser</p>", "<img src=x>", ""])
def test_the_plain_text_is_read_when_the_page_says_little_or_nothing(page: str) -> None:
    made = message()
    made.set_content(FRENCH, cte="8bit")
    made.add_alternative(f"<html><body>{page}</body></html>" if page else "\n", subtype="html")
    assert read(made.as_bytes()).text == FRENCH


def test_soft_line_ends_are_joined() -> None:
    made = message()
    made.set_content("A paragraph that \nflows on.\n\nAnother.\n", params={"format": "flowed"}, cte="8bit")
    assert read(made.as_bytes()).text == "A paragraph that flows on.\n\nAnother.\n"


def test_a_label_means_what_browsers_take_it_for() -> None:
    data = b"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    data += b"He said \x93yes\x94 on Monday.\n"
    assert read(data).text == "He said “yes” on Monday.\n"


def test_a_subject_in_raw_bytes_is_told_by_its_looks() -> None:
    head = "Subject: وزير الخارجية يزور القاهرة غدا\nMIME-Version: 1.0\n\n"
    assert read((head + ARABIC).encode("windows-1256")).title == "وزير الخارجية يزور القاهرة غدا"


@pytest.mark.parametrize("date", ["", "Date: nonsense\n", "Date: Tue, 99 Mar 2024 14:30:00 +0100\n"])
def test_no_date_in_the_header_leaves_the_text_to_tell_it(date: str) -> None:
    data = f"Subject: x\n{date}MIME-Version: 1.0\n\nLYON, 5 March 2024 (AFP) - The strike goes on, he said.\n"
    found = read(data.encode()).date
    assert found is not None
    assert found.isoformat() == "2024-03-05"


def test_text_that_begins_with_names_and_colons_is_no_message() -> None:
    text = "Smith: I will not go.\nJones: Nor will I.\n\nThey stayed.\n"
    assert read(text.encode(), "in.txt").text == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Subject: x\nMIME-Version: 1.0\n\n\n", "is empty"),
        (b"Subject: x\nMIME-Version: 1.0\nContent-Type: application/pdf\n\n%PDF-1.4\n", "a message without text"),
        (
            b"Subject: x\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\niVBORw0KGgoAAAAA\n",
            "is no text but",
        ),
    ],
)
def test_a_message_without_a_report_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(data)


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(tail: bytes) -> None:
    data = b"Subject: =?utf-8?b?\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" + tail
    try:
        report = read(data)
    except ReadError:
        return
    assert report.text.strip()
