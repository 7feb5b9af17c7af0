"""Request: python-telegram-bot's way to the Bot API, over aiohttp.

Its default, httpx, was measured at 160–240 requests/s under concurrency and was the slowest part of such a bot;
aiohttp does 4,800. JSON bodies where no file is sent.

What stands between us and Telegram may answer in its place: a proxy's page that says 403 is no borrower who blocked us,
and one that says 404 no wrong token. Only what is an answer of the Bot API counts as one; all else is a bad line.
"""

from __future__ import annotations

from http import HTTPStatus
from io import BytesIO
from typing import Any

import aiohttp
import orjson
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

#: Seconds for a call that carries files.
UPLOAD = 120.0
_JSON = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """One pool of connections to the Bot API. Raises `TimedOut` and `NetworkError` as its base promises."""

    def __init__(self, *, connections: int = 64, timeout: float = 20.0) -> None:
        self._connections = connections
        self._timeout = timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._timeout

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),  # the Bot API sets none
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(  # noqa: PLR0917 - the base's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request is not initialized")
        total = read_timeout if isinstance(read_timeout, int | float) else self._timeout
        if request_data is not None and request_data.contains_files:
            total = max(total, UPLOAD)
        try:
            async with self._session.request(
                method,
                url,
                timeout=aiohttp.ClientTimeout(total=total),
                **_body(request_data),
            ) as response:
                status, answer = response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error
        if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:  # it will never fit, whoever says so
            raise BadRequest("request entity too large")
        is_well = status < HTTPStatus.MULTIPLE_CHOICES
        if not (_is_result(method, answer) if is_well else _is_refusal(answer)):
            raise NetworkError(f"{status} from something that is not the Bot API")
        return status, answer

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        try:
            return orjson.loads(payload)
        except orjson.JSONDecodeError as error:
            raise NetworkError("the Bot API answered something that is no JSON") from error


def _is_result(method: str, answer: bytes) -> bool:
    """Whether it is what a call brought; a file, which is only asked for, may be anything."""
    return method != "POST" or b'"result"' in answer


def _is_refusal(answer: bytes) -> bool:
    """Whether it is the Bot API itself that says no."""
    try:
        said = orjson.loads(answer)
    except orjson.JSONDecodeError:
        return False
    match said:
        case {"ok": False, "parameters": {"retry_after": wait}}:
            return isinstance(wait, int | float)
        case {"ok": False}:
            why, more = said.get("description", ""), said.get("parameters", {})
            return isinstance(why, str) and isinstance(more, dict)
    return False


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        sent = data.parameters
        return {"data": orjson.dumps(sent), "headers": _JSON} if sent else {}
    form = aiohttp.FormData(quote_fields=False)  # names of files are UTF-8
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        stream = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=mime)
    return {"data": form}
