"""Auditor: goes through a diary and the bot's database afterwards, and says what should not have been.

It believes the diary, reads the messages and the rows by SQL, and knows nothing of the bot: hours, caps, holidays,
the order of payments and the lender's rules are reckoned here once more, in whole cents.
"""

from __future__ import annotations

import heapq
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

LENDER = ZoneInfo("America/New_York")
GRACE, LATE_AT_ONCE, LATE_FOR = 3, 3, 60
#: The whole country's, as they are kept: Australia Day of 2019 fell on a Saturday.
HOLIDAYS = {
    "australia": {
        *(date(2019, 1, 1), date(2019, 1, 26), date(2019, 1, 28), date(2019, 4, 19)),
        *(date(2019, 4, 22), date(2019, 4, 25), date(2019, 12, 25), date(2019, 12, 26)),
        *(date(2020, 1, 1), date(2020, 1, 27)),
    }
}
#: So many messages and calls about paying in so many days of the borrower's calendar.
CAPS = {"united_states": [], "australia": [(3, 7), (10, 31)], "united_kingdom": [(3, 7)]}

NOTES = {
    "before": r"Your next instalment of \$([\d,.]+) is due on (\w+ \d+, \d+)\. If that is difficult, tell us now",
    "on_day": r"Your instalment of \$([\d,.]+) is due today, (\w+ \d+, \d+)\.",
    "after": r"Your instalment of \$([\d,.]+), due on (\w+ \d+, \d+), has not reached us yet",
    "early": r"Your next instalment of \$([\d,.]+) is due on (\w+ \d+, \d+)\. Will it work",
    "way_back": r"\$([\d,.]+), due on (\w+ \d+, \d+)(?: \(the oldest of \d+\))?, has not reached us\. That happens",
    "promised": r"Today is the day you named for \$([\d,.]+), due on (\w+ \d+, \d+)",
}
SERVICE = {
    "thanks": "Thank you: ",
    "taken_back": "was taken back",
    "broken": "Your plan has ended",
    "record": "n agreement does not (?:erase|remove)",
    "check_in": "Nothing of your plan is late: thank you. Has something changed",
    "completed": "Everything is repaid as agreed",
}
HEAD = "A note from Example Savings Bank, tap to read:"


@dataclass(frozen=True)
class Note:
    kind: str
    cents: int
    due: date


@dataclass
class Message:
    at: datetime
    who: int
    text: str
    notes: list[Note]
    service: str | None

    @property
    def is_about_paying(self) -> bool:
        return bool(self.notes)


@dataclass
class Row:
    number: int
    due: date
    agreed: int
    shift: int = 0
    paid: int = 0

    @property
    def left(self) -> int:
        return max(self.agreed + self.shift - self.paid, 0)


