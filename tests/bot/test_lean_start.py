"""A lean start: the bot keeps in memory only what it works with."""

import subprocess
import sys

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


def test_the_bot_reads_nothing_large_that_it_may_never_need() -> None:
    code = "import sys; from bot.__main__ import read_bot; read_bot(); print(*sys.modules)"

    read = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "bot.application" in read.stdout.split()
    assert not ONLY_WHEN_WANTED & set(read.stdout.split())
