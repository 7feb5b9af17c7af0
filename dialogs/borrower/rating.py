"""Rating: how the talk with an advisor was, from 1 to 5 and in a few words, if somebody likes to say."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import interruptions
from dialogs.flow import BACK, Options, Route, Step
from dialogs.happenings import Happening, Notice, Rated
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.own_words import own_words
from negotiation.desk.rating import MARKS, RatedAlready, Rating

#: Buttons good at any time: what was asked is answered when there is time for it.
RATE = f"{interruptions.ANYTIME}rate:"
THANKS = Text("Thank you, I have noted it.")
OVER = Text("That talk is over for a while, so I do not ask about it any more. Thank you.")


def asked(advisor: str) -> Text:
    return Text(
        "How was it with {advisor}? 1 is not good at all, 5 is very good. You need not answer.",
        advisor=advisor,
    )


def marks(rating: Rating) -> Options:
    return {f"{RATE}{rating.id}:{mark}": Text("{mark}", mark=mark) for mark in MARKS}


def rated(situation: Situation, code: str) -> Sequence[Happening]:
    """A mark is given, once; then there is room for words, unless an advisor listens to them by now."""
    number, _, mark = code.removeprefix(RATE).partition(":")
    rating = situation.rating
    if rating is None or str(rating.id) != number or mark not in map(str, MARKS):
        return [Notice(OVER)]
    try:
        rating.rate(int(mark), situation.now)
    except RatedAlready as refusal:
        return [Notice(explain(refusal))]
    if situation.with_a_person:
        return [Rated(rating), Notice(THANKS)]
    interruptions.digress(situation, WORDS.name)
    return [Rated(rating)]


def keep(situation: Situation, answer: str) -> Sequence[Happening]:
    if answer != "no" and situation.rating is not None:
        situation.rating.add(answer)
    return [Notice(THANKS)]


WORDS = Step(
    name="rating.words",
    question=Text(
        "Thank you. Would you like to say in a few words what was good, or what was not? Please write it in one message."
    ),
    options={"no": Text("No, that is all")},
    parse=own_words,
    save=keep,
    stands=lambda situation: situation.rating is not None and situation.rating.takes_words,
    routes=[Route(to=BACK)],
    takes_any_words=True,
)
STEPS = (WORDS,)
