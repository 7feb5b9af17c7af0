"""Counter-offer: what the borrower could pay instead, on which day, and from when on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from dialogs.borrower.applying import doubts
from dialogs.corrections.not_but import as_it_is
from dialogs.flow import Route, Step, chose
from dialogs.happenings import CounterMade, Happening, Notice
from dialogs.heard import Heard, Words
from dialogs.parsers import Reader, Unclear, wish
from dialogs.parsers.money.by_how_much import is_by_how_much
from dialogs.parsers.money.once import is_once
from dialogs.parsers.money.one_part import is_of_one_part
from dialogs.parsers.money.wishes import WISH_EXAMPLE, Wished
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.named_figures import tells_no_wish
from negotiation.agreeing.offer import Offer
from negotiation.lifecycle import CaseState, fire
from negotiation.money import Money, unit
from negotiation.proposals.wish import Wish
from negotiation.reliefs import Relief

from .open_offer import is_on_the_table


def own_wish(heard: Heard, reader: Reader) -> Wished:
    """What could be paid, on which day and from when on. Raises `Unclear` where another figure is told, or one payment."""
    said = heard.text if isinstance(heard, Words) else ""
    if is_once(said):
        raise Unclear(ONE_PAYMENT)
    wished = wish(heard, reader)
    is_another = tells_no_wish(said) or is_of_one_part(as_it_is(said))
    if is_another and not wished.is_on_payday:
        raise Unclear(WISH_EXAMPLE)
    return wished


def own_wish_in_full(heard: Heard, reader: Reader) -> Wished:
    """The same where it is asked. Raises `Unclear` for by how much less, too."""
    if isinstance(heard, Words) and is_by_how_much(heard.text):
        raise Unclear(WISH_EXAMPLE)
    return own_wish(heard, reader)


def is_as_offered(situation: Situation) -> bool:
    """Whether what was just wished is what the offer asks anyway."""
    wished, offer = situation.answer, situation.the_offer
    if not isinstance(wished, Wished) or offer.besides or wished.is_on_payday:
        return False
    if wished.amount is not None and offer.terms.other_later is not None:
        return False
    own = _own_day(offer)
    is_same_day = wished.first_day(own) in {None, own}
    is_in_time = wished.since is None or offer.first_due >= wished.since
    asked = offer.terms.regular.amount
    is_same = wished.amount is None or wished.amount == asked or _is_rounded(wished.amount, asked)
    return is_same_day and is_in_time and is_same


def _is_rounded(said: Decimal, asked: Decimal) -> bool:
    """Whether it leaves out the cents, up or down: "294" of 294.46."""
    return said == said.to_integral_value() and abs(said - asked) < 1


def countered(situation: Situation, wished: Wished) -> Sequence[Happening]:
    """Other terms are asked for: the offer stays on the table until they are answered, and its day where none is named."""
    case = situation.the_case
    is_day_unknown = wished.is_on_payday and case.application.payday is None
    told = [Notice(SAME_DAY)] if is_day_unknown else []
    made = CounterMade(in_full(situation, wished))
    if case.state is CaseState.OFFERED:
        fire(case, "counter")
    return [*told, made]


def in_full(situation: Situation, wished: Wished) -> Wish:
    """What is not named is as in the offer on the table."""
    offer = situation.the_offer
    payday = situation.the_case.application.payday if wished.is_on_payday else None
    day = wished.first_day(_own_day(offer)) or payday or _day_of(offer)
    amount = _as_offered(situation)
    if wished.amount is not None:
        exact = wished.amount.quantize(unit(situation.currency), ROUND_HALF_UP)
        amount = Money(exact, situation.currency)
    return Wish(instalment=amount, day=day, since=wished.since)


def _as_offered(situation: Situation) -> Money:
    """What the offer asks a month, of all its loans."""
    each = (
        loan.every.a_month(terms.regular)
        for loan, terms in situation.loans_of(situation.the_offer)
    )
    return sum(each, Money.zero(situation.currency))


def _day_of(offer: Offer) -> int | None:
    """The day of the month that was moved to; `None` where it is the contract's."""
    if offer.besides or Relief.DUE_DATE not in (offer.terms.kinds or (offer.terms.kind,)):
        return None
    return _own_day(offer)


def _own_day(offer: Offer) -> int:
    """The day of the month on which it is paid; of the last day, 31."""
    return max(each.due_date.day for each in offer.terms.schedule)


ONE_PAYMENT = Text(
    "That would be one payment: you can pay at any time, and /pay shows where. Our offer is about every month. If it is each month that you mean, please write for example <b>300 on the 10th</b>."
)
SAME_DAY = Text(
    "I do not know on which day you are paid, so the day stays as it is. If it should be another, please write it with the amount, for example <b>300 on the 10th</b>."
)
COUNTER = "offer.counter"
ASK_COUNTER = Step(
    name=COUNTER,
    question=Text(
        "How much could you pay a month, and on which day? For example: <b>300 on the 10th</b>. If you can only begin later, say from when on. What you do not name stays as it is."
    ),
    options={"leave": Text("Back to the offer")},
    parse=own_wish_in_full,
    doubt=doubts.of_wishing,
    save=lambda situation, answer: (
        countered(situation, answer) if isinstance(answer, Wished) else []
    ),
    stands=is_on_the_table,
    routes=[
        Route(to="offer.decide", when=chose("leave")),
        Route(to="home.home"),
    ],
    heeds_words=True,
)
