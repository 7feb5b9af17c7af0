"""Starting over: what is not sent is asked anew once that is meant; whose words are sent, offered for or signed for hears what can be changed."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dialogs import conversation
from dialogs.borrower.applying import starting_over
from dialogs.happenings import MessageLeft, StartedOver
from dialogs.heard import Tap
from dialogs.situation import Situation
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.applying.application import Application
from negotiation.case_ends import Declined
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.lifecycle import CaseState
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]
PLACES = [
    *("application.hardship", "application.income", "application.can_pay", "application.food", "application.paper"),
    *("application.since", "application.story", "application.summary", "application.declare"),
    *("papers.list", "papers.income", "home.home"),
]  # fmt: skip
SAID = ("I want to start over", "quiero empezar de nuevo", "我想重新开始", "從頭開始")


def told(a_situation: A_situation, place: str) -> Situation:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "1550", "300")
    situation.place.place = place
    return situation


@pytest.mark.parametrize("place", PLACES)
def test_answers_are_dropped_once_that_is_meant(a_situation: A_situation, place: str) -> None:
    for words in SAID:
        situation = told(a_situation, place)
        noticed = situation.the_case.notice_at

        say(situation, words)
        assert situation.place.place == "application.anew"
        conversation.hear(situation, Tap(situation.place.question, "keep"))
        assert (situation.place.place, figures(situation)) == (place, (2000, 1550, 300))

        say(situation, words)
        reply = conversation.hear(situation, Tap(situation.place.question, "anew"))
        assert StartedOver() in reply.happened
        assert situation.place.place == "application.hardship"
        assert situation.the_case.application == Application()
        assert situation.the_case.notice_at == noticed
        assert (situation.place.trail, situation.place.came_from) == ([], [])


def test_said_once_more_it_is_meant_and_an_answer_goes_on(a_situation: A_situation) -> None:
    situation = told(a_situation, "application.can_pay")

    say(situation, "start over", "250")
    assert figures(situation) == (2000, 1550, 250)

    say(situation, "start over", "my income is 1500, not 2000")
    assert figures(situation)[0] == 1500
    assert situation.place.place != "application.anew"

    say(situation, "start over", "I said I want to start over", "start over", "start again")
    assert figures(situation) == (None, None, None)
    assert situation.place.place == "application.hardship"


@pytest.mark.parametrize(
    ("state", "offer", "agreement", "said"),
    [
        (CaseState.UNDER_REVIEW, None, None, starting_over.WITH_US),
        (CaseState.PAPERS_WANTED, None, None, starting_over.WITH_US),
        (CaseState.OFFERED, OfferState.OPEN, None, starting_over.UNDER_AN_OFFER),
        (CaseState.COUNTERED, OfferState.OPEN, None, starting_over.UNDER_AN_OFFER),
        (CaseState.AGREED, None, AgreementState.TO_SIGN, starting_over.BEFORE_SIGNING),
        (CaseState.ACTIVE, None, AgreementState.KEPT, starting_over.UNDER_A_PLAN),
        (CaseState.DECLINED, None, None, starting_over.applying_again.MAY),
    ],
)
def test_of_what_is_sent_nothing_is_lost(
    a_situation: A_situation,
    state: CaseState,
    offer: OfferState | None,
    agreement: AgreementState | None,
    said: object,
) -> None:
    for words in SAID:
        situation = a_situation(consent="1", handoff=None)
        situation.the_case.state = state
        if state is CaseState.DECLINED:
            at = datetime(2019, 4, 1, tzinfo=UTC)
            situation.the_case.declined = Declined(by=1, at=at, why="no plan fits")
        situation.the_offer.state = offer or OfferState.DECLINED
        situation.the_agreement.state = agreement or AgreementState.WITHDRAWN
        before = situation.the_case.application

        reply = say(situation, words)

        assert reply.notices[0].text == said
        assert situation.the_case.application == before


def test_whoever_waits_is_read_and_an_advisor_answers(a_situation: A_situation) -> None:
    situation = told(a_situation, "application.can_pay")
    situation.handoff = Handoff(chat_id=7, state=HandoffState.WAITING)
    assert MessageLeft(is_said=False) in say(situation, "start over").happened

    situation = told(a_situation, "application.can_pay")
    situation.handoff = Handoff(chat_id=7, state=HandoffState.CLAIMED)
    assert MessageLeft() in say(situation, "start over").happened
    assert situation.place.place == "application.can_pay"
