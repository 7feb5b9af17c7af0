"""Arrangement: what is sealed, paid and taken back, in the desk's words."""
