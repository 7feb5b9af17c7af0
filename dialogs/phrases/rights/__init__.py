"""Rights: what people say who want what the law gives them."""
