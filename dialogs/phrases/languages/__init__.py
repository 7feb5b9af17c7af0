"""Languages: which one somebody writes or wants, and where they live."""
