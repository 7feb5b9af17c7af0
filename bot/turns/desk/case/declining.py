"""Desk's declining: the lender's no to an application, by a rule or in words of one's own, looked at once more."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from bot.turns.agreeing import offer_ends, offering
from bot.turns.casework import law_rests, noting
from bot.turns.desk import buttons
from bot.turns.desk.arrangement import signing
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from bot.turns.desk.proposing import packages
from dialogs.borrower import HOME
from dialogs.borrower.case_now import ANOTHER_LOOK, NO_PLAN, OTHER_TERMS, refused, refused_terms
from dialogs.borrower.deadlines import deadlines
from dialogs.desk.arrangement.typed_figures import last_day
from dialogs.desk.orders import decisions as o
from dialogs.desk.orders.order import Order
from dialogs.desk.orders.typed import parted
from dialogs.interruptions import APPEAL
from dialogs.parsers import Reader, Unclear
from dialogs.reply import Say
from dialogs.said import rest_words
from dialogs.said.why import words
from dialogs.texts import Lines, Text
from negotiation.agreeing.suggestions import suggested
from negotiation.case_clocks import wants_answer
from negotiation.desk.note import REFUSAL_WRITTEN
from negotiation.lifecycle import CaseState
from negotiation.limits import Role
from negotiation.pack import Due
from negotiation.proposals.why import Rule, Why
from negotiation.refusals import NotAllowed
from storage.case import casework

#: What a reason may end with; the sentence has its own.
_STOPS = " .。"
DECLINED = Text("The application is declined. The borrower can ask for another person.")
DECLINED_TERMS = Text(
    "Other terms are declined; those in force hold. The borrower can ask for another person."
)


async def decline(here: InRoom, order: o.DeclineCase) -> None:
    """With words of one's own, which are looked at once more, or with a rule to choose.

    While the law gives time for papers only with words, and with the last day of that time: it is meant.
    """
    here.claimed()
    unasked.must_be_safe(here)
    _must_be_refusable(here)
    why, until = order.why, rest_words.papers_until_now(here.situation)
    if until is not None:
        typed, why = parted(why)
        if _day(here, typed) != until or not why:
            here.say(_too_early(here, until))
            return
    await _forget(here)
    if why:
        note = await noting.keep(here, REFUSAL_WRITTEN, why)
        written = f"{note.id} {until.isoformat()}" if until is not None else f"{note.id}"
        _ask(here, Text("{words}", words=note.text.rstrip(_STOPS)), f"declined:{written}")
        return
    found = {f"no:{each.rule}": _label(each) for each in await _obstacles(here)}
    here.say(
        Text("Which rule stands in the way? The borrower reads it. Or write: /decline why"),
        options=found,
        about=buttons.About.DECLINE.of(),
    )


async def decline_by_rule(here: InRoom, order: o.DeclineByRule) -> None:
    here.claimed()
    unasked.must_be_safe(here)
    _must_be_refusable(here)
    until = rest_words.papers_until_now(here.situation)
    if until is not None:  # asked for since the rules were shown
        here.say(_too_early(here, until))
        return
    found = await _obstacles(here)
    why = next((each for each in found if each.rule == order.rule), None)
    if why is None:  # the rules that stand in the way are others by now
        await decline(here, o.DeclineCase(""))
        return
    said = words(why)
    if not order.is_meant:
        await _forget(here)
        _ask(here, said, f"no_meant:{order.rule}")
        raise unasked.NotNow
    await _decline(here, here.situation.language.plain(said), noted=here.language.plain(said))


async def decline_as_written(here: InRoom, order: o.DeclineAsWritten) -> None:
    """It is meant: what was written goes out, unless papers were asked for since."""
    here.claimed()
    unasked.must_be_safe(here)
    _must_be_refusable(here)
    until = rest_words.papers_until_now(here.situation)
    if until is not None and until.isoformat() != order.until:
        here.say(_too_early(here, until))
        return
    case_id = here.situation.the_case.id or 0
    note = await casework.note(here.turn.session, case_id, order.note_id)
    if note is None or note.event != REFUSAL_WRITTEN:
        here.say(Text("That is decided already."))
        return
    await _forget(here)  # it is kept as the reason of what is done
    await _decline(here, note.text, noted=note.text)


async def decline_nothing(here: InRoom, _: o.DeclineNothing) -> None:
    here.claimed()
    await _forget(here)
    here.say(Text("Nothing is declined."))


def _must_be_refusable(here: InRoom) -> None:
    """What is not sent yet may be refused only where the law wants an answer all the same. Raises `NotAllowed`, `DecidedBefore`."""
    case, office = here.situation.the_case, here.turn.house.lender.office
    is_asked = case.state is not CaseState.APPLYING
    if not (is_asked or wants_answer(case, here.situation.policy.pack, office)):
        raise NotAllowed(case.state, "decline")
    case.must_be_refusable(here.advisor.user_id)


async def _forget(here: InRoom) -> None:
    """A reason that was written and not meant, or put right by a newer one."""
    case_id = here.situation.the_case.id or 0
    await casework.drop(here.turn.session, case_id, REFUSAL_WRITTEN)
    buttons.drop(here.turn, here.room, buttons.About.DECLINE)


def _ask(here: InRoom, why: Text, button: str) -> None:
    """Shown as the borrower would read it, and asked once more: it cannot be taken back."""
    keeps = here.situation.keeps_a_plan
    here.say(
        Lines(
            Text("✋ Not sent yet. The borrower would read:"),
            OTHER_TERMS if keeps else NO_PLAN,
            Text("The reason: {why}.", why=why),
            None,
            Text(
                "Then it is declined. You cannot take that back; only somebody else can look at it again, if the borrower asks for it."
            ),
        ),
        options={
            button: Text("Decline, and tell the borrower"),
            "declined_not": Text("Do not decline"),
        },
        about=buttons.About.DECLINE.of(),
    )


def _day(here: InRoom, typed: str) -> date | None:
    with suppress(Unclear):
        return last_day(typed, Reader(here.language.code, here.turn.today))
    return None


def _too_early(here: InRoom, until: date) -> Text:
    rule = here.situation.policy.pack.deadline(Due.SEND_PAPERS)
    return Text(
        "By law the borrower has until {day} for the papers that were asked for ({source}). If no paper could change your reason, write it with that day, and the borrower reads it: /decline {written} why",
        day=until,
        source=str(rule.source) if rule is not None else "",
        written=until.isoformat(),
    )


async def _obstacles(here: InRoom) -> list[Why]:
    """Where the core's search ended for any loan of the case, each rule once, but for who may offer."""
    found: dict[Rule, Why] = {}
    together, apart = await packages.owed(here)
    for loan in (*together, *apart) or (here.situation.the_loan,):
        tried = suggested(
            here.situation.the_case.application,
            loan,
            now=here.turn.today,
            policy=offering.policy_of(here.turn, here.situation, loan),
            role=Role.SUPERVISOR,
        )
        for each in tried.stopped if tried is not None else ():
            found.setdefault(each.rule, each)
    return [each for rule, each in found.items() if rule is not Rule.AUTHORITY]


