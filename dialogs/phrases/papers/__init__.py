"""Papers: what people say of those that they send, lack or have signed."""
