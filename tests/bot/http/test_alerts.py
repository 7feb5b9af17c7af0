"""Alerts: the rules for Prometheus beside the deploy page watch every figure that is told, and nothing else."""

import re
from pathlib import Path

from bot.http.measures import Measures
from storage.upkeep.gauges import Gauges, Line

HOUSE = Path(__file__).parents[3]
ALERTS = HOUSE / "docs" / "deploy" / "alerts.yml"

#: How much of something waits is shown; whether it waits too long is what somebody is called for.
ONLY_SHOWN = {
    "parley_inbox_waiting",
    "parley_outbox_waiting",
    "parley_queue_waiting",
    "parley_late",
}


def told() -> set[str]:
    """Each figure on the page, by the name that it is asked for with."""
    measures = Measures()
    measures.took(1, 0.001)
    measures.sent("sent")
    nothing = Line(waiting=0, age=0)
    found = Gauges(inbox=nothing, outbox=nothing, queue=nothing, late=nothing, parked=0)
    page = measures.page(found, 0).decode()
    names = set(re.findall(r"^(parley_\w+)", page, re.MULTILINE))
    return {each for each in names if not each.endswith(("_created", "_count", "_sum"))}


def test_every_figure_that_is_told_is_watched_and_no_other() -> None:
    watched = set(re.findall(r"parley_\w+", ALERTS.read_text(encoding="utf-8")))
    assert watched == told() - ONLY_SHOWN


def test_every_alert_says_what_to_do() -> None:
    alerts = ALERTS.read_text(encoding="utf-8").split("- alert: ")[1:]
    assert len(alerts) > 1
    for each in alerts:
        assert re.search(r"severity: (page|ticket)\b", each)
        assert re.search(r"summary: \S", each)
        assert re.search(r" do: \S", each)
