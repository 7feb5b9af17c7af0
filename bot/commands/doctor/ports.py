"""Ports: whether the bot could listen where it is to, or does so already."""

from __future__ import annotations

import asyncio
import errno
from dataclasses import dataclass

import aiohttp

from bot.composition import doors
from bot.settings import is_this_machine

from .finding import Finding, Patient, failed, good, skipped, warning


@dataclass(frozen=True, slots=True)
class Knock:
    """What a bot that runs answers to somebody who may do nothing."""

    method: str
    path: str
    status: int


KNOCKS = {
    "PARLEY_WEBHOOK_PORT": Knock("POST", "/", 403),
    "PARLEY_UPLOAD_PORT": Knock("GET", "/papers/-", 410),
    "PARLEY_PAYMENTS_PORT": Knock("POST", "/v1/payments", 401),
    "PARLEY_HEALTH_PORT": Knock("GET", "/healthz", 200),
}


async def ports(patient: Patient) -> Finding:
    """Whether `parley run` would get the ports it wants."""
    if isinstance(patient.config, str):
        return skipped("not checked: there is no configuration")
    wanted = doors.ports(patient.settings, patient.config)
    hosts = {name: doors.host(patient.settings, name) for name in wanted}
    taken: dict[str, str] = {}
    for name, port in wanted.items():
        why = await unserved(hosts[name], port)
        if why and not await _is_ours(KNOCKS[name], hosts[name], port):
            taken[name] = f"{name}: nothing can listen at {hosts[name]}, port {port} ({why})"
    if taken:
        return failed(
            "; ".join(taken.values()),
            f"Stop what listens there, or set another {' and '.join(taken)}: `parley run` ends with 1.",
        )
    said = ", ".join(
        f"{port} at {'all addresses' if doors.is_everywhere(hosts[name]) else hosts[name]} ({name})"
        for name, port in wanted.items()
    )
    open_to_all = [
        name
        for name in wanted
        if name != "PARLEY_HEALTH_PORT" and not is_this_machine(hosts[name])
    ]
    if open_to_all:
        return warning(
            f"served in the clear, past this machine too: {said}",
            "Right in a container, or where the proxy is another machine: let nobody else reach it. "
            "Else leave PARLEY_LISTEN_HOST out.",
        )
    return good(f"free, or the bot's own: {said}" if said else "nothing listens")


async def unserved(host: str, port: int = 0) -> str:
    """Why this machine cannot listen at *host* and *port*, 0 for any; "" where it can."""
    try:
        server = await asyncio.get_running_loop().create_server(asyncio.Protocol, host, port)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        return "another program listens there" if taken else error.strerror or type(error).__name__
    server.close()
    await server.wait_closed()
    return ""


async def _is_ours(knock: Knock, host: str, port: int) -> bool:
    here = doors.here(host)
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session,
            session.request(
                knock.method, f"http://{here}:{port}{knock.path}", allow_redirects=False
            ) as answer,
        ):
            return answer.status == knock.status
    except (aiohttp.ClientError, OSError):
        return False
