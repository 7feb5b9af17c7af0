# ruff: noqa: S608 - what is put into its statements is its own
"""Checker: what people said and saw beside what is stored, told by somebody who knows nothing of the bot.

It reads two things: the record of the sandbox (JSON), and the database, by plain SQL. It imports nothing of the bot's,
so that a mistake there is not made here as well.

    python -m tests.torture.checker RECORD DATABASE_URL [RECORD_OF_A_QUIET_DAY ITS_DATABASE_URL]
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from .store import Store

#: Rows of the outbox that end without having been sent, for a reason that is none.
HARMLESS = {"superseded"}
#: What makes a new message, whose number Telegram counts upwards.
NEW = re.compile(r"^(send_(?!chat_action)|copy_message)")
#: What only changes one, which may be a copy of another that nobody knows of.
CHANGES = "('edit_copy', 'edit_message_reply_markup')"
#: A message written over and over: how it looks in the end depends on when.
CARDS = ("📌", "2019-", "📋", "Somebody not identified yet")


@dataclass
class Verdict:
    faults: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def expect(self, what: str, found: object, expected: object) -> None:
        if found != expected:
            self.faults.append(f"{what}: {found}, not {expected}")


def check(record: dict[str, Any], store: Store, quiet: Quiet | None = None) -> Verdict:
    """All that can be found wrong."""
    verdict = Verdict()
    verdict.faults += [f"stuck: {one}" for one in record["stuck"]]
    _updates(record, store, verdict)
    _parcels(record, store, verdict)
    _topics(record, store, verdict)
    _relayed(record, verdict)
    _effects(record, store, verdict)
    _chain(store, verdict)
    if quiet is not None:
        _as_on_a_quiet_day(record, store, quiet, verdict)
    return verdict


def words(message: dict[str, Any]) -> list[Any]:
    """Where a message stands, what it is, and what it says."""
    kind = next((one for one in ("document", "photo") if one in message), "")
    return [
        message.get("message_thread_id"),
        kind,
        message.get("text", message.get("caption", "")),
    ]


def _updates(record: dict[str, Any], store: Store, verdict: Verdict) -> None:
    """Every update that Telegram had is in the inbox once, and was taken."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, status in store.rows("SELECT key, status FROM inbox"):
        found[key].append(status)
    for number in range(record["first_update"], record["next_update"]):
        verdict.expect(f"update {number}", found.get(f"update:{number}", []), ["done"])
    rest = {key: status for key, status in found.items() if status != ["done"]}
    verdict.faults += [f"not taken: {key} {status}" for key, status in rest.items()]
    verdict.expect("unconfirmed updates", record["unconfirmed"], 0)
    verdict.counts["updates"] = record["next_update"] - record["first_update"]


def _parcels(record: dict[str, Any], store: Store, verdict: Verdict) -> None:
    """Everything to be sent was sent, in the order of its lane, and is to be seen; what was said twice is counted."""
    rows = store.rows("SELECT id, lane, method, status, error, message_id FROM outbox ORDER BY id")
    newest: dict[str, int] = {}
    for number, lane, method, status, error, message in rows:
        if status != "sent" and error not in HARMLESS:
            verdict.faults.append(f"not sent: {method} {number} in {lane}, {status}: {error}")
        if status != "sent" or message is None or not NEW.match(method):
            continue
        if message <= newest.get(lane, 0):
            verdict.faults.append(f"order in {lane}: message {message} after {newest[lane]}")
        newest[lane] = message
    verdict.counts["parcels"] = len(rows)
    _seen(record, store, verdict)


def _stored(record: dict[str, Any], store: Store) -> dict[str, set[int]]:
    """The bot's messages that are known to be there, by chat."""
    group = str(record["group"])
    stored: defaultdict[str, set[int]] = defaultdict(set)
    for lane, message in store.rows(
        f"SELECT lane, message_id FROM outbox WHERE status = 'sent' AND method NOT IN {CHANGES}"
    ):
        stored[lane.removeprefix("chat:") if lane.startswith("chat:") else group].add(message)
    for (card,) in store.rows("SELECT card_id FROM handoffs"):
        stored[group].add(card)
    for (board,) in store.rows("SELECT message_id FROM boards"):
        stored[group].add(board)
    return stored


