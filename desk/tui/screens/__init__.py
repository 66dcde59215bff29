"""One screen a file. Screens call the workspace through `desk.tui.workers` alone."""
