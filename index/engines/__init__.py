"""Engines behind one port. Each third-party engine is imported by one module here and nowhere else."""