def _seen(record: dict[str, Any], store: Store, verdict: Verdict) -> None:
    """What is marked as sent is there; what is there besides repeats, word for word, something that is marked."""
    stored = _stored(record, store)
    repeated = 0
    for chat, messages in record["chats"].items():
        here = {one["message_id"] for one in messages} | set(record["deleted"].get(chat, ()))
        for lost in sorted(one for one in stored[chat] - here if one is not None):
            verdict.faults.append(f"marked as sent, and not to be seen: {lost} in {chat}")
        first = {one["message_id"]: words(one) for one in messages}
        first |= {int(number): said for number, said in record["said"].get(chat, {}).items()}
        known = {tuple(first[number]) for number in stored[chat] & set(first)}
        for one in messages:
            if not one["by_bot"] or one["service"] or one["message_id"] in stored[chat]:
                continue
            repeated += 1
            said = tuple(first[one["message_id"]])
            if said not in known and not said[-1].startswith(CARDS):
                verdict.faults.append(
                    f"said, and marked nowhere: {said} {one['message_id']} in {chat}"
                )
    verdict.counts["repeated"] = repeated


def _topics(record: dict[str, Any], store: Store, verdict: Verdict) -> None:
    """Nothing stands in a topic that is no room's, where nobody would be heard; empty ones are counted."""
    rooms = {topic for (topic,) in store.rows("SELECT topic_id FROM handoffs")} | {None}
    besides = set[int]()
    for one in record["chats"][str(record["group"])]:
        topic = one.get("message_thread_id")
        if topic in rooms:
            continue
        besides.add(topic)
        if not one["service"]:
            verdict.faults.append(f"in a topic that is no room's: {one['message_id']} in {topic}")
    verdict.counts["topics besides"] = len(besides)


def _relayed(record: dict[str, Any], verdict: Verdict) -> None:
    """What a talker and their advisor wrote stands on the other side, all of it, in order."""
    group = record["chats"][str(record["group"])]
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    seen: dict[tuple[str, str], list[str]] = defaultdict(list)
    everywhere = [group, *(record["chats"][str(chat)] for chat in record["talkers"])]
    for message in (one for chat in everywhere for one in chat):
        marked = re.match(r"(t\d{3})([·→])\d[ab]$", message.get("text", ""))
        if marked:
            (seen if message["by_bot"] else said)[marked[1], marked[2]].append(marked[0])
    for key, marks in said.items():
        once = [mark for mark, _ in groupby(seen[key])]  # again, before anything else was said
        verdict.expect(f"relayed {''.join(key)}", once, marks)
    verdict.counts["relayed"] = sum(map(len, said.values()))
    verdict.counts["relayed twice"] = sum(len(one) - len(set(one)) for one in seen.values())


def _effects(record: dict[str, Any], store: Store, verdict: Verdict) -> None:
    """Nothing happened twice."""
    for what, sql in (
        (
            "borrowers with two cases",
            "SELECT borrower_id FROM cases GROUP BY 1 HAVING count(*) > 1",
        ),
        (
            "cases with two agreements",
            "SELECT case_id FROM agreements GROUP BY 1 HAVING count(*) > 1",
        ),
        (
            "versions of an offer twice",
            "SELECT case_id, loan_id, version FROM offers GROUP BY 1, 2, 3 HAVING count(*) > 1",
        ),
        (
            "signed twice",
            "SELECT agreement_id, borrower_id FROM signatures GROUP BY 1, 2 HAVING count(*) > 1",
        ),
        (
            "instalments twice",
            "SELECT agreement_id, loan_id, number FROM due_instalments GROUP BY 1, 2, 3 HAVING count(*) > 1",
        ),
        (
            "papers twice",
            "SELECT chat_id, message_id FROM papers GROUP BY 1, 2 HAVING count(*) > 1",
        ),
        (
            "chats with two conversations",
            "SELECT chat_id FROM handoffs GROUP BY 1 HAVING count(*) > 1",
        ),
        (
            "two talks at once",
            "SELECT handoff_id FROM talks WHERE ended_at IS NULL GROUP BY 1 HAVING count(*) > 1",
        ),
        (
            "a topic of two",
            "SELECT topic_id FROM handoffs WHERE topic_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1",
        ),
    ):
        found = store.rows(sql)
        if found:
            verdict.faults.append(f"{what}: {found[:5]}")
    papers = dict(store.rows("SELECT chat_id, count(*) FROM papers GROUP BY 1"))
    for chat in record["signers"]:
        sent = sum("document" in m and not m["by_bot"] for m in record["chats"][str(chat)])
        verdict.expect(f"papers of {chat}", papers.get(chat, 0), sent)
    references = [one for (one,) in store.rows("SELECT reference FROM payments ORDER BY 1")]
    verdict.expect("payments", references, sorted(record["payments"]))
    verdict.counts["cases"] = len(store.rows("SELECT id FROM cases"))
    verdict.counts["agreements"] = len(store.rows("SELECT id FROM agreements"))


