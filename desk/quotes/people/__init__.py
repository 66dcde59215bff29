"""Who is meant: the people of one report, by name, office, kin, body and pronoun. No marks, no kinds."""
