"""Rest words: what the law does not let the lender do for a time, as the desk and the borrower read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce

from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.case_clocks import papers_until
from negotiation.law_days import LawDays
from negotiation.pack import Standing, Start, Stopped
from negotiation.rests import Rest, rests

STOPS = {
    Stopped.COLLECTING: Text("asking for the money"),
    Stopped.ENFORCEMENT: Text("court and seizure"),
    Stopped.INTEREST: Text("interest and charges"),
}
AT_ONCE = Text("If a day for a court hearing or a sale is already set, tell us at once: /person")
BY_HAND = Text(
    "Please have your book leave out the interest of these days: a plan worked out before its new figures are here still holds it."
)
FROM_THE_BOOK = Text(
    "Figures shown here come from the lender's book. Until it is brought up to date, they and a plan worked out from them may still include that interest; if you see it, tell us: /person"
)


def of(situation: Situation, on: date | None = None, *, law: LawDays | None = None) -> list[Rest]:
    """Those of the case today, or as things stand on another day or would with other *law* days.

    A guarantor has applied for nothing that could be settled.
    """
    if situation.case is None:
        return []
    office = situation.lender.office
    found = rests(
        situation.case,
        situation.policy.pack,
        office,
        on or situation.now.astimezone(office.zone).date(),
        holds=situation.holds,
        loan=situation.the_loan if situation.loans else None,
        law=law,
    )
    return [each for each in found if each.until is not None or not situation.is_guarantor]


def stops(what: Iterable[Stopped]) -> Text:
    """All of it in a line."""
    parts = [STOPS[one] for one in Stopped if one in what]
    return reduce(lambda first, then: Text("{first}, {then}", first=first, then=then), parts)


def on_card(situation: Situation) -> Iterator[Sayable]:
    """What may not be done, up to when and by which rule; and how long there is for papers."""
    found = of(situation)
    for each in found:
        told = {"stops": stops(each.stops), "source": str(each.source)}
        if each.until is not None:
            yield Text(
                "🛑 Not allowed until <b>{day}</b>: {stops} ({source})", day=each.until, **told
            )
        elif each.starts is Start.AGREED:
            yield Text("🛑 Not allowed while the plan is kept: {stops} ({source})", **told)
        else:
            yield Text(
                "🛑 Not allowed until the application is settled: {stops} ({source})", **told
            )
    if any(Stopped.INTEREST in each.stops for each in found):
        yield BY_HAND
    day = papers_until_now(situation)
    if day is not None:
        yield Text(
            "📎 Papers were asked for: by law the borrower has until <b>{day}</b> for them.",
            day=day,
        )


def to_borrower(situation: Situation) -> Iterator[Text]:
    """The same where it calms; what is only a careful lender's habit is not called law."""
    longest: dict[frozenset[Stopped], Rest] = {}
    for each in of(situation):
        known = longest.get(each.stops)
        if each.source.standing is not Standing.OWN and (known is None or _outlasts(each, known)):
            longest[each.stops] = each
    for each in longest.values():
        told = stops(each.stops)
        if each.until is not None:
            yield Text(
                "By law none of this is allowed until <b>{day}</b>: {stops}.",
                day=each.until,
                stops=told,
            )
        elif each.starts is Start.AGREED:
            yield Text(
                "By law none of this is allowed while you keep the plan: {stops}.", stops=told
            )
        else:
            yield Text(
                "By law none of this is allowed until your application is settled: {stops}.",
                stops=told,
            )
    if any(Stopped.ENFORCEMENT in one for one in longest):
        yield AT_ONCE
    yield from papers_in_time(situation)


def papers_in_time(situation: Situation) -> Iterator[Text]:
    """How long there is for papers that were asked for."""
    day = papers_until_now(situation)
    if day is not None:
        yield Text("You have until <b>{day}</b> at least.", day=day)


def adviser_came(situation: Situation, *, law: LawDays | None = None) -> Iterator[Text]:
    """What rests because a debt adviser is at work, or would with other *law* days."""
    for each in of(situation, law=law):
        if each.starts is Start.ADVICE and each.until is not None:
            yield Text(
                "Because a debt adviser helps you, by law none of this is allowed until <b>{day}</b>: {stops}.",
                day=each.until,
                stops=stops(each.stops),
            )


def over(what: Iterable[Stopped], source: str, starts: Start) -> Sayable:
    """To the desk, on the day after."""
    told = Text(
        "The time in which the law did not allow this is over: {stops} ({source}).",
        stops=stops(what),
        source=source,
    )
    if starts is not Start.BREATHING_SPACE:
        return told
    return Lines(
        told,
        Text("Please find out whether the breathing space has ended; the hold stays until /lift."),
    )


def _outlasts(one: Rest, other: Rest) -> bool:
    if one.until is None or other.until is None:
        return one.until is None
    return one.until > other.until


def papers_until_now(situation: Situation) -> date | None:
    """The last day that the law gives for papers that were asked for, while it runs."""
    case, office = situation.case, situation.lender.office
    if case is None:
        return None
    day = papers_until(case, situation.policy.pack, office)
    is_over = day is None or day < situation.now.astimezone(office.zone).date()
    return None if is_over else day
