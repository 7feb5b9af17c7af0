"""Desk's papers: an advisor reads them alone, takes one as proof, or asks for another one and says why."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk import private
from bot.turns.casework import law_rests, noting
from bot.turns.desk.case import asking_papers
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import SENT_TO_YOU, Act, InRoom
from bot.turns.paperwork import asked_papers, opened_papers, paper_view
from bot.turns.turn import Turn
from dialogs.desk.case.papers import (
    buttons_of_listed,
    buttons_of_not_opened,
    line,
    listing,
    not_opened,
    reasons,
)
from dialogs.desk.orders import papers as o
from dialogs.desk.orders.order import Order
from dialogs.desk.workload.alerts import who
from dialogs.said import paper_days
from dialogs.said.paper_words import NAMES
from dialogs.said.refusal_reasons import WORDS
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.paper import PaperState
from negotiation.applying.paper_wants import Sent, sent
from storage.records import Chat

NO_SUCH_PAPER = Text("There is no such paper. /papers shows all of this case.")


async def list_papers(here: InRoom, _: o.ListPapers) -> None:
    here.say(listing(here.situation), options=buttons_of_listed(here.situation))


async def accept(here: InRoom, order: o.AcceptPapers) -> None:
    """They prove what they were to show: all of them, or none; what nobody has opened is asked about. Raises refusals."""
    here.claimed()
    situation = here.situation
    those = _all_numbered(situation, order.numbers)
    if not those:
        here.tell(NO_SUCH_PAPER)
        return
    unread = await _unread(here, those)
    numbers = [one.number for one in unread]
    if unread and not isinstance(order, o.AcceptUnread):
        here.say(not_opened(numbers), options=buttons_of_not_opened(numbers, order.numbers))
        return
    refused = [one for one in those if _was_refused(one)]
    for one in refused:
        await unasked.must_be_allowed(here, f"paper {one.number} accepted")
    pages = [page for one in those for page in one.pages]
    for page in pages:
        page.accept()
    for one in those:
        situation.the_case.do_not_wait_for(one.want)
    await asked_papers.all_came(here.turn, situation)
    await law_rests.completed(here.turn, situation)
    await here.refresh()
    for one in those:
        paper_view.redraw(here.turn, situation, one.pages[0])
    await here.note("paper accepted", papers=[page.id for page in pages])
    if unread:
        ids = [page.id for one in unread for page in one.pages]
        await here.note(opened_papers.UNREAD, papers=ids)
    here.tell(_accepted(those))
    for one in refused:
        _take_after_all(here, one)


async def _unread(here: InRoom, those: Sequence[Sent]) -> list[Sent]:
    """Those of which no page was ever opened by an advisor; whoever refused one has seen it somehow."""
    opened = await opened_papers.by_page(here.turn, here.situation.the_case.id or 0)
    return [
        one
        for one in those
        if one.state is PaperState.RECEIVED and not any(page.id in opened for page in one.pages)
    ]


def _was_refused(one: Sent) -> bool:
    return any(page.state is PaperState.REFUSED for page in one.pages)


def _accepted(those: Sequence[Sent]) -> Text:
    if len(those) == 1:
        return Text("Paper {number} is accepted.", number=those[0].number)
    numbers = ", ".join(str(one.number) for one in those)
    return Text("Accepted: papers {numbers}.", numbers=numbers)


def _take_after_all(here: InRoom, one: Sent) -> None:
    here.tell_borrower(
        Text(
            "We have looked again at your paper № {number} ({what}), and accept it. You need not send another one.",
            number=one.number,
            what=NAMES[one.want],
        )
    )
    if here.is_door:
        asking_papers.close_step(here.chat, one.want)


async def open_papers(here: InRoom, order: o.OpenPapers) -> None:
    """Every page that may be seen, in the advisor's own chat; who opened what is kept."""
    those = _all_numbered(here.situation, order.numbers)
    if not those:
        here.say(NO_SUCH_PAPER)
        return
    if not await here.can_be_written_to():
        return
    pages = [page for one in those for page in one.pages if page.is_shown]
    if not pages:  # on their way yet, or not scanned
        here.say(Lines(*(line(here.situation, one) for one in those)))
        return
    for page in pages:
        kind, name = paper_view.form(page)
        here.turn.send(
            private.paper(
                here.advisor.user_id,
                Lines(who(here.situation, here.room), paper_view.caption(here.situation, page)),
                here.language,
                kind=kind,
                vault_id=page.vault_id,
                name=name,
            )
        )
    await here.note(opened_papers.OPENED, papers=[page.id for page in pages])
    here.say(SENT_TO_YOU)


