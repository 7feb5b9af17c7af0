"""Paperwork: papers that borrowers send, and those that are printed for them."""
