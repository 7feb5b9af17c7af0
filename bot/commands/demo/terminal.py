"""Terminal demo: a whole negotiation, played by itself, readable as it happens."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console

from bot.settings import read_config
from dialogs.demo import CHAPTERS, GOODBYE, HELLO, ROLE_ADVISOR, TIME_PASSES
from dialogs.texts import Language
from negotiation.contacting.reminders import plan, steps_of
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.relief import shortest_extension

from .cast import Cast
from .lenders import lender_for
from .narration import Narrator
from .play import PATIENCE, Script, play
from .rehearsal import Rehearsal


@dataclass(frozen=True, kw_only=True)
class Show:
    """What is shown, where, and how fast."""

    folder: Path
    language: Language
    seed: int
    pace: float  #: seconds after each message
    console: Console


async def show(what: Show) -> None:
    """Play the six steps, and tell them. Raises `BotDied` or `CannotDo` when it does not come to its end."""
    lender = lender_for(what.language)
    today = datetime.now(ZoneInfo(lender.time_zone)).date()
    rehearsal = Rehearsal(what.folder, lender.config)
    cast = Cast(rehearsal, lender, what.language, seed=what.seed, day=today)
    await rehearsal.open()
    try:
        await cast.come(lender.advisor, ROLE_ADVISOR)
        await cast.read_book()
        await rehearsal.start_bot()
        await _perform(cast, what)
    finally:
        await rehearsal.close()


async def _perform(cast: Cast, what: Show) -> None:
    rehearsal, row = cast.rehearsal, cast.book[0]
    happenings = rehearsal.server.world.events
    script = replace(
        await cast.script(row, rehearsal.advisors[0]),
        tapped=lambda name, label: happenings.tell("tapped", name=name, label=label),
    )

    async def chapter(step: str) -> None:
        happenings.tell("chapter", title=what.language.plain(CHAPTERS[step]))

    narrator = Narrator(
        rehearsal.sandbox,
        what.console,
        what.folder,
        language=what.language,
        group_id=rehearsal.group.id,
        pace=what.pace,
    )
    say = what.language.plain
    what.console.print(say(HELLO.given(folder=str(what.folder))))
    with happenings.listening() as events:
        mouth = asyncio.create_task(narrator.tell(events))
        try:
            await play(script, chapter)
            await _first_reminder(rehearsal, script, row.figures, what)
            happenings.tell("end")
            await mouth
        finally:
            mouth.cancel()
    what.console.print(say(GOODBYE.given(folder=str(what.folder))))


async def _first_reminder(rehearsal: Rehearsal, script: Script, loan: Loan, what: Show) -> None:
    """Move the clock to the first reminder and see it arrive."""
    zone, now = ZoneInfo(lender_for(what.language).time_zone), datetime.now(UTC)
    policy = read_config(rehearsal.folder / "parley.toml").policy_for(loan.product)
    terms = shortest_extension(
        loan,
        can_pay=Money(script.can_pay, loan.instalment.currency),
        now=now.astimezone(zone).date(),
        policy=policy,
    )
    if terms is None:
        raise LookupError("the sample book's first loan has no plan")
    [first, *_] = plan(terms.first_due, steps_of(policy), zone=zone, pack=policy.pack)
    moment = first.moment
    language = what.language.at(zone)
    for title in (CHAPTERS["follow_up"], TIME_PASSES.given(moment=moment)):
        rehearsal.server.world.events.tell("chapter", title=language.plain(title))
    await rehearsal.sandbox.advance((moment - now + timedelta(minutes=1)).total_seconds())
    await script.borrower.sees("/person", timeout=PATIENCE)
