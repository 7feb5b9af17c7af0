"""Waiting: for what happens beside a test, and not for ever: what does not come is named."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

#: Seconds within which all of it happens on a machine that does much else.
PATIENCE = 20


@contextlib.asynccontextmanager
async def soon(what: str) -> AsyncIterator[None]:
    """Fails in words, where what is awaited within does not come."""
    try:
        async with asyncio.timeout(PATIENCE):
            yield
    except TimeoutError:
        pytest.fail(f"in {PATIENCE} s nothing has come of it: {what}")
