"""How tantivy keeps a document: its fields, and entries as documents of its own. Only `tantivy*.py` import it.

A term counts by the field in which a document has it: its title, `often`, its text, or `weak` (in furniture only), each
asked for by itself. Documents of one score come in the order of `order`. A key that is short stands in two columns
besides, from which many are read without reading the documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from struct import Struct

import tantivy as tv

from index.engines.port import OFTEN, WEAK, Entry, Posting
from index.engines.ranking import FACETS
from index.errors import IndexDamaged
from index.query.plan import DATE, QUOTE, TEXT, TITLE, VALUES, WORDS

TEXTS = (TEXT, TITLE, QUOTE)
WORDLESS = (DATE, *VALUES)
FREQUENT, FURNITURE = "often", "weak"
KEY, ORDER, STORED, EVERY = "key", "order", "stored", "every"
HALVES = ("key_head", "key_tail")
_LEVELS = {OFTEN: FREQUENT, WEAK: FURNITURE}
_HEAD, _SHORT = Struct("<I"), Struct(">QQ")


def facet_field(name: str) -> str:
    """The field by which documents are counted."""
    return f"{name}_facet"


def _schema() -> tv.Schema:
    builder = tv.SchemaBuilder()
    for name in (*TEXTS, *WORDS):
        builder.add_text_field(name, tokenizer_name="raw", index_option="position")
    for name in (*WORDLESS, FREQUENT, FURNITURE, EVERY):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_text_field(facet_field(name), fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(KEY, tokenizer_name="raw", index_option="basic")
    for name in (ORDER, *HALVES):
        builder.add_unsigned_field(name, fast=True)
    builder.add_bytes_field(STORED, stored=True)
    return builder.build()


SCHEMA = _schema()


def clean(term: str) -> str:
    """`term` without what UTF-8 cannot say."""
    return term if term.isascii() else term.encode("utf-8", "replace").decode()


def document_of(entry: Entry) -> tv.Document:
    """An entry as tantivy takes it."""
    made = tv.Document()
    for name, terms in entry.postings.items():
        if terms:
            made.add_pre_tokenized_text(name, _pretokenized(map(_bare, terms) if name in WORDLESS else _placed(terms)))
    special = [(term, impact) for term, (impact, _) in entry.postings[TEXT].items() if impact in _LEVELS]
    for level, name in _LEVELS.items():
        found = [_bare(term) for term, impact in special if impact == level]
        if found:
            made.add_pre_tokenized_text(name, _pretokenized(found))
    for name in FACETS:
        for value in dict.fromkeys(entry.facets.get(name, ())):
            made.add_text(facet_field(name), clean(value))
    made.add_text(EVERY, "*")
    made.add_text(KEY, clean(entry.key))
    made.add_unsigned(ORDER, entry.order)
    key = entry.key.encode("utf-8", "surrogatepass")
    if len(key) <= _SHORT.size and b"\0" not in key:
        for name, half in zip(HALVES, _SHORT.unpack(key.ljust(_SHORT.size, b"\0")), strict=True):
            made.add_unsigned(name, half)
    made.add_bytes(STORED, _HEAD.pack(len(key)) + key + entry.stored)
    return made


def _pretokenized(tokens: Iterable[tv.Token]) -> tv.PreTokenizedString:
    return tv.PreTokenizedString("", list(tokens))


@lru_cache(maxsize=8192)
def _bare(term: str) -> tv.Token:
    """A term without a place."""
    return tv.Token(clean(term), 0, 0, 0)


def _placed(terms: Mapping[str, Posting]) -> list[tv.Token]:
    """A token a place."""
    token = tv.Token
    try:
        return [token(term, place, 0, 0) for term, (_, places) in terms.items() for place in places]
    except UnicodeEncodeError:
        return [token(clean(term), place, 0, 0) for term, (_, places) in terms.items() for place in places]


def short_key(head: int, tail: int) -> str:
    """The key of which these are the halves."""
    return _SHORT.pack(head, tail).rstrip(b"\0").decode("utf-8", "surrogatepass")


def kept(made: tv.Document) -> tuple[str, bytes]:
    """Key and stored bytes of a document; raises IndexDamaged."""
    data = made.get_first(STORED)
    if not isinstance(data, bytes):
        raise IndexDamaged("A stored document cannot be read.")
    past = 4 + int.from_bytes(data[:4], "little")
    return str(data[4:past], "utf-8", "surrogatepass"), data[past:]
