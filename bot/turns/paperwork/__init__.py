"""Paperwork: papers that borrowers send, and documents that are printed for them."""
