"""What is said of a no, and of an instalment that was missed: nothing is begun that was not asked for."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from dialogs.borrower.plan import after_a_no
from dialogs.happenings import (
    AppealMade,
    ComplaintMade,
    MessageLeft,
    PromiseMade,
    WayTaken,
)
from dialogs.situation import Situation
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.case import CaseState, Declined
from tests.dialogs.conftest import NOW
from tests.dialogs.talk import Talk

NOTHING_ELSE: dict[str, Any] = {
    "to_sign": None,
    "handoff": None,
    "complaint": None,
    "consent": "1",
}


@pytest.fixture
def refused(a_situation: Callable[..., Situation]) -> Talk:
    """The lender has said no, and nobody talks with them."""
    situation = a_situation(**NOTHING_ELSE | {"agreement": None, "instalments": [], "offer": None})
    situation.the_case.state = CaseState.DECLINED
    situation.the_case.declined = Declined(by=1, at=NOW, why="our rules add 36 months at most")
    return Talk(situation)


@pytest.mark.parametrize(
    "said",
    [
        "that is not fair, I disagree",
        "how long does an appeal take",
        "quiero reclamar",
        "no estoy de acuerdo",
        "我要申诉",
        "申訴多久會有結果",
        "不公平",
    ],
)
def test_what_may_be_an_appeal_or_a_complaint_is_neither_yet(refused: Talk, said: str) -> None:
    refused.say(said)

    assert refused.happened == []
    [which] = refused.shown  # and home, which stands above, not once more
    assert which.labels == ["Have another person look at it", "Make a complaint"]


@pytest.mark.parametrize(
    "said", ["I want to appeal", "我不服", "我不服，要申诉", "我不服，要申訴", "quiero apelar"]
)
def test_who_plainly_appeals_has_appealed(refused: Talk, said: str) -> None:
    refused.say(said)

    assert AppealMade() in refused.happened


@pytest.mark.parametrize("said", ["why?", "por qué", "为什么不批", "為什麼"])
def test_the_reason_stands_at_home(refused: Talk, said: str) -> None:
    refused.say(said)

    assert "The reason: our rules add 36 months at most" in refused.told[-1]
    assert refused.happened == []


@pytest.mark.parametrize("said", ["how long does it take", "cuánto tarda", "现在怎么样", "要多久"])
def test_a_question_is_no_complaint(refused: Talk, said: str) -> None:
    refused.say("quiero reclamar")
    refused.tap("Make a complaint")

    refused.say(said)

    assert refused.happened == []
    refused.say("Nobody called me back.")
    assert refused.happened == [ComplaintMade("Nobody called me back.")]


def test_whoever_complains_of_a_no_can_appeal_instead(refused: Talk) -> None:
    refused.say("I want to make a complaint")
    refused.tap("Have another person look at it")

    assert refused.happened == [AppealMade()]
    assert after_a_no.may_appeal(refused.situation)  # until it is done


@pytest.fixture
def late(a_situation: Callable[..., Situation]) -> Talk:
    """An instalment under a plan is late, and nobody talks with them."""
    situation = a_situation(**NOTHING_ELSE)
    situation.the_case.state = CaseState.ACTIVE
    assert situation.agreement is not None
    assert situation.offer is not None
    situation.agreement.state, situation.offer.state = AgreementState.KEPT, OfferState.ACCEPTED
    for number, each in enumerate(situation.instalments, start=1):
        each.id = number
    situation.now = NOW + timedelta(days=40)
    return Talk(situation)


@pytest.mark.parametrize(
    "said",
    ["I missed my payment, sorry", "se me olvidó", "忘了还，对不起", "no pude pagar la cuota"],
)
def test_who_missed_one_is_shown_what_can_be_said_of_it(late: Talk, said: str) -> None:
    late.say(said)

    assert "I can't pay this one" in late.shown[0].labels
    assert not late.happened


@pytest.mark.parametrize(
    "said", ["I can only pay a part", "solo puedo pagar una parte", "只能还一部分"]
)
def test_a_part_counts_and_a_person_reads_it(late: Talk, said: str) -> None:
    late.say(said)

    assert "A part can be paid at any time, and counts" in late.told[0]
    assert any(isinstance(one, MessageLeft) for one in late.happened)


@pytest.mark.parametrize("said", ["over 3 months", "en tres cuotas", "分3期吧"])
def test_a_way_that_is_shown_is_taken_in_words(late: Talk, said: str) -> None:
    late.say("I can't pay this month")
    late.say("I really can't pay this month")  # nothing is told the desk twice
    told = len(late.happened)

    late.say(said)

    assert late.happened[told:] == [WayTaken(3)]
    assert told == 1


@pytest.mark.parametrize(
    "said", ["yea may 18", "the 18th", "el 18 de mayo", "18号行不行", "十八號吧"]
)
def test_a_bare_day_is_when_what_is_late_will_be_paid(late: Talk, said: str) -> None:
    late.say(said)

    days = [one.day for one in late.happened if isinstance(one, PromiseMade)]
    assert days == [date(2019, 5, 18)]


@pytest.mark.parametrize("said", ["paid half", "pagué la mitad ayer", "昨天还了一半"])
def test_that_a_part_is_paid_counts(late: Talk, said: str) -> None:
    late.say(said)

    assert "A part can be paid at any time, and counts" in late.told[0]
