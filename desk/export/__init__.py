"""Tagged quotes -> bytes in a registry of formats, and their safe way into a file. No store, no screen.

A new format is one module with one function under `@export_format(...)`; see `registry`.
"""

from desk.export.matrix import matrix_endings, matrix_formats, render_matrix
from desk.export.registry import ExportMeta, Format, export_format, formats, render
from desk.export.rows import SCHEMA_VERSION, ExportRow, rows
from desk.export.writing import seal, take_back, write_export

__all__ = [
    "SCHEMA_VERSION",
    "ExportMeta",
    "ExportRow",
    "Format",
    "export_format",
    "formats",
    "matrix_endings",
    "matrix_formats",
    "render",
    "render_matrix",
    "rows",
    "seal",
    "take_back",
    "write_export",
]
