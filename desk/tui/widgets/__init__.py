"""What the screens are made of. Widgets know the model and the layout; never the workspace, the store or the search."""
