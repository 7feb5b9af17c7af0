"""Packages at the desk: plans for all loans of a case together, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.desk.masking import masked
from dialogs.desk.proposing.plans import BEST, BUILD, ChoiceWords
from dialogs.flow import Options
from dialogs.said.plan_words import asks
from dialogs.texts import Language, Lines, Plural, Sayable, Text
from negotiation.agreeing.plan import Plan
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.loan import Loan
from negotiation.money import Money, total_of
from negotiation.proposals.case_plans import CasePlans, Package
from negotiation.proposals.sharing import a_month

NO_PACKAGE = Text(
    "No plan fits all {n} loans of the case together. What follows is for loan {number} alone."
)


def packages_of(found: CasePlans) -> list[Package]:
    """What can be chosen from, each once."""
    kept: list[Package] = []
    for each in found.packages:
        if all(each.plans != other.plans for other in kept):
            kept.append(each)
    return kept


def suggestions(packages: Sequence[Package]) -> Sayable:
    """Each package with the plan for each loan."""
    lines: list[Sayable | None] = [
        Text("<b>Plans for all loans of the case together</b>: the borrower takes all or none.")
    ]
    for number, each in enumerate(packages, 1):
        lines += [
            None,
            Text(
                "<b>Package {number}</b> ({best}): {amount} in the dearest month, {total} in all, until {day}",
                number=number,
                best=BEST[each.best],
                amount=each.month,
                total=each.total,
                day=each.until,
            ),
            *_plans(each),
        ]
    return Lines(*lines)


def _plans(package: Package) -> Sequence[Text]:
    found = [
        Plural(
            "• loan {number}: {asks}, {n} instalment until {day}",
            "• loan {number}: {asks}, {n} instalments until {day}",
            n=len(plan.terms.asked),
            number=masked(number),
            asks=asks(plan.terms),
            day=plan.terms.last_due,
        )
        for number, plan in zip(package.numbers, package.plans, strict=True)
    ]
    stays = [
        Text("• loan {number}: stays as it is", number=masked(loan.number))
        for loan in package.kept
    ]
    return [*found, *stays]


def choices(packages: Sequence[Package]) -> Options:
    """A button for each, and one to build a plan for the worst loan alone."""
    buttons = {
        f"pack:{number}": Text("Package {number}", number=number)
        for number in range(1, len(packages) + 1)
    }
    return {**buttons, f"build:{Plan(months=1).code}": BUILD}


def choice_words(
    packages: Sequence[Package],
    loans: Sequence[Loan],
    can_pay: Money,
    language: Language,
    in_force: Mapping[int, StillAsked],
) -> ChoiceWords:
    """What holds today first, plans in force and contracts, and beside it each package."""
    say, show = language.plain, language.show
    plans = [in_force.get(each.id or 0) for each in loans]
    owed = [
        plan or StillAsked.by_contract(each.still_owed())
        for plan, each in zip(plans, loans, strict=True)
    ]
    today = total_of(
        a_month(each, plan.regular if plan else each.asks)
        for plan, each in zip(plans, loans, strict=True)
    )
    columns = [
        (
            len(owed),
            max(each.last_due for each in owed),
            total_of(each.total for each in owed),
        ),
        *((len(each.plans) + len(each.kept), each.until, each.total) for each in packages),
    ]
    labels = (Text("Loans"), Text("Last"), Text("In total"))
    return ChoiceWords(
        headline=say(Text("Plans for {amount} a month", amount=can_pay)),
        titles=(
            say(Text("Today")),
            *(say(Text("Package {number}", number=at + 1)) for at in range(len(packages))),
        ),
        rows=(
            (
                say(Text("Each month")),
                (show(today), *(show(each.month) for each in packages)),
            ),
            *(
                (say(label), tuple(show(column[at]) for column in columns))
                for at, label in enumerate(labels)
            ),
        ),
    )
