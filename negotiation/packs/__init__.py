"""Packs: what the law of a place asks of a lender, as data with sources; one file a place."""
