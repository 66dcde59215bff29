"""The way into a file: whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.errors import ExportError
from desk.export import write_export

DATA = b"first\r\nsecond\r\n" * 1000


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def failing(number: int) -> Callable[..., int]:
    def fail(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


def test_bytes_arrive_unchanged_and_nothing_is_left_beside(tmp_path: Path) -> None:
    target = tmp_path / "quotes.csv"
    write_export(DATA, target)
    assert target.read_bytes() == DATA
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_obeys_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_export(DATA, tmp_path / "quotes.csv")
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "quotes.csv") == 0o640


def test_a_file_that_exists_is_replaced_only_on_request_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "quotes.csv"
    target.write_bytes(b"old")
    target.chmod(0o600)
    with pytest.raises(ExportError, match="exists already") as caught:
        write_export(DATA, target)
    assert caught.value.hint
    assert target.read_bytes() == b"old"
    write_export(DATA, target, overwrite=True)
    assert (target.read_bytes(), mode_of(target)) == (DATA, 0o600)


def test_a_file_made_meanwhile_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, fsync = tmp_path / "quotes.csv", os.fsync

    def intrude(handle: int) -> None:
        target.write_bytes(b"theirs")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", intrude)
    with pytest.raises(ExportError, match="exists already"):
        write_export(DATA, target)
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes() == b"theirs"


def test_a_disk_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    write_export(DATA, tmp_path / "quotes.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["quotes.csv"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write_export(DATA, tmp_path / "link.csv", overwrite=True)
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == DATA


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found: list[bytes] = []
    reader = threading.Thread(target=lambda: found.append(pipe.read_bytes()))
    reader.start()
    write_export(DATA, pipe)
    reader.join(10)
    assert found == [DATA]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("name", "words"),
    [("gone/quotes.csv", "gone does not exist"), (".", "is a folder"), ("x" * 300, "is too long"), ("a\0b", "null")],
)
def test_targets_that_cannot_be(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ExportError, match=words):
        write_export(DATA, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("call", "number", "words"),
    [
        ("fsync", errno.ENOSPC, "disk is full"),
        ("fsync", errno.EDQUOT, "share of the disk"),
        ("fsync", errno.EIO, "Input/output error"),
        ("open", errno.EACCES, "may not write"),
        ("open", errno.EROFS, "read-only"),
    ],
)
def test_a_failure_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, words: str
) -> None:
    target = tmp_path / "quotes.csv"
    target.write_bytes(b"old")
    for path in (target, tmp_path / "new.csv"):
        with monkeypatch.context() as broken:
            broken.setattr(os, call, failing(number))
            with pytest.raises(ExportError, match=words):
                write_export(DATA, path, overwrite=True)
        assert list(tmp_path.iterdir()) == [target]
        assert target.read_bytes() == b"old"


def test_file_and_folder_reach_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(stat.S_ISDIR(os.fstat(handle).st_mode)))
    write_export(DATA, tmp_path / "quotes.csv")
    assert synced == [False, True]
