"""Papers: whether what borrowers send is scanned, and can be sent past Telegram where the lender wants that."""

from __future__ import annotations

import aiohttp

from bot.commands.counted import counted
from bot.papers.clamd import Clamd, ScannerAway
from storage.upkeep import health

from .finding import Finding, Patient, failed, good, warning

#: What the page for papers answers to a link that is none.
GONE = 410


async def scanner(patient: Patient) -> Finding:
    if not patient.settings.clamd:
        return warning(
            "papers are not scanned for viruses",
            "Run ClamAV's daemon, and set PARLEY_CLAMD to its host:port or the path of its socket.",
        )
    try:
        said = await Clamd(patient.settings.clamd).version()
    except ValueError as error:
        return failed(str(error), "Correct PARLEY_CLAMD.")
    except ScannerAway as error:
        held = await patient.stored(health.papers_held)
        waiting = "" if held is None else f"; {counted(held, 'paper waits', 'papers wait')} for it"
        return failed(
            f"the virus scanner does not answer ({error}){waiting}",
            "Start clamd, or correct PARLEY_CLAMD. Papers wait until it answers.",
        )
    return good(said)


async def uploads(patient: Patient) -> Finding:
    page = "" if isinstance(patient.config, str) else patient.config.papers.page
    if not page:
        return good("not wanted: papers come through Telegram")
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session,
            session.get(f"{page.rstrip('/')}/papers/-", allow_redirects=False) as answer,
        ):
            said, is_ours = str(answer.status), answer.status == GONE
    except (aiohttp.ClientError, OSError) as error:
        said, is_ours = type(error).__name__, False
    if is_ours:
        return good(f"{page} answers")
    return warning(
        f"{page} does not lead to the page for papers ({said})",
        f"It has to lead to port {patient.settings.upload_port} (PARLEY_UPLOAD_PORT) of a running `parley run`.",
    )
