"""The desk's texts: what advisors read, can do and are asked."""
