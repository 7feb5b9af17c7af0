"""Queue: who is helped next, by whom, and why.

Who is in a crisis first, then the vulnerable, then whose deadline is nearest, then who has waited longest:

>>> from datetime import UTC
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> ana, bo, cy = (
...     Waiting(id=1, since=monday, language="en"),
...     Waiting(id=2, since=monday.replace(hour=11), language="zh", is_vulnerable=True),
...     Waiting(id=3, since=monday.replace(hour=10), language="en", deadline=monday.replace(day=9)),
... )
>>> [each.id for each in ordered([ana, bo, cy])]
[2, 3, 1]
>>> why_before(cy, ana).value
'deadline'

Everybody is offered to somebody who speaks the language, has the skill and has room. Mei alone
speaks Chinese, so she is kept for Bo though Ana and Cy may have either:

>>> mei = DeskMember(id=7, languages=frozenset({"en", "zh"}), capacity=1)
>>> tom = DeskMember(id=8, languages=frozenset({"en"}), capacity=5, load=4)
>>> [(each.waiting.id, each.member.id) for each in offers([ana, bo, cy], [mei, tom], monday)]
[(2, 7), (3, 8)]
>>> why_nobody(Waiting(id=4, since=monday, language="fr"), [mei, tom]).value
'language'
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody who waits for a person."""

    id: int  #: of the handoff
    since: datetime
    language: str  #: see `looked_after_in`
    is_vulnerable: bool = False
    is_in_crisis: bool = False  #: in danger or at the end of their strength
    deadline: datetime | None = None  #: the nearest that runs, passed or not
    skill: str | None = None  #: which is needed
    not_before: datetime | None = None  #: when a call back was asked for
    not_for: frozenset[int] = frozenset()  #: advisors who decided before, or are complained of
    only_for: int | None = None  #: the advisor they were promised


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskMember:
    """An advisor as far as the queue is concerned. Raises `ValueError` for figures below zero."""

    id: int
    languages: frozenset[str]
    skills: frozenset[str] = frozenset()
    capacity: int  #: conversations at a time
    load: int = 0  #: those there are
    is_on_duty: bool = True

    def __post_init__(self) -> None:
        if min(self.capacity, self.load) < 0:
            raise ValueError("nobody has less than no conversation")

    @property
    def room(self) -> int:
        """How many more can be taken on now."""
        return max(self.capacity - self.load, 0) if self.is_on_duty else 0


class Because(StrEnum):
    """Why one comes before another."""

    CRISIS = "crisis"
    VULNERABLE = "vulnerable"
    DEADLINE = "deadline"
    WAITING_TIME = "waiting_time"
    CAME_FIRST = "came_first"  #: at the same moment, but noted first


class Misfit(StrEnum):
    """Why somebody is not offered to a member of the desk, from the furthest to the nearest."""

    EXCLUDED = "excluded"  #: they had the case before, or it is promised to another
    LANGUAGE = "language"
    SKILL = "skill"
    OFF_DUTY = "off_duty"
    BUSY = "busy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Somebody who waits and who is to take them."""

    waiting: Waiting
    member: DeskMember
    place: int  #: in the order, from 1
    because: Because | None  #: why not the next in the order; `None` where there is none


def ordered(waiting: Iterable[Waiting]) -> list[Waiting]:
    """The most urgent first: a total order, whatever order they are given in."""
    return sorted(waiting, key=_rank)


def why_before(first: Waiting, second: Waiting) -> Because:
    """Why *first* comes before *second*. Raises `ValueError` where it does not."""
    mine, yours = _rank(first), _rank(second)
    if mine < yours:
        for one, other, because in zip(mine, yours, Because, strict=True):
            if one != other:
                return because
    raise ValueError(f"{first.id} does not come before {second.id}")


