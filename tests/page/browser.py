"""A browser on the demo's page: a real Chromium without a window, and `parley demo` as a process of its own."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.async_api", reason="playwright is not installed")

from playwright.async_api import (  # noqa: E402
    Browser,
    ConsoleMessage,
    Page,
    Playwright,
    async_playwright,
    expect,
)

CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Milliseconds to wait for what the bot says: it may have to be started again, on a machine under load.
PATIENCE = 120_000
PICTURE = {"width": 1280, "height": 900}  #: high enough for the strip of calls
DESKTOP = {"width": 1280, "height": 760}
PHONE = {"width": 390, "height": 844}

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
expect.set_options(timeout=PATIENCE)


@asynccontextmanager
async def demo(folder: Path, *options: str) -> AsyncIterator[str]:
    """`parley demo`, until the block is left; gives the address that it prints on a line of its own."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--folder", str(folder / "demo")),
        *("--no-browser", *options),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        lines: list[str] = []
        while line := (await process.stdout.readline()).decode().strip():
            lines.append(line)
            if line.startswith("http://127.0.0.1:"):
                break
        else:
            raise AssertionError((await process.stderr.read()).decode() or lines)
        yield line
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0


#: The browser of this process, once it is started, and what it is started with.
_started: list[tuple[Playwright, Browser]] = []
#: Its tab that nobody looks at now.
_idle: list[Page] = []


async def chromium() -> Browser:
    """A browser; whatever is opened in it knows nothing of what else is."""
    if not _started:
        player = await async_playwright().start()
        browser = await player.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        _started.append((player, browser))
    return _started[0][1]


async def close() -> None:
    """Close the browser, if there is one."""
    _idle.clear()
    while _started:
        player, browser = _started.pop()
        await browser.close()
        await player.stop()


def _is_wrong(said: ConsoleMessage) -> bool:
    """What cannot be done (409) is said on the page itself."""
    return said.type == "error" and "409 (Conflict)" not in said.text


@asynccontextmanager
async def opened(browser: Browser, url: str, size: dict[str, int]) -> AsyncIterator[Page]:
    """The page; afterwards nothing was asked of another machine, and nothing went wrong in it."""
    asked: list[str] = []
    wrong: list[str] = []
    async with _tab(browser, size) as page:
        listeners: dict[str, Callable[..., None]] = {
            "request": lambda request: asked.append(request.url),
            "pageerror": lambda error: wrong.append(str(error)),
            "console": lambda said: wrong.append(said.text) if _is_wrong(said) else None,
        }
        for event, listener in listeners.items():
            page.on(event, listener)
        await page.goto(url)
        await page.wait_for_selector("body.ready")
        yield page
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
    assert all(one.startswith((url, "blob:")) for one in asked)
    assert not wrong, wrong


@asynccontextmanager
async def _tab(browser: Browser, size: dict[str, int]) -> AsyncIterator[Page]:
    """A tab as new: one that another test left, emptied, where there is one. A new one takes three times as long.

    Who puts into it what cannot be taken out again (a script that runs before those of a page) closes it.
    """
    page = _idle.pop() if _idle else await browser.new_page()
    await page.set_viewport_size(size)
    try:
        yield page
        if not page.is_closed():
            await _empty(page)
            _idle.append(page)
    except BaseException:
        await page.close()
        raise


async def _empty(page: Page) -> None:
    """Leave nothing of what was opened beside it, kept, or pretended in it."""
    for other in page.context.pages:
        if other is not page:
            await other.close()
    await page.unroute_all()
    await page.emulate_media(color_scheme="null", reduced_motion="null", forced_colors="null")
    await page.evaluate("localStorage.clear()")
    await page.goto("about:blank")
    await page.mouse.move(0, 0)
