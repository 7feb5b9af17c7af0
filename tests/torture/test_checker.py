# ruff: noqa: S608 - its own statements
"""The checker finds what it is there to find: a record of a day on which nothing went wrong is spoilt in one place."""

from __future__ import annotations

import asyncio
import copy
import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .checker import Quiet, Verdict, check, quiet_day
from .ordeal import Ordeal
from .store import Store


@dataclass
class Left:
    """What is left of a day, to be spoilt: what was said and seen, and what is stored."""

    record: dict[str, Any]
    stored: sqlite3.Connection

    @property
    def signer(self) -> list[dict[str, Any]]:
        """The messages of the chat of who signed."""
        return self._chat(self.record["signers"][0])

    @property
    def desk(self) -> list[dict[str, Any]]:
        return self._chat(self.record["group"])

    def sql(self, statement: str) -> None:
        assert self.stored.execute(statement).rowcount, statement

    def forget(self, chat: list[dict[str, Any]], words: str) -> None:
        """It was never sent, and nobody wrote down that it should be."""
        number = self.unsay(chat, words)
        where = "NOT LIKE" if chat is self.desk else "LIKE"
        self.sql(f"DELETE FROM outbox WHERE message_id = {number} AND lane {where} 'chat:%'")

    @staticmethod
    def unsay(chat: list[dict[str, Any]], words: str) -> int:
        one = find(chat, words)
        chat.remove(one)
        return int(one["message_id"])

    def twice(self, words: str) -> int:
        """What was said to the signer is said once more; the number of the second."""
        chat = self.signer
        first = find(chat, words)
        number = max(one["message_id"] for one in chat) + 1000
        chat.insert(chat.index(first) + 1, first | {"message_id": number})
        return int(number)

    def _chat(self, number: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.record["chats"][str(number)]
        return found


def find(chat: list[dict[str, Any]], words: str) -> dict[str, Any]:
    return next(
        one for one in chat if one["by_bot"] and words in one.get("text", one.get("caption", ""))
    )


@dataclass(frozen=True)
class Day:
    record: dict[str, Any]
    file: Path
    quiet: Quiet

    def spoilt(self, folder: Path, spoil: Callable[[Left], object]) -> Verdict:
        file = folder / "spoilt.db"
        shutil.copy(self.file, file)
        record, stored = copy.deepcopy(self.record), sqlite3.connect(file)
        spoil(Left(record, stored))
        stored.commit()
        stored.close()
        return check(record, Store(f"sqlite:///{file}"), self.quiet)


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """One on which nothing went wrong."""
    folder = tmp_path_factory.mktemp("quiet")
    outcome = asyncio.run(
        Ordeal(database="sqlite", seed=0, kills=0, at_once=2, most=3).suffer(folder, None)
    )
    assert outcome.verdict.faults == []
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    file = folder / "store.db"
    return Day(record, file, quiet_day(record, Store(f"sqlite:///{file}")))


def test_an_unspoilt_day_is_without_fault(day: Day, tmp_path: Path) -> None:
    assert day.spoilt(tmp_path, lambda left: left).faults == []


def test_what_is_said_again_word_for_word_is_counted_and_no_fault(
    day: Day, tmp_path: Path
) -> None:
    verdict = day.spoilt(tmp_path, lambda left: left.twice("Thank you, now I know"))

    assert verdict.faults == []
    assert verdict.counts["repeated"] == 1


def test_of_two_copies_either_may_be_answered(day: Day, tmp_path: Path) -> None:
    verdict = day.spoilt(tmp_path, the_first_copy_answered)

    assert verdict.faults == []
    assert verdict.counts["repeated"] == 1


def test_an_advisor_may_write_while_a_message_of_the_bot_waits(day: Day, tmp_path: Path) -> None:
    assert day.spoilt(tmp_path, an_advisor_was_quicker).faults == []


def an_advisor_was_quicker(left: Left) -> None:
    """They have seen the card, and not the paper yet."""
    chat = left.desk
    wrote = next(one for one in chat if one.get("text", "").startswith("Hello. I have read"))
    chat.remove(wrote)
    chat.insert(chat.index(find(chat, "Proof of income")), wrote)


def the_first_copy_answered(left: Left) -> None:
    """The one that is marked keeps its buttons."""
    chat = left.desk
    one = find(chat, "Our offer:")
    assert one["labels"] == []
    number = one["message_id"] + 1000
    chat.insert(chat.index(one), one | {"message_id": number})
    said = left.record["said"][str(left.record["group"])]
    said[str(number)] = said[str(one["message_id"])]
    one["labels"] = ["Send to the borrower"]


def a_notice_twice(left: Left) -> None:
    """Both of them written down: two turns said it."""
    number = left.twice("Thank you. Your application")
    one = find(left.signer, "Thank you. Your application")["message_id"]
    _again(left, "outbox", f"message_id = {one} AND lane LIKE 'chat:%'", message_id=number)


def a_late_repetition(left: Left) -> None:
    """Again, after what came next had been said."""
    chat = left.desk
    one = find(chat, "t001·0a")
    chat.append(one | {"message_id": chat[-1]["message_id"] + 1})


def unknown_words(left: Left) -> None:
    one = left.twice("Thank you, now I know")
    [copied] = [each for each in left.signer if each["message_id"] == one]
    copied["text"] = "You owe us nothing any more."


def two_in_another_order(left: Left) -> None:
    chat = left.signer
    here = [chat.index(find(chat, words)) for words in ("We put our seal", "Signed. Above")]
    chat[here[0]], chat[here[1]] = chat[here[1]], chat[here[0]]


def two_in_another_order_at_the_desk(left: Left) -> None:
    chat = left.desk
    here = [chat.index(find(chat, words)) for words in ("Proof of income", "is sent.")]
    chat[here[0]], chat[here[1]] = chat[here[1]], chat[here[0]]


def relayed_in_another_order(left: Left) -> None:
    first, second = find(left.desk, "t001·1a"), find(left.desk, "t001·1b")
    first["text"], second["text"] = second["text"], first["text"]


def sent_in_another_order(left: Left) -> None:
    """By the numbers that Telegram gave them."""
    numbers = [
        find(left.signer, words)["message_id"] for words in ("We put our seal", "Signed. Above")
    ]
    for one, other in ((numbers[0], 0), (numbers[1], numbers[0]), (0, numbers[1])):
        left.sql(
            f"UPDATE outbox SET message_id = {other}"
            f" WHERE message_id = {one} AND lane LIKE 'chat:%' AND method LIKE 'send_%'"
        )


def _again(left: Left, table: str, which: str, **changed: object) -> None:
    """A row twice, under another number."""
    left.stored.row_factory = sqlite3.Row
    row = dict(left.stored.execute(f"SELECT * FROM {table} WHERE {which} LIMIT 1").fetchone())
    row |= {"id": 10_000} | changed
    left.stored.row_factory = None
    places = ", ".join("?" * len(row))
    left.stored.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", [*row.values()]
    )


