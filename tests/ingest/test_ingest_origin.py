"""Outlet, byline, dateline, headline, title and standfirst on texts of the tests' own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.ingest import report_from_text
from desk.ingest.bylines import byline_of
from desk.ingest.headline import first_sentence
from desk.ingest.lines import fold, split_lines
from desk.ingest.moments import without_moments
from desk.ingest.origin import dateline_of
from desk.ingest.shapes import agency_named
from desk.model import Report, Role

Detector = Callable[[str], str]
BODY = "The harbour authority closed the northern pier on Monday after inspectors found cracks in two pillars."


@pytest.fixture
def read(language_of: Detector) -> Callable[[str], Report]:
    return lambda text: report_from_text(text, "x", language_of)


Read = Callable[[str], Report]


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("WASHINGTON (AFP) — ", "WASHINGTON", "AFP"),
        ("PARIS, 16 juin 2009 (AFP) - ", "PARIS", "AFP"),
        ("MIAMI, June 16 (AP) -- ", "MIAMI", "AP"),
        ("BERLIN (dpa) - ", "BERLIN", "dpa"),
        ("Beijing, June 16 (Xinhua) -- ", "Beijing", "Xinhua"),
        ("TEHRAN (Reuters) - ", "TEHRAN", "Reuters"),
        ("Tehran/Reuters - ", "Tehran", "Reuters"),
        ("Washington: ", "Washington", ""),
        ("NEW YORK — ", "NEW YORK", ""),
        ("ImageWASHINGTON (AFP) — ", "WASHINGTON", "AFP"),
        ("طهران (رويترز) - ", "طهران", "Reuters"),
        ("واشنطن (أ ف ب) – ", "واشنطن", "AFP"),
        ("واشنطن - أ ف ب: ", "واشنطن", "AFP"),
        ("القاهرة في 16 يونيو/ أ ش أ / ", "القاهرة", "MENA"),
        ("بيروت: ", "بيروت", ""),
        ("LONDON, 1 March 2024 (Wire) - ", "LONDON", "Wire"),
        ("LONDON, March 1, 2024 (Northern Wire) — ", "LONDON", "Northern Wire"),
        ("London, March 1 (Wire) -- ", "London", "Wire"),
        ("LONDON March 1 (Wire) - ", "LONDON", "Wire"),
        ("London, Fri., March 1 (Wire) - ", "London", "Wire"),
        ("Chipping Norton, 1 March 2024 (Wire) – ", "Chipping Norton", "Wire"),
        ("LONDON (Northern News Agency) - ", "LONDON", "Northern News Agency"),
        ("LONDON (1 March 2024) - ", "LONDON", ""),
        ("SPRINGFIELD (Illinois) - ", "SPRINGFIELD", ""),
        ("LONDON, 1 March 2024 - ", "LONDON", ""),
        ("PARIS, le 1er mars 2024 (Dépêches) - ", "PARIS", "Dépêches"),
        ("Paris, 1er mars 2024 (Agence du Nord) – ", "Paris", "Agence du Nord"),
        ("PARIS 1er mars 2024 (Dépêches) - ", "PARIS", "Dépêches"),
        ("Lyon, vendredi 1er mars (Dépêches) — ", "Lyon", "Dépêches"),
        ("القاهرة، 1 مارس 2024 (وكالة الشرق) - ", "القاهرة", "وكالة الشرق"),
        ("القاهرة، ١ مارس ٢٠٢٤ (وكالة الشرق) – ", "القاهرة", "وكالة الشرق"),
        ("القاهرة في 1 مارس 2024 (الشرق) - ", "القاهرة", "الشرق"),
        ("بيروت (وكالة الشرق) - ", "بيروت", "وكالة الشرق"),
    ],
)
def test_datelines(opening: str, place: str, agency: str) -> None:
    [line] = split_lines(opening + BODY)
    found = dateline_of(line)
    assert found is not None
    assert (found.place, found.agency, line.text[found.body :]) == (place, agency, BODY)


@pytest.mark.parametrize(
    "text",
    [
        "Obama: we will act before the summer is over",
        "John Smith, 40 (Labour) - the candidate said he would stand again",
        "The vote, on 1 March 2024 (a Friday) - as the law has it - was quiet",
        "He died (aged 80) - a long life",
        "Le procès, 3 ans après (ou presque) - une chronique",
        "Report: State Dept. urged the site to wait",
        "Update: the pier is open again",
        "He said (and many agree) - though not all - that it was so.",
        "The pier (built in 1871) - the oldest of the town - was closed.",
        BODY,
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    [line] = split_lines(text)
    assert dateline_of(line) is None


STAMPED = [
    ("By Ann Miller | April 15, 2019 | 5:14 pm", "Ann Miller", "", "2019-04-15T17:14"),
    (
        "By Ann Miller | April 15, 2019 at 5:14 PM - Updated April 16, 2019 at 8:00 AM",
        "Ann Miller",
        "",
        "2019-04-15T17:14",
    ),
    ("By Ann Miller | The Post | April 15, 2019", "Ann Miller", "The Post", "2019-04-15"),
    ("By Ann Miller, April 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("By Ann Miller, Staff Writer | April 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("By Ann Miller, CNN | Updated 2319 GMT (0719 HKT) April 15, 2019", "Ann Miller", "CNN", "2019-04-15"),
    ("By Ann Miller April 15, 2019 at 5:14 p.m.", "Ann Miller", "", "2019-04-15T17:14"),
    ("by Ann Miller · April 15, 2019 · 3 min read", "Ann Miller", "", "2019-04-15"),
    ("By Ann Miller • Apr 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("By Ann Miller Updated 8:25 PM ET Dec. 20, 2023", "Ann Miller", "", "2023-12-20"),
    ("By Ann Miller - April 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("By Ann Miller on April 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("By Ann Miller | Posted Monday, April 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("Posted by Ann Miller on April 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("Posted: April 15, 2019 by Ann Miller", "Ann Miller", "", "2019-04-15"),
    ("April 15, 2019 | By Ann Miller | The Post", "Ann Miller", "The Post", "2019-04-15"),
    ("By Ann Miller | Published: 15/04/2019 - 18:30", "Ann Miller", "", "2019-04-15T18:30"),
    ("By April Miller | May 3, 2019", "April Miller", "", "2019-05-03"),
    ("By Reuters Staff | April 15, 2019", "Reuters Staff", "Reuters", "2019-04-15"),
    ("By Agence France-Presse | April 15, 2019", "Agence France-Presse", "AFP", "2019-04-15"),
    ("By Ann Miller | Paris | April 15, 2019", "Ann Miller", "", "2019-04-15"),
    ("By Ann Miller | Monday | 10:30 a.m.", "Ann Miller", "", ""),
    ("By Ann Miller | May 2019", "Ann Miller", "", ""),
    ("By Ann Miller, Bloomberg | 04/15/19", "Ann Miller", "Bloomberg", ""),
    ("Par Jean Petit | Publié le 15 avril 2019 à 18h30", "Jean Petit", "", "2019-04-15T18:30"),
    ("Par Jean Petit avec AFP, le 15/04/2019 à 18:30", "Jean Petit", "AFP", "2019-04-15T18:30"),
    ("Par LeQuai.fr avec AFP publié le 15/04/2019 à 18:30", "LeQuai.fr", "LeQuai.fr", "2019-04-15T18:30"),
    ("Par Jean Petit - Mis à jour le 15 avr. 2019 à 18h30", "Jean Petit", "", "2019-04-15T18:30"),
    ("Par Jean Petit le 15 avril 2019 à 18h30 - Lecture 3 min.", "Jean Petit", "", "2019-04-15T18:30"),
    ("Par AFP le 15 avril 2019", "AFP", "AFP", "2019-04-15"),
    ("كتب أحمد سالم - الإثنين 15 أبريل 2019", "أحمد سالم", "", "2019-04-15"),
    ("كتب أحمد سالم في الاثنين 15 أبريل 2019", "أحمد سالم", "", "2019-04-15"),
]


@pytest.mark.parametrize(("line", "name", "outlet", "when"), STAMPED)
def test_a_byline_with_a_date_names_who_signs_and_the_date_is_no_outlet(
    line: str, name: str, outlet: str, when: str, read: Read
) -> None:
    report = read(f"Pier closed\n\n{line}\n\n{BODY}\n")
    assert (report.byline, report.outlet) == (name, outlet)
    assert (report.date.isoformat() if report.date else "").startswith(when)
    assert bool(report.date) == bool(when)
    assert [paragraph.role for paragraph in report.paragraphs] == [Role.HEADLINE, Role.BYLINE, Role.BODY]


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Publié le 15/04/2019 à 18:30, mis à jour le 16/04/2019 à 08:12", "2019-04-15T18:30"),
        ("Posted on Monday, April 15, 2019 at 5:14 PM - Updated Tuesday, April 16, 2019", "2019-04-15T17:14"),
    ],
)
def test_a_line_that_says_nothing_but_when_is_a_dateline(line: str, when: str, read: Read) -> None:
    report = read(f"Pier closed\n\n{line}\n\n{BODY}\n")
    assert (report.outlet, report.byline) == ("", "")
    assert (report.date.isoformat() if report.date else "").startswith(when)
    assert report.paragraphs[1].role is Role.DATELINE


@given(st.text(max_size=80))
def test_taking_out_what_says_when_only_takes_away(text: str) -> None:
    kept = without_moments(text)
    left = iter("".join(text.split()))
    assert all(char in left for char in "".join(kept.replace("|", "").split()))


@pytest.mark.parametrize(
    ("text", "name", "outlet"),
    [
        ("By Ann Miller", "Ann Miller", ""),
        ("By Ann Miller and Ben Stone, The Harbour Post", "Ann Miller and Ben Stone", "The Harbour Post"),
        ("by Ann Miller, Staff Writer", "Ann Miller", ""),
        ("By The Associated Press", "The Associated Press", "AP"),
        ("Par Jeanne Dupont avec AFP", "Jeanne Dupont", "AFP"),
        ("Par Jeanne Dupont pour Le Quai", "Jeanne Dupont", "Le Quai"),
        ("Rédaction LeQuai.fr , modifié à", "Rédaction LeQuai.fr", "LeQuai.fr"),
        ("بقلم: أحمد سالم", "أحمد سالم", ""),
        ("Von Anna Müller", "Anna Müller", ""),
        ("Par LeQuai.fr", "LeQuai.fr", "LeQuai.fr"),
        ("By Ann Miller Associated Press", "Ann Miller", "AP"),
        ("By Ann Miller and Ben LeStone The Associated Press", "Ann Miller and Ben LeStone", "AP"),
        ("By Ann Miller For The Post", "Ann Miller", "The Post"),
        ("By Ann Miller | Special to The Post", "Ann Miller", "The Post"),
        ("By Ann Miller @annmiller", "Ann Miller", ""),
        ("By Ann Miller | amiller@thepost.example", "Ann Miller", ""),
        ("By Ann Miller in Halden", "Ann Miller", ""),
        ("By Ann Miller | Sunday Times", "Ann Miller", "Sunday Times"),
        ("Par Jeanne Dupont (avec AFP)", "Jeanne Dupont", "AFP"),
        ("Ann Miller | The Harbour Post | 3 May 2024", "Ann Miller", "The Harbour Post"),
        ("Ann Miller | AP | May 3, 2024, 5:14 PM", "Ann Miller", "AP"),
        ("3 mai 2024 | Jeanne Dupont | Le Quai", "Jeanne Dupont", "Le Quai"),
        ("Jeanne Arvor • Quai Info • 3 mai 2024 à 18h50", "Jeanne Arvor", "Quai Info"),
        ("أحمد سالم | صحيفة الميناء | 3 مايو 2024", "أحمد سالم", "صحيفة الميناء"),
        ("Agence France-Presse | 16 avril 2024", "Agence France-Presse", "AFP"),
    ],
)
def test_bylines(text: str, name: str, outlet: str) -> None:
    [line] = split_lines(text)
    found = byline_of(line)
    assert found is not None
    assert (found.name, found.outlet) == (name, outlet)


@pytest.mark.parametrize(
    "text",
    [
        "By necessity the government stayed out",
        "By May 2019 Miller Had Left",
        "By Monday, Miller Had Gone",
        "Par ailleurs, le ministre a parlé.",
        "By 2009 it was over",
        "By the way",
        "Local News | The Harbour Post | 3 May 2024",
        "Politique locale | Le Quai | 3 mai 2024",
        "أخبار محلية | سياسة | 3 مايو 2024",
        "Ann Miller | The Harbour Post | Halden",
        "Ann Miller | 3 May 2024",
        "Harbour | Town | 3 May 2024",
        "Harbour Fire Grows | A long night ends for many | 3 May 2024",
        BODY,
    ],
)
def test_what_is_no_byline(text: str) -> None:
    [line] = split_lines(text)
    assert byline_of(line) is None


@pytest.mark.parametrize(
    ("ending", "outlet"),
    [
        ("(AFP)", "AFP"),
        ("رويترز", "Reuters"),
        ("© 2009 The Harbour Post. All rights reserved.", "The Harbour Post"),
        ("Source: Le Quai", "Le Quai"),
        ("المصدر: وكالات", "Agencies"),
        ("The end of it was seen by all (dpa)", "dpa"),
        ("It was said on the radio", ""),
    ],
)
def test_outlets_named_at_the_end(ending: str, outlet: str, read: Read) -> None:
    assert read(f"Cracks close pier\n{BODY}\n{ending}").outlet == outlet


def test_an_agency_has_one_name_in_every_script() -> None:
    assert {agency_named(form) for form in ("AFP", "أ ف ب", "ا ف ب", "أ.ف.ب", "فرانس برس")} == {"AFP"}
    assert agency_named("Reuters et AFP") == "Reuters"
    assert agency_named("the pier") == agency_named("") == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published: 16 June 2009 12:30", datetime.fromisoformat("2009-06-16T12:30")),
        ("Paris, le 16 juin 2009", date(2009, 6, 16)),
        ("PARIS, 16 juin 2009 (AFP) - " + BODY, date(2009, 6, 16)),
        ("LONDON, 1 March 2024 (Wire) - " + BODY, date(2024, 3, 1)),
        ("LONDON (1 March 2024) - " + BODY, date(2024, 3, 1)),
        ("القاهرة، 1 مارس 2024 (وكالة الشرق) - " + BODY, date(2024, 3, 1)),
        ("الثلاثاء 16 حزيران 2009", date(2009, 6, 16)),
        ("The pier was built on 12 May 1871 by sailors of the town who had come home from the sea.", None),
        ("Tuesday, June 16", None),
    ],
)
def test_the_date_is_what_the_head_of_the_text_gives(line: str, expected: date | None, read: Read) -> None:
    assert read(f"Cracks close pier\n{line}\n{BODY}").date == expected


@pytest.mark.parametrize(
    ("text", "title", "role"),
    [
        (f"Cracks close pier\n{BODY}", "Cracks close pier", Role.HEADLINE),
        (f"World News\nCracks close the northern pier\n{BODY}", "Cracks close the northern pier", Role.BODY),
        (f"Pier closed\nCracks found in two pillars\n{BODY}", "Pier closed", Role.HEADLINE),
        (f"By Ann Miller\nCracks close pier?\n{BODY}", "Cracks close pier?", Role.BYLINE),
        (f"16 June 2009\nCracks close pier\n{BODY}", "Cracks close pier", Role.DATELINE),
        (f"{BODY}\n{BODY[:-1]}, he said.", BODY, Role.BODY),
        (f"PARIS (AFP) - {BODY}", BODY, Role.BODY),
        ("One. Two.", "One.", Role.BODY),
        ("only three words", "only three words", Role.BODY),
        ("Mr. Stone of the U.S. Navy spoke. Then he left.", "Mr. Stone of the U.S. Navy spoke.", Role.BODY),
    ],
)
def test_titles(text: str, title: str, role: Role, read: Read) -> None:
    report = read(text)
    assert report.title == title
    assert report.paragraphs[0].role is role
    assert report.title_span is not None
    assert report.title_span.of(report.text) == title


def test_a_long_first_sentence_is_cut_between_words(read: Read) -> None:
    report = read("word " * 60 + "end.")
    assert report.title == "word " * 21 + "word…"
    assert report.title_span is not None
    assert report.title_span.of(report.text) == report.title[:-1]


def test_a_standfirst_sums_up_what_follows(read: Read) -> None:
    below = f"{BODY}\nEngineers will need three weeks to mend the cracks, the authority said on Tuesday."
    roles = [part.role for part in read(f"Pier closed\nInspectors found cracks in the pillars.\n{below}").paragraphs]
    assert roles == [Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.BODY]
    roles = [part.role for part in read(f"Pier closed\nNobody had expected such trouble.\n{below}").paragraphs]
    assert roles == [Role.HEADLINE, Role.BODY, Role.BODY, Role.BODY]


def test_each_paragraph_has_its_language_and_the_longest_wins(read: Read) -> None:
    report = read(f"{BODY}\nأغلقت بلدية المدينة الجسر القديم يوم الاثنين.\nOK 42")
    assert [part.language for part in report.paragraphs] == ["en", "ar", "en"]
    assert report.language == "en"


def test_no_words_no_language(read: Read) -> None:
    assert read("zzz 42").language == "und"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_paragraphs_are_the_lines_that_show_something(text: str) -> None:
    lines = split_lines(text)
    for line in lines:
        assert line.span.of(text).splitlines() == [line.span.of(text)]
        assert text[line.text_start : line.text_start + len(line.text)] == line.text
        assert line.text.strip() == line.text
    assert sum(len(line.text) for line in lines) <= len(text)
    if lines:
        report = report_from_text(text, "x", lambda _: "und")
        assert report.text == text
        assert [part.span for part in report.paragraphs] == [line.span for line in lines]
        assert report.title
        assert report.title_span is None or report.title.startswith(report.title_span.of(text)[:1])


@given(st.text())
def test_folding_a_text_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_first_sentence_is_a_beginning(text: str) -> None:
    assert text.startswith(first_sentence(text))
