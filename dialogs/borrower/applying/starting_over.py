"""Starting over: what is not sent yet is asked anew, once that is meant; of what is sent it is told what can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower import reading
from dialogs.borrower.agreeing import withdrawal
from dialogs.borrower.before.start import CONTACT, LOAN_NUMBER
from dialogs.borrower.case_now import STOPS_EVERYTHING, how_it_stands
from dialogs.borrower.plan import another_plan
from dialogs.borrower.plan.open_offer import is_on_the_table
from dialogs.flow import BACK, Route, Step, chose
from dialogs.happenings import Happening, MessageLeft, Notice, StartedOver
from dialogs.interruptions import PERSON, PERSON_LABEL, digress
from dialogs.phrases.starting_over import wants_to_start_over
from dialogs.place import POINTS
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.lifecycle import TALKED_ABOUT, CaseState

from . import applying_again
from .application import HARDSHIP
from .form import has_papers, is_applying

ANEW = "anew"


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """In words; whoever waits for a person has them read. `None` for other words, and what an advisor or a helper says."""
    if not wants_to_start_over(text) or situation.in_danger:
        return None
    if situation.is_in_a_talk or situation.speaks_for_another or situation.is_guarantor:
        return None
    begun = begin(situation)
    if begun is None or not situation.waits_for_a_person:
        return begun
    return [*begun, MessageLeft(is_said=False)]


def begin(situation: Situation) -> Sequence[Happening] | None:
    """Whatever is typed into goes back to its beginning; `None` where nothing was begun."""
    if reading.flow_of(situation.place.place) == "calculator":
        reading.open_at(situation, "calculator.owed")
        return []
    reading.close(situation)
    if not situation.is_identified:
        return _at_the_door(situation)
    if situation.case is None:
        return None
    if situation.is_applying and situation.is_held_for(*STOPS_EVERYTHING):
        return [Notice(how_it_stands(situation))]
    if situation.is_applying:
        return _of_the_form(situation)
    return _instead(situation)


def _at_the_door(situation: Situation) -> Sequence[Happening]:
    """Nothing is kept there but which loan was named."""
    place = situation.place
    if place.place != CONTACT.name:
        return [Notice(AT_THE_BEGINNING)]
    place.place, place.claimed_loan, place.misses = LOAN_NUMBER.name, None, 0
    return []


def _of_the_form(situation: Situation) -> Sequence[Happening]:
    """Asked first; said once more there, it is meant. Where nothing is answered, the first question is asked."""
    case, place = situation.the_case, situation.place
    if place.place == SURE.name:
        place.came_from, place.place = [], HARDSHIP.name
        return _anew(situation, ANEW)
    if case.application == case.application.anew():
        place.place, place.came_from, place.misses = HARDSHIP.name, [], 0
        return [Notice(AT_THE_BEGINNING)]
    digress(situation, SURE.name)
    return []


def _instead(situation: Situation) -> Sequence[Happening] | None:
    """What can be changed of what is sent, offered or signed; `None` where nothing is left to change."""
    buttons = {PERSON: PERSON_LABEL}
    withdraw = {withdrawal.WITHDRAW: withdrawal.TAKE_IT_BACK}
    match situation.the_case.state:
        case CaseState.DECLINED:
            return [applying_again.offered()]
        case CaseState.OFFERED | CaseState.COUNTERED if is_on_the_table(situation):
            return [Notice(UNDER_AN_OFFER, buttons)]
        case CaseState.AGREED if withdrawal.may_withdraw(situation):
            return [Notice(BEFORE_SIGNING, {**withdraw, **buttons})]
        case CaseState.ACTIVE | CaseState.BROKEN if another_plan.may_ask(situation):
            ways = {another_plan.ANOTHER: another_plan.LABEL}
            taken_back = withdraw if withdrawal.may_withdraw(situation) else {}
            return [Notice(UNDER_A_PLAN, {**ways, **taken_back, **buttons})]
        case state if state in TALKED_ABOUT:
            return [Notice(WITH_US, buttons)]
    return None


def question(situation: Situation) -> Sayable:
    """What is dropped, what stays, and that one answer alone can be changed."""
    told_on = situation.the_case.notice_at.astimezone(situation.language.zone).date()
    stays = KEEPS_PAPERS if has_papers(situation) else KEEPS
    return Lines(SHALL_WE, stays.given(day=told_on), None, ONE_ALONE)


def _anew(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice != ANEW:
        return []
    place = situation.place
    situation.the_case.begin_anew()
    place.came_from, place.trail, place.misses = [], [], 0
    # How they write stays; what was told early, or of what is asked no more, goes.
    place.figures = {name: said for name, said in place.figures.items() if name == POINTS}
    return [StartedOver(), Notice(BEGUN)]


AT_THE_BEGINNING = Text("We are at the beginning, and nothing is lost.")
SHALL_WE = Text(
    "Shall we start over? Then your answers so far are dropped, and I ask again from the first question."
)
KEEPS = Text("It stays on record that you told us on {day}.")
KEEPS_PAPERS = Text(
    "It stays on record that you told us on {day}, and the papers you sent are kept too."
)
ONE_ALONE = Text(
    "If only one answer is wrong, just write it, for example “my income is 1500, not 2000”: the others stay."
)
BEGUN = Text("All right, we start over. Take your time.")
WITH_US = Text(
    "Your application is with us and nothing of it is lost, so you need not start over. If something in it is not right, write it here, for example “my income is 1500, not 2000”: your advisor sees it. A wrong paper: /papers"
)
UNDER_AN_OFFER = Text(
    "You need not start over: nothing is binding before you accept. If our offer does not fit, say what you could pay instead, for example <b>300 on the 10th</b>. If something has changed, write it here, for example “my income is 1500, not 2000”: your advisor sees it."
)
BEFORE_SIGNING = Text(
    "You need not start over: nothing is binding before you sign. If the plan does not fit, you can take the agreement back without a reason, and we talk about another one."
)
UNDER_A_PLAN = Text(
    "You need not start over. If your plan does not fit any more, you can ask for another one: what you have paid counts, and nothing changes before you agree to it."
)
SURE = Step(
    name="application.anew",
    stands=is_applying,
    question=question,
    options={ANEW: Text("Yes, start over"), "keep": Text("No, go on where I was")},
    save=_anew,
    routes=[Route(to=HARDSHIP.name, when=chose(ANEW)), Route(to=BACK)],
)
STEPS = (SURE,)
