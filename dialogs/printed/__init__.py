"""What is printed: the words of offers' pictures, agreements, statements and letters."""
