"""The folder of an index: generations, the pointer to the one in use, and the manifest that proves it whole.

    CURRENT            the name of the generation in use, replaced by rename
    LOCK               held while one process writes or opens
    g-<hex>/           one generation: the engine's files, manifest.json and
      proved.json      which of its files were read whole (see `proof`)
      documents.jsonl  [id, stamp] of what was put in, [id] of what was taken out, in order; only ever added to

An index is a private cache: folders 0700, files 0600, and it is never opened before its manifest is checked. No
engine here.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from hashlib import blake2b, file_digest
from pathlib import Path

from index import proof
from index.errors import IndexDamaged, IndexLocked, SchemaMismatch

MANIFEST = "manifest.json"
DOCUMENTS = "documents.jsonl"
_WRITTEN_ONCE = frozenset({".seg", ".idx", ".pos", ".term", ".store", ".fast", ".fieldnorm"})
"""Files that an engine never changes, so that their digests hold while their sizes do."""
_PATIENCE, _ABANDONED = 5.0, 3600.0
"""Seconds to wait for another process, and after which a generation that was never used is left over."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation is.

    `library` names whose it is, `sequence` the state of the store it was made from ("" when that is not known),
    `files` maps each file to size and blake2b-128.
    """

    schema: int
    engine: str
    library: str
    sequence: str = ""
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)


def private_folder(folder: Path) -> None:
    """Make `folder` and keep others out of it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; raises IndexLocked when another process has it for longer than the system waits."""
    private_folder(folder)
    descriptor = os.open(folder / "LOCK", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        _wait(descriptor, time.monotonic() + _PATIENCE)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, until: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > until:
                raise IndexLocked("Another process is writing the index.") from error
            time.sleep(0.02)
        else:
            return


def current(folder: Path) -> Path | None:
    """The generation in use, None when there is none."""
    try:
        name = (folder / "CURRENT").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    found = folder / name
    return found if name.startswith("g-") and "/" not in name and found.is_dir() else None


def new_generation(folder: Path) -> Path:
    """A fresh, empty generation that is not in use yet."""
    made = folder / f"g-{secrets.token_hex(6)}"
    private_folder(made)
    return made


def switch(folder: Path, generation: Path) -> None:
    """Make `generation` the one in use; remove the one before it and what others left long ago."""
    before = current(folder)
    _replace(folder / "CURRENT", generation.name.encode("ascii"))
    for other in folder.glob("g-*"):
        if other != generation and (other == before or time.time() - other.stat().st_mtime > _ABANDONED):
            shutil.rmtree(other, ignore_errors=True)


def note_documents(generation: Path, stamps: Mapping[str, str], removed: Iterable[str]) -> None:
    """Write down what was put in, under which stamp, and what was taken out."""
    rows = [*([key] for key in removed), *([key, stamp] for key, stamp in stamps.items())]
    with (generation / DOCUMENTS).open("a", encoding="ascii") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in rows)
        file.flush()
        os.fsync(file.fileno())


def read_documents(generation: Path) -> dict[str, str]:
    """Each document with the stamp that it was indexed under; raises IndexDamaged."""
    found: dict[str, str] = {}
    try:
        lines = (generation / DOCUMENTS).read_text(encoding="ascii").splitlines()
        for key, *stamp in json.loads(f"[{','.join(lines)}]"):
            if stamp:
                (found[key],) = stamp
            else:
                found.pop(key, None)
    except (OSError, ValueError, TypeError) as error:
        raise IndexDamaged("The list of documents of the index cannot be read.") from error
    return found


def write_manifest(generation: Path, manifest: Manifest, previous: Manifest | None = None) -> Manifest:
    """Write `manifest` with the digests of all files; those of unchanged size in `previous` are kept."""
    known = previous.files if previous else {}
    for path in generation.iterdir():
        path.chmod(0o600)
    files, stamps = {}, {}
    for path in map(Path, _files(generation)):
        stamp = stamps[path.name] = proof.stamp_of(path)
        old = known.get(path.name)
        kept = old and old[0] == stamp.size and path.suffix in _WRITTEN_ONCE
        files[path.name] = (stamp.size, old[1] if old and kept else _digest(path))
    record = asdict(manifest) | {"files": files}
    body = json.dumps(record, ensure_ascii=False)
    _replace(generation / MANIFEST, json.dumps({"manifest": body, "digest": _of(body)}).encode())
    if previous is None:
        proof.settle(stamps)
        proof.note(generation, {name: digest for name, (_, digest) in files.items()}, stamps)
    return Manifest(**record)


def read_manifest(
    generation: Path,
    library: str,
    schema: int,
    *,
    verify: bool = True,
    seen: Mapping[str, tuple[int, str]] | None = None,
) -> Manifest:
    """The manifest of `generation`; raises IndexDamaged when a file is not as written, SchemaMismatch when foreign.

    Files that never change are not read again when `seen` has them with the same size and digest, and none that was
    proved before (see `proof`).
    """
    manifest = _manifest(generation)
    if manifest.schema != schema or manifest.library != library:
        raise SchemaMismatch("The index belongs to another version or library.")
    if generation.stat().st_uid != os.getuid():
        raise IndexDamaged("The index belongs to another user.")
    stamps = {path.name: proof.stamp_of(path) for path in _files(generation)}
    for name, (size, _) in manifest.files.items():
        if name not in stamps or stamps[name].size != size:
            raise IndexDamaged(f"The file {name} of the index is not as written.")
    if stamps.keys() - manifest.files.keys():
        raise IndexDamaged("There are files in the index that were never committed.")
    if verify:
        _prove(generation, manifest, stamps, seen or {})
    return manifest


def _manifest(generation: Path) -> Manifest:
    try:
        outer = json.loads((generation / MANIFEST).read_text(encoding="utf-8"))
        if _of(outer["manifest"]) != outer["digest"]:
            raise IndexDamaged("The manifest of the index is not as written.")
        record = json.loads(outer["manifest"])
        return Manifest(**(record | {"files": {name: tuple(row) for name, row in record["files"].items()}}))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged("The manifest of the index cannot be read.") from error


def _prove(
    generation: Path, manifest: Manifest, stamps: Mapping[str, proof.Stamp], seen: Mapping[str, tuple[int, str]]
) -> None:
    """Read what was not proved before."""
    known = proof.proved(generation, stamps)
    whole = {name: digest for name, (_, digest) in manifest.files.items() if known.get(name) == digest}
    unread = manifest.files.keys() - whole.keys()
    for name in sorted(unread):
        _, digest = file = manifest.files[name]
        if Path(name).suffix in _WRITTEN_ONCE and seen.get(name) == file:
            continue
        if _digest(generation / name) != digest:
            raise IndexDamaged(f"The file {name} of the index is not as written.")
        whole[name] = digest
    if unread:
        proof.note(generation, whole, stamps)


def _files(generation: Path) -> list[os.DirEntry[str]]:
    with os.scandir(generation) as found:
        kept = [
            file
            for file in found
            if file.is_file()
            and file.name not in (MANIFEST, proof.PROOF)
            and not file.name.endswith(("LOCK", ".lock", ".new"))
        ]
    return sorted(kept, key=lambda file: file.name)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()


def _of(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _replace(path: Path, data: bytes) -> None:
    new = path.with_suffix(".new")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.chmod(0o600)
    new.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
