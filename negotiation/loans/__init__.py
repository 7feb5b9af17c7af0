"""Loans: what a contract fixes, and what is due under it on which day, to the cent."""
