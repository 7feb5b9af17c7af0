"""Proposing: what the desk reads of plans and offers."""
