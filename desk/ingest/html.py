"""HTML and XHTML: the blocks of the page as lines, what its head says of the report, and hints for what is furniture.

Parsed by lxml without network, entities of the document or large trees; scripts, styles, menus and forms leave no text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.errors import ReadError
from desk.i18n import _
from desk.ingest.dates import find_date
from desk.ingest.decoding import decode
from desk.ingest.readers import Draft, Hint, LanguageOf, reader
from desk.model import Fold, FoldReason, Role
from index.spans import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPENING = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding=["']([\w.:-]{2,40})""", re.I
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\x1d"
_DROPPED_NAMES = (
    "script style noscript template nav svg math iframe object form button select textarea input head canvas dialog "
    "frameset noframes amp-ad amp-analytics amp-consent amp-lightbox amp-sidebar amp-user-notification"
)
_DROPPED_PARTS = frozenset(("navigation", "menu", "menubar", "search", "dialog", "alertdialog"))
_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "h1 h2 h3 h4 h5 h6 header hgroup html li main ol p pre section summary table tbody td tfoot th thead tr ul"
)
_DROPPED = frozenset(_DROPPED_NAMES.split())
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_TOO_COSTLY = 10**9
_WHATWG = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
} | {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "shift_jis",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}


def _save_again() -> str:
    return _("Save the page from the browser's reader view, or as plain text.")


@dataclass(frozen=True, slots=True)
class _Block:
    text: str
    role: Role | None = None
    fold: Fold | None = None


@reader(
    ".html", ".htm", ".xhtml", recognises=lambda data: _OPENING.match(data.lstrip(b"\xef\xbb\xbf")[:4000]) is not None
)
def read_html(data: bytes, name: str, language_of: LanguageOf) -> Draft:
    """The visible text of the page, one block a line; raises ReadError when it holds none or cannot be parsed."""
    decoded = decode(data, name, language_of, declared=_declared(data))
    root = _parse(decoded.text, name)
    blocks = list(_blocks(root))
    if not blocks:
        raise ReadError(_("{path} is a page without text.").format(path=name), _save_again())
    head = _head(root)
    return Draft(
        "\n\n".join(block.text for block in blocks) + "\n",
        encoding=decoded.encoding,
        title=head.title,
        outlet=head.outlet,
        byline=head.byline,
        date=find_date(head.date),
        hints=tuple(_hints(blocks)),
        warnings=decoded.warnings,
    )


