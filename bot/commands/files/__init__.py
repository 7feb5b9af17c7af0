"""Files: a lender's CSV files, read row by row by a map of their columns; every cell that cannot be used is reported."""
