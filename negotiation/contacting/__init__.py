"""When and how somebody may be written to or called, and with what."""
