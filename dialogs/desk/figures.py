"""Figures: the household's month at the desk, each figure with its name to ask about it by, and its mark."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.figure_mark import FIGURES, FigureMark, figure_of

from .case_file import CaseFile
from .masking import shortened

#: So much of a reason stands beside a figure; the borrower reads it whole.
_WHY = 120

NAMES = {
    "income": Text("what comes in each month"),
    "outgoings": Text("what goes out each month"),
    "fixed": Text("rent, energy, insurance, transport"),
    "communications": Text("telephone and leisure"),
    "food": Text("food and housekeeping"),
    "personal": Text("clothes and personal things"),
    "priority_debts": Text("debts that come first"),
    "savings": Text("savings"),
    "other_debts": Text("what other lenders ask"),
}


def listing(situation: Situation, file: CaseFile) -> Sayable:
    """Every figure told, with the word to name it by."""
    filled = situation.the_case.application
    lines = [
        Text("<b>{name}</b> – {what}: {amount}", name=name, what=NAMES[name], amount=amount)
        for name in FIGURES
        if (amount := figure_of(filled, name)) is not None
    ]
    how = Text(
        "/ask food how many people? – ask about a figure\n"
        "/correct food 380 the receipts say so – set it right; the borrower sees both"
    )
    return Lines(*(lines or [Text("The borrower has told no figures.")]), *marks(file), None, how)


def marks(file: CaseFile) -> Sequence[Text]:
    """What was asked about or corrected, marked as such."""
    return [_mark(one) for one in file.marks.values()]


def _mark(one: FigureMark) -> Text:
    if one.figure is None:
        return Text(
            "❓ {what}: asked about – {why}", what=NAMES[one.name], why=shortened(one.why, _WHY)
        )
    return Text(
        "✏️ {what}: corrected from {was} to {figure} – {why}",
        what=NAMES[one.name],
        was=one.was,
        figure=one.figure,
        why=shortened(one.why, _WHY),
    )


def to_borrower(one: FigureMark, advisor: str) -> Text:
    """What the borrower reads of it."""
    if one.figure is None:
        return Text(
            "{advisor} asks about a figure you gave, {what} ({was}): {why}\nPlease just write your answer here.",
            advisor=advisor,
            what=NAMES[one.name],
            was=one.was,
            why=one.why,
        )
    return Text(
        "{advisor} has changed a figure in your application, {what}: from {was} to {figure}. Why: {why}\nIf that is not right, please write it here.",
        advisor=advisor,
        what=NAMES[one.name],
        was=one.was,
        figure=one.figure,
        why=one.why,
    )