def _label(why: Why) -> Text:
    return RULES.get(why.rule, OTHER_RULE)


async def _decline(here: InRoom, why: str, *, noted: str) -> None:
    """The lender says no: the rule, *noted* in the desk's own words, and the right to have another person look."""
    case, turn = here.situation.the_case, here.turn
    case.refuse(here.advisor.user_id, why.rstrip(_STOPS), turn.now)
    case.law = case.law.did(Due.FINAL_NOTICE, turn.now)  # a refusal is a final answer
    await offer_ends.withdraw_all(turn, case)
    here.situation.offer = None
    await noting.keep(here, "application declined", noted)
    await here.note("application declined")
    goes_on = here.situation.keeps_a_plan
    if goes_on:
        await signing.go_on(here)
    await law_rests.begin(turn, here.situation)
    if not here.room.is_with_bot:
        here.room.hand_back()
    await here.refresh()
    here.tell(DECLINED_TERMS if goes_on else DECLINED)
    if here.is_door:
        here.chat.place, here.chat.came_from = HOME, []
        said = refused_terms(here.situation) if goes_on else refused(here.situation)
        told = Lines(said, *deadlines(here.situation))
        here.send_borrower(Say(text=told, options={APPEAL: ANOTHER_LOOK}))


RULES = {
    Rule.LONGEST_EXTENSION: Text("The most months that may be added"),
    Rule.LONGEST_TERM: Text("The longest term"),
    Rule.LONGEST_BY_LAW: Text("The longest term by law"),
    Rule.LONGEST_BREAK: Text("The longest break"),
    Rule.LOWEST_RATE: Text("The lowest rate"),
    Rule.BELOW_FLOOR: Text("Too little would be repaid"),
    Rule.BELOW_INTEREST: Text("Below the interest alone"),
    Rule.CONTRACT_FITS: Text("The contract can be paid"),
    Rule.RESTRUCTURES: Text("Changed too often already"),
    Rule.TOO_SOON_AGAIN: Text("Changed a short while ago"),
    Rule.RESTRUCTURE_OPEN: Text("Another change is under way"),
}
OTHER_RULE = Text("Another rule")

ORDERS: dict[type[Order], Act] = {
    o.DeclineCase: decline,
    o.DeclineByRule: decline_by_rule,
    o.DeclineAsWritten: decline_as_written,
    o.DeclineNothing: decline_nothing,
}
