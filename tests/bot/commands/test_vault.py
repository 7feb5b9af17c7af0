"""The vault's key is changed on the command line, and the doctor knows how far it is."""

import asyncio
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, make_url, select

from storage.engine.alone import Alone
from storage.messages import crew
from storage.sealed import key_check
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault

from .conftest import Done, Lender, Parley

AT = datetime(2019, 4, 1, 14, 5, tzinfo=UTC)


def keep(lender: Lender, key: str, count: int) -> None:
    async def work(session):
        for number in range(count):
            data = f"payslip {number}".encode()
            await Archive(Vault(key)).keep(session, data, name="p", media_type="x", now=AT)

    lender.ask(work)


def begin_with(lender: Lender, environment: pytest.MonkeyPatch, key: str) -> None:
    """What a first start of the bot does with its key."""
    environment.setenv("PARLEY_VAULT_KEY", key)
    lender.ask(lambda session: key_check.begin(session, Vault(key), AT))


def seen_by_doctor(parley: Parley) -> dict[str, str]:
    checks = json.loads(parley("doctor", "--json").out)["checks"]
    return next(check for check in checks if check["name"] == "vault")


def test_a_key_is_changed_step_by_step(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    old, new = Vault.new_key(), Vault.new_key()
    environment.setenv("PARLEY_VAULT_KEY", old)
    keep(lender, old, 3)

    environment.setenv("PARLEY_VAULT_KEY", new)
    assert parley("vault", "rotate", "--quiet").status == 1
    assert seen_by_doctor(parley)["health"] == "failed"

    environment.setenv("PARLEY_VAULT_KEY_OLD", old)
    assert seen_by_doctor(parley)["said"] == "3 files are still under the old key"
    done = parley("vault", "rotate")
    assert done.status == 0
    assert done.out.startswith("3 files re-encrypted; all open with PARLEY_VAULT_KEY.")
    assert "PARLEY_VAULT_KEY_OLD can be taken away" in done.out
    assert seen_by_doctor(parley)["said"] == "the old key is not needed any more"

    environment.delenv("PARLEY_VAULT_KEY_OLD")
    assert seen_by_doctor(parley)["said"] == "opens the newest paper"
    again = parley("vault", "rotate")
    assert again.out.startswith("0 files")
    assert "PARLEY_VAULT_KEY_OLD" not in again.out
    assert [row["event"] for row in lender.rows("audit")] == ["vault rotated"] * 3


def test_a_key_is_not_changed_beside_a_bot_that_does_not_know_the_new_one(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    old, new = Vault.new_key(), Vault.new_key()
    begin_with(lender, environment, old)
    keep(lender, old, 1)
    environment.setenv("PARLEY_VAULT_KEY", new)
    environment.setenv("PARLEY_VAULT_KEY_OLD", old)
    refused = _rotated_beside_a_bot(lender, parley)
    lender.ask(lambda session: key_check.begin(session, Vault(new, old), AT))
    done = _rotated_beside_a_bot(lender, parley)

    assert refused.status == 1
    assert refused.err.startswith("The bot is at work and does not know this key yet")
    assert done.out.startswith("1 file re-encrypted")


def _rotated_beside_a_bot(lender: Lender, parley: Parley) -> Done:
    if lender.url.startswith("sqlite"):
        bot = Alone(Path(make_url(lender.url).database or ""))
        assert bot.begin()
        done = parley("vault", "rotate", "--quiet")
        bot.end()
        return done

    async def work(session):
        await session.execute(select(func.pg_advisory_lock_shared(crew.CREW, crew.MEMBER)))
        return await asyncio.to_thread(parley, "vault", "rotate", "--quiet")

    return lender.ask(work)


def test_what_opens_with_neither_key_is_named(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    lost = Vault.new_key()
    environment.setenv("PARLEY_VAULT_KEY", lost)
    keep(lender, lost, 1)
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())
    environment.setenv("PARLEY_VAULT_KEY_OLD", Vault.new_key())

    done = parley("vault", "rotate", "--quiet")

    assert done.status == 1
    assert done.err.startswith("0 files re-encrypted. 2 open with neither key (row 1, vault 1)")


@pytest.mark.parametrize("name", ["PARLEY_VAULT_KEY", "PARLEY_VAULT_KEY_OLD"])
def test_a_key_that_is_none_is_refused(
    parley: Parley, environment: pytest.MonkeyPatch, name: str
) -> None:
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())
    environment.setenv(name, "short")

    done = parley("vault", "rotate")

    assert done.status == 2
    assert name in done.err


def test_a_key_that_was_lost_for_good_is_given_up(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    keep(lender, Vault.new_key(), 2)
    keep(lender, new := Vault.new_key(), 1)
    environment.setenv("PARLEY_VAULT_KEY", new)
    said = seen_by_doctor(parley)["said"]

    stuck = parley("vault", "rotate", "--quiet")
    done = parley("vault", "rotate", "--quiet", "--give-up", "--yes")

    assert said.startswith("2 files are under a key that is not there (number ")
    assert "--give-up" in stuck.err
    assert (done.status, "2 are given up" in done.out) == (0, True)
    assert seen_by_doctor(parley)["said"] == "opens the newest paper"


def test_the_old_key_being_a_wrong_one_is_found(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    keep(lender, Vault.new_key(), 2)
    keep(lender, new := Vault.new_key(), 1)
    environment.setenv("PARLEY_VAULT_KEY", new)
    environment.setenv("PARLEY_VAULT_KEY_OLD", Vault.new_key())

    found = seen_by_doctor(parley)

    assert (found["health"], found["said"][:7]) == ("failed", "2 files")


def test_another_key_shows_before_anything_is_locked(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    lender.ask(lambda session: key_check.begin(session, Vault(Vault.new_key()), AT))
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    found = seen_by_doctor(parley)
    assert (found["health"], found["said"][:23]) == ("failed", "another key than before")

    assert parley("vault", "rotate", "--quiet").status == 0
    assert seen_by_doctor(parley)["said"] == "a valid key; no paper is locked yet"


def test_a_lost_key_of_names_and_numbers_is_told_and_given_up(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    begin_with(lender, environment, Vault.new_key())
    lender.book({})
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    seen = seen_by_doctor(parley)
    stuck = parley("vault", "rotate", "--quiet")
    done = parley("vault", "rotate", "--quiet", "--give-up", "--yes")

    assert seen["health"] == "failed"
    assert ("2 rows" in seen["said"], "nothing is locked" in seen["said"]) == (True, False)
    assert (stuck.status, "--give-up" in stuck.err) == (1, True)
    assert (done.status, "2 rows are without" in done.out) == (0, True)
    assert seen_by_doctor(parley)["said"] == "a valid key; no paper is locked yet"
    assert lender.book({"number": "A-2"}, partial=True).status == 0


def test_names_that_another_key_sealed_are_no_beginning_anew(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    begin_with(lender, environment, old := Vault.new_key())
    lender.book({})
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    does = seen_by_doctor(parley)["advice"]
    environment.setenv("PARLEY_VAULT_KEY_OLD", old)

    assert "PARLEY_VAULT_KEY_OLD" in does
    assert parley("vault", "rotate", "--quiet").status == 0


def test_a_wrong_key_shows_where_no_bot_has_started_yet(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_VAULT_KEY", old := Vault.new_key())
    lender.book({})
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    seen = seen_by_doctor(parley)

    assert (seen["health"], f"(number {Vault(old).key_id})" in seen["said"]) == ("failed", True)
    assert seen["advice"].startswith("Set PARLEY_VAULT_KEY to it again; or PARLEY_VAULT_KEY_OLD")


def test_what_was_given_up_does_not_worry_the_doctor(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    keep(lender, new := Vault.new_key(), 1)
    keep(lender, Vault.new_key(), 1)  # the newest
    environment.setenv("PARLEY_VAULT_KEY", new)

    assert parley("vault", "rotate", "--quiet", "--give-up", "--yes").status == 0

    seen = seen_by_doctor(parley)
    assert (seen["health"], seen["said"]) == ("good", "opens the newest paper")


def test_the_key_that_is_needed_is_named_by_its_number(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    old = Vault.new_key()
    begin_with(lender, environment, old)
    lender.book({})
    keep(lender, old, 1)
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    assert f"(number {Vault(old).key_id})" in seen_by_doctor(parley)["advice"]
    for done in (parley("database", "upgrade"), parley("run")):
        assert (done.status, f"(number {Vault(old).key_id}" in done.err) == (2, True)


def test_what_would_be_lost_for_good_is_asked_about_first(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    begin_with(lender, environment, old := Vault.new_key())
    lender.book({})
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())  # a wrong one
    environment.setattr("sys.stdin", io.StringIO("n\n"))

    done = parley("vault", "rotate", "--quiet", "--give-up")

    assert done.status == 1
    assert f"number {Vault(old).key_id}" in done.out
    assert "what is sealed in 2 rows" in done.out
    environment.setenv("PARLEY_VAULT_KEY", old)
    assert [row["phone"] for row in lender.rows("parties")] == ["+12025550100"]
