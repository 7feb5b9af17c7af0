"""The desk in words: what advisors read, may do and are asked."""
