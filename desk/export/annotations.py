"""W3C Web Annotation (JSON-LD): a page of annotations with position and quote selectors in code points, logical order.

Source: Web Annotation Data Model, 3.2 (bodies), 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector, 5.2
Annotation Page. The position counts code points of the stored text, which is what 4.2.5 asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote as percent

from desk.export.registry import ExportMeta, export_format
from desk.export.rows import SCHEMA_VERSION, ExportRow
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
        "motivation": "highlighting" if not (row.tags or row.note) else ["tagging", "commenting"][bool(row.note)],
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


def _bodies(row: ExportRow) -> Iterator[_Json]:
    for tag in row.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}
    if row.note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": row.note}
    if row.speaker or row.speaker_identity:
        value = row.speaker_identity or row.speaker
        yield {"type": "TextualBody", "purpose": "identifying", "language": row.language, "value": value}


def _selectors(row: ExportRow) -> Iterator[_Json]:
    yield {
        "type": "TextQuoteSelector",
        "exact": row.text,
        "prefix": row.before,
        "suffix": row.after,
    }
    yield {"type": "TextPositionSelector", "start": row.start, "end": row.end}
