"""Corrections: earlier answers corrected in words, by editing a message or after a wrong button."""
