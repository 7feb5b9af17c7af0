"""Supervising in words: the team, the numbers, who opened what, the register of complaints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from dialogs.desk.masking import shortened
from dialogs.texts import Day, Lines, Plural, Sayable, Text
from negotiation.complaint import Complaint
from negotiation.desk.desk_report import Report
from negotiation.desk.rating import Rating

NONE = Text("none")
#: So much is shown of what somebody said of a talk.
WORDS = 300


class Differs(Protocol):
    """Where the lender's book says otherwise than a plan."""

    @property
    def id(self) -> int: ...
    @property
    def loan(self) -> str: ...
    @property
    def case(self) -> str | None: ...
    @property
    def column(self) -> str: ...
    @property
    def known(self) -> str: ...
    @property
    def book(self) -> str: ...
    @property
    def as_of(self) -> date: ...


def member(name: str, user_id: int, load: int, *, is_supervisor: bool, is_on: bool) -> Text:
    """One line of the team."""
    role = Text("supervisor") if is_supervisor else Text("advisor")
    return Plural(
        "• {advisor} ({id}, {role}, {duty}): {n} conversation",
        "• {advisor} ({id}, {role}, {duty}): {n} conversations",
        n=load,
        advisor=name,
        id=str(user_id),
        role=role,
        duty=Text("on duty") if is_on else Text("off duty"),
    )


def team(members: Sequence[Text], waiting: int, oldest: timedelta | None) -> Sayable:
    queue = Plural("{n} waits for a person", "{n} wait for a person", n=waiting)
    longest = () if oldest is None else (Text("the longest for {time}", time=length(oldest)),)
    return Lines(Text("<b>Team</b>"), *members, None, queue, *longest)


