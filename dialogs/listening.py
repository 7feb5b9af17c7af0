"""Listening: what free text may tell at any place, and what must not wait until a question is answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from negotiation.application import Hardship
from negotiation.arrears import arrears
from negotiation.care import Care
from negotiation.hold import HoldReason
from negotiation.loan import LoanState
from negotiation.pack import Start
from negotiation.party import Role

from . import interruptions
from .adviser_words import is_adviser, names_adviser
from .borrower import (
    HOME,
    PLACES,
    complaint,
    dispute,
    home,
    keeping,
    own_data,
    paper_kind,
    preferences,
    promise,
    questions,
    start,
    to_pay,
    told_early,
    way_back,
)
from .borrower.application import HARDSHIP
from .borrower.keywords import FOR_SOMEBODY, asked_besides, has_mark
from .borrower.reasons import tells_why, told_with
from .borrower.told_early import Told
from .borrower.told_figures import figures_in
from .complaint_words import complains
from .death_words import Speaker
from .dispute_words import raised_by, tells_what_is_wrong
from .distress import sign_of, tells_of_violence
from .erasure_words import asks_to_erase
from .happenings import (
    AdviserNamed,
    DisputeRaised,
    Happening,
    HardshipNoticed,
    MessageLeft,
    Notice,
    PersonWanted,
)
from .hardship_words import says_cannot_pay
from .heard import Command, Edited, File, Forwarded, Heard, Other, Voice, Words
from .leave_words import asks_to_be_left
from .noticing import take_reason
from .parsers.refused_days import another_day
from .reading import reader
from .situation import Situation
from .texts import Text
from .way_phrases import asks_for_a_way, names_no_day

NOTED = Text("I have recorded this moment that you cannot pay as agreed. It counts from now on.")


#: To whoever cannot pay a loan that was written off.
ELSEWHERE = Text(
    "Your loan {number} is no longer being repaid here, so I cannot begin an application for it. I have asked a person to tell you who it is with now and what you can do. Until then, please pay nobody who only says that it is theirs."
)
#: To a guarantor.
FOR_A_PERSON = Text(
    "You are the guarantor of this loan, so its instalments are not yours to pay now. Somebody will look at it with you."
)


def sign_in(situation: Situation, heard: Heard) -> Care | None:
    """What somebody's words tell of them; never a button's label, which we wrote ourselves."""
    said = _said(heard)
    return None if said is None or is_label(situation, heard) else sign_of(said)


def is_of_violence(heard: Heard) -> bool:
    """Whether they tell of somebody close who does violence."""
    said = _said(heard)
    return said is not None and tells_of_violence(said)


def _said(heard: Heard) -> str | None:
    match heard:
        case (
            Words(text=text)
            | Edited(text=text)
            | File(caption=text)
            | Voice(caption=text)
            | Other(caption=text)
            | Forwarded(text=text)
        ):
            return text
        case Command(name=name, argument=text) if name != "start":
            return text
    return None


def disputed_in(heard: Heard) -> Sequence[Happening]:
    """That the debt is not theirs, told beside what is graver: it rests for that as well."""
    is_told = isinstance(heard, Words) and (
        raised_by(heard.text, Speaker.OWN_CHAT) is HoldReason.DISPUTED
    )
    return [DisputeRaised(HoldReason.DISPUTED)] if is_told else []


def raised(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """A dispute, a death, a wish to be left in peace, to be erased or to complain, or the hardship notice, in words; `None` for other words."""
    if not isinstance(heard, Words):
        return None
    # To a person a label is words as well.
    if is_label(situation, heard) and not situation.with_a_person:
        return None
    if (reason := _reason(situation, heard.text)) is not None:
        return dispute.raised(situation, reason)
    if not situation.speaks_for_another and (
        (wanted := _wanted(situation, heard.text)) is not None
    ):
        return wanted
    if complains(heard.text):  # it may be about whoever has the talk, who is not told of it
        return complaint.begin(situation)
    if (named := paper_kind.told(situation, heard.text)) is not None:
        return named
    if is_adviser(heard.text) and _is_at_door(situation):
        return [questions.answer(situation, FOR_SOMEBODY)]
    told = _hardship(situation, heard.text)
    return _adviser(situation, heard.text) if told is None else told


def _hardship(situation: Situation, text: str) -> Sequence[Happening] | None:
    """That it cannot be paid, or why."""
    if says_cannot_pay(text) or _tells_why(situation, text):
        return _answered_besides(situation, text, _notice(situation, text))
    if _asks_for_a_way(situation, text):
        return _notice(situation, text)
    if _is_at_door(situation) and _is_told_early(
        situation, early := Told.of(text, reader(situation))
    ):
        return _answered_besides(situation, text, start.listen(situation, early))
    return None


def _answered_besides(
    situation: Situation, text: str, told: Sequence[Happening] | None
) -> Sequence[Happening] | None:
    """What is feared is answered at once, where it is asked in the words that tell of the hardship."""
    if told is None or situation.with_a_person:  # who reads it
        return told
    code = asked_besides(text)
    return [*told, *([questions.answer(situation, code)] if code else [])]


def _reason(situation: Situation, text: str) -> HoldReason | None:
    """What stops everything; where that is asked, what is wrong may be told in many more words."""
    speaker = Speaker.OWN_CHAT if situation.is_identified else Speaker.STRANGER
    is_asked = situation.place.place == dispute.WHAT.name
    is_wrong = is_asked and tells_what_is_wrong(text)
    return raised_by(text, speaker, _names(situation)) or (
        HoldReason.DISPUTED if is_wrong else None
    )


def _wanted(situation: Situation, text: str) -> Sequence[Happening] | None:
    """To be left in peace, or to have what is kept erased."""
    if asks_to_be_left(text):
        return preferences.leave_in_peace(situation)
    if asks_to_erase(text):
        passed_on = [MessageLeft()] if situation.with_a_person else []
        return [*own_data.erasure(situation), *passed_on]
    return None


def _adviser(situation: Situation, text: str) -> Sequence[Happening] | None:
    """A debt adviser is at work, where the law lets things rest for that; whoever has the talk reads it as well."""
    rules = situation.policy.pack.standstills
    is_heard = situation.case is not None and not situation.speaks_for_another
    if not (is_heard and any(each.starts is Start.ADVICE for each in rules)):
        return None
    is_asked = situation.place.place != HOME and not situation.with_a_person
    if is_asked or not names_adviser(text):
        return None
    return [AdviserNamed(), MessageLeft()]


def _names(situation: Situation) -> Sequence[str]:
    """What the borrower is called: who writes, and of other parties the one whose loan it is."""
    borrowers = [party.name for party in situation.bound if party.role is Role.BORROWER]
    own = situation.borrower.name if situation.borrower is not None else None
    return [name for name in (own, *borrowers) if name]


def _notice(situation: Situation, text: str) -> Sequence[Happening] | None:
    """The first "I can't pay" counts from any place, at the door as soon as it is known who it is; the application begins with its first question."""
    if situation.is_guarantor:  # whose instalments are another's
        told = [Notice(FOR_A_PERSON), *interruptions.passed_on(situation)]
        return None if situation.with_a_person else told
    if not situation.is_identified:
        early = Told.of(text, reader(situation))
        return start.listen(situation, early) if _is_at_door(situation) else None
    if situation.case is not None:
        return _of_a_case(situation, text)
    if not _owes(situation):
        return _of_what_is_over(situation)
    if situation.with_a_person:
        return [HardshipNoticed(), Notice(NOTED), MessageLeft()]
    if situation.consent is None:  # who came by a letter's link is asked for that first
        return [HardshipNoticed(), Notice(NOTED)]
    return _begin(situation, told_with(text), figures_in(text, reader(situation)))


def _of_what_is_over(situation: Situation) -> Sequence[Happening] | None:
    """Nothing is to be paid; or the loan is no longer here, and a person says where it is now."""
    if situation.with_a_person or not situation.loans:
        return None
    is_elsewhere = home.elsewhere(situation) is not None
    return [
        *_where_it_is(situation),
        *(interruptions.passed_on(situation) if is_elsewhere else []),
    ]


def _where_it_is(situation: Situation) -> Sequence[Notice]:
    gone = home.elsewhere(situation)
    if gone is None:
        return [Notice(home.loan_in_figures(situation))]
    return [Notice(ELSEWHERE.given(number=gone.number))]


def told_before(situation: Situation) -> Sequence[HardshipNoticed | Notice | PersonWanted]:
    """What was told before it was known who it is, now that it is: the notice, where it still is one."""
    told = told_early.take(situation.place)
    if told is None or situation.case is not None or situation.is_guarantor:
        return []
    is_meant = told.cannot or any(
        arrears(each, situation.today).days for each in situation.running
    )
    if is_meant and _owes(situation):
        return _begin(situation, told.reason, told.figures)
    is_called = home.elsewhere(situation) is not None and situation.handoff is None
    return [*_where_it_is(situation), PersonWanted()] if is_called else []


def _owes(situation: Situation) -> bool:
    owed = [loan for loan in situation.loans if loan.id not in situation.repaid]
    return any(loan.state is LoanState.RUNNING for loan in owed)


def _is_told_early(situation: Situation, early: Told) -> bool:
    """Whether it is said that or why it cannot be paid; figures alone add to that."""
    before = told_early.held(situation.place) or Told.carried(situation.told)
    return bool(early.why or (early.figures and before.why))


def _begin(
    situation: Situation, reason: Hardship | None, figures: Mapping[str, Decimal]
) -> Sequence[HardshipNoticed]:
    place = situation.place
    place.place, place.came_from, place.misses = HARDSHIP.name, [], 0
    return [HardshipNoticed(reason, figures)]


def _tells_why(situation: Situation, text: str) -> bool:
    """Whether a reason is told where a loan is late and nothing but that is asked: then it is why it cannot be paid."""
    is_here = situation.place.place == HOME and situation.case is None and situation.is_identified
    is_asked = situation.with_a_person or situation.to_sign is not None
    if not is_here or is_asked or situation.is_guarantor or has_mark(text):
        return False
    is_late = any(arrears(loan, situation.today).days for loan in situation.running)
    return is_late and tells_why(text)


def _is_at_door(situation: Situation) -> bool:
    """Whether nobody knows yet who it is, and no advisor reads it."""
    is_there = situation.place.place.startswith("start.") and not situation.is_identified
    return is_there and not situation.with_a_person


def _of_a_case(situation: Situation, text: str) -> Sequence[Happening] | None:
    """An application is gone on with; of a plan it is the next instalment that cannot be paid."""
    place, first = situation.place.place, situation.next_instalment
    if situation.is_applying:
        return _go_on(situation, text) if place == HOME else None
    is_asked_here = place in {HOME, *(step.name for step in keeping.STEPS)} - {way_back.WAY.name}
    if first is None or not (is_asked_here and to_pay.is_open(situation)):
        return None
    if situation.with_a_person:  # who reads it
        return None
    tells_more = situation.waits_for_a_person or told_with(text) is not None
    if not tells_more and _asks_for_another_day(situation, text):
        return None
    return [*way_back.cannot(situation, first), *([MessageLeft()] if tells_more else [])]


def _asks_for_another_day(situation: Situation, text: str) -> bool:
    """Whether one is named on which it can be paid, and may be."""
    is_possible = promise.may_name_a_day(situation)
    return is_possible and another_day(text, reader(situation)) is not None


def _asks_for_a_way(situation: Situation, text: str) -> bool:
    """Whether who keeps a plan would pay what is due later: then it is shown what is possible."""
    if not to_pay.is_open(situation) or situation.is_applying or situation.is_guarantor:
        return False
    is_at_day = situation.place.place == promise.DAY.name
    return asks_for_a_way(text) or (is_at_day and names_no_day(text))


def _go_on(situation: Situation, text: str) -> Sequence[Happening]:
    situation.answer = "go_on"
    PLACES.move(situation)
    reason = told_with(text)
    if reason is None or situation.place.place != HARDSHIP.name:
        return []
    return [Notice(take_reason(situation, reason))]


def is_label(situation: Situation, heard: Heard) -> bool:
    """Whether it is a button of the live question, typed."""
    step = PLACES.at(situation)
    if not isinstance(heard, Words) or not step.stands(situation):
        return False
    labels = step.choices(situation).values()
    said = heard.text.strip().casefold()
    return any(situation.language.plain(label).casefold() == said for label in labels)
