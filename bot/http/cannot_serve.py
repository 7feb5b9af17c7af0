"""Cannot serve: a port that is another's, told without what serves HTTP, which is read only where something is served."""

from __future__ import annotations


class CannotServe(Exception):  # noqa: N818 - the port is another's
    """Nothing can be served there; why, and on which port."""

    def __init__(self, port: int, why: str) -> None:
        super().__init__(why)
        self.port = port
