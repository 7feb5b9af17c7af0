"""Workload: what waits, for whom, and until when."""
