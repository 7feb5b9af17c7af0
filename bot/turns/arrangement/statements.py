"""Statements: how a plan stands, as a paper, whenever the borrower asks; also after it has ended."""

from __future__ import annotations

import asyncio
from dataclasses import asdict

from bot.papers.statement_paper import StatementPaper, print_statement
from bot.turns import situations
from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from bot.turns.turn import Turn
from dialogs.borrower.arrangement import plan_papers
from dialogs.printed.statement_words import statement_words
from dialogs.situation import Situation
from negotiation.follow_up.arrangement import Payment
from negotiation.follow_up.statement import uses
from storage import books
from storage.auditing import audit
from storage.case import cases, covers
from storage.records import Chat


async def wanted(here: InChat, _: object) -> None:
    """Send the statement of the plan, or of the last there was."""
    turn, chat, situation = here.turn, here.chat, here.situation
    found = situation if situation.instalments else await _last(turn, chat)
    language = situation.language
    if found is None:
        text = plan_papers.NO_STATEMENT
        here.say(text)
        return
    case, today = found.the_case, turn.now.astimezone(language.zone).date()
    loan_ids = {each.loan_id for each in found.instalments}
    words = statement_words(
        case,
        found.the_plan,
        [loan for loan in found.loans if loan.id in loan_ids],
        found.instalments,
        uses(await _payments(turn, found), found.instalments),
        lender=found.lender,
        language=language,
        today=today,
    )
    data = await asyncio.to_thread(
        print_statement, turn.house.press, StatementPaper(dated=today, **asdict(words))
    )
    name = f"{case.number}-{today.isoformat()}.pdf"
    number = await turn.keep(data, name, "application/pdf", case.id)
    papers.give(turn, chat, number, name, language.plain(plan_papers.STATEMENT))
    await turn.note("statement sent", actor="bot", case_id=case.id)


async def _last(turn: Turn, chat: Chat) -> Situation | None:
    """The newest case of theirs that had a plan, closed or not."""
    for cover in reversed(await covers.cases_of(turn.session, chat.borrower_id or 0)):
        case = await cases.case(turn.session, cover.id)
        found = await situations.of_case(turn, chat, case)
        if found.instalments:
            return found
    return None


async def _payments(turn: Turn, situation: Situation) -> list[Payment]:
    """Those that went to the plan, in the order in which they came, and what took one back."""
    since = situation.the_plan.countersigned_at
    references = [
        str(one.details["reference"])
        for one in await audit.of_case(turn.session, situation.the_case.id or 0)
        if one.event == "payment recorded" and (since is None or one.at >= since)
    ]
    known = await books.payments_by_reference(turn.session, set(references))
    back = await books.reversals_of(turn.session, set(references))
    return [*(known[one] for one in dict.fromkeys(references) if one in known), *back]
