"""Queries: the lenient grammar, its tree, and the plan of terms that engines evaluate."""
