"""Doors: the ports at which the bot listens, and the address at which Telegram brings updates: whether they can be."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from ipaddress import ip_address
from itertools import combinations
from urllib.parse import urlsplit

from bot.settings import Config, Settings, is_this_machine

#: Which variable says at which address a port is listened at.
HOSTS, USUAL = {"PARLEY_HEALTH_PORT": "PARLEY_HEALTH_HOST"}, "PARLEY_LISTEN_HOST"
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


def host(settings: Settings, name: str) -> str:
    """The address at which the port of this variable is listened at."""
    return settings.health_host if name == "PARLEY_HEALTH_PORT" else settings.listen_host


def hosts(settings: Settings, config: Config | None) -> dict[str, str]:
    """The addresses that are listened at, by the variable that says so."""
    return {HOSTS.get(name, USUAL): host(settings, name) for name in ports(settings, config)}


def is_everywhere(address: str) -> bool:
    """Whether that is every address the machine has.

    >>> is_everywhere("0.0.0.0"), is_everywhere("::"), is_everywhere("127.0.0.1"), is_everywhere("localhost")
    (True, True, False, False)
    """
    try:
        return ip_address(address).is_unspecified
    except ValueError:
        return False


def here(address: str) -> str:
    """As a program on this machine writes, in an address, what is listened at *address*.

    >>> here("0.0.0.0"), here("::"), here("::1"), here("proxy.example")
    ('127.0.0.1', '[::1]', '[::1]', 'proxy.example')
    """
    if is_everywhere(address):
        return "[::1]" if ":" in address else "127.0.0.1"
    return f"[{address}]" if ":" in address else address


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
    for name, address in hosts(settings, config).items():
        if _is_no_host(address):
            yield (
                f"{name}: {address} is no address; write one of this machine without a port, "
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
