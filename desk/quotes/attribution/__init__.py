"""Which saying of its sentence a quote belongs to. Speakers stay as written, kinds are not decided."""
