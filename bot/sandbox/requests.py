"""Request: a call's parameters, in whichever way they were written."""

from __future__ import annotations

from urllib.parse import unquote_plus

import orjson
from aiohttp.web import BaseRequest
from aiohttp.web_request import FileField

from .refusals import Shape, bad
from .uploads import Upload


async def parameters_of(request: BaseRequest) -> Shape:
    """From the address, a JSON body, a form, or a form with files; raises Refused."""
    given = _form(request.rel_url.raw_query_string)
    if not request.can_read_body:
        return given
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("application/json"):
        try:
            body = orjson.loads(await request.read() or b"{}")
        except orjson.JSONDecodeError:
            raise bad("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise bad("can't parse JSON object")
        return {**given, **body}
    if kind.startswith("multipart/"):
        for name, value in (await request.post()).items():
            given[name] = _upload(value) if isinstance(value, FileField) else value
        return given
    return {**given, **_form((await request.read()).decode("utf-8", "replace"))}


def _form(written: str) -> Shape:
    """Much quicker than parse_qsl: most parameters of a call need no unquoting."""
    given: Shape = {}
    for part in written.split("&") if written else ():
        name, _, value = part.partition("=")
        given[_plain(name)] = _plain(value)
    return given


def _plain(text: str) -> str:
    return unquote_plus(text) if "%" in text or "+" in text else text


def _upload(field: FileField) -> Upload:
    with field.file:
        return Upload(content=field.file.read(), name=field.filename, mime=field.content_type)
