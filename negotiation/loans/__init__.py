"""Loans: what a contract fixes, and to the cent what is due when under it."""
