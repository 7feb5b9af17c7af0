"""A whole negotiation, with the bot as its own process that logs all it can: nothing of anybody is in it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.commands.demo.rehearsal import Rehearsal
from storage.engine.database import Database

from .book import Book, the_best
from .hatchery import QuickRehearsal
from .negotiation import lender, played, reminded, schedule_of, script

#: Keys of our own numbers, which may look like a figure or a telephone number.
OURS = {"timestamp", "row", "update", "duty", "case", "attempt", "size", "sends", "where"}
#: Shorter lines of a text are words that anything may hold.
TELLING = 12


class Talkative(QuickRehearsal):
    """Every line there is."""

    def environment(self) -> dict[str, str]:
        return super().environment() | {"PARLEY_LOG_LEVEL": "debug"}


@pytest.mark.parametrize("language", ["en", "zh-hans"])
async def test_no_name_number_amount_or_word_of_a_negotiation_is_in_the_log(
    tmp_path: Path, language: str
) -> None:
    book = the_best()
    async with lender(tmp_path, book, kind=Talkative) as rehearsal:
        await rehearsal.start_bot()
        scene = await script(rehearsal, book, language)
        await rehearsal.sandbox.fault("sendMessage", "500", times=3)
        await played(scene)
        database = Database(f"sqlite:///{tmp_path / 'parley.db'}")
        schedule = await schedule_of(database)
        await database.close()
        await reminded(rehearsal, scene, book, schedule[0][1])
        assert await rehearsal.stop_bot() == 0
        said = _everything_said(rehearsal)
        people = [scene.borrower.id, scene.advisor.id, rehearsal.group.id]

    lines = [json.loads(line) for line in _log(tmp_path).splitlines()]
    told = "\n".join(_words(line) for line in lines)
    used = {*said, *_about(book), *(str(each) for each in people), *_figures(said)}

    assert len(said) > 30
    assert sorted(each for each in used if _is_in(each, told)) == []
    # It is a log all the same: turns and calls are there, by update and case.
    assert {"turn taken", "duty done", "call made"} <= {line["event"] for line in lines}
    turns = [line for line in lines if line["event"] == "turn taken"]
    assert all(re.fullmatch(r"\w+(:\d+)+", line["update"]) for line in turns)
    assert sum(line.get("case") == 1 for line in turns) > 10


def _log(folder: Path) -> str:
    return (folder / "bot.log").read_text(encoding="utf-8")


def _words(line: dict[str, Any]) -> str:
    """What a line says beside our own numbers."""
    return json.dumps(
        {name: value for name, value in line.items() if name not in OURS}, ensure_ascii=False
    )


def _about(book: Book) -> set[str]:
    """Who the borrower is, and what is owed."""
    names = {"Mei", "Wei", book.full_name, *book.full_name.split()}
    return names | {book.phone, book.phone.removeprefix("+"), book.number, str(book.outstanding)}


def _everything_said(rehearsal: Rehearsal) -> set[str]:
    """Every line that stood in any message, by whomever."""
    lines = set()
    for chat in rehearsal.server.world.chats.values():
        for message in chat.messages.values():
            for text in (message.get("text"), message.get("caption")):
                lines |= {line.strip() for line in (text or "").splitlines()}
    return {line for line in lines if len(line) >= TELLING}


def _figures(said: set[str]) -> set[str]:
    """Amounts, as they were written: with cents, or with separators of thousands."""
    return {each for line in said for each in re.findall(r"\d[\d,.]*[,.]\d+", line)}


def _is_in(what: str, told: str) -> bool:
    """Whether it stands there as a word or figure of its own; of Chinese, anywhere."""
    return re.search(rf"(?<![\w.,-]){re.escape(what)}(?![\w])", told) is not None