@dataclass
class Book:
    """One arrangement, as it has to be."""

    who: int
    law: str
    zone: ZoneInfo
    case: int
    rows: list[Row]
    state: str = "kept"
    applied: dict[str, int] = field(default_factory=dict)
    said: set[int] = field(default_factory=set)
    promises: dict[int, tuple[int, date]] = field(default_factory=dict)  #: open: id → row, day
    broken_promises: int = 0
    holds: list[tuple[datetime, datetime]] = field(default_factory=list)
    wants_reminders: bool = True
    rest: tuple[int, int] | None = None
    about_paying: list[datetime] = field(default_factory=list)
    told: Counter[tuple[str, date]] = field(default_factory=Counter)
    snoozes: Counter[date] = field(default_factory=Counter)
    reversals: int = 0
    credited: int = 0
    beyond: int = 0  #: what came when the plan asked nothing any more, and is thanked for as well
    services: Counter[str] = field(default_factory=Counter)
    times_broken: int = 0
    queue: list[tuple[datetime, int, str, int]] = field(default_factory=list)
    waiting: set[int] = field(default_factory=set)  #: rows whose grace is still looked at
    was_moved: bool = False
    _next: int = 0

    def plan(self, at: datetime, what: str, about: int) -> None:
        self._next += 1
        heapq.heappush(self.queue, (at, self._next, what, about))

    def row(self, number: int) -> Row:
        return self.rows[number - 1]

    def is_held(self, now: datetime) -> bool:
        return any(since <= now < until for since, until in self.holds)

    def spoken_for(self, number: int) -> bool:
        return number in self.said or any(row == number for row, _ in self.promises.values())

    @property
    def is_in_force(self) -> bool:
        return self.state in {"kept", "slipped"}

    # Money.

    def pour(self) -> None:
        """All that was applied, on the oldest first."""
        pool = sum(self.applied.values())
        for row in self.rows:
            asks = max(row.agreed + row.shift, 0)
            row.paid = min(asks, pool)
            pool -= row.paid

    def pay(self, reference: str, cents: int, now: datetime) -> None:
        if self.state not in {"kept", "slipped", "broken"}:
            self.beyond += 1
            return
        was_open = {row.number for row in self.rows if row.left}
        self.applied[reference] = min(cents, sum(row.left for row in self.rows))
        self.pour()
        self.credited += 1
        paid_now = {n for n in was_open if not self.row(n).left}
        self.said -= paid_now
        self.promises = {k: v for k, v in self.promises.items() if v[0] not in paid_now}
        self.catch_up(now)
        if self.is_in_force and not any(row.left for row in self.rows):
            self.state = "completed"

    def take_back(self, reference: str, now: datetime) -> None:
        self.reversals += 1
        if self.applied.pop(reference, None) is None:
            return  # it had paid nothing
        self.pour()
        if self.state == "completed" and any(row.left for row in self.rows):
            self.state = "kept"
        for row in self.rows:
            if row.left and today(now) > row.due + timedelta(days=GRACE):
                self.waiting.add(row.number)
                self.plan(now, "missed", row.number)

    def catch_up(self, now: datetime) -> None:
        if not any(row.left and row.due < today(now) for row in self.rows) and self.state in {
            "slipped",
            "broken",
        }:
            self.state = "kept"

    def carry(self, number: int, over: int, now: datetime) -> None:
        about = self.row(number)
        open_ones = [row for row in self.rows if row.left and row.due <= about.due]
        coming = [row for row in self.rows if row.left and row.due > about.due][:over]
        cents = sum(row.left for row in open_ones)
        for row in open_ones:
            row.shift -= row.left
        for at, row in enumerate(coming):
            row.shift += cents // over + (at < cents % over)
        self.promises.clear()
        if self.state == "slipped":
            self.catch_up(now)

    # Time.

    def step(self, now: datetime, what: str, about: int) -> None:
        if what == "missed":
            self.missed(now, about)
        elif what == "judge":
            self.judge(now, about)
        elif what == "promise":
            self.promise_ends(now, about)

    def missed(self, now: datetime, number: int) -> None:
        if number not in self.waiting:
            return
        if not self.row(number).left or not self.is_in_force:
            self.waiting.discard(number)
            return
        if self.spoken_for(number):
            self.plan(now + timedelta(days=1), "missed", number)
            return
        self.waiting.discard(number)
        self.state = "slipped"
        day = self.row(number).due + timedelta(days=LATE_FOR)
        self.plan(max(datetime.combine(day, time(10), LENDER), now), "judge", number)
        self.maybe_break(now)

    def judge(self, now: datetime, number: int) -> None:
        if not self.row(number).left or not self.is_in_force:
            return
        if self.is_held(now) or self.spoken_for(number):
            self.plan(now + timedelta(days=1), "judge", number)
            return
        self.maybe_break(now)

    def maybe_break(self, now: datetime) -> None:
        late = [
            row
            for row in self.rows
            if row.left
            and today(now) > row.due + timedelta(days=GRACE)
            and not self.spoken_for(row.number)
        ]
        if self.state != "slipped" or self.is_held(now) or not late:
            return
        if len(late) >= LATE_AT_ONCE or (today(now) - late[0].due).days >= LATE_FOR:
            self.state = "broken"
            self.times_broken += 1

    def promise_ends(self, now: datetime, promise: int) -> None:
        if promise not in self.promises:
            return
        number, _ = self.promises.pop(promise)
        if self.row(number).left:
            self.broken_promises += 1
            self.missed(now, number)


