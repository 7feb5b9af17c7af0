"""Asking: somebody who asks at the door, in the form, below an offer or under a plan, talked to without a wire."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dialogs import conversation
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.applying.application import Application, Hardship
from negotiation.lifecycle import CaseState
from tests.dialogs.talk import Talk

A_situation = Callable[..., Situation]
_NOBODY_KNOWN: dict[str, Any] = {"borrower": None, "party": None, "loans": [], "consent": None}
_NOTHING_BEGUN: dict[str, Any] = {"agreement": None, "to_sign": None, "instalments": []}


def at(a_situation: A_situation, place: str, language: str = "en", **more: Any) -> Situation:
    """At the "door", in the "form" where a question of it is named, below an "offer", or under a "plan"."""
    away = {"handoff": None, "complaint": None, "authorisations": [], "helps": [], "consent": "1"}
    changes = {**away, "language": LANGUAGES[language], **more}
    match place:
        case "door":
            situation = a_situation(
                **{**changes, **_NOTHING_BEGUN, **_NOBODY_KNOWN}, case=None, offer=None
            )
            place, situation.place.identified_at = "start.welcome", None
        case "offer":
            situation = a_situation(**{**changes, **_NOTHING_BEGUN})
            situation.the_case.state = CaseState.OFFERED
            place = "offer.decide"
        case "plan":
            situation = a_situation(**changes, to_sign=None)
            assert situation.offer is not None
            assert situation.agreement is not None
            situation.the_case.state = CaseState.ACTIVE
            situation.offer.state = OfferState.ACCEPTED
            situation.agreement.state = AgreementState.KEPT
            place = "home.home"
        case _:
            situation = a_situation(**{**changes, **_NOTHING_BEGUN}, offer=None)
            situation.the_case.application = Application(hardship=Hardship.JOB_LOST)
    situation.place.place, situation.place.question = place, 5
    return situation


def a_stranger(
    a_situation: A_situation, language: str = "en", *, is_greeted: bool = False
) -> Talk:
    """Somebody of whom nothing is known, with Telegram in that language."""
    situation = at(a_situation, "door", language, consent=None)
    situation.place.question = 0
    return Talk(situation, is_greeted=is_greeted)


def answers(situation: Situation, said: str) -> list[str]:
    """What is said to it, beside the question that stays."""
    before = None if situation.case is None else situation.case.application
    reply = conversation.hear(situation, Words(said))
    assert before is (None if situation.case is None else situation.case.application)
    return [re.sub(r"</?b>", "", situation.language.plain(each.text)) for each in reply.notices]
