"""What differs between two quotes of one statement. Findings with spans, never a verdict on who is right."""
