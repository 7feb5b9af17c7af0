"""Follow-up: what is due, paid and promised under a plan, and the way back after a missed instalment."""
