"""Wire: how a client reaches the control of a sandbox."""

from __future__ import annotations

import io
from types import TracebackType
from typing import Any, Self

import aiohttp
import orjson

from .seen import Screen

PATIENCE = 60.0  #: seconds that a wait takes at most, unless said otherwise
MARGIN = 30.0  #: the transport waits longer than the sandbox does


class CannotDo(Exception):  # noqa: N818 - the person cannot, nothing failed
    """The sandbox says that this cannot be done: not on the screen, not a member, no such fault…"""


class Wire:
    """Connections to one sandbox, opened at the first use."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def ask(self, path: str, /, **given: Any) -> Any:
        """Do something; raises CannotDo."""
        body = orjson.dumps({name: value for name, value in given.items() if value is not None})
        async with self.session().post(
            f"{self.url}/sandbox/{path}",
            data=io.BytesIO(body),
            headers={"Content-Type": "application/json"},
        ) as answer:
            return await _read(answer)

    async def look(self, path: str, /, **given: Any) -> Any:
        """Look at something, waiting where the path waits; raises CannotDo."""
        wanted = {name: str(value) for name, value in given.items() if value is not None}
        patience = aiohttp.ClientTimeout(total=float(given.get("timeout", 0)) + MARGIN)
        async with self.session().get(
            f"{self.url}/sandbox/{path}", params=wanted, timeout=patience
        ) as answer:
            return await _read(answer)

    async def screen(
        self,
        chat_id: int,
        topic: int | None,
        after: int | None = None,
        *,
        patience: float = PATIENCE,
    ) -> Screen:
        """A chat as it stands, or one topic of it; with `after` once it has changed since then."""
        wait = {"after": after, "timeout": patience} if after is not None else {}
        return Screen.of(await self.look(f"chats/{chat_id}", topic_id=topic, **wait))

    def session(self) -> aiohttp.ClientSession:
        """The connections."""
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self._session


async def _read(answer: aiohttp.ClientResponse) -> Any:
    told = orjson.loads(await answer.read())
    if answer.status != 200:
        raise CannotDo(told["error"])
    return told
