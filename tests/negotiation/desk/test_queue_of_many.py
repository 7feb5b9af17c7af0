"""A desk at work, whatever happens in whatever order: nobody is lost, nobody is with two, nobody urgent is passed over."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.desk.queue import DeskMember, Waiting, misfit, next_for, offers
from negotiation.refusals import AlreadyClaimed, Refusal

START = datetime(2019, 4, 1, 9, tzinfo=UTC)
LANGUAGES = ("en", "zh", "es")
SPOKEN = {71: frozenset({"en"}), 72: frozenset({"en", "zh"}), 73: frozenset(LANGUAGES)}
CAPACITY = 2
ADVISOR = st.sampled_from(sorted(SPOKEN))


@dataclass(kw_only=True)
class Room:
    handoff: Handoff
    language: str


class Desk(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.rooms: list[Room] = []
        self.on_duty = set(SPOKEN)
        self.over: set[int] = set()

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(
        language=st.sampled_from(LANGUAGES),
        care=st.sampled_from([None, None, Care.VULNERABLE, Care.CRISIS]),
    )
    def somebody_comes(self, language: str, care: Care | None) -> None:
        handoff = Handoff(id=len(self.rooms) + 1, chat_id=len(self.rooms) + 1, care=care)
        handoff.request(self.now)
        self.rooms.append(Room(handoff=handoff, language=language))

    @rule(advisor=ADVISOR)
    def takes_the_next(self, advisor: int) -> None:
        member, waiting = self._member(advisor), self._waiting()
        found = next_for(member, waiting, self.now)
        can = [one for one in waiting if misfit(one, member) is None and member.room]
        if found is None:
            assert not can
            return
        # The stated order, told once more: danger, care, then who has waited longest.
        assert found == min(
            can, key=lambda one: (-one.is_in_crisis, -one.is_vulnerable, one.since, one.id)
        )
        self._room(found.id).handoff.claim(advisor)

    @rule(advisor=ADVISOR, other=ADVISOR, which=st.integers(0, 30))
    def two_reach_for_the_same(self, advisor: int, other: int, which: int) -> None:
        free = [each.handoff for each in self.rooms if each.handoff.state is HandoffState.WAITING]
        if not free:
            return
        handoff = free[which % len(free)]
        handoff.claim(advisor)
        with pytest.raises(AlreadyClaimed) as refused:
            handoff.claim(other)
        assert refused.value.by == handoff.advisor_id == advisor

    @rule(
        which=st.integers(0, 30),
        what=st.sampled_from(["release", "escalate", "miss", "hear", "answer"]),
    )
    def something_happens(self, which: int, what: str) -> None:
        if self.rooms:
            try:
                getattr(self.rooms[which % len(self.rooms)].handoff, what)(self.now)
            except Refusal:
                return

    @rule(which=st.integers(0, 30), to=ADVISOR)
    def passes_on(self, which: int, to: int) -> None:
        if self.rooms:
            try:
                self.rooms[which % len(self.rooms)].handoff.transfer(to)
            except Refusal:
                return

    @rule(advisor=ADVISOR)
    def goes_off_or_comes(self, advisor: int) -> None:
        self.on_duty ^= {advisor}
        if advisor not in self.on_duty:
            for each in self._held_by(advisor):
                each.reoffer(each.unanswered_since or self.now)

    @rule(advisor=ADVISOR)
    def is_done_with_one(self, advisor: int) -> None:
        for each in self._held_by(advisor)[:1]:
            each.hand_back()
            self.over.add(each.id or 0)

    @invariant()
    def everybody_is_in_one_place(self) -> None:
        waiting = [one.id for one in self._waiting()]
        held = [each.id for advisor in SPOKEN for each in self._held_by(advisor)]
        places = Counter([*waiting, *held, *self.over])
        assert places == Counter(each.handoff.id for each in self.rooms)

    @invariant()
    def nobody_is_offered_to_two_or_to_who_has_no_room(self) -> None:
        desk = [self._member(advisor) for advisor in SPOKEN]
        found = offers(self._waiting(), desk, self.now)
        assert len({each.waiting.id for each in found}) == len(found)
        for member, count in Counter(each.member.id for each in found).items():
            assert count <= self._member(member).room

    def _waiting(self) -> list[Waiting]:
        return [
            Waiting(
                id=each.handoff.id or 0,
                since=each.handoff.waiting_since or self.now,
                language=each.language,
                is_vulnerable=each.handoff.care is Care.VULNERABLE,
                is_in_crisis=each.handoff.care is Care.CRISIS,
                skill=each.handoff.skill,
            )
            for each in self.rooms
            if each.handoff.state is HandoffState.WAITING
        ]

    def _member(self, advisor: int) -> DeskMember:
        return DeskMember(
            id=advisor,
            languages=SPOKEN[advisor],
            skills=frozenset({"supervisor"}) if advisor == 73 else frozenset(),
            capacity=CAPACITY,
            load=len(self._held_by(advisor)),
            is_on_duty=advisor in self.on_duty,
        )

    def _held_by(self, advisor: int) -> list[Handoff]:
        return [each.handoff for each in self.rooms if each.handoff.advisor_id == advisor]

    def _room(self, number: int) -> Room:
        return self.rooms[number - 1]


TestDesk = Desk.TestCase
