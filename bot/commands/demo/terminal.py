"""Terminal demo: a whole negotiation, played by itself, readable as it happens."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console

from bot.commands.loan_rows import LoanRow
from bot.commands.sample_book import sample_book, write_sample_book
from bot.settings import read_config
from dialogs.demo import CHAPTERS, GOODBYE, HELLO, TIME_PASSES
from dialogs.texts import Language
from negotiation.contacting.reminders import plan, steps_of
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.relief import shortest_extension

from .lenders import DemoLender, lender_for
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
    book = sample_book(lender.book, as_of=today, seed=what.seed)
    rehearsal = Rehearsal(what.folder, lender.config)
    await rehearsal.open()
    try:
        await _open_doors(rehearsal, lender, what)
        await _perform(rehearsal, lender, what, book[0])
    finally:
        await rehearsal.close()


async def _open_doors(rehearsal: Rehearsal, lender: DemoLender, what: Show) -> None:
    """An advisor comes to work, the book is read, the bot starts."""
    advisor = await rehearsal.sandbox.person(
        first_name=lender.advisor, language_code=what.language.code.replace("_", "-")
    )
    await rehearsal.hire(advisor)
    today = datetime.now(ZoneInfo(lender.time_zone)).date()
    file, loan_map = write_sample_book(what.folder, lender.book, as_of=today, seed=what.seed)
    status, _, err = await rehearsal.parley(
        "loans", "import", str(file), "--map", str(loan_map), "--as-of", today.isoformat()
    )
    if status:
        raise RuntimeError(err)
    await rehearsal.start_bot()


async def _perform(rehearsal: Rehearsal, lender: DemoLender, what: Show, row: LoanRow) -> None:
    party, happenings = row.parties[0], rehearsal.server.world.events
    borrower = await rehearsal.sandbox.person(
        first_name=(party.name or "?").split()[0],
        language_code=what.language.code.replace("_", "-"),
        phone=party.phone,
    )
    can_pay = (row.figures.instalment.amount * Decimal("0.8")).quantize(Decimal(1))
    script = Script(
        borrower=borrower,
        advisor=rehearsal.advisors[0],
        group=rehearsal.group,
        loan_number=row.figures.number,
        full_name=party.name or "",
        income=str(can_pay * 5),
        outgoings=str(can_pay * 4 - 50),
        can_pay=str(can_pay),
        question=lender.question,
        answer=lender.answer,
        language=what.language,
        desk_language=what.language,
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
