"""Arrangement: what the desk reads of seals, payments and withdrawals."""
