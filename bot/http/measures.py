"""Measures: what a process counts for Prometheus while it works."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.configuration import build
from storage.upkeep.gauges import Gauges

#: Seconds; a turn takes some milliseconds.
_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


class Measures:
    """Counters of this process, and gauges that are the same seen from every process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._turns = Histogram(
            "parley_turn_seconds",
            "From the beginning of a turn's transaction to its commit",
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._sends = Counter(
            "parley_sends",
            "Calls to Telegram by what came of them",
            ["result"],
            registry=self._registry,
        )
        self._silent = Gauge(
            "parley_telegram_silent_seconds",
            "How long Telegram has given this process no updates though it asks",
            registry=self._registry,
        )
        self._answers = Gauge(
            "parley_database_answers",
            "1 while the database answers; without it the figures read from it are left out",
            registry=self._registry,
        )
        Gauge(
            "parley_build_info",
            "Which Parley this process is; always 1",
            ["version", "commit"],
            registry=self._registry,
        ).labels(build.number(), build.commit()).set(1)
        self._shared = CollectorRegistry()
        self._gauges = {
            name: Gauge(f"parley_{name}", what, registry=self._shared)
            for name, what in {
                "inbox_waiting": "Updates that wait to be taken",
                "inbox_age_seconds": "How long the oldest of them has waited",
                "outbox_waiting": "Messages that wait to be sent",
                "outbox_age_seconds": "How long the oldest of them has waited",
                "queue_waiting": "Borrowers who wait for a person",
                "queue_age_seconds": "How long the one who asked first has waited",
                "late": "Reminders and deadlines more than a minute past their time",
                "late_seconds": "How long the oldest of them is late",
                "parked": "Updates that failed three times: parley parked",
            }.items()
        }

    def took(self, turns: int, seconds: float) -> None:
        """So many turns were committed together, after so long."""
        for _ in range(turns):
            self._turns.observe(seconds)

    def sent(self, result: str) -> None:
        self._sends.labels(result).inc()

    def page(self, found: Gauges | None, silent: float) -> bytes:
        """All of it, as Prometheus reads it; Telegram has been *silent* for so many seconds.

        While nothing can be *found* in the database, that is said, and what this process knows by itself.
        """
        self._silent.set(silent)
        self._answers.set(found is not None)
        own = generate_latest(self._registry)
        return own if found is None else own + self._from_database(found)

    def _from_database(self, found: Gauges) -> bytes:
        for name, line in (
            ("inbox", found.inbox),
            ("outbox", found.outbox),
            ("queue", found.queue),
        ):
            self._gauges[f"{name}_waiting"].set(line.waiting)
            self._gauges[f"{name}_age_seconds"].set(line.age)
        self._gauges["late"].set(found.late.waiting)
        self._gauges["late_seconds"].set(found.late.age)
        self._gauges["parked"].set(found.parked)
        return generate_latest(self._shared)
