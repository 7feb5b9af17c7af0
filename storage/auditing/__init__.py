"""The audit: rows that hold one another, checked and certified."""
