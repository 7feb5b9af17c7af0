"""Contacting: when and how somebody may be written to or called, and about what."""
