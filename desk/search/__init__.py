"""Between the desk and its index: reports go in as documents, hits come back as reports with spans. Nothing else
sees `index`."""

from desk.search.asking import Search, language_of
from desk.search.documents import document_of, stamp
from desk.search.library import Item
from desk.search.meant import quotes_meant
from desk.search.vocabulary import learn

__all__ = ["Item", "Search", "document_of", "language_of", "learn", "quotes_meant", "stamp"]
