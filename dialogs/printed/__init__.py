"""Printed: the words of pictures of offers, agreements, statements and letters."""
