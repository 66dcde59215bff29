"""Writer and searcher over a folder: commits, generations, damage, privacy."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import stat
from pathlib import Path
from random import Random

import pytest

from index import (
    Document,
    IndexDamaged,
    IndexLocked,
    Passage,
    SchemaMismatch,
    Searcher,
    Span,
    Weight,
    Writer,
    generation,
)
from index.proof import PROOF
from index.writer import ENGINES


@pytest.fixture(params=ENGINES)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    with Writer(tmp_path / "index", fresh=True, engine=request.param) as writer:
        for number in range(5):
            writer.add(Document(str(number), f"Twitter and word{number} in Tehran"), stamp=f"s{number}")
    return tmp_path / "index"


def found(folder: Path, query: str) -> set[str]:
    searcher = Searcher(folder)
    try:
        return {hit.document for hit in searcher.search(query).hits}
    finally:
        searcher.close()


def test_what_is_committed_is_found(folder: Path) -> None:
    assert found(folder, "word3") == {"3"}
    searcher = Searcher(folder)
    assert searcher.documents() == {str(number): f"s{number}" for number in range(5)}
    searcher.close()


def test_a_searcher_keeps_its_snapshot_and_knows_that_it_is_stale(folder: Path) -> None:
    searcher = Searcher(folder)
    assert not searcher.stale
    writer = Writer(folder)
    writer.add(Document("9", "rain"))
    writer.delete("0")
    writer.commit("state 2")
    assert searcher.stale
    assert searcher.search("rain").total == 0
    assert searcher.search("twitter").total == 5
    searcher.close()
    assert found(folder, "rain") == {"9"}
    assert found(folder, "word0") == set()
    again = Searcher(folder)
    assert again.manifest.sequence == "state 2"
    assert "0" not in again.documents()
    again.close()


def test_a_fresh_writer_replaces_everything_at_once(folder: Path) -> None:
    before = Searcher(folder)
    writer = Writer(folder, fresh=True)
    writer.add(Document("a", "snow"))
    assert found(folder, "twitter")
    writer.commit()
    assert before.search("twitter").total == 5
    before.close()
    assert found(folder, "twitter") == set()
    assert found(folder, "snow") == {"a"}
    assert len(list(folder.glob("g-*"))) == 1


def test_nothing_is_written_when_the_block_fails(folder: Path) -> None:
    def write() -> None:
        with Writer(folder) as writer:
            writer.add(Document("x", "rain"))
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        write()
    assert found(folder, "rain") == set()


def test_the_folder_is_private(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else mode & 0o700), path
        assert path.is_dir() or not mode & 0o077, path


def test_every_damage_is_noticed(folder: Path) -> None:
    random = Random(3)
    files = [
        path
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("LOCK", PROOF) and path.stat().st_size
    ]
    trials = 0
    for path in [file for file in files if "lock" not in file.name.lower()]:
        whole = path.read_bytes()
        for _ in range(6):
            place = random.randrange(len(whole))
            spoilt = bytearray(whole)
            spoilt[place] ^= 1 << random.randrange(8)
            path.write_bytes(spoilt)
            trials += 1
            with pytest.raises((IndexDamaged, SchemaMismatch)):
                Searcher(folder)
        path.write_bytes(whole[: len(whole) // 2])
        with pytest.raises(IndexDamaged):
            Searcher(folder)
        path.write_bytes(whole)
    assert trials >= 24
    assert found(folder, "twitter")


def test_what_was_proved_is_not_read_again_until_it_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    digest = generation._digest

    def reading(path: Path) -> str:
        read.append(path.name)
        return digest(path)

    monkeypatch.setattr(generation, "_digest", reading)
    Searcher(folder).close()
    assert not read
    (current,) = folder.glob("g-*")
    touched = next(path for path in current.iterdir() if path.suffix in (".seg", ".idx"))
    os.utime(touched)
    Searcher(folder).close()
    assert read == [touched.name]
    for note in ('{"boot": "another run", "files": {}}', "[1]", '{"boot": 1}', "\x00" * 20):
        (current / PROOF).write_text(note, encoding="ascii")
        read.clear()
        Searcher(folder).close()
        assert set(read) == {path.name for path in generation._files(current)}


def test_a_file_that_is_put_back_with_its_old_time_is_read(folder: Path) -> None:
    (current,) = folder.glob("g-*")
    path = next(path for path in current.iterdir() if path.suffix in (".seg", ".idx"))
    before, whole = path.stat(), path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(IndexDamaged):
        Searcher(folder)


def test_missing_and_added_files_are_noticed(folder: Path) -> None:
    (current,) = folder.glob("g-*")
    (current / "stray.seg").write_bytes(b"x")
    with pytest.raises(IndexDamaged):
        Searcher(folder)
    (current / "stray.seg").unlink()
    next(path for path in current.iterdir() if path.suffix in (".seg", ".idx")).unlink()
    with pytest.raises(IndexDamaged):
        Searcher(folder)


def test_another_library_or_schema_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SchemaMismatch):
        Searcher(folder, library="other")
    monkeypatch.setattr("index.searcher.VERSION", 999)
    with pytest.raises(SchemaMismatch):
        Searcher(folder)


def test_no_folder_is_no_index_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged):
        Searcher(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_pointer_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    shutil.move(next(folder.glob("g-*")), tmp_path / "g-away")
    (folder / "CURRENT").write_text("../g-away", encoding="ascii")
    with pytest.raises(IndexDamaged):
        Searcher(folder)


def _hold(folder: Path, held: object, done: object) -> None:
    with generation.locked(folder):
        held.set()  # type: ignore[attr-defined]
        done.wait(20)  # type: ignore[attr-defined]


def test_a_second_process_waits_and_then_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generation, "_PATIENCE", 0.1)
    context = multiprocessing.get_context("fork")
    held, done = context.Event(), context.Event()
    process = context.Process(target=_hold, args=(folder, held, done))
    process.start()
    assert held.wait(20)
    writer = Writer(folder)
    writer.add(Document("x", "rain"))
    with pytest.raises(IndexLocked):
        writer.commit()
    done.set()
    process.join(20)
    writer.commit()
    assert found(folder, "rain") == {"x"}


def test_folded_passages_are_found_rank_lower_and_count_once(tmp_path: Path) -> None:
    body, again, teaser = (
        "The minister spoke of rain.",
        "The minister spoke of rain.",
        "More about gold and the minister",
    )
    text = "\n".join((body, again, teaser))
    spans = [Span(0, 27), Span(28, 55), Span(56, len(text))]
    weights = [Weight.PROPER, Weight.DUPLICATE, Weight.FURNITURE]
    passages = tuple(Passage(span, "en", weight) for span, weight in zip(spans, weights, strict=True))
    with Writer(tmp_path / "i") as writer:
        writer.add(Document("folded", text, passages=passages))
        writer.add(Document("proper", "It was all about gold, and gold it was, for rain.\nNothing else was said then."))
    searcher = Searcher(tmp_path / "i")
    rain = {hit.document: hit.spans for hit in searcher.search("rain").hits}
    assert [span.of(text) for span in rain["folded"]] == ["rain"]
    assert len(searcher.search("minister").hits[0].spans) == 1
    gold = searcher.search("gold").hits
    assert [hit.document for hit in gold] == ["proper", "folded"]
    assert [span.of(text) for span in gold[1].spans] == ["gold"]
    searcher.close()


def test_a_title_that_is_not_in_the_text_is_searched(tmp_path: Path) -> None:
    with Writer(tmp_path / "i") as writer:
        writer.add(Document("t", "Only the body.", title="Quake in Chile", fields={"language": ("en",)}))
        writer.add(Document("u", "Quake far away.", title="Other"))
    searcher = Searcher(tmp_path / "i")
    hits = {hit.document: hit.spans for hit in searcher.search("quakes OR quake").hits}
    assert hits == {"t": (), "u": (Span(0, 5),)}
    assert {hit.document for hit in searcher.search("title:quake").hits} == {"t"}
    searcher.close()


def test_a_fresh_writer_may_change_the_engine_and_a_later_one_keeps_it(folder: Path) -> None:
    for name in (*ENGINES, *ENGINES):
        writer = Writer(folder, fresh=True, engine=name)
        writer.add(Document("a", "snow"))
        writer.commit()
        writer = Writer(folder)
        writer.add(Document("b", "snow again"))
        writer.commit()
        searcher = Searcher(folder)
        assert searcher.manifest.engine == name
        assert [hit.document for hit in searcher.search("snow").hits] == ["a", "b"]
        searcher.close()


def test_an_engine_that_is_not_here_is_another_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.writer.ENGINES", ())
    with pytest.raises(SchemaMismatch):
        Searcher(folder)
