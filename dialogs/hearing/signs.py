"""Signs: what somebody's words tell of them at any place: danger, violence, a debt that is not theirs."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import reading
from dialogs.borrower import PLACES
from dialogs.distress import sign_of, tells_of_violence
from dialogs.happenings import DisputeRaised, Happening
from dialogs.heard import Command, Edited, File, Forwarded, Heard, Other, Voice, Words
from dialogs.phrases.rights.dispute import raised_by
from dialogs.phrases.telling.death import Speaker
from dialogs.situation import Situation
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care


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


def is_label(situation: Situation, heard: Heard) -> bool:
    """Whether it is a button of the live question, typed."""
    step = PLACES.at(situation)
    return step.stands(situation) and reading.is_label(situation, step, heard)


def disputed_in(heard: Heard) -> Sequence[Happening]:
    """That the debt is not theirs, told beside what is graver: it rests for that as well."""
    is_told = isinstance(heard, Words) and (
        raised_by(heard.text, Speaker.OWN_CHAT) is HoldReason.DISPUTED
    )
    return [DisputeRaised(HoldReason.DISPUTED)] if is_told else []
