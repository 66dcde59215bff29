"""Plain text: decoded and otherwise left as it is."""

from __future__ import annotations

from desk.ingest.decoding import decode
from desk.ingest.readers import Draft, LanguageOf, reader


@reader(".txt", ".text", recognises=lambda _: False)
def read_plain(data: bytes, name: str, language_of: LanguageOf) -> Draft:
    """The whole text; raises ReadError when no encoding fits."""
    decoded = decode(data, name, language_of)
    return Draft(decoded.text, encoding=decoded.encoding, warnings=decoded.warnings)
