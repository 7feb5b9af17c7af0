"""However keeping, taking, failing and restarting follow each other, nothing is lost, doubled or out of order."""

import asyncio
from collections import defaultdict
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import delete

from storage.engine.database import Database
from storage.messages import inbox
from storage.messages.inbox import Arrival
from storage.tables.messages import inbox as rows
from tests.storage.samples import NOW, undone

LANES = st.sampled_from(["chat:1", "chat:2", "chat:3"])


class Inbox(RuleBasedStateMachine):
    """The inbox beside what it should be: per lane, who still waits; a turn's work, once."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.url = url
        self.database = Database(url)
        self.now = NOW
        self.known: dict[str, Arrival] = {}
        self.waits: dict[str, list[str]] = defaultdict(list)
        self.not_before: dict[str, object] = {}
        self.taken: list[str] = []
        self.parked: list[str] = []
        self.runner.run(self._empty())

    def teardown(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()

    def arrivals(self, lanes: list[str], again: list[int]) -> list[Arrival]:
        """New ones in these lanes, and some that Telegram delivers again."""
        known = list(self.known.values())
        old = [known[number % len(known)] for number in again if known]
        new = [
            Arrival(key=f"update:{len(known) + n}", lane=lane, kind="update", payload={})
            for n, lane in enumerate(lanes)
        ]
        return [*old, *new]

    @rule(lanes=st.lists(LANES, max_size=4), again=st.lists(st.integers(0, 99), max_size=2))
    def keep(self, lanes, again):
        arrivals = self.arrivals(lanes, again)
        self.runner.run(self._keep(arrivals))
        for arrival in arrivals:
            if arrival.key not in self.known:
                self.known[arrival.key] = arrival
                self.waits[arrival.lane].append(arrival.key)

    @rule(
        lanes=st.lists(LANES, max_size=4),
        again=st.lists(st.integers(0, 99), max_size=2),
        cut=st.booleans(),
    )
    def keep_and_take(self, lanes, again, cut):
        arrivals = self.arrivals(lanes, again)
        taken = self.runner.run(self._keep_and_take(arrivals, cut=cut))
        if cut:
            return
        new = [arrival for arrival in arrivals if arrival.key not in self.known]
        assert taken == [one.key for one in new if not self.waits[one.lane]]
        self.taken += taken
        for arrival in new:
            self.known[arrival.key] = arrival
            if arrival.key not in taken:
                self.waits[arrival.lane].append(arrival.key)

    @rule(limit=st.integers(1, 4), cut=st.booleans())
    def take(self, limit, cut):
        taken = self.runner.run(self._take(limit, cut=cut))
        heads = [keys[0] for keys in self.waits.values() if keys]
        ready = [key for key in heads if self.not_before.get(key, self.now) <= self.now]
        assert taken == sorted(ready, key=list(self.known).index)[:limit]
        if not cut:
            self.taken += taken
            for key in taken:
                self.waits[self.known[key].lane].remove(key)

    @rule(seconds=st.integers(0, 3), for_good=st.booleans())
    def fail(self, seconds, for_good):
        again_at = None if for_good else self.now + timedelta(seconds=seconds)
        for key in self.runner.run(self._fail(again_at)):
            if for_good:
                self.waits[self.known[key].lane].remove(key)
                self.parked.append(key)
            else:
                self.not_before[key] = again_at

    @rule(seconds=st.integers(1, 3))
    def time_passes(self, seconds):
        self.now += timedelta(seconds=seconds)

    @rule()
    def restart(self):
        self.runner.run(self.database.close())
        self.database = Database(self.url)

    @invariant()
    def nothing_is_lost_or_doubled(self):
        todo = self.runner.run(self._todo())
        assert todo == sorted(sum(self.waits.values(), []), key=list(self.known).index)  # noqa: RUF017
        assert sorted([*todo, *self.taken, *self.parked]) == sorted(self.known)

    @invariant()
    def lanes_are_in_order(self):
        for lane in {arrival.lane for arrival in self.known.values()}:
            came = [key for key, arrival in self.known.items() if arrival.lane == lane]
            order = [came.index(key) for key in self.taken if self.known[key].lane == lane]
            assert order == sorted(order)

    def _begin(self, *, cut: bool):
        return undone(self.database) if cut else self.database.begin()

    async def _empty(self) -> None:
        async with self.database.begin() as session:
            await session.execute(delete(rows))

    async def _keep(self, arrivals) -> None:
        async with self.database.begin() as session:
            await inbox.keep(session, arrivals, self.now)

    async def _keep_and_take(self, arrivals, *, cut) -> list[str]:
        async with self._begin(cut=cut) as session:
            kept = await inbox.keep_and_take(session, arrivals, self.now)
        return [one.arrival.key for one in kept]

    async def _take(self, limit, *, cut) -> list[str]:
        async with self._begin(cut=cut) as session:
            kept = await inbox.take(session, self.now, limit)
            await inbox.done(session, [one.id for one in kept])
        return [one.arrival.key for one in kept]

    async def _fail(self, again_at) -> list[str]:
        async with self.database.begin() as session:
            kept = await inbox.take(session, self.now, 1)
        async with self.database.begin() as session:
            for one in kept:
                await inbox.failed(session, one.id, error="KeyError", again_at=again_at)
        return [one.arrival.key for one in kept]

    async def _todo(self) -> list[str]:
        async with self.database.begin() as session:
            found = await session.execute(
                rows.select().where(rows.c.status == "todo").order_by(rows.c.id)
            )
            return [row.key for row in found]


def test_however_things_follow_each_other(migrated_url):
    run_state_machine_as_test(
        lambda: Inbox(migrated_url),
        settings=settings(max_examples=20, stateful_step_count=25, deadline=None, database=None),
    )