def today(now: datetime) -> date:
    return now.astimezone(LENDER).date()


def read_messages(sql: Iterable[Sequence[Any]], chats: dict[int, int]) -> list[Message]:
    """From rows of lane, params, keeps and the moment sent."""
    found = []
    for lane, params, keeps, sent_at in sql:
        if not lane.startswith("chat:") or '"answers"' in _text(keeps):
            continue
        told = json.loads(params) if isinstance(params, str) else params
        text = told.get("text") or told.get("caption") or ""
        if not text.startswith(HEAD):
            continue
        notes = [
            Note(kind, int(money.replace(",", "").replace(".", "")), _day(day))
            for kind, pattern in NOTES.items()
            for money, day in re.findall(pattern, text)
        ]
        service = next((name for name, words in SERVICE.items() if re.search(words, text)), None)
        found.append(
            Message(_moment(sent_at), chats[int(lane.removeprefix("chat:"))], text, notes, service)
        )
    return sorted(found, key=lambda each: each.at)


def audit(
    diary: Sequence[dict[str, Any]], messages: Sequence[Message], rows: Iterable[Sequence[Any]]
) -> list[str]:
    """All that is wrong; *rows* are case, state, number, amount and paid in cents as the database has them."""
    books: dict[int, Book] = {}
    downs = [(_moment(e["at"]), _moment(e["until"])) for e in diary if e["did"] == "down"]
    faults: list[str] = []
    by_who: dict[int, list[Any]] = defaultdict(list)
    for order, event in enumerate(diary):
        if event["did"] == "agreed":
            books[event["who"]] = _book(event)
        elif "who" in event:
            by_who[event["who"]].append((_moment(event["at"]), 1, order, event))
    for order, message in enumerate(messages):
        # What is due is done before what people do in the same minute; thanks come after.
        by_who[message.who].append((message.at, 2 if message.service else 0, order, message))
    end = next(_moment(e["at"]) for e in diary if e["did"] == "end")
    for who, book in books.items():
        faults += _follow(book, sorted(by_who[who], key=lambda e: e[:3]), downs, end)
    faults += _merged(messages, downs)
    faults += _ends(books, rows)
    return faults


def _book(event: dict[str, Any]) -> Book:
    zone = ZoneInfo(event["zone"])
    rows = [Row(n, date.fromisoformat(day), cents) for n, day, cents in event["rows"]]
    book = Book(event["who"], event["law"], zone, event["case"], rows)
    for row in rows:
        after = row.due + timedelta(days=GRACE + 1)
        ours = datetime.combine(after, time(10), LENDER)
        theirs = datetime.combine(after, time(), zone)
        book.waiting.add(row.number)
        book.plan(max(ours, theirs), "missed", row.number)
        for kind, days in (("before", -3), ("on_day", 0), ("after", 3)):
            at = datetime.combine(row.due + timedelta(days=days), time(10), zone)
            if at > _moment(event["at"]):
                book.plan(at, kind, row.number)
    return book


def _follow(
    book: Book,
    events: Sequence[tuple[datetime, int, int, Any]],
    downs: Sequence[tuple[datetime, datetime]],
    end: datetime,
) -> Iterator[str]:
    """Live through one arrangement again, and look at each message when it came."""
    expected: list[tuple[datetime, str, date]] = []
    seen = [(each.at, note.kind, note.due) for *_, each in events if isinstance(each, Message)
            for note in each.notes]  # fmt: skip
    for at, _, _, event in [*events, (end, 9, 0, None)]:
        while book.queue and _up(book.queue[0][0], downs) <= at:
            planned, _, what, about = heapq.heappop(book.queue)
            now = _up(planned, downs)
            if what in {"before", "on_day", "after"}:
                if now == planned and _is_plain(book, now, what, about):
                    expected.append((now, what, book.row(about).due))
            else:
                book.step(now, what, about)
        if isinstance(event, Message):
            yield from _look_at(book, event, events)
        elif event is not None:
            _happen(book, event, at)
    for at, kind, due in expected:
        if not any(k == kind and d == due and at <= a <= at + timedelta(minutes=1)
                   for a, k, d in seen):  # fmt: skip
            yield f"{book.who}: no {kind} of {due} at {at:%Y-%m-%d %H:%M}"
    yield from _service_counts(book)


