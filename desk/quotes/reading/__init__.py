"""One report read from top to bottom, and its quotes as the model has them. Nothing across reports."""
