"""The audit is a chain: the database refuses to change it, and whoever gets past that is found out."""

# ruff: noqa: S608 - what is put into SQL here are our own words

import json
import secrets
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select, text

from negotiation.case import Case
from negotiation.lifecycle import CaseState
from storage.auditing import audit, chain, chain_check
from storage.auditing.appending import content
from storage.auditing.chain import Receipt
from storage.auditing.chain_check import Wrong
from storage.engine.failures import StatementRefused
from storage.tables.audit import audit as rows
from tests.storage.at_once import append_much
from tests.storage.processes import Process
from tests.storage.samples import NOW, a_borrower, a_case, add, undone


async def some_rows(database, count=6):
    for number in range(count):
        async with database.begin() as session:
            await audit.append(
                session,
                at=NOW + timedelta(minutes=number),
                actor=f"borrower:{number}",
                event="told",
                case_id=7,
                amount="350.00 USD",
                why="溢 é",
            )


async def checked(database):
    async with database.begin() as session:
        return await chain_check.check(session)


async def faults(database):
    return [(one.number, one.wrong) for one in (await checked(database)).faults]


async def tamper(database, *statements):
    """As an operator who may do everything, also put the guards aside."""
    async with database.begin() as session:
        if database.is_sqlite:
            for name in ("follows", "stays", "keeps"):
                await session.execute(text(f"DROP TRIGGER IF EXISTS audit_{name}"))
        else:
            await session.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        for statement in statements:
            await session.execute(text(statement) if isinstance(statement, str) else statement)


async def end_of(database):
    async with database.begin() as session:
        return await audit.receipt(session)


async def test_a_chain_nobody_touched_is_without_fault(database):
    await some_rows(database)

    found = await checked(database)

    assert (found.rows, found.erased, found.faults) == (6, 0, ())
    assert found.end == await end_of(database)
    assert found.end.number == 6


async def test_nothing_was_said_yet(database):
    found = await checked(database)

    assert (found.rows, found.end, found.faults) == (0, None, ())
    assert await end_of(database) == Receipt(0, chain.NOTHING)


async def test_many_rows_of_one_transaction_are_chained_in_their_order(database):
    async with database.begin() as session:
        for number in range(2500):
            await audit.append(
                session, at=NOW, actor="bot", event="counted", case_id=1, is_=number
            )

    async with database.begin() as session:
        read = await audit.of_case(session, 1)

    assert [one.details["is_"] for one in read] == list(range(2500))
    assert await faults(database) == []


async def test_what_is_said_in_a_transaction_is_read_in_it(database):
    await some_rows(database, 1)
    async with database.begin() as session:
        await audit.append(session, at=NOW, actor="bot", event="opened", case_id=7)

        assert [event for _, _, event in await audit.history(session, 7)] == ["told", "opened"]
        found = await audit.since(session, NOW, NOW + timedelta(seconds=1), "opened")
        assert [one.event for one in found] == ["opened"]


async def test_a_receipt_with_this_transaction_in_it_holds_afterwards(database):
    async with database.begin() as session:
        await audit.append(session, at=NOW, actor="bot", event="signed", case_id=7)
        before = await audit.receipt(session)
        mine = await audit.receipt(session, with_this=True)
        await audit.append(session, at=NOW, actor="bot", event="later", case_id=7)

    async with database.begin() as session:
        assert await chain_check.lost(session, [mine, Receipt.read(mine.short)]) == []
    assert (before.number, mine.number, (await end_of(database)).number) == (0, 1, 2)


async def test_what_was_undone_leaves_no_gap(database):
    await some_rows(database, 2)
    async with undone(database) as session:
        await audit.append(session, at=NOW, actor="bot", event="opened")
        await audit.receipt(session, with_this=True)
    await some_rows(database, 2)

    assert (await checked(database)).rows == 4
    assert await faults(database) == []


