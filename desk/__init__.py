"""The newsroom desk. The root imports nothing, so that no command pays for what it does not use."""
