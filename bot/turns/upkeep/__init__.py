"""Upkeep: what a running bot does unasked, mostly once a day."""
