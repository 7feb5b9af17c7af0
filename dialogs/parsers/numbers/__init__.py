"""Numbers: in figures and in words, in every language at once."""
