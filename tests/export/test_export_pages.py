"""The formats for people, read back through a Markdown renderer and an HTML parser."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from desk.display import visible
from desk.export import ExportMeta, ExportRow, render
from desk.export.markdown import escape
from tests.export.strategies import FEW, any_rows

Rows = tuple[ExportRow, ...]


def page(html: str) -> etree._Element:
    return etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8"))


def texts(root: etree._Element, path: str) -> list[str]:
    found = root.findall(path)
    return [" ".join("".join(str(part) for part in one.itertext()).split()) for one in found]


def rendered(rows: Rows | list[ExportRow], meta: ExportMeta | None = None) -> etree._Element:
    return page(MarkdownIt().render(render("markdown", rows, meta).decode()) or "<p></p>")


def one_line(text: str) -> str:
    return " ".join(visible(text).split())


def test_markdown_groups_quotes_by_report(sample: Rows) -> None:
    root = rendered(sample)
    assert texts(root, ".//h1") == ["Quotes"]
    assert texts(root, ".//h2") == ["Pier *closed*", "إغلاق الجسر"]
    assert texts(root, ".//blockquote") == ["We *must* wait,", "علينا أن ننتظر"]
    assert texts(root, ".//p")[:2] == ["2 quotes from 2 reports", "AFP · English · Jun 16, 2009 · in/pier_1.txt"]


def test_markdown_says_who_how_and_where(sample: Rows) -> None:
    assert texts(rendered(sample[:1]), ".//li") == [
        "Speaker: she (not named)",
        "Identified as: the mayor",
        "Via: AFP",
        "Cue: added",
        "Kind: direct quote",
        "Tags: pier, a; b",
        "Translation: Il faut attendre",
        "Note: =SUM(A1) second line",
        f"Stands at: characters {sample[0].start} to {sample[0].end}",
    ]


def test_a_speaker_is_said_once(sample: Rows) -> None:
    row = replace(sample[0], anonymous=False, speaker="")
    assert "Speaker: the mayor" in texts(rendered([row]), ".//li")
    row = replace(row, speaker="the mayor")
    assert [text for text in texts(rendered([row]), ".//li") if "mayor" in text] == ["Speaker: the mayor"]
    assert "Speaker: not named" in texts(
        rendered([replace(row, speaker="", speaker_identity="", anonymous=True)]), ".//li"
    )


def test_markdown_sets_right_to_left_quotes_right_without_touching_them(sample: Rows) -> None:
    text = render("markdown", sample[1:]).decode()
    assert '<div dir="rtl">\n\n> علينا أن ننتظر\n\n</div>' in text
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
    [quote] = rendered(sample[1:]).findall(".//div[@dir='rtl']//blockquote")
    assert "".join(str(part) for part in quote.itertext()).strip() == sample[1].text
    assert "<div" not in render("markdown", sample[:1]).decode()


def test_titles_and_moments_of_an_export(sample: Rows) -> None:
    meta = ExportMeta("The *pier*", datetime.fromisoformat("2009-06-18T10:00:00"))
    assert texts(rendered(sample, meta), ".//h1") == ["The *pier*"]
    assert "Jun 18, 2009" in texts(rendered(sample, meta), ".//p")[0]
    assert "<h1>The *pier*</h1>" in render("html", sample, meta).decode()


def test_the_interface_language_is_kept(sample: Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_LANGUAGE", "fr")
    assert "16 juin 2009" in render("markdown", sample).decode()
    assert '<html lang="fr" dir="ltr">' in render("html", sample).decode()
    monkeypatch.setenv("DESK_LANGUAGE", "ar")
    assert '<html lang="ar" dir="rtl">' in render("html", sample).decode()


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "1. no list",
        "12) no list",
        "- no item",
        "+ no item",
        "> no quote",
        "* * *",
        "---",
        "=== x",
        "a_b_c",
        "[x](y)",
        "![x](y)",
        "<b>x</b>",
        "&amp;",
        "`code`",
        "~~gone~~",
        "a | b",
        r"back\slash",
        "www.example.org",
        "a*b*",
    ],
)
def test_markdown_shows_the_characters_themselves(text: str) -> None:
    html = page(MarkdownIt("gfm-like", {"linkify": False}).render(f"> {escape(text)}\n\n- {escape(text)}"))
    assert texts(html, ".//blockquote/p") == [text]
    assert texts(html, ".//li") == [text]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_markdown(text: str) -> None:
    expected = one_line(text)
    shown = texts(page("<div>" + MarkdownIt().render(f"x {escape(text)}") + "</div>"), ".//p")
    assert shown == [one_line(f"x {expected}")]


@FEW
@given(any_rows())
def test_no_control_character_reaches_a_reader(rows: list[ExportRow]) -> None:
    for name in ("markdown", "html"):
        text = render(name, rows).decode()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text)


def test_control_characters_are_made_visible(sample: Rows, hostile: str) -> None:
    rows = [replace(sample[0], text=hostile, title=hostile, note=hostile)]
    for name in ("markdown", "html"):
        text = render(name, rows).decode()
        assert "␛" in text
        assert "<script>" not in text


def test_a_quote_of_several_paragraphs_stays_one_quote(sample: Rows) -> None:
    root = rendered([replace(sample[0], text="One.\n\n    Two.\n# Three")])
    assert len(root.findall(".//blockquote")) == 1
    assert texts(root, ".//blockquote/p") == ["One.", "Two.", "# Three"]


def test_an_empty_quote_breaks_nothing(sample: Rows) -> None:
    assert texts(rendered([replace(sample[0], text="", title="")]), ".//h2") == ["in/pier_1.txt"]


def test_html_gives_every_quote_language_and_direction(sample: Rows) -> None:
    root = page(render("html", sample).decode())
    quotes = root.findall(".//blockquote")
    assert [(one.get("lang"), one.get("dir"), one.text) for one in quotes] == [
        ("en", "ltr", "We *must* wait,"),
        ("ar", "rtl", "علينا أن ننتظر"),
    ]
    assert [one.get("dir") for one in root.findall(".//h2")] == ["ltr", "rtl"]


def test_html_loads_nothing_and_runs_nothing(sample: Rows) -> None:
    rows = [replace(sample[0], language='"><script>', text="<img src=x onerror=y>", note="</dl><iframe>")]
    root = page(render("html", rows).decode())
    assert not [one.tag for one in root.iter("script", "img", "iframe", "link", "object")]
    assert texts(root, ".//blockquote") == ["<img src=x onerror=y>"]
