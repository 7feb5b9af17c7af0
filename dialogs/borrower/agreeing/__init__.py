"""Agreeing: what is signed and by whom, and how it is taken back."""
