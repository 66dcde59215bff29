"""From bytes to `Report`. Text stays verbatim and what is no part of the report is marked, never cut.

No store, no search, no screen. A new file format is one module with one function under `@reader(...)`; see `readers`.
"""

from desk.ingest.readers import LIMIT, Draft, Reader, reader, readers
from desk.ingest.reading import read_bytes, read_report, report_from_text
from desk.ingest.sources import sources
from desk.ingest.structure import digest_of

__all__ = [
    "LIMIT",
    "Draft",
    "Reader",
    "digest_of",
    "read_bytes",
    "read_report",
    "reader",
    "readers",
    "report_from_text",
    "sources",
]
