"""Small words and turns of each language that a single rule asks for: one data file a language."""
