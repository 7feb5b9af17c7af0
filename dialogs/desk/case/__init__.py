"""Case: its card, its papers and figures, and what has to be done about it."""
