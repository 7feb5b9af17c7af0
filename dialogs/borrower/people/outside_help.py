"""Outside help: who advises and listens for free, as the pack of the place names them."""

from __future__ import annotations

from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.pack import Purpose


def helpers(situation: Situation, *purposes: Purpose) -> list[Text]:
    """A line each, in the reader's language, each of them once."""
    found = [line for purpose in purposes for line in _said(situation, purpose)]
    return [Text("• {who}", who=line) for line in dict.fromkeys(found)]


def advice(situation: Situation) -> str:
    """Where free debt advice is to be had."""
    return "; ".join(_said(situation, Purpose.ADVICE))


def advised(situation: Situation) -> list[Text]:
    """The same in a line; nothing where nobody is named."""
    found = advice(situation)
    return [Text("Free debt advice: {advice}", advice=found)] if found else []


def _said(situation: Situation, purpose: Purpose) -> list[str]:
    found = situation.policy.pack.support_for(purpose)
    own = situation.lender.advice
    if purpose is Purpose.ADVICE and own:
        by_pack = {"; ".join(each.said_in(code) for each in found) for code in LANGUAGES}
        if own not in by_pack:  # the lender names somebody else than the pack does
            return [own]
    return [each.said_in(situation.language.code) for each in found]
