"""After hours: whoever writes to their advisor when nobody is at work is told so once, and has what is known answered.

While somebody is at work, or was heard of just now, the advisor answers alone: nobody talks over a person.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.arrangement import to_pay
from dialogs.borrower.plan import offer_talk
from dialogs.borrower.plan.open_offer import is_on_the_table
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.asked import all_asked
from dialogs.borrower.questions.pay_words import DAYS
from dialogs.happenings import Notice
from dialogs.heard import Heard, Words
from dialogs.interruptions import PERSON
from dialogs.phrases.plan import Said, said_of_plan
from dialogs.phrases.thanks import is_only_thanks
from dialogs.reply import Say
from dialogs.said.awake import somebody_works, who_answers
from dialogs.situation import Situation
from negotiation.desk.talk import GOES_ON


def told(situation: Situation, heard: Heard) -> Sequence[Say]:
    """What is said beside passing it on."""
    handoff = situation.handoff
    if handoff is None or not isinstance(heard, Words) or situation.in_danger:
        return []
    answered_at = handoff.answered_at
    talks = answered_at is not None and situation.now - answered_at <= GOES_ON
    if talks or somebody_works(situation) or is_only_thanks(heard.text):
        return []
    said = []
    codes = all_asked(heard.text) or _of_plan(situation, heard.text)
    known = _of_offer(situation, heard.text)
    if known is None and codes:
        known = questions.answer(situation, *codes)
    if known is not None:
        more = {code: label for code, label in known.options.items() if code != PERSON}
        said.append(Say(text=known.text, options=more))
    # The first word since somebody answered.
    if handoff.unanswered_since is None and "hours" not in codes:
        said.append(Say(text=who_answers(situation)))
    return said


def _of_offer(situation: Situation, text: str) -> Notice | None:
    """What an offer that lies there means, or why it is as it is."""
    is_there = situation.place.place in offer_talk.PLACES and is_on_the_table(situation)
    return offer_talk.answer(situation, text) if is_there else None


def _of_plan(situation: Situation, text: str) -> Sequence[str]:
    """What is asked of a plan in force, as a question that has its answer."""
    if not to_pay.is_open(situation) or situation.speaks_for_another:
        return ()
    match said_of_plan(text):
        case Said.OWED:
            return (DAYS,)
        case Said.UNSEEN:
            return ("arrived",)
    return ()
