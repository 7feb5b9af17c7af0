"""Figures and troubles that were told before their question, in other shapes than asked for, or of something else."""
