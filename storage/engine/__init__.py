"""Engine: how SQLite and PostgreSQL are opened, mapped, migrated and written to."""
