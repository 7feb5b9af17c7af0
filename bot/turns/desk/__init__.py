"""The desk's turns: one thing an advisor did in the group, in a case's room or in their own chat."""
