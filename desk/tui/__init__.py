"""The screen: one face of the workspace. Nothing here is imported by the command line before the screen opens."""