def _is_plain(book: Book, now: datetime, kind: str, number: int) -> bool:
    """Whether nothing at all speaks against a note at this minute."""
    row = book.row(number)
    return (
        bool(row.left)
        and book.is_in_force
        and book.wants_reminders
        and not book.was_moved
        and book.rest is None
        and not book.spoken_for(number)
        and not book.is_held(now)
        and not book.snoozes[row.due]
        and _hours_allow(book, now)
        and all(_in_days(book, now, days) < most for most, days in CAPS[book.law])
        and not (kind == "after" and number not in book.waiting)
    )


def _look_at(
    book: Book, message: Message, events: Sequence[tuple[datetime, int, int, Any]]
) -> Iterator[str]:
    at, who = message.at, book.who
    stamp = f"{who} at {at:%Y-%m-%d %H:%M}Z"
    local = at.astimezone(book.zone)
    if not _hours_allow(book, at):
        yield f"{stamp}: at {local:%a %H:%M} local time, {book.law}"
    if book.is_held(at):
        yield f"{stamp}: while on hold"
    if message.service:
        book.services[message.service] += 1
        return
    if not message.notes:
        yield f"{stamp}: of no known kind"
        return
    if not book.wants_reminders:
        yield f"{stamp}: though no reminders are wanted"
    for most, days in CAPS[book.law]:
        if _in_days(book, at, days) >= most:
            yield f"{stamp}: more than {most} in {days} days"
    book.about_paying.append(at)
    same_minute = [e for a, _, _, e in events if a == at and isinstance(e, dict)]
    for note in message.notes:
        yield from _look_at_note(book, note, stamp, local.date(), same_minute)


def _look_at_note(
    book: Book, note: Note, stamp: str, day: date, same_minute: Sequence[dict[str, Any]]
) -> Iterator[str]:
    [row] = [each for each in book.rows if each.due == note.due]
    book.told[note.kind, note.due] += 1
    said = f"{stamp}: {note.kind} of {note.due}"
    true_then = {
        "before": day < note.due,
        "early": day < note.due,
        "on_day": day == note.due,
        "after": day > note.due,
        "way_back": day > note.due,
        "promised": True,
    }
    if not true_then[note.kind]:
        yield f"{said}: not true on {day}"
    if same_minute:  # which of them came first is not for us to say
        return
    if not row.left:
        yield f"{said}: after payment"
    if note.kind != "promised" and book.spoken_for(row.number):
        yield f"{said}: though it was said to be paid, or promised"
    if not book.is_in_force:
        yield f"{said}: while {book.state}"
    owed = row.left
    if note.kind == "way_back":
        owed = sum(each.left for each in book.rows if each.due < day)
    if note.kind == "promised":
        owed = sum(book.row(n).left for n, until in book.promises.values() if until == day)
    if note.cents != owed:
        yield f"{said}: {note.cents} cents, but {owed} are owed"
    most = {
        "before": 1 + book.snoozes[note.due],
        "on_day": 1 + book.snoozes[note.due],
        # The oldest is named again with each that is missed after it.
        "way_back": sum(note.due <= each.due < day for each in book.rows)
        + book.broken_promises
        + book.reversals,
        "promised": 2,
    }.get(note.kind, 1)
    if book.told[note.kind, note.due] > most:
        yield f"{said}: {book.told[note.kind, note.due]} times"


