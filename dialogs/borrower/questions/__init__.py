"""Questions that people type or choose: the words by which each is recognised, and its answer."""
