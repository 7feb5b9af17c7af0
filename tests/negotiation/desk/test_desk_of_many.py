"""Whatever advisors and borrowers do, nobody is lost between them and nobody is with two."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from negotiation.days.office_hours import AT_ANY_HOUR
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.desk.queue import DeskMember, Waiting, offers, ordered, ready
from negotiation.desk.service_levels import ServiceLevels, answer_due
from negotiation.refusals import Refusal

START = datetime(2019, 4, 1, 9, tzinfo=UTC)
LEVELS = ServiceLevels()
ROOM = st.integers(0, 3)
ADVISOR = st.integers(71, 73)


class Desk(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.rooms = [Handoff(id=number, chat_id=number) for number in range(1, 5)]

    @rule(hours=st.integers(1, 9))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(room=ROOM, advisor=ADVISOR, what=st.sampled_from(["claim", "transfer", "promise"]))
    def by_somebody(self, room: int, advisor: int, what: str) -> None:
        handoff = self.rooms[room]
        had = handoff.advisor_id
        at = self.now + timedelta(hours=2)
        arguments = (advisor, at, self.now) if what == "promise" else (advisor,)
        try:
            getattr(handoff, what)(*arguments)
        except Refusal:
            assert handoff.advisor_id == had
            return
        assert what != "claim" or had is None
        assert handoff.advisor_id == (None if what == "promise" else advisor)

    @rule(
        room=ROOM,
        what=st.sampled_from(
            ["request", "line_up", "release", "escalate", "reoffer", "hear", "answer", "miss"]
        ),
    )
    def at_once(self, room: int, what: str) -> None:
        handoff = self.rooms[room]
        if what == "miss" and handoff.unanswered_since is None:
            return
        self._try(handoff, what, self.now)

    @rule(room=ROOM, what=st.sampled_from(["call_back", "snooze"]), hours=st.integers(1, 9))
    def later(self, room: int, what: str, hours: int) -> None:
        at = self.now + timedelta(hours=hours)
        self._try(self.rooms[room], what, *((at,) if what == "snooze" else (at, self.now)))

    @rule(room=ROOM)
    def by_the_bot_again(self, room: int) -> None:
        self._try(self.rooms[room], "hand_back")

    @staticmethod
    def _try(handoff: Handoff, what: str, *arguments: object) -> None:
        before = vars(handoff).copy()
        try:
            getattr(handoff, what)(*arguments)
        except Refusal:
            assert vars(handoff) == before

    @invariant()
    def each_is_in_one_place(self) -> None:
        for each in self.rooms:
            assert (each.state is HandoffState.CLAIMED) == (each.advisor_id is not None)
            assert (each.state is HandoffState.WAITING) == (each.waiting_since is not None)
            if each.is_with_bot:
                assert each.unanswered_since is None
                assert each.not_before is None
            if each.state is not HandoffState.WAITING:
                assert each.promised_to is None
                assert each.offered_to is None

    @invariant()
    def whoever_waits_is_in_the_queue_and_offered_when_there_is_room(self) -> None:
        waiting = [
            Waiting(
                id=each.id or 0,
                since=each.waiting_since or self.now,
                language="en",
                not_before=each.not_before,
            )
            for each in self.rooms
            if each.state is HandoffState.WAITING
        ]
        me = DeskMember(id=71, languages=frozenset({"en"}), capacity=10)
        found = [each.waiting for each in offers(waiting, [me], self.now)]
        assert found == ordered(ready(waiting, self.now))

    @invariant()
    def a_clock_runs_exactly_while_a_word_is_owed(self) -> None:
        for each in self.rooms:
            runs = answer_due(each, LEVELS, AT_ANY_HOUR) is not None
            assert runs == (each.unanswered_since is not None)


TestDesk = Desk.TestCase
