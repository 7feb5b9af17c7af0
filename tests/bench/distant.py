"""Distant: the same applications where Telegram is 50 ms away, of 60 people at a time: what waits, not what works, decides."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace

from tests.bench.application import AS_IT_COMES, BOTS, measured
from tests.bench.figures import Figure

SHORT = False
PEOPLE, AT_ONCE, LATENCY = 120, 60, 0.05
#: One update after the other, as a ConversationHandler asks for: a few people show how fast that is.
PEER, ITS_PEOPLE = "the same over aiohttp", 15


def measure(*, short: bool) -> Iterator[Figure]:
    wanted = os.environ.get("BOTS", "")
    for of, (program, database) in BOTS.items():
        if wanted not in of or of == AS_IT_COMES:
            continue
        people = ITS_PEOPLE if of == PEER else AT_ONCE if short else PEOPLE
        where = database() if database else contextlib.nullcontext("")
        with where as url:
            found = asyncio.run(measured(of, url, program, people, AT_ONCE, LATENCY))
        for each in found:
            if each.what == "updates a second":
                yield replace(each, beside=PEER)
            elif each.what.startswith("ms "):
                yield each
