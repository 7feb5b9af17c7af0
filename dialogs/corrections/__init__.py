"""Corrections: what was answered before, set right in words, by an edited message or after a wrong button."""
