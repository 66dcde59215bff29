"""HTML: which text a page leaves, what its head tells, and pages made to do harm."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from desk.errors import ReadError
from desk.ingest import read_bytes
from desk.model import FoldReason, Report, Role

Detector = Callable[[str], str]
PAGE = """<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8"><title>Cracks close pier | The Harbour Post</title>
<meta property="og:title" content="Cracks close pier | The Harbour Post">
<meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="By Ann Miller">
<meta property="article:published_time" content="2009-06-16T14:30:00Z">
<script>var secret = "<p>no text</p>";</script><style>p { color: red }</style>
</head><body>
<header><p>The Harbour Post</p></header>
<nav><ul><li>World</li><li>Sport</li></ul></nav>
<article>
<h1>Cracks close pier</h1>
<figure><img src="x.jpg"><figcaption>The pier in May.</figcaption></figure>
<p>The harbour   authority closed
the <b>northern</b> pier on&nbsp;Monday<sup>1</sup>.</p>
<p>Engineers will need three weeks,<br>the authority said.<!-- hidden --></p>
<div style="display: none">tracking</div><p hidden>unseen</p><form><p>Mail</p></form>
</article>
<aside><p>Storm hits coast</p></aside>
<footer><p>About this site</p></footer>
</body></html>"""


def lines(report: Report) -> list[str]:
    return [part.span.of(report.text) for part in report.paragraphs]


@pytest.fixture
def read(language_of: Detector) -> Callable[[str | bytes], Report]:
    def of(page: str | bytes) -> Report:
        return read_bytes(page.encode() if isinstance(page, str) else page, "page.html", language_of)

    return of


Read = Callable[[str | bytes], Report]


def test_blocks_become_lines(read: Read) -> None:
    assert lines(read(PAGE)) == [
        "The Harbour Post",
        "Cracks close pier",
        "The pier in May.",
        "The harbour authority closed the northern pier on\xa0Monday1.",
        "Engineers will need three weeks,",
        "the authority said.",
        "Storm hits coast",
        "About this site",
    ]


def test_the_head_of_the_page_tells_where_it_comes_from(read: Read) -> None:
    report = read(PAGE)
    assert (report.title, report.outlet, report.byline) == ("Cracks close pier", "The Harbour Post", "Ann Miller")
    assert str(report.date) == "2009-06-16 14:30:00+00:00"
    assert report.title_span is not None
    assert report.title_span.of(report.text) == report.title


def test_roles_and_folds_follow_the_markup(read: Read) -> None:
    parts = read(PAGE).paragraphs
    assert [part.role for part in parts[:4]] == [Role.BODY, Role.HEADLINE, Role.CAPTION, Role.BODY]
    assert [part.fold.reason if part.fold else None for part in parts] == (
        [FoldReason.FURNITURE, *[None] * 5, FoldReason.TEASER, FoldReason.FURNITURE]
    )


def test_a_page_is_known_by_its_content(language_of: Detector) -> None:
    assert read_bytes(PAGE.encode(), "page", language_of).title == "Cracks close pier"
    text = "<html> is the first tag of a page\nand this is a note about it."
    assert read_bytes(b"About tags: " + text.encode(), "note.txt", language_of).text.endswith(text)


@pytest.mark.parametrize("declared", ["windows-1256", "WINDOWS-1256", "unknown-42", "utf-8"])
def test_a_declared_encoding_is_believed_when_it_fits(declared: str, read: Read) -> None:
    words = "أغلقت بلدية المدينة الجسر القديم يوم الاثنين"
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{words}</p>'
    report = read(page.encode("windows-1256"))
    assert lines(report) == [words]
    assert report.language == "ar"


def test_latin_1_means_windows_as_in_every_browser(read: Read) -> None:
    page = '<html><meta charset="iso-8859-1"><p>“Vingt € à l’entrée”, dit-il.</p></html>'
    assert lines(read(page.encode("windows-1252"))) == ["“Vingt € à l’entrée”, dit-il."]


def test_an_address_is_no_author(read: Read) -> None:
    page = (
        '<html><head><meta property="article:author" content="https://example.org/ann"></head><p>The text is here.</p>'
    )
    assert read(page).byline == ""


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>x</script></body></html>", "<html><!--"])
def test_a_page_without_text_is_refused(page: str, read: Read) -> None:
    with pytest.raises(ReadError, match=r"page\.html is a page without text"):
        read(page)


def test_nothing_outside_the_page_is_read(read: Read) -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        "<html><body><p>A &x; text</p></body></html>"
    )
    assert "root:" not in read(page).text


def test_entities_of_the_page_do_not_grow(read: Read) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "grow"}">' for n in range(9))
    assert len(read(f"<!DOCTYPE html [{entities}]><html><p>A &e8; text</p></html>").text) < 2000


@pytest.mark.parametrize(
    "page",
    [
        "<html><p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">The text is here.</p></html>",
        '<html><p x=">" ' + " ".join(f"a{n}" for n in range(100_000)) + ">The text is here.</p></html>",
        "<html>" + "<div>" * 5000 + "The text is here." + "</div>" * 5000 + "</html>",
    ],
    ids=["attributes", "hidden attributes", "depth"],
)
def test_what_would_hang_or_lose_text_is_refused_at_once(page: str, read: Read) -> None:
    start = time.process_time()
    with pytest.raises(ReadError):
        read(page)
    assert time.process_time() - start < 5


def test_a_comment_bomb_is_read_at_once(read: Read) -> None:
    start = time.process_time()
    assert lines(read("<html><p>The text is here.</p>" + "<!-- - --" * 30_000)) == ["The text is here."]
    assert time.process_time() - start < 5


def test_a_page_that_is_all_margin_is_shown_all_the_same(read: Read) -> None:
    report = read("<html><body><header><p>The harbour authority closed the pier on Monday.</p></header></body></html>")
    assert [part.fold for part in report.paragraphs] == [None]


def test_lines_that_the_page_sets_itself_stay_lines(read: Callable[[str], Report]) -> None:
    page = "<html><body><p>One\ntwo</p>"
    page += "<pre>LONDON (AP) -- First.\nSecond <b>bold\nthird</b>\n</pre>after\nwards</body></html>"
    assert read(page).text == "One two\n\nLONDON (AP) -- First.\n\nSecond bold\n\nthird\n\nafter wards\n"


def test_menus_frames_and_parts_of_mobile_pages_leave_no_text(read: Callable[[str], Report]) -> None:
    page = (
        "<html><body><div role='navigation'>Home</div><amp-sidebar><li>Sport</li></amp-sidebar><p>The report.</p>"
        "<amp-consent><p>Cookies?</p></amp-consent><div role='dialog'>Subscribe!</div></body></html>"
    )
    assert read(page).text == "The report.\n"
    framed = "<html><frameset><frame src=a><noframes><body><p>No frames.</p></body></noframes></frameset></html>"
    with pytest.raises(ReadError, match="a page without text"):
        read(framed)
