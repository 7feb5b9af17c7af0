"""Relief: changes in the borrower's favour, alone and combined."""

from .extension import extend_term, shortest_extension

__all__ = ["extend_term", "shortest_extension"]
