"""Languages: which one somebody writes in or wants, and where they live."""
