"""Figures: the household's month at the desk, each figure with its name to ask about it by, and its mark."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.desk.masking import shortened
from dialogs.flow import Options
from dialogs.said.outlook import evidence
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.figure_mark import FIGURES, FigureMark, figure_of
from negotiation.money import Money

from .case_file import CaseFile
from .figure_words import QUESTIONS, REASONS

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
    "can_pay": Text("what could be paid a month"),
}
#: The same on a button.
LABELS = {
    "income": Text("Income"),
    "outgoings": Text("Outgoings"),
    "fixed": Text("Rent and fixed costs"),
    "communications": Text("Telephone and leisure"),
    "food": Text("Food"),
    "personal": Text("Clothes and personal"),
    "priority_debts": Text("Debts that come first"),
    "savings": Text("Savings"),
    "other_debts": Text("Other lenders"),
}

#: On the card, each behind the word for it.
SUMS = Text("In {income}, out {outgoings}, left {surplus}; can pay <b>{can_pay}</b>")


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
    told = lines or [Text("The borrower has told no figures.")]
    return Lines(*told, *_shared(situation), *marks(file), None, how)


def _shared(situation: Situation) -> Sequence[Text]:
    """What all lenders together could have of a month, and our part of it, where others ask for theirs."""
    known = evidence(situation)
    if not known.other_debts or not known.share:
        return []
    return [
        Text(
            "Left for all lenders: {left}. Our part, by what each asks for: {share}",
            left=known.left_for_lenders,
            share=known.share,
        )
    ]


def figures(situation: Situation) -> Options:
    """A button for every figure told."""
    filled = situation.the_case.application
    return {
        f"figure:{name}": Text("{name}…", name=LABELS[name])
        for name in FIGURES
        if figure_of(filled, name) is not None
    }


def about(name: str, was: Money) -> Text:
    return Text(
        "{what}: <b>{amount}</b>. Ask about it, or set it right?", what=NAMES[name], amount=was
    )


def what_to_do(name: str, was: Money) -> Options:
    asked = {f"ask_as:{name}:{code}": label for code, (label, _) in QUESTIONS.items()}
    return {**asked, f"tune:{name}:{was.units}": Text("✏️ Set it right…")}


def tuned(name: str, was: Money, now: Money) -> Sayable:
    return Lines(
        Text("{what}: {was} → <b>{now}</b>", what=NAMES[name], was=was, now=now),
        Text("Choose the amount, then the reason. Or write: /correct {name} 380 why", name=name),
    )


def tunings(name: str, was: Money, now: Money) -> Options:
    """Up and down, a twelfth of it, and the reasons once it is another amount."""
    found: dict[str, Text] = {}
    for by in (-100, -10, 10, 100):
        units = now.units + Money(by, was.currency).units
        if units >= 0:
            found[f"tune:{name}:{units}"] = Text("{change}", change=f"{by:+}".replace("-", "−"))
    found[f"tune:{name}:{now.units // 12}"] = Text("÷ 12")
    if now != was:
        for code, (label, _) in REASONS.items():
            found[f"correct_as:{name}:{now.units}:{code}"] = label
    return found


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
