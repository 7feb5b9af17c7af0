"""Workload: what waits, who has it, and until when."""
