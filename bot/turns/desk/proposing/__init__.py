"""Proposing: plans that fit, put together and offered."""
