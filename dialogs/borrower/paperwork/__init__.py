"""Paperwork: what would help, sending it, and having none."""
