"""While a plan is kept: what is due, what was paid, what was promised, and the way back where it slipped."""