def length(span: timedelta) -> Text:
    """A stretch of time, in days, hours or minutes.

    >>> from dialogs.texts import ENGLISH
    >>> [ENGLISH.plain(length(timedelta(minutes=m))) for m in (3, 150, 3000)]
    ['3 min', '2 h 30 min', '2 d 2 h']
    """
    minutes = int(span.total_seconds() // 60)
    hours, days = minutes // 60, minutes // 1440
    if days:
        return Text("{days} d {hours} h", days=days, hours=hours % 24)
    if hours:
        return Text("{hours} h {minutes} min", hours=hours, minutes=minutes % 60)
    return Text("{minutes} min", minutes=minutes)


def rows(found: Report, open_complaints: int) -> Sequence[tuple[Text, Text]]:
    """The figures of a report, each with its name."""

    def waited(percent: int) -> Text:
        span = found.wait(percent)
        return NONE if span is None else length(span)

    def count(number: int) -> Text:
        return Text("{number}", number=number)

    return [
        (Text("Hardship notices"), count(found.arrivals)),
        (Text("Handled"), count(found.handled)),
        (Text("Half waited at most"), waited(50)),
        (Text("Nine of ten waited at most"), waited(90)),
        (Text("Decisions"), count(found.decided)),
        (Text("Agreements signed"), count(found.count("agreement signed"))),
        (Text("Repaid as agreed"), count(found.count("completed"))),
        (Text("Fell behind"), count(found.count("slipped"))),
        (Text("Caught up"), count(found.count("caught up"))),
        (Text("Promises kept, of those due"), _promises(found)),
        (Text("Ways back taken"), count(found.count("way back taken"))),
        (Text("Plans broken"), count(found.count("arrangement broken"))),
        (Text("Plans recovered"), count(found.count("recovered"))),
        (Text("How it was, 1 to 5"), _satisfaction(found)),
        (Text("Complaints made"), count(found.count("complaint"))),
        (Text("Complaints not answered yet"), count(open_complaints)),
    ]


def _promises(found: Report) -> Text:
    kept, broken = found.count("promise kept"), found.count("promise broken")
    return Text("{kept} of {all}", kept=kept, all=kept + broken)


def _satisfaction(found: Report) -> Text:
    """The mean, and of how many."""
    mean = found.satisfaction
    if mean is None:
        return NONE
    return Plural(
        "{mean} ({n} answer)",
        "{mean} ({n} answers)",
        n=sum(found.marks.values()),
        mean=mean,
    )


def title(first: date, last: date) -> Text:
    if first == last:
        return Text("Report of {day}", day=last)
    return Text("Report from {first} to {last}", first=first, last=last)


def report(found: Report, open_complaints: int, first: date, last: date) -> Sayable:
    lines = [
        Text("{what}: <b>{figure}</b>", what=what, figure=figure)
        for what, figure in rows(found, open_complaints)
    ]
    return Lines(title(first, last), *lines)


_OPENED = {
    "paper opened": Text("a paper"),
    "paper accepted unread": Text("⛔ a paper accepted that nobody had opened"),
}


def opened(at: datetime, advisor: str, event: str, number: str, order: str) -> Text:
    """One line of who opened what, or gave an *order* that was not theirs to give."""
    if order:
        return Text(
            "{at} · {advisor}: ⛔ {order}, not done, case {number}",
            at=at,
            advisor=advisor,
            order=order,
            number=number,
        )
    what = _OPENED.get(event, Text("the account and telephone number"))
    return Text(
        "{at} · {advisor}: {what}, case {number}", at=at, advisor=advisor, what=what, number=number
    )


def ratings(
    known: Sequence[Rating], names: Mapping[int, str], cases: Mapping[int, str]
) -> Sayable:
    """What borrowers said of their talks, the newest first."""
    if not known:
        return Text("Nobody has said yet how a talk was.")
    return Lines(
        Text("<b>How it was, 1 to 5</b>"),
        *(line for one in known for line in _rating(one, names, cases)),
    )


def _rating(one: Rating, names: Mapping[int, str], cases: Mapping[int, str]) -> Sequence[Text]:
    said = Text(
        "{mark} · {advisor}, case {case}, {day}",
        mark=one.mark or 0,
        advisor=names.get(one.advisor_id, "–"),
        case=cases.get(one.case_id or 0, "–"),
        day=Day(one.rated_at or one.asked_at),
    )
    words = shortened(one.words, WORDS) if one.words else ""
    return [said, Text("   “{words}”", words=words)] if words else [said]


def register(
    known: Sequence[Complaint], names: Mapping[int, str], cases: Mapping[int, str], today: date
) -> Sayable:
    """Every complaint with its days, those not answered first."""
    if not known:
        return Text("There is no complaint.")
    return Lines(
        Text("<b>Complaints</b>"),
        *(line for one in known for line in _complaint(one, names, cases, today)),
    )


def _complaint(
    one: Complaint, names: Mapping[int, str], cases: Mapping[int, str], today: date
) -> Sequence[Text]:
    case = cases.get(one.case_id or 0, "–")
    if one.answered_at is not None:
        said = Text(
            "✓ {number}, case {case}: made {made}, answered {answered}",
            number=one.number,
            case=case,
            made=Day(one.received_at),
            answered=Day(one.answered_at),
        )
    else:
        mark = "⏰" if one.answer_by < today else "○"
        said = Text(
            "{mark} {number}, case {case}: made {made}, to be answered by <b>{day}</b>",
            mark=mark,
            number=one.number,
            case=case,
            made=Day(one.received_at),
            day=one.answer_by,
        )
    about = names.get(one.advisor_id or 0)
    return [said] if about is None else [said, Text("   about {advisor}", advisor=about)]


def difference(one: Differs) -> Text:
    """One line: what the arrangement says, and the lender's book."""
    return Text(
        "{id} · case {case}, loan {loan}, {column}: here {known}, in the book of {day} {book}",
        id=str(one.id),
        case=one.case or "–",
        loan=one.loan,
        column=one.column,
        known=one.known,
        day=one.as_of,
        book=one.book,
    )
