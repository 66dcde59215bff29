"""News agencies and broadcasters by their initials, written alike in every language with capitals. A list only."""

from __future__ import annotations

from desk.quotes.languages.lists import forms

AGENCIES = forms("AFP AP Reuters EFE DPA ANSA ATS APA Belga BBC CNN RFI RTL")
