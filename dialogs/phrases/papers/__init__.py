"""Papers: what people say about papers that they send, lack or have signed."""
