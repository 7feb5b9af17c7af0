"""People told: adults and children counted in one message, each for its own question: "2 grown ups and 2 kids"."""

from __future__ import annotations

from dialogs import control
from dialogs.borrower.applying.details import ADULTS, CHILDREN
from dialogs.borrower.applying.form import DECLARE, FORM, SUMMARY
from dialogs.borrower.applying.summary import TOLD_BESIDES
from dialogs.corrections.not_but import as_it_is
from dialogs.corrections.setting_right import told_as
from dialogs.flow import Step
from dialogs.heard import Heard, Words
from dialogs.parsers import household
from dialogs.parsers.writing import plain
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.refusals import Refusal


def besides(situation: Situation, step: Step, heard: Heard) -> list[Say]:
    """What is noted of the children told with the adults, or the other way round, where either is asked for."""
    counts = _counts(heard) if step in (ADULTS, CHILDREN) else None
    if counts is None:
        return []
    other, count = (CHILDREN, counts[1]) if step is ADULTS else (ADULTS, counts[0])
    noted = _keep(situation, other, count) if count else None
    return [] if noted is None else [Say(text=noted)]


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Children told where something else is asked, and adults with them; `None` for words that count no children."""
    if step.flow != FORM or step in (ADULTS, CHILDREN) or step.takes_any_words:
        return None
    counts = _counts(words)
    if counts is None or not ADULTS.stands(situation):
        return None
    # Who reads all over and names who they are tells who lives on it.
    is_of_adults = step.name in {SUMMARY, DECLARE} and household.names_oneself(plain(words.text))
    if not (counts[1] or is_of_adults):
        return None
    noted = [
        _keep(situation, one, count)
        for one, count in zip((ADULTS, CHILDREN), counts, strict=True)
        if count
    ]
    said = [Say(text=one) for one in noted if one is not None]
    return Reply(notices=said, again=True) if said else None


def children_in(text: str) -> int:
    """How many children are counted beside all else that is told; 0 for none."""
    return household.children_in(plain(text))


def keep_children(situation: Situation, count: int) -> Text | None:
    """What is noted of children told before their question; `None` where none were."""
    return _keep(situation, CHILDREN, count) if count else None


def _counts(heard: Heard) -> tuple[int, int] | None:
    return household.told(plain(as_it_is(heard.text))) if isinstance(heard, Words) else None


def _keep(situation: Situation, step: Step, count: int) -> Text | None:
    before = control.kept(situation, step)
    if before == count or not step.stands(situation) or step.save is None:
        return None
    try:
        step.save(situation, count)
    except Refusal:
        return None
    if before is not None:
        return told_as(situation, step, before)
    named = Text("{what}: {amount}", what=_LABELS[step.name], amount=count)
    return Text("Noted: <b>{answer}</b>", answer=named)


_LABELS = {step.name: label for label, step in TOLD_BESIDES}
