"""Short paths: a debt that is not theirs, a death, insolvency: said in words or tapped, each lets everything rest and calls a person."""

import pytest

from dialogs import conversation
from dialogs.borrower.people import dispute
from dialogs.happenings import DisputeRaised
from dialogs.heard import Tap, Words
from negotiation.contacting.hold import HoldReason
from tests.dialogs.asking import A_situation, at

SAID = {
    HoldReason.DISPUTED: ("this is not my debt", "esta deuda no es mía", "这不是我的债"),
    HoldReason.DEATH: ("the borrower has died", "el titular ha fallecido", "借款人去世了"),
    HoldReason.INSOLVENCY: (
        "I have filed for bankruptcy",
        "me declaré en quiebra",
        "我申请了破产",
    ),
    HoldReason.LAWYER: ("my lawyer will contact you", "tengo un abogado", "我有律师"),
}


@pytest.mark.parametrize("place", ["door", "application.income", "offer", "plan"])
@pytest.mark.parametrize(
    ("reason", "said"), [(reason, one) for reason, every in SAID.items() for one in every]
)
def test_said_anywhere(
    a_situation: A_situation, place: str, reason: HoldReason, said: str
) -> None:
    reply = conversation.hear(at(a_situation, place), Words(said))

    assert DisputeRaised(reason) in reply.happened


@pytest.mark.parametrize("reason", [*SAID, HoldReason.BREATHING_SPACE, HoldReason.MILITARY])
def test_tapped(a_situation: A_situation, reason: HoldReason) -> None:
    situation = at(a_situation, "plan")
    situation.place.place = dispute.WHAT.name

    reply = conversation.hear(situation, Tap(situation.place.question, reason))

    assert reply.happened == [DisputeRaised(reason)]
    assert situation.place.place == f"dispute.{reason}"