async def ask_refusal(here: InRoom, order: o.AskRefusal) -> None:
    here.claimed()
    if _numbered(here.situation, order.number) is None:
        here.say(NO_SUCH_PAPER)
        return
    question = Text(
        "Why can paper {number} not be taken? Choose, or write /refuse {number} and why.",
        number=order.number,
    )
    here.say(question, options=reasons(order.number))


async def refuse_as(here: InRoom, order: o.RefuseAs) -> None:
    """A saved reason, in the borrower's language. Raises refusals."""
    why = WORDS[order.reason]
    words = here.situation.language.plain(why)
    await _refuse(here, o.RefusePaper(order.number, words), noted=here.language.plain(why))


async def refuse(here: InRoom, order: o.RefusePaper) -> None:
    """It does not prove it: the borrower reads why, and is asked for another one. Raises refusals."""
    await _refuse(here, order, noted=order.why)


async def _refuse(here: InRoom, order: o.RefusePaper, *, noted: str) -> None:
    """Likewise, *noted* in the desk's own words."""
    here.claimed()
    one = _numbered(here.situation, order.number)
    if one is None:
        here.tell(NO_SUCH_PAPER)
        return
    if one.state is PaperState.REFUSED and one.pages[0].is_shown:
        here.tell(
            Text(
                "Paper {number} is refused already. /accept {number} takes it all the same.",
                number=one.number,
            )
        )
        return
    await unasked.must_be_allowed(here, f"paper {one.number}")
    for page in one.pages:
        page.refuse(order.why)
    await asking_papers.ask_for(here, one.want)
    await here.refresh()
    paper_view.redraw(here.turn, here.situation, one.pages[0])
    await noting.keep(here, "paper refused", noted)
    await here.note("paper refused", papers=[page.id for page in one.pages])
    here.tell(
        Text("Paper {number} is refused; the borrower is asked for another.", number=one.number)
    )
    _ask_for_another(here.turn, here.chat, here.situation, one, order.why)


def _ask_for_another(turn: Turn, chat: Chat, situation: Situation, one: Sent, why: str) -> None:
    """A message that opens the step at which it is sent; the place that was left is remembered."""
    text = Text(
        "We could not accept your paper № {number} ({what}): {why}\nCould you send another one? Nothing else changes meanwhile.",
        number=one.number,
        what=NAMES[one.want],
        why=why,
    )
    language = situation.language
    told = Lines(text, *paper_days.in_time(situation))
    turn.say(told, chat_id=chat.chat_id, language=language)
    asking_papers.open_step(turn, chat, situation, one.want)


def _numbered(situation: Situation, number: int) -> Sent | None:
    return next((one for one in sent(situation.papers) if one.number == number), None)


def _all_numbered(situation: Situation, numbers: Sequence[int]) -> list[Sent]:
    """Those of these numbers; none where one of them is missing."""
    found = [one for number in numbers if (one := _numbered(situation, number)) is not None]
    return found if len(found) == len(numbers) else []


ORDERS: dict[type[Order], Act] = {
    o.ListPapers: list_papers,
    o.AcceptPapers: accept,
    o.AcceptUnread: accept,
    o.RefusePaper: refuse,
    o.OpenPapers: open_papers,
    o.AskRefusal: ask_refusal,
    o.RefuseAs: refuse_as,
}
