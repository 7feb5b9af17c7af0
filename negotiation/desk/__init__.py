"""The lender's people: who is helped next and by whom, how soon, and how it went."""
