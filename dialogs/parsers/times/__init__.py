"""Times: days, lengths and moments, however they are told."""
