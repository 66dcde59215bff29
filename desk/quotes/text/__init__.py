"""A paragraph as words and marked segments. No word lists, no grammar, no verdict on what a segment is."""
