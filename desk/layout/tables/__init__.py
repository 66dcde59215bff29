"""Generated data of the Unicode Standard; no code."""
