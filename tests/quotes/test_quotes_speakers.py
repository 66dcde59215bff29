"""Who speaks in a number of reports: one entry a person, names of all languages together."""

from __future__ import annotations

from desk.model import SpeakerSummary
from desk.quotes import find_quotes, speakers
from tests.quotes.quote_samples import report_of, seeds


def speakers_in(*texts: tuple[str, str]) -> tuple[SpeakerSummary, ...]:
    reports = [report_of(text, language, f"r{number}") for number, (language, text) in enumerate(texts)]
    return speakers([(report, find_quotes(report)) for report in reports])


def test_most_quoted_first_with_the_names_as_written() -> None:
    first, second = speakers_in(
        ("en", '"We won the bridge," Mayor Ann Reed said.\n"It will be open," Reed said.\n"We lost it," Tom Hall said.')
    )
    assert (first.identity, first.quotes, set(first.written)) == ("Ann Reed", 2, {"Mayor Ann Reed", "Reed"})
    assert (second.identity, second.quotes, second.anonymous) == ("Tom Hall", 1, False)


def test_one_name_in_two_scripts_is_one_speaker() -> None:
    (one,) = speakers_in(
        ("en", '"We closed the airport," Jack Dorsey said.'), ("ar", 'وقال جاك دورسي "أغلقنا المطار".')
    )
    assert one.reports == ("r0", "r1")
    assert one.quotes == 2


def test_two_names_of_one_script_stay_apart() -> None:
    found = speakers_in(("en", '"We lost it," Tom Hall said.'), ("en", '"We lost it," Tim Hall said.'))
    assert {one.identity for one in found} == {"Tom Hall", "Tim Hall"}


def test_withheld_names_of_two_reports_stay_apart() -> None:
    text = '"We lost it all today," an official said on condition of anonymity.'
    found = speakers_in(("en", text), ("en", text))
    assert [(one.anonymous, one.quotes) for one in found] == [(True, 1), (True, 1)]


def test_second_printings_and_terms_are_not_counted() -> None:
    reports = [(report, find_quotes(report)) for report in seeds().values()]
    found = speakers(reports)
    counted = sum(quote.counts and bool(quote.speaker.shown) for _, quotes in reports for quote in quotes)
    assert sum(one.quotes for one in found) == counted
    dorsey = next(one for one in found if "Dorsey" in " ".join(one.written))
    assert set(dorsey.reports) == {"002", "004"}
    kelly = next(one for one in found if "Kelly" in " ".join(one.written))
    assert set(kelly.reports) == {"000", "001", "002"}