def _chain(store: Store, verdict: Verdict) -> None:
    """The audit has no gap, and each row knows the one before."""
    rows = store.rows("SELECT id, previous, hash FROM audit ORDER BY id")
    for (one, _, known), (another, previous, _) in pairwise(rows):
        if another != one + 1 or previous != known:
            verdict.faults.append(f"audit: {another} does not follow {one}")
    verdict.counts["audit rows"] = len(rows)


@dataclass(frozen=True)
class Shape:
    """What one borrower's day leaves behind, whoever it was."""

    events: Counter[str]  #: of the audit
    rows: Counter[str]  #: by table
    parcels: Counter[str]  #: by method, of those that make a new message
    plan: list[tuple[str, ...]]  #: every instalment: when, how much, how much of it is paid
    chat: Lines  #: what was to be seen by the borrower
    desk: Lines  #: in the topic

    def differences(self, other: Shape) -> Iterable[str]:
        for name in ("events", "rows", "parcels"):
            mine, theirs = getattr(self, name), getattr(other, name)
            changed = {
                key: (mine[key], theirs[key]) for key in mine | theirs if mine[key] != theirs[key]
            }
            if changed:
                yield f"{name} {changed}"
        if self.plan != other.plan:
            yield f"plan {sorted(set(self.plan) ^ set(other.plan))}"
        for name in ("chat", "desk"):
            for difference in getattr(self, name).differences(getattr(other, name)):
                yield f"lines of the {name}: {difference}"


@dataclass(frozen=True)
class Lines:
    """What was to be seen, without what was said twice."""

    all: list[str]
    #: Of what was said twice: the copy that is marked → the others, of which one may have been answered instead.
    twice: dict[str, list[str]]

    def differences(self, other: Lines) -> Iterable[str]:
        mine = []
        for one in self.all:
            copies = [one, *self.twice.get(one, ())]
            known = next((each for each in copies if each in other.all), None)
            if known or one not in self.twice:  # or another copy gave way to what comes next
                mine.append(known or one)
        if mine != other.all:
            missing = [one for one in other.all if one not in mine]
            besides = [one for one in mine if one not in other.all]
            yield f"missing {missing}, besides {besides}" + (
                "" if missing or besides else ", in another order"
            )


