"""Case: a case and what belongs to it: what was said, decided, signed, paid and promised."""
