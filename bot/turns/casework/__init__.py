"""Casework: the life of a case from its opening to its end, with the deadlines that run in it."""
