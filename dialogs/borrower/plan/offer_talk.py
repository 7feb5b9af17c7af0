"""Offer talk: what is said of an offer in short words is met where it is said: what it means, what it costs, or that a wish was passed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.asked import all_asked
from dialogs.borrower.questions.pay_words import DAYS
from dialogs.flow import Step
from dialogs.happenings import Happening, MessageLeft, Notice
from dialogs.heard import Words
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.parsers import Ambiguous, Unclear
from dialogs.parsers.money.wishes import Wished
from dialogs.phrases.of_offer import Said, said_of_offer
from dialogs.reading import reader
from dialogs.said import why
from dialogs.said.plan_words import asks
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.money import total_of

from .counter_offer import ASK_COUNTER, COUNTER, own_wish
from .offer import DECIDE
from .open_offer import is_on_the_table

#: Where what was accepted is to be signed.
SIGNING = "signing"
#: Where an offer is spoken of.
PLACES = {DECIDE.name, COUNTER}

IN_ALL = Text(
    "That is {total} in all. Nothing is added while you pay on time, and once you sign, nothing is overdue any more."
)
NOT_AGREED = Text(
    "Nothing is agreed yet: you may take it, write what you could pay instead, or say no. If a word or a figure is not clear, write which."
)
NOT_SIGNED = Text(
    "Nothing is signed yet: take your time, show it to whom you trust, or leave it. If a word or a figure is not clear, write which."
)
SHORTER = Text(
    "I pass on that it takes too long for you. A shorter plan asks more each month: write how much you could pay a month, and it is looked at. Under any plan you may pay more whenever you can, at no cost; then it ends sooner."
)
LONGER = Text(
    "I pass on that you would like more time. Then each month asks less, and in all more interest is paid. Write how much you could pay a month, and it is looked at."
)
CHEAPER = Text(
    "I pass on that it is too dear for you. What is repaid sooner costs less: with more a month, or by paying more when you can, at no cost. Whether interest can be less, a person decides for each case."
)
OTHER_RHYTHM = Text(
    "I pass on that you would rather pay in another rhythm. Our offer names the days on which it has to be there; smaller sums may come before, as often as you like, and count at once. Whether the plan itself can ask in that rhythm, a person tells you."
)
STAYS_OPEN = Text("Our offer stays open meanwhile, as it is.")

_WISHES = {
    Said.TOO_LONG: SHORTER,
    Said.TOO_SHORT: LONGER,
    Said.TOO_DEAR: CHEAPER,
    Said.RHYTHM: OTHER_RHYTHM,
}
_QUESTIONS = {
    Said.WHY_MORE: "dearer",
    Said.MORE_LATER: "early",
    Said.LESS_INTEREST: "waived",
}


def told(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """What is said back; `None` for other words, and where no offer is spoken of."""
    if situation.offer is None:
        return None
    said = said_of_offer(text)
    is_signing = step.flow == SIGNING and situation.to_sign is not None
    if not is_signing and (step.name not in PLACES or not is_on_the_table(situation)):
        return None
    if (known := answer(situation, text)) is not None or is_signing:
        return None if known is None else [known]
    if said in {Said.TOO_MUCH, Said.LATER}:
        return _asked_instead(situation, step)
    if said in _WISHES:
        wish = Lines(_WISHES[said], STAYS_OPEN)
        passed_on = () if situation.waits_for_a_person else (MessageLeft(is_said=False),)
        return [Notice(wish, {PERSON: PERSON_LABEL}), *passed_on]
    return None


def answer(situation: Situation, text: str) -> Notice | None:
    """What is known of the offer, to whoever asks; when and how much, another question tells in figures."""
    said = said_of_offer(text)
    if said is Said.UNCLEAR and DAYS in all_asked(text):
        return None
    if said is Said.UNCLEAR:
        return Notice(in_plain_words(situation), {why.WHY: why.WHY_LABEL, PERSON: PERSON_LABEL})
    if said is Said.WHY:
        return Notice(why.of_offer(situation, situation.the_offer), {PERSON: PERSON_LABEL})
    code = None if said is None else _QUESTIONS.get(said)
    return None if code is None else questions.answer(situation, code)


def in_plain_words(situation: Situation) -> Sayable:
    """The offer without a word of finance."""
    parts = situation.loans_of(situation.the_offer)
    total = total_of(terms.total for _, terms in parts)
    not_yet = NOT_AGREED if is_on_the_table(situation) else NOT_SIGNED
    return Lines(*_each(situation), IN_ALL.given(total=total), not_yet)


def _each(situation: Situation) -> Iterator[Sayable]:
    parts = situation.loans_of(situation.the_offer)
    for loan, terms in parts:
        if len(parts) > 1:
            yield Text("<b>Loan {number}</b>", number=loan.number)
        if terms.is_one_payment:
            yield Text(
                "In plain words: you make <b>{asks}</b>, and with that the loan is settled.",
                asks=asks(terms),
            )
        else:
            paid = [each for each in terms.asked if each.amount]
            yield Text(
                "In plain words: you pay <b>{asks}</b>, {n} times. The first payment is due on {first}, the last on {last}; then the loan is repaid.",
                asks=asks(terms),
                n=len(paid),
                first=paid[0].due_date,
                last=terms.last_due,
            )


def asks_to_begin(situation: Situation, step: Step, text: str) -> bool:
    """Whether it is asked to begin on a day that is named, and nothing else: a wish, be it with a mark or without."""
    if step.name not in PLACES:
        return False
    try:
        wished = own_wish(Words(text), reader(situation))
    except (Unclear, Ambiguous):
        return False
    return isinstance(wished, Wished) and wished.since is not None and wished.amount is None


def _asked_instead(situation: Situation, step: Step) -> Sequence[Happening]:
    """How much could be paid, and from when on."""
    if step.name == COUNTER:
        return [Notice(ASK_COUNTER.ask(situation))]
    situation.place.place = COUNTER
    return []
