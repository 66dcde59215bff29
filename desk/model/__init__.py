"""The nouns of the desk as frozen records. No input or output, no engine."""

from desk.model.decision import Decision
from desk.model.difference import Compared, Difference, DifferenceKind, SpeakerSummary
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
from desk.model.report import Fold, FoldReason, Paragraph, Report, ReportId, ReportSummary, Role
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
    "Origin",
    "Outcome",
    "Paragraph",
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
    "SpeakerSummary",
    "Statement",
    "Status",
    "Story",
    "StoryId",
    "Tag",
    "Topic",
    "Widening",
    "quote_id",
]
