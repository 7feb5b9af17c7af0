"""Team: what supervisors read of it."""
