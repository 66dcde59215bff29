"""Which desks are open: by locks that go with the process that holds them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from desk.store.presence import Presence

HOLD = """
import sys
from pathlib import Path
from desk.store.presence import Presence
print(Presence(Path(sys.argv[1])).sign(), flush=True)
sys.stdin.read()
"""


def test_a_desk_is_open_from_its_first_signature_until_it_is_closed(tmp_path: Path) -> None:
    one, other = Presence(tmp_path / "desks"), Presence(tmp_path / "desks")
    assert not (tmp_path / "desks").exists()
    assert one.sign() == one.sign() == one.name
    assert other.is_open(one.name)
    assert one.is_open(one.name)
    assert not one.is_open(other.name)
    assert not one.is_open("")
    one.close()
    assert not other.is_open(one.name)
    assert list((tmp_path / "desks").iterdir()) == []


def test_the_lock_is_private(tmp_path: Path) -> None:
    desk = Presence(tmp_path / "desks")
    path = tmp_path / "desks" / desk.sign()
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    desk.close()


def test_a_desk_that_is_killed_is_no_longer_open(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    name = process.stdout.readline().decode("ascii").strip()
    assert Presence(tmp_path).is_open(name)
    process.kill()
    process.communicate()
    assert (tmp_path / name).exists()
    assert not Presence(tmp_path).is_open(name)
    assert not (tmp_path / name).exists()


def test_where_no_lock_can_be_made_the_desk_works_and_counts_as_closed(tmp_path: Path) -> None:
    (tmp_path / "desks").write_text("a file", encoding="utf-8")
    desk = Presence(tmp_path / "desks")
    assert desk.sign() == desk.name
    assert not Presence(tmp_path / "desks").is_open(desk.name)
    desk.close()
