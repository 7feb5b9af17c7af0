"""Questions people type or choose: by which words each is known, and what is so."""
