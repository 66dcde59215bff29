"""Analysis: text and its language -> tokens. Folding, word boundaries, stems, names across scripts."""

from index.analysis.analyzers import Token, analyze, words
from index.analysis.names import skeleton
from index.analysis.normalize import Folded, fold
from index.analysis.stemming import stem

__all__ = ["Folded", "Token", "analyze", "fold", "skeleton", "stem", "words"]
