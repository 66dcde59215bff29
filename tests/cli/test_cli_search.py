"""`desk search` and `desk show`: the stable JSON, offsets into the stored text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Call


def test_one_word_finds_every_language(sample: Call) -> None:
    answer = sample("search", "--json", "maintenance").json
    assert (answer["schema_version"], answer["query"], answer["total"]) == (1, "maintenance", 5)
    assert answer["facets"]["language"] == {"en": 3, "fr": 1, "ar": 1}
    assert set(answer["facets"]) == {"language", "outlet", "speaker", "tag", "day"}
    assert len(answer["facets"]["speaker"]) > 3


def test_spans_are_code_points_of_the_file(sample: Call) -> None:
    for query in ("Twitter", "تويتر", "opposition", '"important"'):
        hits = sample("search", "--json", query).json["hits"]
        assert hits, query
        for hit in hits:
            text = Path(hit["path"]).read_bytes().decode("utf-8")
            assert hit["spans"]
            assert all(text[start:end].strip() for start, end in hit["spans"])
            snippet = hit["snippet"]
            begin = snippet["start"]
            assert text[begin : begin + len(snippet["text"])].split() == snippet["text"].split()
            assert snippet["spans"]
            for start, end in snippet["spans"]:
                assert snippet["text"][start:end] == text[begin + start : begin + end]


def test_a_name_is_found_in_another_script(sample: Call) -> None:
    for query in ("Moussavi", "Mousavi", "موسوي"):
        languages = {hit["language"] for hit in sample("search", "--json", query).json["hits"]}
        assert languages >= {"en", "ar"}, query


def test_the_limit_cuts_the_list_not_the_count(sample: Call) -> None:
    answer = sample("search", "--json", "--limit", "2", "twitter").json
    assert (len(answer["hits"]), answer["total"]) == (2, 5)


@pytest.mark.parametrize("query", ['"', "NOT", "lang:", "is:foo"])
@pytest.mark.parametrize("words", [("search",), ("reports", "--query"), ("export", "--query")], ids=" ".join)
def test_a_query_of_which_nothing_can_be_read_fails(sample: Call, words: tuple[str, ...], query: str) -> None:
    answer = sample(*words, query)
    assert answer.code == 1
    assert answer.err.startswith("desk: ")
    assert not answer.out


def test_a_value_that_no_report_has_is_said(sample: Call) -> None:
    answer = sample("search", "twitter outlet:afb")
    assert answer.code == 0
    assert "No report has outlet:afb. There are: " in answer.err
    assert "did you mean: twitter outlet:AFP" in answer.err


@pytest.mark.parametrize("query", ['"delay maintenance', "twitter AND (", "lang:", "NOT NOT", "twitter ~ * ) OR"])
def test_a_query_that_cannot_be_read_is_said_and_the_rest_is_searched(sample: Call, query: str) -> None:
    answer = sample("search", "--json", query)
    assert answer.code == (not answer.json["total"])
    for problem in answer.json["problems"]:
        start, end = problem["span"]
        assert 0 <= start <= end <= len(query)
        assert problem["message"] in answer.err
    if "twitter" in query or "delay" in query:
        assert answer.json["hits"]
    assert answer.json["problems"] or answer.json["hits"]


def test_what_is_not_there_is_an_empty_answer(sample: Call) -> None:
    answer = sample("search", "--json", "zyzzyva")
    assert (answer.code, answer.json["total"], answer.json["hits"]) == (0, 0, [])


def test_plain_lines_name_title_language_and_place(sample: Call) -> None:
    answer = sample("search", "Dorsey")
    assert "Twitter : cyber-arme de l'opposition en Iran" in answer.text
    assert "004_9117c74f79c4becc.txt" in answer.text
    assert answer.err.strip().startswith("2 reports")


def test_what_was_searched_along_is_told_and_switched_off_one_by_one(sample: Call) -> None:
    whole = sample("search", "--json", "Moussavi").json
    keys = {each["key"]: each for each in whole["widened"]}
    assert keys["name:موسوي"]["forms"] == ["موسوي"]
    assert {"word", "span", "text", "kind", "language", "off", "reports"} <= set(keys["name:موسوي"])
    for named in ("name:موسوي", "موسوي"):
        answer = sample("search", "--json", "Moussavi", "--without", named).json
        assert answer["total"] == whole["total"] - 1
        assert "ar" not in answer["facets"]["language"]
        assert [each["key"] for each in answer["widened"] if each["off"]] == ["name:موسوي"]
    both = sample("search", "--json", "--without", "Mousavi", "--without", "موسوي", "Moussavi").json
    assert both["hits"] == sample("search", "--json", "--exact", "Moussavi").json["hits"]
    assert {hit["widened"] for hit in both["hits"]} == {False}


def test_a_kind_of_widening_is_switched_off_whole(sample: Call) -> None:
    narrow = sample("search", "--json", "maintenance", "--without", "word").json
    assert set(narrow["facets"]["language"]) == {"en", "fr"}


def test_an_unknown_widening_is_an_error_that_names_the_known_ones(sample: Call) -> None:
    answer = sample("search", "Moussavi", "--without", "Berlusconi")
    assert answer.code == 1
    assert "Berlusconi" in answer.err
    assert "name:موسوي" in answer.err


def test_what_was_typed_comes_first(sample: Call) -> None:
    flags = [hit["widened"] for hit in sample("search", "--json", "elections").json["hits"]]
    assert flags == sorted(flags)
    assert set(flags) == {False, True}


def test_a_query_that_finds_little_is_answered_with_what_may_have_been_meant(sample: Call) -> None:
    answer = sample("search", "--json", "goverment schedlued").json
    assert answer["total"] == 0
    best = answer["corrections"][0]
    assert best["query"].split() == ["government", "scheduled"]
    assert sample("search", "--json", best["query"]).json["total"] == best["total"] > 0
    assert "did you mean: " in sample("search", "goverment").err
    assert sample("search", "--json", "government").json["corrections"] == []


def test_more_like_a_report(sample: Call, seeds: Path) -> None:
    answer = sample("search", "--json", "--like", "004_9117c74f79c4becc.txt").json
    assert answer["query"].startswith("like:")
    assert answer["total"] >= 2
    assert len(set(answer["facets"]["language"])) >= 2
    assert not any(hit["path"].endswith("004_9117c74f79c4becc.txt") for hit in answer["hits"])
    assert all(0 < hit["score"] <= 1 and hit["spans"] for hit in answer["hits"])
    assert sample("search", "--json", answer["query"]).json["hits"] == answer["hits"]


@pytest.mark.parametrize("arguments", [(), ("word", "--like", "4")])
def test_either_a_query_or_a_report_is_asked_for(sample: Call, arguments: tuple[str, ...]) -> None:
    assert sample("search", *arguments).code == 2


@pytest.mark.parametrize("name", ["4", "004_9117c74f79c4becc.txt", "{seeds}/004_9117c74f79c4becc.txt"])
def test_show_prints_the_text_as_it_is(sample: Call, seeds: Path, name: str) -> None:
    references = {s["path"][-24:]: s for s in sample("add", "--json", seeds).json["sources"]}
    assert len(references) == 5
    shown = sample("show", name.format(seeds=seeds))
    assert shown.code == 0
    if not name.isdigit():
        assert shown.out == (seeds / "004_9117c74f79c4becc.txt").read_bytes()


def test_show_as_json_carries_paragraphs_and_folds(sample: Call) -> None:
    shown = sample("show", "--json", "002_4af190b0a83b0430.txt").json
    folds = [paragraph["fold"] for paragraph in shown["paragraphs"]]
    assert folds.count("duplicate") == 15
    first, second = (shown["paragraphs"][n] for n in (1, 16))
    assert shown["text"][first["start"] : first["end"]] == shown["text"][second["start"] : second["end"]]


def test_show_lays_arabic_out_from_the_right(sample: Call) -> None:
    lines = sample("show", "--visual", "--width", "60", "002_4af190b0a83b0430.txt").text.splitlines()
    assert all(len(line) <= 60 for line in lines)
    assert lines[0].endswith("ﺔﻴﺟﺭﺎﺨﻟﺍ ﺖﻠﺼﺗﺍﻭ")


def test_an_unknown_report_is_said(sample: Call) -> None:
    answer = sample("show", "nowhere.txt")
    assert answer.code == 1
    assert "nowhere.txt" in answer.err


def test_searches_are_kept_listed_with_their_counts_and_forgotten(sample: Call) -> None:
    assert sample("search", "--saved").out == b""
    assert sample("search", "--save", "lang:ar").code == 0
    assert sample("search", "--json", "--save", "twitter").json["total"] == 5
    assert sample("search", "--saved").out.decode() == "5 twitter\n1 lang:ar\n"
    kept = sample("search", "--saved", "--json").json
    assert kept == {
        "schema_version": 1,
        "saved": [{"query": "twitter", "total": 5}, {"query": "lang:ar", "total": 1}],
    }
    assert sample("search", "--forget", "twitter").out.decode() == "1 lang:ar\n"
    gone = sample("search", "--forget", "twitter")
    assert gone.code == 1
    assert "not a saved search" in gone.err
    assert sample("search", "--saved", "x").code == 2


@pytest.mark.parametrize("width", range(1, 11))
def test_show_fits_any_width_and_loses_no_letter(call: Call, tmp_path: Path, width: int) -> None:
    text = "قال لا (نعم) ok 漢字 👨\u200d👩\u200d👧 שָׁלוֹם https://a.example 123-456\n"
    (tmp_path / "mixed.txt").write_text(text, encoding="utf-8")
    call("add", tmp_path / "mixed.txt")
    lines = call("show", "--visual", "--width", width, "1").text.splitlines()
    assert max(cell_len(line) for line in lines) <= max(width, 2)
    letters = [unicodedata.normalize("NFKC", part).translate({0x20: "", 0x200D: ""}) for part in ("".join(lines), text)]
    assert sorted(letters[0]) == sorted(letters[1].strip())


def test_show_in_a_pipe_is_the_text_itself(call: Call, tmp_path: Path) -> None:
    text = "قال «لا\u200c» (نعم) \u2067x\u2069\n\nשלום\n"
    (tmp_path / "mixed.txt").write_text(text, encoding="utf-8")
    call("add", tmp_path / "mixed.txt")
    assert call("show", "1").out == text.encode()


@pytest.mark.parametrize(("query", "limit"), [("twitter " * 10_000, "64"), ("twitter " + "x" * 100_000, "8192")])
def test_too_long_a_query_is_said_in_one_line(sample: Call, query: str, limit: str) -> None:
    answer = sample("search", query)
    said = [line for line in answer.err.splitlines() if line.startswith("desk:")]
    assert answer.code == 0
    assert len(said) == 1
    assert f" {limit} " in said[0]
    assert len(said[0]) < 120
    assert all(len(line) < 400 for line in answer.err.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [("--save", "--like", "1"), ("--save", "--saved"), ("--forget", "--saved"), ("--save", "--forget", "twitter")],
)
def test_a_search_is_kept_or_forgotten_by_its_query(sample: Call, arguments: tuple[str, ...]) -> None:
    sample("search", "--save", "twitter")
    assert sample("search", *arguments).code == 2
    assert sample("search", "--saved").out.decode() == "5 twitter\n"


def test_an_empty_list_says_so(sample: Call) -> None:
    assert sample("search", "--saved").err == "There is no saved search; `desk search --save QUERY` keeps one.\n"
    assert sample("reports", "--query", "nowhereword").err == "0 reports\n"
