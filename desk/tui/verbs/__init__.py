"""What the actions of the main screen do, one file per group of keys.

Each class is a `Concern`: it gives `verbs()` (action id -> call) and `answers()` (message -> handler) to the screen,
which routes. They change widgets and start jobs; they never call the workspace outside a job.
"""
