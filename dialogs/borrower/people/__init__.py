"""People: others who owe the loan or help, and loans that are disputed."""
