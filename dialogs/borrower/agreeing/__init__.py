"""Agreeing: what is signed, by whom, and taken back."""
