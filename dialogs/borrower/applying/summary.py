"""Summary: every answer on one card, each with its button to change it; then the outlook, and the sending."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import reduce

from dialogs.borrower.paperwork.papers import LIST, items
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import ApplicationSubmitted, Happening
from dialogs.interruptions import PERSON
from dialogs.labels import sends
from dialogs.phrases.done import DONE, HELD_BACK, SENT_NOW
from dialogs.phrases.finding import Spoken
from dialogs.said.outlook import how_we_see_it, if_nothing_changes
from dialogs.said.paper_words import NAMES
from dialogs.said.why import LET_A_PERSON_DECIDE, WHY, WHY_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.paper_wants import sent
from negotiation.money import Money

from . import seeing
from .details import ADULTS, CHILDREN, HOPE, LASTS, OTHER_DEBTS, PAYDAY, SINCE, START, STORY
from .form import DECLARE, MORE, PLAIN, SUMMARY, is_applying, lacks, tells_more
from .reasons import REASONS
from .recovery import FROM, LATER

NOT_ANSWERED = Text("not answered")


IS_RIGHT = Text("Is everything right? It goes to an advisor only when you say so.")
DECLARED = Text(
    "When you send it, you say: “I declare that what I have told you is true as far as I know.”"
)


def summary(situation: Situation) -> Sayable:
    """All that was answered; where it stands right above, only what is asked."""
    if situation.is_asked_again:
        return IS_RIGHT
    return Lines(
        Text("Please check your answers:"),
        *(said.given(**{name: _shown(kept)}) for said, name, kept in _told(situation)),
        _papers(situation),
        *_lacking(situation),
        *told_besides(situation),
        *_stretched(situation),
        None,
        IS_RIGHT,
    )


def answers(situation: Situation) -> Sequence[Sayable]:
    """Those that were given, and nothing of the others."""
    given = [
        *(said.given(**{name: kept}) for said, name, kept in _told(situation) if kept is not None),
        *_lacking(situation),
        *told_besides(situation),
    ]
    is_sent = any(one.is_sent for one in situation.papers)
    return [*given, *([_papers(situation)] if is_sent else [])]


def _told(situation: Situation) -> Sequence[tuple[Text, str, Money | Text | None]]:
    """The four answers that everybody is asked for."""
    filled = situation.the_case.application
    reason = REASONS[filled.hardship] if filled.hardship else None
    return (
        (Text("• reason: {reason}"), "reason", reason),
        (Text("• comes in each month: {amount}"), "amount", filled.comes_in),
        (Text("• goes out each month: {amount}"), "amount", filled.spent),
        (Text("• you could pay each month: {amount}"), "amount", filled.can_pay),
    )


def _papers(situation: Situation) -> Sayable:
    found = [one for one in sent(situation.papers) if any(page.is_sent for page in one.pages)]
    if not found:
        return Text("• papers: none yet")
    kinds = Counter(one.want for one in found)
    each = [
        NAMES[want] if n == 1 else Text("{what} ({n})", what=NAMES[want], n=str(n))
        for want, n in kinds.items()
    ]
    what = reduce(lambda first, then: Text("{first}, {then}", first=first, then=then), each)
    return Text("• papers: {what}", what=what)


def _lacking(situation: Situation) -> Sequence[Sayable]:
    """The papers that there are none of."""
    return [
        Text("• {what}: you have none", what=NAMES[item.want])
        for item in items(situation)
        if item.state is None and item.lacking is not None
    ]


def told_besides(situation: Situation) -> Sequence[Sayable]:
    """What was told besides."""
    shown = ((label, step.kept(situation) if step.kept else None) for label, step in TOLD_BESIDES)
    return [
        Text("• {what}: {answer}", what=label, answer=answer)
        for label, answer in shown
        if answer is not None
    ]


#: What may be told besides, by what it is called where it is read over.
TOLD_BESIDES = (
    (Text("hard since"), SINCE),
    (Text("may last"), LASTS),
    (Text("more could be paid from"), FROM),
    (Text("then each month"), LATER),
    (Text("adults"), ADULTS),
    (Text("children"), CHILDREN),
    (Text("asked for by other lenders"), OTHER_DEBTS),
    (Text("day of the month"), PAYDAY),
    (Text("from"), START),
    (Text("hoped for"), HOPE),
    (Text("in your words"), STORY),
)


def _shown(kept: Money | Text | None) -> Money | Text:
    # Nothing coming in is an answer too.
    return NOT_ANSWERED if kept is None else kept


def _stretched(situation: Situation) -> Sequence[Sayable]:
    filled = situation.the_case.application
    if not filled.is_stretched or filled.surplus is None:
        return ()
    if not filled.surplus.is_positive:
        return (
            Text(
                "By these figures nothing is left at the end of the month. Please promise only what you can really spare; you may still send it."
            ),
        )
    return (
        Text(
            "By these figures {surplus} is left each month. Please promise no more than you can really spare; you may still send it.",
            surplus=filled.surplus,
        ),
    )


SEND = Text("Send it")
CHANGES = {
    "hardship": Text("Change the reason"),
    "income": Text("Change what comes in"),
    "outgoings": Text("Change what goes out"),
    "can_pay": Text("Change what I could pay"),
    "paper": Text("Add a paper"),
}


#: The button in other words.
TELLS_MORE = Spoken(
    {
        "en": ("(answer|do|ask|tell|fill in) … more", "more questions", "the other questions"),
        "es": (
            "(contestar|contesto|contestemos|responder|respondo|llenar|decir) … mas",
            "(mas|otras) preguntas",
        ),
        "zh": (
            "(再|多|继续)回?(答|填|问)(几|一)?(个|些|点|题)?(问题)?",
            "(答|回答|填)(多)(几|一)(个|些|点)",
        ),
    }
)


def choices(situation: Situation) -> Options:
    """To send it, to tell more while there is more, to change what was told."""
    is_open = any(lacks(situation, name) for name in MORE)
    has_told = any(step.kept and step.kept(situation) is not None for _, step in TOLD_BESIDES)
    return {
        "send": SEND,
        **({"more": Text("Answer a few more questions")} if is_open else {}),
        **CHANGES,
        **({"other": Text("Change another answer")} if has_told else {}),
    }


def choose(situation: Situation, choice: str) -> None:
    """To change one answer is a digression: it leads straight back."""
    if choice in CHANGES or choice == "other":
        situation.place.came_from = [*situation.place.came_from, SUMMARY]


def changeable(situation: Situation) -> Options:
    """Every answer given besides, and the way back."""
    given = {
        step.name.partition(".")[2]: label
        for label, step in TOLD_BESIDES
        if step.kept is not None and step.kept(situation) is not None
    }
    return {**given, "none": Text("None of these")}


def outlook(situation: Situation) -> Sayable:
    """How it is seen and what is declared; where that stands right above, only the latter."""
    if situation.is_asked_again:
        return DECLARED
    coming = if_nothing_changes(situation)
    return Lines(
        how_we_see_it(situation),
        *([] if coming is None else [None, coming]),
        None,
        Text("A person decides, not these lights."),
        DECLARED,
    )


def send(situation: Situation, choice: str) -> Sequence[Happening]:
    seeing.begin(situation, choice)
    return [ApplicationSubmitted()] if choice == "declare" else []


SUMMARY_STEP = Step(
    name=SUMMARY,
    stays_at={"send"},  # what is declared true is still read then
    stands=is_applying,
    question=summary,
    options=choices,
    phrases={"send": DONE, "more": (TELLS_MORE,)},
    save=choose,
    routes=[
        Route(to=DECLARE, when=chose("send")),
        Route(to=LIST, when=chose("paper")),
        *(Route(to=f"application.{name}", when=chose(name)) for name in PLAIN),
        *(Route(to=f"application.{name}", when=tells_more(name)) for name in MORE),
        Route(to="application.change", when=chose("other")),
        Route(to=SUMMARY),
    ],
)
CHANGE = Step(
    name="application.change",
    stands=is_applying,
    question=Text("Which answer shall we change?"),
    options=changeable,
    routes=[
        Route(to=BACK, when=chose("none")),
        *(
            Route(to=step.name, when=chose(step.name.partition(".")[2]))
            for _, step in TOLD_BESIDES
        ),
    ],
)
DECLARE_STEP = Step(
    name=DECLARE,
    stays=True,
    stands=is_applying,
    question=outlook,
    options={
        "declare": sends(Text("Yes, send it now")),
        seeing.CORRECT: seeing.CORRECT_LABEL,
        "wrong": Text("Something is not right"),
        WHY: WHY_LABEL,
        PERSON: LET_A_PERSON_DECIDE,
    },
    phrases={"declare": SENT_NOW, "wrong": HELD_BACK},
    save=send,
    routes=[
        Route(to="home.home", when=chose("declare")),
        Route(to=seeing.WHAT.name, when=chose(seeing.CORRECT)),
        Route(to=SUMMARY, when=chose("wrong")),
    ],
)
STEPS = (SUMMARY_STEP, CHANGE, DECLARE_STEP)
