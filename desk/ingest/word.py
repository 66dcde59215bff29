"""Word documents (.docx, ECMA-376 part 1, 17.3): the paragraphs of the body as lines. Notes and headers are not read.

Parsed by lxml without network, entities of the document or large trees; deleted words leave no text.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desk.errors import ReadError
from desk.i18n import _
from desk.ingest.readers import LIMIT, Draft, Hint, LanguageOf, reader
from desk.model import Role
from index.spans import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_SIGNS = {f"{_W}tab": "\t", f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\u00ad"}
_BREAKS = (f"{_W}br", f"{_W}cr")
_TITLES = ("title", "titre", "heading1", "titre1")


@reader(".docx", recognises=lambda data: data.startswith(b"PK\x03\x04") and _BODY.encode() in data, is_binary=True)
def read_word(data: bytes, name: str, _language_of: LanguageOf) -> Draft:
    """The text of the document, one paragraph a line; raises ReadError when it is no such document or holds no text."""
    lines = list(_lines(_parse(_unpack(data, name), name)))
    if not lines:
        raise ReadError(
            _("{path} is a document without text.").format(path=name), _("Check that the report was saved.")
        )
    return Draft("\n\n".join(text for text, _style in lines) + "\n", hints=tuple(_hints(lines)))


def _unpack(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_BODY).file_size > LIMIT:
                raise ReadError(
                    _("{path} is larger than {limit} MB.").format(path=name, limit=LIMIT // (1024 * 1024)),
                    _("One file holds one report; split it."),
                )
            return archive.read(_BODY)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise _no_document(name) from error


def _parse(xml: bytes, name: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(xml.replace(_STRICT[1:-1].encode(), _W[1:-1].encode()), parser)
    except (etree.LxmlError, ValueError) as error:
        raise _no_document(name) from error


def _no_document(name: str) -> ReadError:
    return ReadError(
        _("{path} cannot be read as a Word document.").format(path=name), _("Save the report as plain text or HTML.")
    )


def _lines(root: _Element) -> Iterator[tuple[str, str]]:
    """Every line with something in it, and the style of its paragraph."""
    from lxml import etree

    buffer: list[str] = []
    style = ""
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if element.tag == f"{_W}p":
            yield from _flush(buffer, style)
            style = ""
        elif event == "end":
            continue
        elif element.tag in _GONE:
            walker.skip_subtree()
        elif element.tag == f"{_W}pStyle":
            style = element.get(f"{_W}val") or ""
        else:
            buffer.append(_text(element))
    yield from _flush(buffer, style)


def _text(element: _Element) -> str:
    if element.tag == f"{_W}t":
        return element.text or ""
    return "\n" if element.tag in _BREAKS else _SIGNS.get(str(element.tag), "")


def _flush(buffer: list[str], style: str) -> Iterator[tuple[str, str]]:
    whole = "".join(buffer)
    buffer.clear()
    for line in whole.split("\n"):
        if line.strip():
            yield line.strip(" \t"), style


def _hints(lines: list[tuple[str, str]]) -> Iterator[Hint]:
    start = 0
    for text, style in lines:
        if style.replace(" ", "").lower() in _TITLES:
            yield Hint(Span(start, start + len(text)), Role.HEADLINE)
        start += len(text) + 2
