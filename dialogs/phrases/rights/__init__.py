"""Rights: what people say when they claim what the law gives them."""