def looked_after_in(
    speaks: str | None, reads: str, desk: Iterable[DeskMember], *, is_in_crisis: bool = False
) -> str:
    """The language somebody needs: the one they *speak* where somebody on duty knows it, else the one they *read*.

    Whoever is in a crisis does not wait until one who speaks it has room.

    >>> amy = DeskMember(id=7, languages=frozenset({"en", "fr"}), capacity=1, load=1)
    >>> looked_after_in("fr", "en", [amy]), looked_after_in("fr", "en", [amy], is_in_crisis=True)
    ('fr', 'en')
    >>> looked_after_in("pl", "en", [amy]), looked_after_in(None, "en", [amy])
    ('en', 'en')
    """
    if speaks is None:
        return reads
    known = (each for each in desk if each.is_on_duty and speaks in each.languages)
    return speaks if any(each.room or not is_in_crisis for each in known) else reads


def misfit(waiting: Waiting, member: DeskMember) -> Misfit | None:
    """Why *member* can never take *waiting*; `None` where duty and room alone decide."""
    if member.id in waiting.not_for or waiting.only_for not in {None, member.id}:
        return Misfit.EXCLUDED
    if waiting.language not in member.languages:
        return Misfit.LANGUAGE
    if waiting.skill is not None and waiting.skill not in member.skills:
        return Misfit.SKILL
    return None


def why_nobody(waiting: Waiting, desk: Iterable[DeskMember]) -> Misfit | None:
    """What is wanting in the member who comes nearest to taking *waiting* now.

    `None` where somebody can: "language" is said only where nobody at all speaks it.
    """
    found = []
    for member in desk:
        wanting = misfit(waiting, member)
        if wanting is None and member.room:
            return None
        found.append(wanting or (Misfit.BUSY if member.is_on_duty else Misfit.OFF_DUTY))
    return max(found, key=list(Misfit).index, default=Misfit.OFF_DUTY)


def next_for(member: DeskMember, waiting: Iterable[Waiting], now: datetime) -> Waiting | None:
    """The most urgent whom *member* can take; nobody off duty, or with no room."""
    if not member.room:
        return None
    return next((one for one in ordered(ready(waiting, now)) if misfit(one, member) is None), None)


def ready(waiting: Iterable[Waiting], now: datetime) -> list[Waiting]:
    """Those who are not to be called later."""
    return [one for one in waiting if one.not_before is None or one.not_before <= now]


def offers(
    waiting: Iterable[Waiting], desk: Collection[DeskMember], now: datetime
) -> list[Offered]:
    """Who is offered to whom, the most urgent first.

    Nobody is left out for somebody less urgent: in the order, each is given a place as long as
    those before can be moved to others who fit them as well (a maximum matching in which the
    more urgent take precedence). Of several who fit, the least filled takes it, of these the one
    with the most room, of these the one with the fewest languages and skills.
    """
    order = ordered(ready(waiting, now))
    members = sorted(
        desk, key=lambda each: (-each.room, len(each.languages | each.skills), each.id)
    )
    taken: dict[int, list[Waiting]] = {member.id: [] for member in members}
    hopeless = set()  # whoever needs the same as somebody for whom there was no seat
    for one in order:
        need = (one.language, one.skill, one.not_for, one.only_for)
        if need not in hopeless and not _seat(one, members, taken, set()):
            hopeless.add(need)
    by_id = {one.id: member for member in members for one in taken[member.id]}
    return [
        Offered(
            waiting=one,
            member=by_id[one.id],
            place=place,
            because=why_before(one, order[place]) if place < len(order) else None,
        )
        for place, one in enumerate(order, start=1)
        if one.id in by_id
    ]


def _seat(
    one: Waiting,
    members: Sequence[DeskMember],
    taken: dict[int, list[Waiting]],
    asked: set[int],
) -> bool:
    """Seat *one*, moving others to another member where that makes room (an augmenting path)."""
    fitting = [each for each in members if each.room and misfit(one, each) is None]
    for member in sorted(fitting, key=lambda each: len(taken[each.id]) / each.room):
        if member.id in asked:
            continue
        asked.add(member.id)
        there = taken[member.id]
        if len(there) < member.room:
            there.append(one)
            return True
        for other in there:
            if _seat(other, members, taken, asked):
                there.remove(other)
                there.append(one)
                return True
    return False


def _rank(one: Waiting) -> tuple[bool, bool, datetime, datetime, int]:
    return (
        not one.is_in_crisis,
        not one.is_vulnerable,
        one.deadline or _NEVER,
        one.since,
        one.id,
    )