async def test_a_row_says_what_was_before_and_after(database):
    async with database.begin() as session:
        case = a_case(await a_borrower(session))
        await add(session, case)
    async with database.begin() as session:
        audit.begin(session, NOW)
        case = await session.get_one(Case, case.id)
        case.state = CaseState.UNDER_REVIEW
        case.state = CaseState.UNDER_REVIEW  # which is no change
        await audit.append(session, at=NOW, actor="bot", event="submitted", case_id=case.id)
    async with database.begin() as session:
        audit.begin(session, NOW)
        case = await session.get_one(Case, case.id)
        case.state = CaseState.WITHDRAWN  # and nobody says so

    async with database.begin() as session:
        found = (await session.execute(select(rows).order_by(rows.c.id))).all()

    assert [(row.event, row.changes) for row in found] == [
        (
            "submitted",
            [{"what": "case", "id": case.id, "state": ["applying", "under_review"]}],
        ),
        (
            "changed",
            [{"what": "case", "id": case.id, "state": ["under_review", "withdrawn"]}],
        ),
    ]
    assert await faults(database) == []


async def test_of_several_turns_in_one_transaction_each_says_what_it_changed_itself(database):
    async with database.begin() as session:
        case = a_case(await a_borrower(session))
        await add(session, case)
    async with database.begin() as session:
        audit.begin(session, NOW)
        case = await session.get_one(Case, case.id)
        case.state = CaseState.UNDER_REVIEW
        await audit.append(session, at=NOW, actor="borrower:1", event="sent", case_id=case.id)
        audit.begin(session, NOW)
        await audit.append(session, at=NOW, actor="advisor:7", event="note", case_id=case.id)
        audit.begin(session, NOW)
        case.state = CaseState.NEGOTIATING  # and nobody says so
        audit.begin(session, NOW)
        await audit.append(session, at=NOW, actor="advisor:8", event="note", case_id=case.id)
        seen = await audit.history(session, case.id)

    async with database.begin() as session:
        found = (await session.execute(select(rows).order_by(rows.c.id))).all()

    assert [who for _, who, _ in seen] == ["borrower:1", "advisor:7", "advisor:8"]
    assert [(row.actor, row.changes and row.changes[0]["state"]) for row in found] == [
        ("borrower:1", ["applying", "under_review"]),
        ("advisor:7", None),
        ("bot", ["under_review", "negotiating"]),
        ("advisor:8", None),
    ]
    assert await faults(database) == []


# ---- What the database refuses

TOUCHED = (
    "UPDATE audit SET actor = 'borrower:9' WHERE id = 3",
    "UPDATE audit SET event = 'other' WHERE id = 3",
    "UPDATE audit SET id = 99 WHERE id = 6",
    "UPDATE audit SET hash = previous WHERE id = 3",
    "UPDATE audit SET salt = NULL WHERE id = 3",
    "UPDATE audit SET salt = NULL, details = NULL WHERE id = 3",
    "DELETE FROM audit WHERE id = 6",
    "DELETE FROM audit",
    (
        "INSERT INTO audit SELECT 8, at, actor, case_id, event, details, changes, salt, commitment,"
        " hash, hash FROM audit WHERE id = 6"
    ),
    (
        "INSERT INTO audit SELECT 7, at, actor, case_id, event, details, changes, salt, commitment,"
        " previous, hash FROM audit WHERE id = 6"
    ),
)


@pytest.mark.parametrize("statement", TOUCHED)
async def test_the_database_refuses_to_have_it_changed(database, statement):
    columns = ", ".join(rows.c.keys())
    statement = statement.replace("INTO audit", f"INTO audit ({columns})")
    await some_rows(database)

    with pytest.raises(StatementRefused, match="only added to"):
        async with database.begin() as session:
            await session.execute(text(statement))

    assert await faults(database) == []


async def test_nothing_is_replaced_or_emptied_in_another_way(database):
    await some_rows(database)
    columns = ", ".join(rows.c.keys())
    other = (
        f"INSERT OR REPLACE INTO audit ({columns}) SELECT {columns} FROM audit WHERE id = 3"
        if database.is_sqlite
        else "TRUNCATE audit"
    )

    with pytest.raises(StatementRefused, match="only added to"):
        async with database.begin() as session:
            await session.execute(text(other))

    assert (await checked(database)).rows == 6


