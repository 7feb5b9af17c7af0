"""From an offer to the sealed agreement: offered, countered, approved, signed, taken back."""
