"""The nouns of the desk as frozen records. No input or output, no engine."""

from desk.model.anchor import Anchor
from desk.model.decision import Decision
from desk.model.difference import Compared, Difference, DifferenceKind
from desk.model.person import Alias, Naming, Person, PersonId
from desk.model.quote import (
    CONTEXT,
    Cue,
    Kind,
    Origin,
    Quote,
    QuoteId,
    Speaker,
    Statement,
    Status,
    Tag,
    quote_id,
)
from desk.model.report import Fold, FoldReason, Paragraph, Report, ReportId, ReportSummary, Role, file_name
from desk.model.results import (
    Added,
    Change,
    Check,
    Outcome,
    QueryProblem,
    SearchHit,
    SearchResult,
    Snippet,
    Widening,
)
from desk.model.story import Membership, Story, StoryId, Topic

__all__ = [
    "CONTEXT",
    "Added",
    "Alias",
    "Anchor",
    "Change",
    "Check",
    "Compared",
    "Cue",
    "Decision",
    "Difference",
    "DifferenceKind",
    "Fold",
    "FoldReason",
    "Kind",
    "Membership",
    "Naming",
    "Origin",
    "Outcome",
    "Paragraph",
    "Person",
    "PersonId",
    "QueryProblem",
    "Quote",
    "QuoteId",
    "Report",
    "ReportId",
    "ReportSummary",
    "Role",
    "SearchHit",
    "SearchResult",
    "Snippet",
    "Speaker",
    "Statement",
    "Status",
    "Story",
    "StoryId",
    "Tag",
    "Topic",
    "Widening",
    "file_name",
    "quote_id",
]