def shape(record: dict[str, Any], store: Store, chat: int) -> Shape:
    """The borrower of a chat, who may have no case."""
    (handoff, case, topic), *_ = store.rows(
        f"SELECT id, case_id, topic_id FROM handoffs WHERE chat_id = {chat} ORDER BY id"
    ) or [(0, 0, 0)]
    case = case or 0
    rows = Counter[str]()
    for table in ("papers", "offers", "agreements", "due_instalments", "holds", "notes"):
        rows[table] = store.rows(f"SELECT count(*) FROM {table} WHERE case_id = {case}")[0][0]
    rows["talks"] = store.rows(f"SELECT count(*) FROM talks WHERE handoff_id = {handoff}")[0][0]
    rows["signatures"] = store.rows(
        "SELECT count(*) FROM signatures JOIN agreements ON agreements.id = agreement_id"
        f" WHERE case_id = {case}"
    )[0][0]
    rows |= Counter(
        f"{kind} {status}"
        for kind, status in store.rows(f"SELECT kind, status FROM due WHERE about = 'case:{case}'")
    )
    rows |= Counter(
        f"case {state}" for (state,) in store.rows(f"SELECT state FROM cases WHERE id = {case}")
    )
    events = Counter(
        event for (event,) in store.rows(f"SELECT event FROM audit WHERE case_id = {case}")
    )
    parcels = Counter(
        f"{lane.partition(':')[0]} {method}"
        for lane, method in store.rows(
            f"SELECT lane, method FROM outbox WHERE lane IN ('chat:{chat}', 'room:{handoff}')"
        )
        if NEW.match(method)
    )
    plan = [
        tuple(map(str, row))
        for row in store.rows(
            "SELECT number, due_date, amount, paid FROM due_instalments"
            f" WHERE case_id = {case} ORDER BY number"
        )
    ]
    stored, group = _stored(record, store), str(record["group"])
    in_topic = [one for one in record["chats"][group] if one.get("message_thread_id") == topic]
    return Shape(
        events=events,
        rows=rows,
        parcels=parcels,
        plan=plan,
        chat=_lines(record["chats"][str(chat)], stored[str(chat)]),
        desk=_by_whom(_lines(in_topic, stored[group])),
    )


def _by_whom(lines: Lines) -> Lines:
    """What the bot said, then what was said to it, each in its order: while Telegram lets the desk's messages wait, who has seen the first of them may write already."""
    return Lines(sorted(lines.all, key=lambda line: line[0]), lines.twice)


def _lines(messages: Sequence[dict[str, Any]], stored: set[int]) -> Lines:
    """Without figures, which are another borrower's; what was said twice stands where it was said first."""
    lines: list[str] = []
    twice: dict[str, list[str]] = {}
    said_before: dict[str, list[int]] = {}
    for one in messages:
        text = one.get("text", one.get("caption", ""))
        if one["service"] or text.startswith(CARDS):
            continue
        text = re.sub(r"\b(Mei|Tom|Ana)\b", "(name)", text)  # whoever took it
        text = re.sub(r"\n✓ [^\n]*$", "", text)  # what was chosen: of two copies, one knows
        what = re.sub(r"\b\w*\d[\w,.:·-]*(\s?[AP]M\b)?|Jordan\w\w", "#", text)
        kind = "document" if "document" in one else "photo" if "photo" in one else ""
        line = f"{'<' if one['by_bot'] else '>'} {kind} {what} {one['labels']}"
        if one["by_bot"] and one["message_id"] not in stored:
            said_before.setdefault(f"{kind} {what}", []).append(len(lines))
        elif one["by_bot"] and (before := said_before.pop(f"{kind} {what}", None)):
            twice[line] = [lines[index] for index in before]
            lines[before[0]] = line
            for index in before[1:]:
                lines[index] = ""
            continue
        lines.append(line)
    for index in (index for left in said_before.values() for index in left):
        lines[index] = ""
    return Lines([line for line in lines if line], twice)


@dataclass(frozen=True)
class Quiet:
    signer: Shape
    talker: Shape


def quiet_day(record: dict[str, Any], store: Store) -> Quiet:
    """What is left where nothing went wrong."""
    return Quiet(*(shape(record, store, record[kind][0]) for kind in ("signers", "talkers")))


def _as_on_a_quiet_day(
    record: dict[str, Any], store: Store, quiet: Quiet, verdict: Verdict
) -> None:
    for kind, expected in (("signers", quiet.signer), ("talkers", quiet.talker)):
        for chat in record[kind]:
            for difference in shape(record, store, chat).differences(expected):
                verdict.faults.append(f"{kind[:-1]} {chat}: {difference}")


def main(arguments: Sequence[str]) -> int:
    pairs = [
        (json.loads(Path(path).read_text(encoding="utf-8")), Store(url))
        for path, url in zip(arguments[::2], arguments[1::2], strict=True)
    ]
    quiet = quiet_day(*pairs[1]) if len(pairs) > 1 else None
    verdict = check(*pairs[0], quiet)
    for name, count in verdict.counts.items():
        print(f"{count:8,} {name}")
    for fault in verdict.faults:
        print("FAULT", fault)
    return bool(verdict.faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
