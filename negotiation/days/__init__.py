"""Days and hours: working days, opening hours, what a clock on the wall shows, and what a law counts from."""
