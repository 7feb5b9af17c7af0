"""Upkeep: for the operator: backups, growth, health, and the move from SQLite to PostgreSQL."""