async def test_content_is_erased_with_its_salt_and_the_chain_stays_true(database):
    await some_rows(database)
    async with database.begin() as session:
        await audit.erase(session, [7])

    found = await checked(database)

    assert (found.rows, found.erased, found.faults) == (6, 6, ())
    async with database.begin() as session:
        assert await audit.of_case(session, 7) == []
        left = (await session.execute(select(rows))).all()
    assert {(row.actor, row.case_id, row.details, row.salt) for row in left} == {
        ("erased", None, None, None)
    }
    await some_rows(database, 1)  # and it goes on
    assert await faults(database) == []


async def test_what_was_said_in_the_transaction_that_erases_is_erased_as_well(database):
    async with database.begin() as session:
        for number, event in ((7, "told"), (7, "signed"), (8, "told")):
            await audit.append(session, at=NOW, actor="borrower:7", event=event, case_id=number)
        await audit.append(session, at=NOW, actor="borrower:7", event="identified")
        await audit.erase(session, [7], keep=["signed"])
        await audit.erase_of(session, "borrower:7")
        seen = await audit.history(session, 7)

    found = await checked(database)
    async with database.begin() as session:
        left = (await session.execute(select(rows).order_by(rows.c.id))).all()

    assert [event for _, _, event in seen] == ["signed"]
    assert (found.rows, found.erased, found.faults) == (4, 2, ())
    assert [(row.event, row.actor, row.case_id, row.salt is None) for row in left] == [
        ("told", "erased", None, True),
        ("signed", "borrower:7", 7, False),
        ("told", "borrower:7", 8, False),
        ("identified", "erased", None, True),
    ]


# ---- Who puts the guards aside is found out


EDITS = {
    "who": ("UPDATE audit SET actor = 'borrower:9' WHERE id = 3", [(3, Wrong.CONTENT)]),
    "of which case": ("UPDATE audit SET case_id = 8 WHERE id = 3", [(3, Wrong.CONTENT)]),
    "figures": ("""UPDATE audit SET details = '{"amount": "3"}' WHERE id = 3""", [(3, Wrong.CONTENT)]),
    "before and after": ("""UPDATE audit SET changes = '[]' WHERE id = 3""", [(3, Wrong.CONTENT)]),
    "when": ("UPDATE audit SET at = '2018-04-01 09:00:00+00' WHERE id = 3", [(3, Wrong.CHANGED)]),
    "what": ("UPDATE audit SET event = 'paid' WHERE id = 3", [(3, Wrong.CHANGED)]),
    "hash": ("UPDATE audit SET hash = commitment WHERE id = 3", [(3, Wrong.CHANGED)]),
    "a row out of it": ("DELETE FROM audit WHERE id = 3", [(3, Wrong.MISSING)]),
    "rows out of it": ("DELETE FROM audit WHERE id IN (2, 3, 4)", [(2, Wrong.MISSING)]),
    "its beginning": ("DELETE FROM audit WHERE id < 3", [(1, Wrong.MISSING)]),
    "salt": ("UPDATE audit SET salt = NULL WHERE id = 3", [(3, Wrong.HALF_ERASED)]),
    "half": ("UPDATE audit SET details = NULL WHERE id = 3", [(3, Wrong.HALF_ERASED)]),
    "no salt": ("UPDATE audit SET salt = 'x' WHERE id = 3", [(3, Wrong.CONTENT)]),
}  # fmt: skip


@pytest.mark.parametrize("edited", EDITS)
async def test_an_edit_is_found_with_its_row(database, edited):
    statement, found = EDITS[edited]
    await some_rows(database)

    await tamper(database, statement.replace("+00", "" if database.is_sqlite else "+00"))

    assert await faults(database) == found


async def test_all_that_is_missing_is_named(database):
    await some_rows(database)

    await tamper(database, "DELETE FROM audit WHERE id IN (2, 3, 5)")

    told = [str(one) for one in (await checked(database)).faults]
    assert told == ["rows 2 to 3: missing", "row 5: missing"]


