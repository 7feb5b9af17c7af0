"""Arrangement: agreements that are signed for the lender, and what is paid on them."""
