"""Addresses: where something is asked over HTTP, as whoever sets Parley up writes it.

>>> why_none("https://api.telegram.org"), why_none("http://[::1]:8081/x")
('', '')
>>> why_none("api.telegram.org"), why_none("http://:8081")
('an address begins with https://', 'it names no machine')
>>> why_none("http://127.0.0.1:99999"), why_none("http://127.0.0.1:80a"), why_none("http://127.0.0.1:0")
('a port is a number from 1 to 65535', 'a port is a number from 1 to 65535', 'a port is a number from 1 to 65535')
>>> why_none("http://[::1")
'Invalid IPv6 URL'
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

_NO_PORT = "a port is a number from 1 to 65535"


def why_none(url: str) -> str:
    """Why nobody can be asked at *url*, which would be tried for ever; "" where somebody may be."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        return str(error)
    if parts.scheme not in {"http", "https"}:
        return "an address begins with https://"
    if not parts.hostname:
        return "it names no machine"
    try:
        return _NO_PORT if parts.port == 0 else ""
    except ValueError:  # its words are of programs
        return _NO_PORT


def is_safe(url: str) -> bool:
    """Whether somebody may be asked there, and nobody reads it on the way: https, or http on this machine alone.

    >>> is_safe("https://books.example.com/parley"), is_safe("http://[::1]:8081"), is_safe("http://books.example.com")
    (True, True, False)
    """
    parts = urlsplit(url) if not why_none(url) else None
    return parts is not None and (parts.scheme == "https" or _is_here(parts.hostname))


def _is_here(host: str | None) -> bool:
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"