def _row_twice(table: str) -> Callable[[Left], None]:
    return lambda left: _again(left, table, "1 = 1")


def _sql(statement: str) -> Callable[[Left], None]:
    return lambda left: left.sql(statement)


UPDATE = "key = (SELECT max(key) FROM inbox WHERE key LIKE 'update:%')"


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        pytest.param(spoil, found, id=name)
        for name, spoil, found in (
            ("a lost update", _sql(f"DELETE FROM inbox WHERE {UPDATE}"), "[], not ['done']"),
            (
                "an update not taken",
                _sql(f"UPDATE inbox SET status = 'todo' WHERE {UPDATE}"),
                "['todo'], not ['done']",
            ),
            (
                "an update kept twice",
                lambda left: _again(left, "inbox", UPDATE),
                "['done', 'done'], not ['done']",
            ),
            (
                "an update not confirmed",
                lambda left: left.record.update(unconfirmed=1),
                "unconfirmed updates: 1",
            ),
            (
                "an answer not sent",
                _sql("UPDATE outbox SET status = 'failed', error = 'x' WHERE method = 'card'"),
                "not sent: card",
            ),
            (
                "an answer nobody saw",
                lambda left: left.unsay(left.signer, "Thank you, now I know"),
                "marked as sent, and not to be seen",
            ),
            (
                "an answer never written",
                lambda left: left.forget(left.signer, "Thank you, now I know"),
                "lines of the chat: missing",
            ),
            ("a notice twice", a_notice_twice, "parcels {'chat send_message'"),
            ("words from nowhere", unknown_words, "said, and marked nowhere"),
            ("seen in another order", two_in_another_order, "in another order"),
            (
                "seen in another order at the desk",
                two_in_another_order_at_the_desk,
                "in another order",
            ),
            ("sent in another order", sent_in_another_order, "order in chat:"),
            ("relayed in another order", relayed_in_another_order, "relayed t001·"),
            ("relayed again, too late", a_late_repetition, "relayed t001·"),
            (
                "a message at the desk lost",
                lambda left: left.forget(left.desk, "t001·1a"),
                "relayed t001·",
            ),
            (
                "news at the desk lost",
                lambda left: left.forget(left.desk, "🖋 Signed."),
                "lines of the desk: missing",
            ),
            (
                "a card where nobody is heard",
                lambda left: find(left.desk, "2019-00001 · ").update(message_thread_id=999),
                "in a topic that is no room's",
            ),
            ("two cases", _row_twice("cases"), "borrowers with two cases"),
            ("two agreements", _row_twice("agreements"), "cases with two agreements"),
            ("two offers", _row_twice("offers"), "versions of an offer twice"),
            ("two signatures", _row_twice("signatures"), "signed twice"),
            ("an instalment twice", _row_twice("due_instalments"), "instalments twice"),
            ("a paper twice", _row_twice("papers"), "papers twice"),
            ("a paper lost", _sql("DELETE FROM papers"), "papers of"),
            ("a payment twice", _row_twice("payments"), "payments:"),
            ("a payment lost", _sql("DELETE FROM payments"), "payments:"),
            (
                "a payment credited twice",
                _sql("UPDATE due_instalments SET paid = '100.00 USD' WHERE number = 1"),
                "plan [('1', ",
            ),
            (
                "a reminder lost",
                _sql("DELETE FROM due WHERE key = 'remind:2:0'"),
                "rows {'remind todo'",
            ),
            (
                "a conversation lost",
                _sql("DELETE FROM handoffs WHERE case_id IS NOT NULL"),
                "case active': (0, 1)",
            ),
            ("two conversations", _row_twice("handoffs"), "chats with two conversations"),
            ("a gap in the audit", _sql("DELETE FROM audit WHERE id = 5"), "audit: 6 does not"),
            (
                "an event twice",
                lambda left: _again(
                    left, "audit", "event = 'reminded'", id=_after(left), previous=_end(left)
                ),
                "events {'reminded': (2, 1)}",
            ),
        )
    ],
)
def test_a_day_spoilt_in_one_place_is_found(
    day: Day, tmp_path: Path, spoil: Callable[[Left], object], found: str
) -> None:
    faults = day.spoilt(tmp_path, spoil).faults

    assert any(found in one for one in faults), faults


def _after(left: Left) -> int:
    [number] = left.stored.execute("SELECT max(id) + 1 FROM audit").fetchone()
    return int(number)


def _end(left: Left) -> object:
    return left.stored.execute("SELECT hash FROM audit ORDER BY id DESC LIMIT 1").fetchone()[0]
