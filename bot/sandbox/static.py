"""Static: the page's own files, and the files that were sent, as a browser gets them.

Nothing is asked of another machine, and no other site's page may ask anything here.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import puremagic
from aiohttp.web import BaseRequest, Response

from .files import File

FOLDER = Path(__file__).with_name("page")
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
#: What a browser shows by itself without running anything in it.
SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"})
#: A PDF is shown by the browser's own viewer, which does not work in a sandbox of ours.
OWN_VIEWER = "default-src 'self'; script-src 'none'; frame-ancestors 'none'"
NOTHING = "default-src 'none'; sandbox"
PORT = re.compile(r":\d+$")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "object-src 'none'"
)
SAFE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def page(path: str) -> Response | None:
    """A file of the page; None when there is no such."""
    name = path.removeprefix("/") or "index.html"
    kind = TYPES.get(Path(name).suffix)
    if kind is None or "/" in name or not (FOLDER / name).is_file():
        return None
    return Response(
        body=(FOLDER / name).read_bytes(),
        content_type=kind,
        charset="utf-8",
        headers={**SAFE, "Content-Security-Policy": POLICY, "Cache-Control": "no-store"},
    )


def kept_file(file: File) -> Response:
    """What somebody sent: pictures and PDFs are shown, everything else is only ever downloaded."""
    kind = _kind(file.content)
    shown = kind in SHOWN
    name = file.name or Path(file.path).name
    return Response(
        body=file.content,
        content_type=kind if shown else "application/octet-stream",
        headers={
            **SAFE,
            "Content-Security-Policy": OWN_VIEWER if kind == "application/pdf" else NOTHING,
            "Content-Disposition": f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(name)}",
        },
    )


def is_foreign(request: BaseRequest) -> bool:
    """Whether a page of another site asks, or a name that only pretends to be this machine's."""
    origin, host = request.headers.get("Origin"), request.headers.get("Host", "")
    if PORT.sub("", host) not in LOOPBACK:
        return True
    return origin is not None and origin != f"http://{host}"


def _kind(content: bytes) -> str:
    try:
        return str(puremagic.from_string(content, mime=True))
    except (puremagic.PureError, ValueError):
        return ""
