"""Upkeep: what a running bot does by itself, mostly once a day."""
