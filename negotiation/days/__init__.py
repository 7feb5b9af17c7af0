"""Days: working days, opening hours, local time, and how a law counts days."""