def _declared(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    return encoding_called((found[1] or found[2]).decode("ascii") if found else "")


def encoding_called(label: str) -> str:
    """What a page or message means by its label of an encoding, as browsers read it; "" when it means nothing."""
    label = _WHATWG.get(label.lower(), label)
    try:
        return codecs.lookup(label).name if label else ""
    except LookupError:
        return ""


def _parse(text: str, name: str) -> _Element:
    """The tree of the page; raises ReadError when parsing would take too long or would lose text."""
    from lxml import etree

    if _cost(text) > _TOO_COSTLY:
        raise ReadError(_("{path} has a tag with too many attributes.").format(path=name), _save_again())

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise ReadError(_("{path} cannot be read as HTML.").format(path=name), str(error)) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadError(_("{path} is nested too deeply to be read whole.").format(path=name), _save_again())
    if root is None:
        raise ReadError(_("{path} is a page without text.").format(path=name), _save_again())
    return root


def _cost(text: str) -> int:
    """About how many steps the parser needs: it compares the attributes of a tag with each other."""
    return sum(len(part[: part.rfind(">") + 1 or None].split()) ** 2 for part in text.split("<"))


def _hints(blocks: Iterable[_Block]) -> Iterator[Hint]:
    start = 0
    for block in blocks:
        span = Span(start, start + len(block.text))
        if block.role or block.fold:
            yield Hint(span, block.role, block.fold)
        start = span.end + 2


def _blocks(root: _Element) -> Iterator[_Block]:
    """The blocks with text in them, in document order."""
    buffer: list[str] = []
    place = _Place()
    for event, tag, part in _walk(root):
        if tag not in _BLOCKS:
            buffer.append(part)
            continue
        yield from _flush(buffer, place)
        place = place.entered(tag) if event == "start" else place.left(tag)
        buffer.append(part)
    yield from _flush(buffer, place)


@dataclass(frozen=True, slots=True)
class _Place:
    """Which of the telling elements are open around the text at hand."""

    open: tuple[str, ...] = ()

    def entered(self, tag: str) -> _Place:
        return _Place((*self.open, tag)) if tag in _TELLING else self

    def left(self, tag: str) -> _Place:
        return _Place(self.open[:-1]) if tag in _TELLING and self.open[-1:] == (tag,) else self

    @property
    def role(self) -> Role | None:
        if "h1" in self.open:
            return Role.HEADLINE
        return Role.CAPTION if "figcaption" in self.open else None

    @property
    def fold(self) -> Fold | None:
        if "aside" in self.open:
            return Fold(FoldReason.TEASER)
        outside = "article" not in self.open and "main" not in self.open
        is_edge = outside and "h1" not in self.open and ("footer" in self.open or "header" in self.open)
        return Fold(FoldReason.FURNITURE) if is_edge else None


_TELLING = frozenset(("article", "main", "aside", "footer", "header", "h1", "figcaption"))


def _flush(buffer: list[str], place: _Place) -> Iterator[_Block]:
    whole = "".join(buffer)
    buffer.clear()
    for part in whole.split(_BREAK):
        text = _SPACE.sub(" ", part).strip(" ")
        if text.strip():
            yield _Block(text, place.role, place.fold)


def _walk(root: _Element) -> Iterator[tuple[str, str, str]]:
    """("start" or "end", tag, text that follows it) for every element that may show text; no recursion."""
    stack: list[tuple[_Element, bool, bool]] = [(root, False, False)]
    while stack:
        element, is_done, is_set = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if is_done or tag in _DROPPED or not tag or _is_hidden(element):
            yield "end", tag if is_done else "", _text(element.tail, is_set)
            continue
        is_set_inside = is_set or tag == "pre"
        yield "start", tag, (_BREAK if tag == "br" else "") + _text(element.text, is_set_inside)
        stack.append((element, True, is_set))
        stack.extend((child, False, is_set_inside) for child in reversed(element))


def _text(text: str | None, is_set: bool) -> str:
    """What stands between two tags; its line ends count only where the page sets the lines itself (`pre`)."""
    plain = (text or "").replace(_BREAK, " ")
    return plain.replace("\n", _BREAK) if is_set else plain


def _is_hidden(element: _Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("role") in _DROPPED_PARTS
        or "display:none" in ((element.get("style") or "").replace(" ", "").lower())
    )


@dataclass(frozen=True, slots=True)
class _Head:
    title: str
    outlet: str
    byline: str
    date: str


def _head(root: _Element) -> _Head:
    """What the head of the page and its marked-up fields say; "" for what they do not."""
    outlet = _meta(root, "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
    title = _meta(root, "og:title", "twitter:title", "dc.title") or _text_of(root, "h1") or _text_of(root, "title")
    return _Head(
        _without_outlet(title, outlet),
        outlet,
        _person(_meta(root, "author", "article:author", "dc.creator", "parsely-author", "byl")),
        _meta(
            root,
            "article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dcterms.created",
            "pubdate",
            "parsely-pub-date",
        )
        or _attribute(root, "time", "datetime"),
    )


def _meta(root: _Element, *names: str) -> str:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        found.setdefault(key, _SPACE.sub(" ", meta.get("content") or "").strip())
    return next((found[name] for name in names if found.get(name)), "")


def _text_of(root: _Element, tag: str) -> str:
    element = next(root.iter(tag), None)
    return "" if element is None else _SPACE.sub(" ", "".join(str(part) for part in element.itertext())).strip()


def _attribute(root: _Element, tag: str, name: str) -> str:
    element = next(root.iter(tag), None)
    return "" if element is None else (element.get(name) or "").strip()


def _without_outlet(title: str, outlet: str) -> str:
    """`Title | Outlet` without the outlet that the page names elsewhere."""
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        front, found, back = title.rpartition(mark)
        if found and outlet and back.strip().casefold() == outlet.casefold():
            return front.strip()
    return title


def _person(author: str) -> str:
    """An author's name; pages put addresses of profiles there as well, and these are left out."""
    bare = re.sub(r"^(?:by|par|بقلم)\s*:?\s+", "", author, flags=re.IGNORECASE)
    return "" if "://" in bare else bare
