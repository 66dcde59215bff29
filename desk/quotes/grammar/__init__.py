"""Sentences, noun phrases, verbs that report, and who speaks by them. No quotes are judged, nobody is looked up."""
