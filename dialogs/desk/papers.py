"""Papers at the desk: what stands above one in the room, and all of a case on one screen."""

from __future__ import annotations

from dialogs.borrower.papers import NAMES, state_of
from dialogs.helper_words import marked
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.paper_wants import Sent, checklist, sent


def heading(situation: Situation, one: Sent, *, page: int) -> Text:
    """The number to name it by, what it is to show, and whose helper sent it."""
    return marked(situation, one, _heading(one, page))


def _heading(one: Sent, page: int) -> Text:
    if len(one.pages) > 1:
        return Text(
            "№ {number} · {what} · page {page}",
            number=one.number,
            what=NAMES[one.want],
            page=page,
        )
    return Text("№ {number} · {what}", number=one.number, what=NAMES[one.want])


def listing(situation: Situation) -> Sayable:
    """Every paper with its number and state, then what is missing."""
    came = [
        marked(
            situation,
            one,
            Text(
                "№ {number} · {what}: {state}",
                number=one.number,
                what=NAMES[one.want],
                state=state_of(one),
            ),
        )
        for one in sent(situation.papers)
    ]
    wants = situation.policy.papers.of(situation.the_case.application.hardship)
    missing = [
        Text("○ {what}: missing", what=NAMES[item.want])
        for item in checklist(wants, situation.papers)
        if item.state is None
    ]
    how = Text("/accept 1 takes paper 1 as proof; /refuse 1 and why asks for another one.")
    return Lines(*(came or [Text("No paper has come yet.")]), *missing, None, how)
