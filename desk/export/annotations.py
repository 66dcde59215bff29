"""W3C Web Annotation (JSON-LD): a page of annotations with position and quote selectors in code points, logical order.

Source: Web Annotation Data Model, 3.2 (bodies), 3.3.5 (purposes), 4.2.4 Text Quote Selector, 4.2.5 Text Position
Selector, 5.2 Annotation Page. A translation is a body that describes, in its own language, with the original beside
it. The position counts code points of the stored text, which is what 4.2.5 asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from urllib.parse import quote as percent

from desk.export.registry import ExportMeta, export_format
from desk.export.rows import SCHEMA_VERSION, ExportRow, direction_of
from desk.i18n import _

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_Json = dict[str, object]


@export_format(
    "annotations",
    ".jsonld",
    lambda: _("Web Annotations (W3C)"),
    lambda: _("Tags and notes anchored by quote and position, for annotation tools."),
)
def render_annotations(rows: Sequence[ExportRow], meta: ExportMeta) -> bytes:
    """An AnnotationPage in UTF-8; `SCHEMA_VERSION` stands in its label."""
    page: _Json = {
        "@context": _CONTEXT,
        "type": "AnnotationPage",
        "id": f"urn:newsroom-desk:export:{_name(rows)}",
        "startIndex": 0,
        "label": meta.title or _("Quotes"),
        "generator": {"type": "Software", "name": "newsroom-desk", "schema:schemaVersion": str(SCHEMA_VERSION)},
        "items": [_annotation(row) for row in rows],
    }
    text = json.dumps(page, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _annotation(row: ExportRow) -> _Json:
    return {
        "id": f"urn:newsroom-desk:quote:{percent(row.quote, safe='-')}",
        "type": "Annotation",
        "motivation": _motivation(row),
        "body": list(_bodies(row)),
        "target": {
            "source": {
                "id": f"urn:newsroom-desk:report:{percent(row.report, safe='-')}",
                "type": "Text",
                "format": "text/plain",
                "language": row.report_language or row.language,
                "processingLanguage": row.language,
                "textDirection": row.direction,
            },
            "selector": list(_selectors(row)),
        },
    }


def _name(rows: Sequence[ExportRow]) -> str:
    """The same for the same quotes in the same order."""
    return blake2b("\n".join(row.quote for row in rows).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _motivation(row: ExportRow) -> str:
    """Why the quote was marked: for the most that the editor wrote to it."""
    wrote = (("commenting", row.note), ("tagging", row.tags), ("describing", row.translation))
    return next((motivation for motivation, there in wrote if there), "highlighting")


def _bodies(row: ExportRow) -> Iterator[_Json]:
    for tag in row.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}
    if row.note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": row.note}
    if row.translation:
        yield _translation(row)
    if row.speaker or row.speaker_identity:
        value = row.speaker_identity or row.speaker
        yield {"type": "TextualBody", "purpose": "identifying", "language": row.language, "value": value}


def _translation(row: ExportRow) -> _Json:
    """What the editor translated, its language left out when it cannot be told, and of what."""
    original = {"schema:text": row.text, "schema:inLanguage": row.language}
    language = {"language": row.translation_language, "textDirection": direction_of(row.translation_language)}
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        **(language if row.translation_language else {}),
        "value": row.translation,
        "schema:translationOfWork": original,
    }


def _selectors(row: ExportRow) -> Iterator[_Json]:
    yield {
        "type": "TextQuoteSelector",
        "exact": row.text,
        "prefix": row.before,
        "suffix": row.after,
    }
    yield {"type": "TextPositionSelector", "start": row.start, "end": row.end}
