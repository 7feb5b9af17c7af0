"""An arrangement in force: reminded, paid, late, changed, kept or broken."""
