"""No paper: whoever has none of what is asked for hears what else helps, and says in a few words how it is.

Work in cash, an employer who is gone, a house that burned: what is missing then is no fault, and the advisor reads why.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.applying.form import FORM, onwards
from dialogs.flow import Step
from dialogs.happenings import Happening, Notice
from dialogs.heard import File, Heard, Words
from dialogs.parsers import paper_or_words
from dialogs.phrases.done import GO_ON, SENT_NOW
from dialogs.phrases.finding import plain
from dialogs.phrases.papers.lack import denies, had_instead, has_none, lacking, lacks_all
from dialogs.reply import Reply, carry
from dialogs.said.paper_words import INSTEAD, NAMES, TO_WRITE
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.paper import Want

from . import papers

_ASKED = "application.paper"
#: Where a figure is asked for.
_OF_INCOME = {
    f"{FORM}.{name}" for name in ("income", "weekly", "fortnightly", "twice_monthly", "irregular")
}
_FIGURES = {*_OF_INCOME, f"{FORM}.outgoings", f"{FORM}.can_pay"}
_OF_ONE = {f"papers.{want}": want for want in Want}


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Where papers are asked for, the words that there are none; `None` for other words."""
    if step.name not in {_ASKED, papers.LIST, *_OF_ONE} or _is_own_label(situation, step, words):
        return None
    wants = _meant(situation, step, words.text)
    if not wants:
        return None
    happened = papers.go_without(situation, wants, words.text.strip())
    if step.name == papers.LIST:
        situation.place.came_from = [*situation.place.came_from, papers.LIST]
    situation.place.misses = 0
    situation.place.place = papers.WITHOUT
    return carry(happened)


def told_before(situation: Situation, step: Step, heard: Heard) -> Sequence[Happening]:
    """Where a figure is asked for, the words that there is no paper of it: noted, with what helps as well."""
    is_asked = step.name in _FIGURES and situation.is_applying and not situation.with_a_person
    if not is_asked or not isinstance(heard, Words):
        return []
    text = heard.text
    # Where it is asked what comes in, who is paid in cash says how; elsewhere, how they pay, perhaps.
    named = lacking(text) if step.name in _OF_INCOME or denies(text) else None
    asked_for = {
        one.want for one in papers.items(situation) if one.state is None and one.lacking is None
    }
    found = [want for want in named or () if want in asked_for]
    if not found:
        return []
    noted = Notice(Lines(NOTED_ALREADY, *_instead(found)))
    return [*papers.go_without(situation, found, text.strip()), noted]


def _instead(wants: Sequence[Want]) -> list[Text]:
    """What helps as well, a line for each."""
    return [
        Text("• <b>{what}</b>: {instead}", what=NAMES[want], instead=INSTEAD[want])
        for want in wants
    ]


def _meant(situation: Situation, step: Step, text: str) -> Sequence[Want]:
    """Which of those asked for there are none of: as named, else the one that is asked for, or all."""
    here, named = _OF_ONE.get(step.name), lacking(text)
    if named is None:
        return [here] if here is not None and has_none(text) else []
    listed = [one.want for one in papers.items(situation) if one.state is None]
    if found := [want for want in named if want in {*listed, here}]:
        return found
    if here is not None:
        return [here]
    if named:  # of what nobody asks for
        return []
    left = [want for want in listed if want is not had_instead(text)]
    return left if lacks_all(text) else left[:1]


def _is_own_label(situation: Situation, step: Step, words: Words) -> bool:
    said = plain(words.text)
    return any(
        plain(situation.language.plain(one)) == said for one in step.choices(situation).values()
    )


def _uncovered(situation: Situation) -> list[Want]:
    """What there is none of, as was said last, and nothing else was sent for."""
    without = situation.the_case.application.without
    words = next(reversed(without.values()), None)
    found = papers.items(situation)
    return [one.want for one in found if one.state is None and one.lacking == words is not None]


def ask(situation: Situation) -> Sayable:
    how = (
        Text(
            "You may send one of these, by /papers, or write in a few words how it is: your advisor reads it."
        )
        if situation.lender.takes_papers_by_link
        else Text(
            "Send one of these here, as a photo or a PDF, or write in a few words how it is: your advisor reads it."
        )
    )
    wants = _uncovered(situation)
    to_write = (
        [Text("You could write: {what}", what=TO_WRITE[wants[0]])] if len(wants) == 1 else []
    )
    return Lines(
        NOTED_ALREADY,
        *_instead(wants),
        None,
        how,
        *to_write,
    )


def save(situation: Situation, given: File | str) -> Sequence[Happening]:
    wants = _uncovered(situation)
    if isinstance(given, File):
        words = next(reversed(situation.the_case.application.without.values()), None)
        there_is = None if words is None else had_instead(words)
        return papers.send(situation, given, there_is or (wants[0] if len(wants) == 1 else None))
    if given == "done":
        return []
    return [*papers.go_without(situation, wants, given), Notice(NOTED)]


NOTED_ALREADY = Text(
    "That is noted. It is no condition, and you are not the only one. This helps as well:"
)
NOTED = Text("Thank you. I have noted it, and your advisor reads it.")

STEP = Step(
    name=papers.WITHOUT,
    gives_way=True,
    stands=lambda situation: papers.can_send(situation) and bool(_uncovered(situation)),
    question=ask,
    options={"done": Text("Go on without")},
    phrases={"done": (*SENT_NOW, *GO_ON)},
    parse=paper_or_words,
    takes_any_words=True,
    save=save,
    routes=onwards(),
)
STEPS = (STEP,)