@pytest.mark.parametrize(("one", "other"), [(2, 5), (3, 4), (1, 2), (1, 4), (5, 6)])
async def test_rows_that_changed_places_are_found_with_their_old_ones(database, one, other):
    await some_rows(database)

    await tamper(
        database,
        f"UPDATE audit SET id = 99 WHERE id = {one}",
        f"UPDATE audit SET id = {one} WHERE id = {other}",
        f"UPDATE audit SET id = {other} WHERE id = 99",
    )

    found = {each.number: each for each in (await checked(database)).faults}
    assert {one, other} <= found.keys()
    assert (found[one].wrong, found[one].other) == (Wrong.MOVED, other)


async def test_a_row_slipped_in_is_found(database):
    await some_rows(database)
    async with database.begin() as session:
        second = (await session.execute(select(rows).where(rows.c.id == 2))).one()
    slipped = forged(dict(second._mapping) | {"id": 3, "event": "paid"}, second.hash)

    await tamper(
        database,
        *(f"UPDATE audit SET id = {number + 1} WHERE id = {number}" for number in (6, 5, 4, 3)),
        insert(rows).values(**slipped),
    )

    found = {each.number: each for each in (await checked(database)).faults}
    assert 3 not in found  # true in itself, but what is behind it stood there
    moved = [(number, found[number].wrong, found[number].other) for number in (4, 5, 6, 7)]
    assert moved == [(number, Wrong.MOVED, number - 1) for number in (4, 5, 6, 7)]


async def test_an_end_that_was_cut_off_is_found_from_a_receipt(database):
    await some_rows(database)
    receipt = await end_of(database)

    await tamper(database, "DELETE FROM audit WHERE id > 4")

    assert await faults(database) == []
    async with database.begin() as session:
        assert await chain_check.lost(session, [receipt]) == [receipt]


async def test_a_chain_written_anew_is_found_from_an_old_receipt(database):
    await some_rows(database)
    receipts = [Receipt.read((await end_of(database)).short)]
    await some_rows(database, 3)

    await tamper(database)
    async with database.begin() as session:
        found = (await session.execute(select(rows).order_by(rows.c.id))).all()
        await session.execute(rows.delete())
        previous = chain.NOTHING
        for row in found:
            values = dict(row._mapping)
            if row.id == 2:
                values["actor"] = "borrower:9"
            values = forged(values, previous)
            previous = values["hash"]
            await session.execute(insert(rows).values(**values))

    assert await faults(database) == []
    async with database.begin() as session:
        assert await chain_check.lost(session, receipts) == receipts


def forged(values, previous):
    """A row as somebody makes it who knows the rule."""
    salt = secrets.token_bytes(32)
    held = content(values["actor"], values["case_id"], values["details"], values["changes"])
    promise = chain.commitment(salt, held)
    digest = chain.link(previous, values["id"], values["at"], values["event"], promise)
    return values | {
        "salt": salt.hex(),
        "commitment": promise,
        "previous": previous,
        "hash": digest,
    }


# ---- Several at once


async def test_processes_that_append_at_once_make_one_chain(database, migrated_url):
    processes = [Process(append_much, migrated_url, f"bot:{number}") for number in range(3)]

    said = [process.said.read() for process in processes]

    assert [process.end() for process in processes] == [0, 0, 0], said
    assert (await checked(database)).rows == 360
    assert await faults(database) == []
    async with database.begin() as session:
        actors = await session.execute(select(func.count(rows.c.actor.distinct())))
    assert actors.scalar_one() == 3


# ---- The rule

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(deadline=None)
@given(JSON)
def test_no_two_contents_have_one_form(content):
    form = chain.canonical(content)

    assert json.loads(form) == content
    assert chain.canonical(json.loads(form)) == form


def test_content_without_a_whole_salt_of_its_own_is_not_committed_to():
    with pytest.raises(ValueError, match="salt"):
        chain.commitment(bytes(31), {})


def test_a_figure_that_is_none_is_no_content():
    with pytest.raises(ValueError, match="JSON"):
        chain.canonical({"rate": float("nan")})


@pytest.mark.parametrize(
    "text", ["", "12", "0-9f86d081884c7d65", "12-9f86d081884c7d6", "12-9f86d081884c7g65"]
)
def test_what_is_no_receipt_is_refused(text):
    with pytest.raises(ValueError, match="a receipt is"):
        Receipt.read(text)
