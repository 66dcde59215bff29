"""Which bytes are no text at all: known first bytes, and NULs that no Unicode encoding explains."""

from __future__ import annotations

from desk.i18n import _
from desk.ingest.decoding import unicode_by_pattern

_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, ODT, EPUB"),
    (b"PK\x05\x06", "ZIP"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", ""),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", ""),
    (b"\xfd7zXZ\x00", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"fLaC", "FLAC"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF"),
)
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf")


def binary_kind(data: bytes) -> str:
    """What `data` is when it is no text, in words for a message; "" when it may be text."""
    if data.startswith(_BOMS):
        return ""
    for magic, kind in _MAGIC:
        if data.startswith(magic) and (kind or b"\x00" in data[:512]):
            return _("a file of kind {kind}").format(kind=kind) if kind else _("binary data")
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and b"\x00" in data[:16]):
        return _("a picture, sound or video")
    if b"\x00" in data and not unicode_by_pattern(data):
        return _("binary data")
    return ""
