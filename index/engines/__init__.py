"""Engines behind one port. Each third-party engine is imported by the modules of its name and nowhere else."""
