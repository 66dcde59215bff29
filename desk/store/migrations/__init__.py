"""The store's history, one numbered SQL file a step; a file that was released is never edited."""
