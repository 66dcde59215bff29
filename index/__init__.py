"""Full-text search over many languages at once."""