def _happen(book: Book, event: dict[str, Any], now: datetime) -> None:
    match event["did"]:
        case "paid":
            book.pay(event["reference"], event["cents"], now)
        case "taken back":
            book.take_back(event["of"], now)
        case "promised":
            number = event["number"]
            day = date.fromisoformat(event["day"])
            book.promises = {k: v for k, v in book.promises.items() if v[0] != number}
            key = len(book.promises) + 1 + max(book.promises, default=0)
            book.promises[key] = (number, day)
            book.plan(datetime.combine(day + timedelta(days=1), time(10), LENDER), "promise", key)
        case "said paid":
            book.said.add(event["number"])
        case "not found":
            book.said.discard(event["number"])
        case "carried":
            book.carry(event["number"], event["over"], now)
        case _:
            _wish(book, event, now)


def _wish(book: Book, event: dict[str, Any], now: datetime) -> None:
    match event["did"]:
        case "snoozed":
            book.snoozes[book.row(event["number"]).due] += 1
        case "moved":
            book.zone, book.was_moved = ZoneInfo(event["zone"]), True
        case "rests":
            book.rest = (event["night"][0], event["night"][1])
        case "wants none" | "wants reminders":
            book.wants_reminders = event["did"] == "wants reminders"
        case "held":
            book.holds.append((now, _moment(event["until"])))
        case "called":
            book.about_paying.append(now)


def _hours_allow(book: Book, now: datetime) -> bool:
    local = now.astimezone(book.zone)
    if local.date() in HOLIDAYS.get(book.law, ()):
        return False
    opens = 9 if book.law == "australia" and local.weekday() >= 5 else 8
    if not opens <= local.hour < 21:
        return False
    if book.rest is None:
        return True
    start, stop = book.rest
    rests = start <= local.hour < stop if start < stop else not stop <= local.hour < start
    return not rests


def _in_days(book: Book, now: datetime, days: int) -> int:
    first = now.astimezone(book.zone).date() - timedelta(days=days - 1)
    return sum(each.astimezone(book.zone).date() >= first for each in book.about_paying)


def _service_counts(book: Book) -> Iterator[str]:
    told = book.services
    came = book.credited + book.beyond
    if told["thanks"] > came:
        yield f"{book.who}: {told['thanks']} thanks for {came} payments"
    if told["taken_back"] > book.reversals:
        yield f"{book.who}: {told['taken_back']} of {book.reversals} payments said to be taken back"
    if told["broken"] > book.times_broken:
        yield f"{book.who}: said to be broken {told['broken']} times of {book.times_broken}"
    if told["record"] != told["broken"]:
        yield f"{book.who}: broken {told['broken']} times, of the credit record {told['record']}"
    if book.holds or book.rest:
        return
    missing = book.credited - told["thanks"] - book.reversals
    if missing > 1:  # the last one may be waiting for the morning
        yield f"{book.who}: {missing} payments without thanks"


def _merged(
    messages: Sequence[Message], downs: Sequence[tuple[datetime, datetime]]
) -> Iterator[str]:
    for _, up in downs:
        burst = Counter(
            each.who
            for each in messages
            if each.is_about_paying and up <= each.at <= up + timedelta(minutes=5)
        )
        for who, count in burst.items():
            if count > 1:
                yield f"{who}: {count} messages at once after the outage until {up:%Y-%m-%d %H:%M}"


def _ends(books: dict[int, Book], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    of_case: dict[int, list[Sequence[Any]]] = defaultdict(list)
    for row in rows:
        of_case[row[0]].append(row)
    for book in books.values():
        found = of_case[book.case]
        state = {each[1] for each in found}
        if state != {book.state}:
            yield f"{book.who}: {state} at the end, but should be {book.state}"
        for (_, _, number, asks, paid), row in zip(found, book.rows, strict=True):
            if (number, asks, paid) != (row.number, row.agreed + row.shift, row.paid):
                yield f"{book.who}: instalment {number} has {paid} of {asks}, should be {row.paid} of {row.agreed + row.shift}"


def _up(moment: datetime, downs: Sequence[tuple[datetime, datetime]]) -> datetime:
    return next((up for down, up in downs if down <= moment < up), moment)


def _moment(text: Any) -> datetime:
    found = text if isinstance(text, datetime) else datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _day(text: str) -> date:
    return datetime.strptime(text, "%B %d, %Y").replace(tzinfo=UTC).date()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
