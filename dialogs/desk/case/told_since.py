"""Told since, at the desk: a figure that the borrower says is another now, beside what it was, to be set right with a tap."""

from __future__ import annotations

from dialogs.borrower.applying.reasons import REASONS
from dialogs.flow import Options
from dialogs.happenings import FigureToldAnew, ReasonToldAnew
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.offer import OfferState
from negotiation.applying.application import Hardship
from negotiation.applying.figure_mark import CAN_PAY, figure_of
from negotiation.lifecycle import CaseState
from negotiation.money import Money

from .figures import NAMES


def told(situation: Situation, one: FigureToldAnew) -> Sayable:
    """What is said, and what was worked out with the figure before."""
    said = Text(
        "✏️ The borrower says of {what} that it is not {was} any more.",
        what=NAMES[one.name],
        was=one.was,
    )
    if one.now is not None:
        said = Text(
            "✏️ The borrower says of {what}: <b>{now}</b>, not {was}.",
            what=NAMES[one.name],
            now=one.now,
            was=one.was,
        )
    return Lines(said, *_rests_on_it(situation))


def _rests_on_it(situation: Situation) -> list[Text]:
    offer = situation.offer
    if situation.the_case.state is CaseState.AGREED:
        return [
            Text(
                "The agreement to be signed was worked out with the figure before: please look whether it still fits."
            )
        ]
    if offer is not None and offer.state is OfferState.OPEN:
        return [
            Text(
                "Offer {version} was worked out with the figure before: please look whether it still fits.",
                version=offer.version,
            )
        ]
    return []


def counted_with(situation: Situation, wished: Money) -> tuple[Text, Options] | None:
    """Below another offer that is asked for: what plans are worked out with, and how to take it over; `None` where it is that."""
    was = situation.the_case.application.can_pay
    if was is None or was == wished or not situation.the_case.may_correct:
        return None
    said = Text("/offer works out plans with {was} a month, as was told before.", was=was)
    return said, choices(situation, FigureToldAnew(CAN_PAY, was, wished))


def choices(situation: Situation, one: FigureToldAnew) -> Options:
    """To set it right as told; nothing where it cannot be."""
    case, now = situation.the_case, one.now
    if now is None or not case.may_correct:
        return {}
    if figure_of(case.application, one.name) is None:
        return {}
    return {
        f"correct_as:{one.name}:{now.units}:told": Text("✏️ Set it right: {amount}", amount=now)
    }


def reason_told(situation: Situation, one: ReasonToldAnew) -> Sayable:
    """The same of the reason; of health no more is kept than was agreed to."""
    said = Text(
        "✏️ The borrower says of the reason: <b>{now}</b>, not {was}.",
        now=REASONS[one.now],
        was=REASONS[one.was],
    )
    kept = situation.the_case.application.kept_as(one.now)
    if kept is one.now:
        return Lines(said)
    return Lines(
        said,
        Text(
            "What concerns health is noted with the borrower's consent only: without it, as “{reason}”.",
            reason=REASONS[kept],
        ),
    )


def reasons(situation: Situation, one: ReasonToldAnew) -> Options:
    """To set it right as told; nothing where it cannot be, or is so already."""
    case = situation.the_case
    kept = case.application.kept_as(one.now)
    if not case.may_correct or kept is case.application.hardship:
        return {}
    return {f"reason_as:{kept}": Text("✏️ Set it right: {reason}", reason=REASONS[kept])}


def reason_corrected(advisor: str, was: Hardship | None, now: Hardship) -> Text:
    """What the borrower reads of it."""
    return Text(
        "{advisor} has changed the reason in your application, as you told us: from “{was}” to “{now}”.\nIf that is not right, please write it here.",
        advisor=advisor,
        was=REASONS[was] if was is not None else Text("none"),
        now=REASONS[now],
    )
