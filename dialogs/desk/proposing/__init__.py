"""Proposing: plans and offers in the desk's words."""
