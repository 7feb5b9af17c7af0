"""People: who else belongs to a loan, helps, or disputes it."""
