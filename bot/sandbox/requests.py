"""Request: a call's parameters, in whichever way they were written."""

from __future__ import annotations

from urllib.parse import parse_qsl

import orjson
from aiohttp.web import BaseRequest
from aiohttp.web_request import FileField

from .refusals import Shape, bad
from .uploads import Upload


async def parameters_of(request: BaseRequest) -> Shape:
    """From the address, a JSON body, a form, or a form with files; raises Refused."""
    given: Shape = (
        dict(parse_qsl(request.query_string, keep_blank_values=True))
        if request.query_string
        else {}
    )
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
    written = (await request.read()).decode("utf-8", "replace")
    return {**given, **dict(parse_qsl(written, keep_blank_values=True))}


def _upload(field: FileField) -> Upload:
    with field.file:
        return Upload(content=field.file.read(), name=field.filename, mime=field.content_type)
