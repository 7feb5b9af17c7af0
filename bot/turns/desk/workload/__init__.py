"""Workload: who does what next, and gives it to others."""
