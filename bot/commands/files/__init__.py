"""Files: a lender's CSV files, read row by row as a map of their columns says; every cell that cannot be used is told."""
