"""Paperwork: which papers would help, sending them, and having none."""
