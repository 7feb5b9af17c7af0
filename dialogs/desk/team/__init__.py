"""Team: what supervisors read about advisors and their work."""
