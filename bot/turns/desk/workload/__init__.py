"""Workload: who does what next, and who passes it on."""
