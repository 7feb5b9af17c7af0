"""Wire: the bot of python-telegram-bot over our request, with updates as the JSON they came in."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from time import monotonic
from typing import Any

from telegram import Bot
from telegram.error import NetworkError, RetryAfter
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from .request import AiohttpRequest

#: Seconds Telegram holds a question for updates open.
LONG_POLL = 25
#: Seconds after which it is asked again at the latest, though it wanted to wait for longer.
LONGEST_WAIT = 3600.0
#: Seconds on its way from which on an answer leaves time enough to do something else meanwhile.
FAR = 0.03
UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "chat_member",  # a group may hide who comes and goes; its administrators are told all the same
    "message_reaction",
]


class Wire(Bot):
    """`Bot`, and a way to ask for updates without parsing them: the inbox keeps them as they are."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._waits = deque[float](maxlen=8)

    @property
    def is_far(self) -> bool:
        """Whether even the quickest of the last answers that brought updates was long on its way."""
        return min(self._waits, default=0.0) > FAR

    async def raw_updates(self, offset: int | None) -> list[dict[str, Any]]:
        """Updates from *offset* on, which confirms all before it. Raises `TelegramError`."""
        asked = {"offset": offset, "timeout": LONG_POLL, "limit": 100, "allowed_updates": UPDATES}
        began = monotonic()
        found: Any = await self._post("getUpdates", asked, read_timeout=float(LONG_POLL + 20))
        if not isinstance(found, list):
            raise NetworkError("the Bot API answered no list of updates")
        if found:
            self._waits.append(monotonic() - began)
        return found

    async def glance(self) -> list[dict[str, Any]]:
        """What waits at the moment, confirming nothing: a running bot gets it all the same. Raises `TelegramError`."""
        asked = {"timeout": 0, "limit": 100, "allowed_updates": UPDATES}
        return list(await self._post("getUpdates", asked))

    async def call(self, method: str, params: dict[str, Any]) -> Any:
        """Call a method, named as `Bot` names it, with what goes over the wire; its bare result, not parsed.

        Putting together and taking apart objects that nobody looks at takes longer than the call. Raises
        `TelegramError`.
        """
        first, *more = method.split("_")
        data = RequestData([RequestParameter(*one, None) for one in params.items()])
        url = f"{self.base_url}/{first}{''.join(map(str.title, more))}"
        return await self._request[1].post(url, data)

    async def bring_updates(self, url: str, secret: str) -> None:
        """Have updates brought to an address of ours, with the secret in a header. Raises `TelegramError`."""
        await self.set_webhook(url, secret_token=secret, allowed_updates=UPDATES)

    async def initialize_request(self) -> None:
        """Open the connections without asking Telegram who we are: it may be away for the moment."""
        for request in self._request:
            await request.initialize()

    async def shutdown_request(self) -> None:
        for request in self._request:
            await request.shutdown()


def asked_to_wait(error: RetryAfter) -> float:
    """Seconds for which Telegram wants no more of this; whatever it says, it is asked again within the hour."""
    after = error.retry_after
    seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
    return min(max(0.0, seconds), LONGEST_WAIT)


def wire(token: str, api_url: str) -> Wire:
    """A bot at an API server: methods at ``URL/bot<token>/<method>``, files at ``URL/file/bot<token>/<path>``."""
    base = api_url.rstrip("/")
    return Wire(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(connections=2),
    )
