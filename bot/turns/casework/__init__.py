"""Casework: what happens to a case from its opening to its end, with the clocks that run in it."""
