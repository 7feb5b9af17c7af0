"""Auditing: the record as a chain of hashes, checked and certified."""
