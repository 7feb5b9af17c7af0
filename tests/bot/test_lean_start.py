"""A lean start: the bot keeps in memory only what it works with."""

import re
import subprocess
import sys
from collections.abc import Iterator

from bot.__main__ import read_bot
from dialogs.phrases.patterns import made_ready

#: What takes megabytes, and is read when it is first wanted, if ever.
ONLY_WHEN_WANTED = {
    "PIL",
    "alembic",
    "bot.commands.menu",
    "bot.sandbox",
    "holidays.countries.france",
    "icalendar",
    "pyhanko",
    "rich",
    "typer",
    "typst",
}
#: Signs of a pattern that takes milliseconds.
LONG = 2_000


def test_the_bot_reads_nothing_large_that_it_may_never_need() -> None:
    code = "import sys; from bot.__main__ import read_bot; read_bot(); print(*sys.modules)"

    read = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "bot.application" in read.stdout.split()
    assert not ONLY_WHEN_WANTED & set(read.stdout.split())


def test_no_long_list_of_phrases_is_made_ready_before_the_bot_is() -> None:
    read_bot()

    assert [name for name, one in _patterns() if len(one.pattern) > LONG] == []


def test_every_list_of_phrases_can_be_made_ready() -> None:
    read_bot()

    list(made_ready())


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Those that the bot's modules have made ready, by themselves or in tables."""
    for module in list(sys.modules.values()):
        if module.__name__.startswith(("bot.", "dialogs.")):
            for name, value in vars(module).items():
                for one in value.values() if isinstance(value, dict) else [value]:
                    if isinstance(one, re.Pattern):
                        yield f"{module.__name__}.{name}", one
