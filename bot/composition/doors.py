"""Doors: the ports at which the bot listens, and the address at which Telegram brings updates: whether they can be."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from itertools import combinations
from urllib.parse import urlsplit

from bot.settings import Config, Settings, is_this_machine

#: The ports to which Telegram brings updates.
TELEGRAMS = (443, 80, 88, 8443)


def ports(settings: Settings, config: Config | None) -> dict[str, int]:
    """Those that are listened at, by the variable that says so; what a configuration wants only where there is one."""
    wanted = {
        "PARLEY_WEBHOOK_PORT": settings.webhook_port if settings.webhook_url else 0,
        "PARLEY_UPLOAD_PORT": settings.upload_port if config and config.papers.page else 0,
        "PARLEY_PAYMENTS_PORT": settings.payments_port if settings.payments_secret else 0,
        "PARLEY_HEALTH_PORT": settings.health_port,
    }
    return {name: port for name, port in wanted.items() if port}


def faults(settings: Settings, config: Config | None) -> Iterator[str]:
    """What cannot be, in a sentence each that names the variables."""
    if settings.webhook_url:
        if not settings.webhook_secret:
            yield "PARLEY_WEBHOOK_SECRET is not set: 1-256 of A-Z a-z 0-9 _ -, known to nobody"
        if why := _unreachable(settings.webhook_url, is_rehearsal=settings.is_rehearsal):
            yield f"PARLEY_WEBHOOK_URL: {why}"
    for (one, port), (other, same) in combinations(ports(settings, config).items(), 2):
        if port == same:
            yield f"{one} and {other} are both {port}: give each a port of its own"
    if settings.health_port and _is_no_host(settings.health_host):
        yield (
            f"PARLEY_HEALTH_HOST: {settings.health_host} is no address; write one of this machine without a port, "
            "as 127.0.0.1, or 0.0.0.0 for all it has"
        )


def _unreachable(url: str, *, is_rehearsal: bool) -> str:
    """Why Telegram would bring nothing there; "" where it would."""
    try:
        parts = urlsplit(url)
        port = 443 if parts.port is None else parts.port
    except ValueError as error:
        return f"it is no address ({error})"
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return "write it as https://bot.example.com/telegram"
    # A Telegram on this machine brings them in the clear, to any port of it.
    if is_rehearsal and is_this_machine(parts.hostname):
        return ""
    if parts.scheme != "https":
        return "Telegram brings updates to an https:// address only"
    if port not in TELEGRAMS:
        *most, last = TELEGRAMS
        return f"Telegram brings updates to port {', '.join(map(str, most))} or {last} only, not to {port}"
    return ""


def _is_no_host(host: str) -> bool:
    """Whether nothing has that name. Where there is nobody to ask for the moment, a later start may find it."""
    try:
        socket.getaddrinfo(host, None)
    except UnicodeError:  # a dot too many, or a part that is too long
        return True
    except socket.gaierror as error:
        return error.errno != socket.EAI_AGAIN
    return False
