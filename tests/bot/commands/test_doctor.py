"""Doctor: each thing that can be wrong is found, and what to do is said."""

import asyncio
import json
import re
import resource
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib.resources import files
from pathlib import Path

import pytest
from aiohttp import web

from bot.http.payments_api import PaymentsApi
from bot.http.serving import served
from bot.papers.demo_seal import demo_key
from bot.sandbox.client import Group, Sandbox
from bot.sandbox.server import SandboxServer
from dialogs.languages import LANGUAGES
from negotiation import packs
from negotiation.follow_up.incoming import Incoming, Taken
from negotiation.pack import CreditSituation
from storage import people
from storage.engine.database import Database
from storage.records import Advisor
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from tests.bot.http.test_webhooks import a_free_port
from tests.bot.papers.test_seal import PASSPHRASE, a_certificate, a_key, pem

from .conftest import HOUSE, Done, Parley

pytestmark = pytest.mark.usefixtures("group", "migrated")

EXAMPLE = HOUSE / "docs" / "parley.toml"
NOW = datetime(2019, 4, 1, 14, tzinfo=UTC)


@pytest.fixture
async def group(telegram: SandboxServer, environment: pytest.MonkeyPatch) -> AsyncIterator[Group]:
    async with Sandbox(telegram.url) as sandbox:
        group = await sandbox.group()
        environment.setenv("PARLEY_ADVISOR_CHAT_ID", str(group.id))
        yield group


@pytest.fixture
def migrated(environment: pytest.MonkeyPatch, migrated_sqlite: Path) -> str:
    url = f"sqlite:///{migrated_sqlite}"
    environment.setenv("PARLEY_DATABASE_URL", url)
    return url


async def told(parley: Parley) -> tuple[Done, dict[str, dict[str, str]]]:
    done = await asyncio.to_thread(parley, "doctor", "--json")
    answer = json.loads(done.out)
    assert answer["ok"] == (done.status == 0)
    return done, {check.pop("name"): check for check in answer["checks"]}


async def test_where_all_is_well_it_says_so(parley: Parley) -> None:
    done, checks = await told(parley)

    assert done.status == 0
    assert {name: check["health"] for name, check in checks.items()} == {
        "config": "warning",  # the example's name
        "pack": "good",
        "records": "good",
        "settings": "good",
        "data": "good",
        "database": "good",
        "backup": "good",
        "vault": "good",
        "parked": "good",
        "currencies": "good",
        "ports": "good",
        "scanner": "warning",
        "uploads": "good",
        "seal": "warning",
        "timestamps": "good",
        "templates": "warning",
        "pay": "warning",
        "signatures": "good",
        "advisors": "good",
        "token": "good",
        "group": "good",
        "rights": "good",
        "updates": "good",
        "clock": "good",
    }
    assert checks["token"]["said"] == "@parley_sandbox_bot"


async def test_a_person_reads_a_line_a_check_and_what_to_do(
    parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_ADVISORS", "")

    done = await asyncio.to_thread(parley, "doctor")

    assert done.status == 1
    assert "✓ token      @parley_sandbox_bot\n" in done.out
    assert "! seal       a demo seal" in done.out
    assert (
        "✗ advisors   nobody may act in the group\n"
        "             → Name Telegram user ids in PARLEY_SUPERVISORS and PARLEY_ADVISORS.\n"
    ) in done.out
    assert {line[12] for line in done.out.splitlines()} == {" "}  # before the second column
    assert " " not in {line[13] for line in done.out.splitlines()}


@pytest.mark.parametrize(
    ("name", "value", "check", "said"),
    [
        ("BOT_TOKEN", "", "token", "PARLEY_BOT_TOKEN is not set"),
        ("BOT_TOKEN", "1:wrong", "token", "Telegram does not know the token"),
        ("API_URL", "http://127.0.0.1:9", "token", "Telegram cannot be reached"),
        ("ADVISOR_CHAT_ID", "0", "group", "PARLEY_ADVISOR_CHAT_ID is not set"),
        ("ADVISOR_CHAT_ID", "-100999", "group", "the bot is not in a group -100999"),
        ("ADVISOR_CHAT_ID", "1001234567890", "settings", "of a group begins with a minus"),
        ("PAYMENTS_SECRET", "too short", "settings", "PARLEY_PAYMENTS_SECRET: 32 characters at"),
        ("CONFIG", "none.toml", "config", "There is no configuration at none.toml"),
        ("DATABASE_URL", "sqlite:////dev/null/parley.db", "database", "unable to open"),
        (
            "DATABASE_URL",
            "postgresql://127.0.0.1:9/parley",
            "database",
            "PostgreSQL cannot be used",
        ),
        ("DATABASE_URL", "foo://bar", "database", "a database's address is"),
        ("DATABASE_URL", "garbage", "database", "a database's address is"),
        ("DATABASE_URL", "sqlite:///:memory:", "database", "a database's address is"),
        ("CONFIG", ".", "config", "PARLEY_CONFIG: . cannot be read (Is a directory)."),
        ("DATA_DIR", "/dev/null", "data", "PARLEY_DATA_DIR: /dev/null is no folder"),
        # As where a folder above it is another's: nobody may look whether it is there.
        ("DATA_DIR", f"/dev/{'x' * 300}", "data", "nothing can be written into"),
        ("DATABASE_URL", f"sqlite:////dev/{'x' * 300}", "database", "SQLite cannot be used"),
        ("ADVISORS", "@mei", "settings", "PARLEY_ADVISORS: '@mei' is no Telegram user id"),
        ("WEBHOOK_PORT", "99999", "settings", "PARLEY_WEBHOOK_PORT: 65535 at most"),
        ("UPLOAD_PORT", "70000", "settings", "PARLEY_UPLOAD_PORT: 65535 at most"),
        ("WEBHOOK_SECRET", "geheim!", "settings", "PARLEY_WEBHOOK_SECRET: Telegram takes"),
        ("WEBHOOK_URL", "http://127.0.0.1/", "settings", "PARLEY_WEBHOOK_SECRET is not set"),
        ("WEBHOOK_URL", "http://x", "settings", "brings updates to an https:// address only"),
        (
            "WEBHOOK_URL",
            "https://x.example:99/y",
            "settings",
            "443, 80, 88 or 8443 only, not to 99",
        ),
        ("WEBHOOK_URL", "x.example/y", "settings", "PARLEY_WEBHOOK_URL: write it as https://"),
        (
            "WEBHOOK_URL",
            "https://x.example:y/",
            "settings",
            "PARLEY_WEBHOOK_URL: it is no address",
        ),
        ("VAULT_KEY", "", "vault", "PARLEY_VAULT_KEY is not set"),
        ("VAULT_KEY", "short", "vault", "URL-safe base64"),
        ("CLAMD", "somewhere", "scanner", 'write "host:port"'),
        ("CLAMD", "127.0.0.1:9", "scanner", "does not answer"),
        ("SEAL_KEY", "none.pem", "seal", "No such file"),
        ("SEAL_CERTIFICATE", "none.pem", "seal", "only one of key and certificate"),
        ("TIMESTAMP_URL", "ftp://example.org", "settings", "begins with https"),
        ("TIMESTAMP_URL", "https://127.0.0.1:90000/", "settings", "a port is a number from 1"),
        ("TIMESTAMP_URL", "https://127.0.0.1:9/", "timestamps", "gives no timestamp"),
        # beyond this machine nothing is a rehearsal
        ("API_URL", "http://0.0.0.0:9", "templates", "no agreement can be made"),
    ],
)
async def test_a_wrong_setting_is_found(  # noqa: PLR0917 - a table
    parley: Parley,
    environment: pytest.MonkeyPatch,
    name: str,
    value: str,
    check: str,
    said: str,
) -> None:
    environment.setenv(f"PARLEY_{name}", value)

    done, checks = await told(parley)

    assert done.status == 1
    assert checks[check]["health"] == "failed"
    assert said in checks[check]["said"]
    assert checks[check]["advice"]
    assert len(checks) == 24  # the others are looked at all the same


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("192.0.2.1", "nothing can be served at 192.0.2.1 ("),
        ("127.0.0.1:9464", "127.0.0.1:9464 is no address; write one of this machine"),
    ],
)
async def test_an_address_to_serve_on_that_is_none_is_found(
    parley: Parley, environment: pytest.MonkeyPatch, host: str, said: str
) -> None:
    environment.setenv("PARLEY_HEALTH_HOST", host)
    environment.setenv("PARLEY_HEALTH_PORT", "9464")

    done, checks = await told(parley)

    assert (done.status, checks["settings"]["health"]) == (1, "failed")
    assert checks["settings"]["said"].startswith(f"PARLEY_HEALTH_HOST: {said}")
    assert checks["settings"]["said"].count("PARLEY_HEALTH_HOST") == 1


async def test_a_port_that_another_program_has_is_found_and_the_bot_s_own_is_not(
    parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    port = a_free_port()
    environment.setenv("PARLEY_PAYMENTS_SECRET", "known to the lender's own system alone")
    environment.setenv("PARLEY_PAYMENTS_PORT", str(port))
    where = "at 127.0.0.1 (PARLEY_PAYMENTS_PORT)"

    async with served(web.Application(), "127.0.0.1", port, landing=1.0):
        _, checks = await told(parley)
    assert checks["ports"]["health"] == "failed"
    assert checks["ports"]["said"] == (
        f"PARLEY_PAYMENTS_PORT: nothing can listen at 127.0.0.1, port {port} (another program listens there)"
    )

    ours = PaymentsApi("a secret", take=nobody, now=lambda: NOW).app
    async with served(ours, "127.0.0.1", port, landing=1.0):
        _, checks = await told(parley)
    assert checks["ports"]["said"] == f"free, or the bot's own: {port} {where}"

    environment.setenv("PARLEY_LISTEN_HOST", "0.0.0.0")  # noqa: S104 - as in a container
    done, checks = await told(parley)
    assert (done.status, checks["ports"]["health"]) == (0, "warning")
    assert "in the clear, past this machine too" in checks["ports"]["said"]


async def nobody(_: Sequence[Incoming]) -> Sequence[Taken]:
    raise AssertionError("nothing is told")


async def test_what_the_database_does_not_say_is_not_said_to_be_well(
    parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_DATABASE_URL", "postgresql://127.0.0.1:9/parley")

    _, checks = await told(parley)

    unseen = ("vault", "parked", "currencies", "advisors")
    assert checks["database"]["health"] == "failed"
    assert {name: checks[name]["health"] for name in unseen} == dict.fromkeys(unseen, "skipped")


async def test_an_environment_file_in_another_encoding_is_found(
    parley: Parley, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_bytes("PARLEY_BOT_TOKEN=é\n".encode("latin-1"))

    _, checks = await told(parley)

    assert (
        checks["settings"]["said"]
        == ".env cannot be read: it is not written in UTF-8. Save it as that"
    )


async def test_a_variable_that_there_is_none_of_is_found(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment.setenv("PARLEY_CLAMAV", "127.0.0.1:3310")
    file = tmp_path / ".env"
    file.write_text("export PARLEY_TIMESTAMPS_URL=https://tsa.example.org\nOTHERS=1\n")
    file.chmod(0o600)

    done, checks = await told(parley)

    assert (done.status, checks["settings"]["health"]) == (0, "warning")
    assert checks["settings"]["said"] == (
        "there is no PARLEY_CLAMAV (PARLEY_CLAMD?), no PARLEY_TIMESTAMPS_URL (PARLEY_TIMESTAMP_URL?)"
    )


async def test_a_disk_that_is_full_is_found(parley: Parley) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        _, checks = await told(parley)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert checks["data"]["health"] == "failed"
    assert checks["data"]["advice"].startswith("Make room on its disk, or name a folder")


async def test_an_environment_file_that_others_can_read_is_found(
    parley: Parley, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("PARLEY_LOG_LEVEL=info\n")
    (tmp_path / ".env").chmod(0o644)

    _, checks = await told(parley)

    assert checks["settings"]["health"] == "warning"
    assert "others on this machine can read .env" in checks["settings"]["said"]
    assert "chmod 600 .env" in checks["settings"]["advice"]


async def test_who_may_act_is_named(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'parley.db'}"
    environment.setenv("PARLEY_DATABASE_URL", url)
    database = Database(url)
    await database.migrate()
    async with database.begin() as session:
        await people.ensure_advisors(session, {7001: False, 7002: False})
        session.add(Advisor(user_id=7003, name="Tom", is_active=False))
    _, checks = await told(parley)
    assert checks["advisors"]["health"] == "warning"
    assert checks["advisors"]["said"] == "nobody supervises; may act: user 7001, user 7002"

    async with database.begin() as session:
        session.add(Advisor(user_id=7004, name="Ruth", is_supervisor=True))
    await database.close()

    _, checks = await told(parley)
    assert checks["advisors"]["said"] == "may act: Ruth (supervisor), user 7001, user 7002"


async def test_a_database_not_made_yet_is_made_by_the_first_start(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment.delenv("PARLEY_DATABASE_URL")

    done, checks = await told(parley)

    assert done.status == 0
    assert checks["database"]["health"] == "warning"
    assert "parley run" in checks["database"]["advice"]
    assert not (tmp_path / "data").exists()  # a look makes nothing


async def test_nothing_is_amiss_with_a_database_that_is_still_empty(
    parley: Parley, environment: pytest.MonkeyPatch, database_url: str
) -> None:
    environment.setenv("PARLEY_DATABASE_URL", database_url)

    _, checks = await told(parley)

    assert "not up to date" not in checks["database"]["said"]
    assert checks["vault"]["said"] == "a valid key; nothing is locked yet"
    assert checks["parked"]["said"] == checks["currencies"]["said"] == "nothing there yet"


async def test_missing_rights_are_named(group: Group, parley: Parley) -> None:
    await group.set_rights(can_manage_topics=False, can_pin_messages=False)
    _, checks = await told(parley)
    assert checks["rights"]["said"] == "the bot lacks: Manage topics, Pin messages"

    await group.set_rights(status="member")
    _, checks = await told(parley)
    assert checks["rights"]["said"] == "the bot is no administrator of the group"
    assert "manage topics and pin messages" in checks["rights"]["advice"]


async def test_without_the_right_to_pin_the_bot_works(group: Group, parley: Parley) -> None:
    await group.set_rights(can_pin_messages=False)

    done, checks = await told(parley)

    assert (done.status, checks["rights"]["health"]) == (0, "warning")
    assert checks["rights"]["said"] == "the bot lacks: Pin messages"


@pytest.mark.parametrize(
    ("name", "value", "check", "said"),
    [
        ("ADVISOR_CHAT_ID", "abc", "group", "this is no whole number"),
        ("ADVISORS", "@mei", "advisors", "'@mei' is no Telegram user id"),
    ],
)
async def test_what_cannot_be_read_is_not_said_to_be_lacking(  # noqa: PLR0917 - a table
    parley: Parley,
    environment: pytest.MonkeyPatch,
    name: str,
    value: str,
    check: str,
    said: str,
) -> None:
    environment.setenv(f"PARLEY_{name}", value)

    _, checks = await told(parley)

    assert checks["settings"]["said"].startswith(f"PARLEY_{name}: {said}")
    assert checks[check] == {
        "health": "skipped",
        "said": f"PARLEY_{name} cannot be read",
        "advice": "",
    }


async def test_a_group_without_topics_will_not_do(
    telegram: SandboxServer, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    async with Sandbox(telegram.url) as sandbox:
        plain = await sandbox.group(forum=False)
    environment.setenv("PARLEY_ADVISOR_CHAT_ID", str(plain.id))

    _, checks = await told(parley)

    assert checks["group"]["said"] == f"{plain.id} is no group with topics"


async def test_a_webhook_of_somebody_else_is_found(
    group: Group, telegram: SandboxServer, parley: Parley
) -> None:
    await group.wire.session().post(
        f"{telegram.url}/bot{telegram.token}/setWebhook", json={"url": "https://example.org/other"}
    )

    done, checks = await told(parley)

    assert (done.status, checks["updates"]["health"]) == (0, "warning")  # the start mends it
    assert "polling gets nothing" in checks["updates"]["said"]
    assert "`parley run` removes it" in checks["updates"]["advice"]


async def test_why_telegram_could_not_deliver_is_told(
    group: Group, telegram: SandboxServer, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    url = "http://127.0.0.1:9/telegram"  # where nobody answers
    environment.setenv("PARLEY_WEBHOOK_URL", url)
    environment.setenv("PARLEY_WEBHOOK_SECRET", "only-telegram-knows")
    await group.wire.session().post(
        f"{telegram.url}/bot{telegram.token}/setWebhook", json={"url": url}
    )
    telegram.world.updates.add("message", {"message_id": 1})
    webhook = telegram.world.delivery.webhook
    assert webhook is not None
    async with asyncio.timeout(30):
        while webhook.error is None:  # noqa: ASYNC110 - it rings no bell
            await asyncio.sleep(0)

    done, checks = await told(parley)

    assert (done.status, checks["updates"]["health"]) == (0, "warning")
    assert checks["updates"]["said"].startswith("Telegram last failed to deliver at 20")
    assert checks["updates"]["said"].endswith(" UTC (Connection refused), 2 waiting")


async def test_a_key_that_does_not_open_the_newest_paper_is_found(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'parley.db'}"
    environment.setenv("PARLEY_DATABASE_URL", url)
    key = Vault.new_key()
    database = Database(url, Vault(key))
    await database.migrate()
    async with database.begin() as session:
        await Archive(Vault(key)).keep(
            session, b"payslip", name="p.pdf", media_type="application/pdf", now=NOW
        )
    await database.close()

    _, checks = await told(parley)
    assert checks["vault"]["said"] == "the newest paper does not open"

    environment.setenv("PARLEY_VAULT_KEY", key)
    _, checks = await told(parley)
    assert checks["vault"]["said"] == "opens the newest paper"


async def test_the_lenders_own_seal_is_opened(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key, certificate = tmp_path / "seal.key", tmp_path / "seal.pem"
    for path, content in zip((key, certificate), demo_key("Harbour Bank"), strict=True):
        path.write_bytes(content)
    environment.setenv("PARLEY_SEAL_KEY", str(key))
    environment.setenv("PARLEY_SEAL_CERTIFICATE", str(certificate))

    _, checks = await told(parley)
    assert checks["seal"]["said"] == "DEMO, NOT A LEGAL SEAL, Harbour Bank, until 2099-12-31"

    certificate.write_bytes(b"something else")
    _, checks = await told(parley)
    assert checks["seal"]["health"] == "failed"


async def test_a_certificate_that_has_ended_is_found(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = a_key("ec")
    for name, thing in (("key", own), ("certificate", a_certificate(own))):
        (tmp_path / f"{name}.pem").write_bytes(pem(thing))
        environment.setenv(f"PARLEY_SEAL_{name.upper()}", f"{name}.pem")
    environment.setenv("PARLEY_SEAL_PASSPHRASE", PASSPHRASE)

    done, checks = await told(parley)

    assert (done.status, checks["seal"]) == (
        1,
        {
            "health": "failed",
            "said": "the certificate ended on 2020-01-01",
            "advice": "Have it renewed.",
        },
    )


async def test_a_clock_that_is_not_telegrams_is_found(
    parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    async def an_hour_ago(_: web.Request, answer: web.StreamResponse) -> None:
        answer.headers["Date"] = format_datetime(datetime.now(UTC) - timedelta(hours=1), True)

    telegram, port = web.Application(), a_free_port()
    telegram.on_response_prepare.append(an_hour_ago)
    environment.setenv("PARLEY_API_URL", f"http://127.0.0.1:{port}")

    async with served(telegram, "127.0.0.1", port, landing=1.0):
        _, checks = await told(parley)

    assert checks["clock"]["health"] == "failed"
    assert re.fullmatch(r"36\d\d seconds off", checks["clock"]["said"])
    assert "NTP" in checks["clock"]["advice"]


async def test_a_moved_clock_is_not_compared(
    parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_CLOCK_FILE", "clock")

    _, checks = await told(parley)

    assert checks["clock"]["health"] == "skipped"


async def test_who_the_lender_is_has_to_be_said(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = EXAMPLE.read_text(encoding="utf-8").replace(
        '"Example Savings Bank"\ntime', '"Harbour Bank"\ntime'
    )
    (tmp_path / "own.toml").write_text(own, encoding="utf-8")

    _, before = await told(parley)
    environment.setenv("PARLEY_CONFIG", "own.toml")
    _, after = await told(parley)

    assert before["config"]["said"] == (
        '[lender] still has placeholders: name = "Example Savings Bank"'
    )
    assert (after["config"]["health"], after["config"]["said"]) == (
        "good",
        "Harbour Bank, America/New_York",
    )


@pytest.mark.parametrize(
    ("policy", "records", "health", "said"),
    [
        ("", "", "good", "everything is kept; cases that nobody continues stay open"),
        (
            "",
            "erase_after = 365",
            "warning",
            "erased 365 days after a case ended, or a person without one was last heard from; a case that nobody continues never ends",
        ),
        (
            "expire_days = 60",
            "",
            "warning",
            "cases that nobody continues are put away, but nothing that was told is ever erased",
        ),
        (
            "expire_days = 60",
            "erase_after = 365",
            "good",
            "put away after 60 days of silence, erased 365 days later; people without a case, 365 days after they were last heard from",
        ),
    ],
)
async def test_whether_what_was_told_goes_some_day_is_looked_at(  # noqa: PLR0917 - a table
    parley: Parley,
    environment: pytest.MonkeyPatch,
    tmp_path: Path,
    policy: str,
    records: str,
    health: str,
    said: str,
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("[policy]\n", f"[policy]\n{policy}\n", 1)
    (tmp_path / "parley.toml").write_text(f"{text}\n[records]\n{records}\n", encoding="utf-8")
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    _, checks = await told(parley)

    assert (checks["records"]["health"], checks["records"]["said"]) == (health, said)


async def test_without_a_named_law_it_warns(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "parley.toml").write_text(
        text.replace('pack = "united_states"', 'pack = "strictest"'), encoding="utf-8"
    )
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    done, checks = await told(parley)

    assert done.status == 0
    assert checks["pack"]["health"] == "warning"
    assert "australia, china, taiwan, united_kingdom, united_states" in checks["pack"]["advice"]


async def test_it_says_whether_borrowers_are_told_where_to_pay(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "parley.toml").write_text(
        text + '\n[pay]\nways = ["Account `12 3456`", "In cash at any branch"]\n', encoding="utf-8"
    )
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    _, checks = await told(parley)

    assert checks["pay"] == {"health": "good", "said": "2 ways to pay are named", "advice": ""}


async def test_what_a_pack_of_the_lenders_own_does_not_say_is_named(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "parley.toml").write_text(
        config.replace('pack = "united_states"', 'pack = "ours.toml"'), encoding="utf-8"
    )
    (tmp_path / "ours.toml").write_text(
        """
        code = "ours"
        name = "Our country"
        [sources.law]
        name = "Our law"
        [[contents]]
        source = "law"
        items = ["balance", "no_new_cards"]
        [[credit_records]]
        source = "law"
        situation = "late"
        words = { en = "It stays for a year." }
        """,
        encoding="utf-8",
    )
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    done, checks = await told(parley)

    assert done.status == 1
    assert checks["pack"]["health"] == "failed"
    assert checks["pack"]["said"].split("; ") == [
        "ours: nothing is said of the credit record (not_late)",
        f"the credit record (late) has no words in {', '.join(sorted(set(LANGUAGES) - {'en'}))}",
        "nothing is said of the credit record (signed)",
        "nothing is said of the credit record (completed)",
        "no helpline is named (general)",
        "no helpline is named (crisis)",
        "no agreement says what the law wants said (no_new_cards)",
    ]
    assert "[contents.clauses.no_new_cards]" in checks["pack"]["advice"]


async def test_what_is_feared_is_answered_in_every_language(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole = (files(packs) / "united_kingdom.toml").read_text(encoding="utf-8")
    before, _, after = whole.partition('feared = "prison"')
    silent = f'{before}feared = "prison"{re.sub(r"es = .*", "", after, count=1)}'
    (tmp_path / "ours.toml").write_text(silent, encoding="utf-8")
    config = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "parley.toml").write_text(
        config.replace('pack = "united_states"', 'pack = "ours.toml"'), encoding="utf-8"
    )
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    _, checks = await told(parley)

    assert checks["pack"]["said"] == "united_kingdom: what is feared (prison) has no words in es"
    assert checks["pack"]["advice"] == "Write them in [consequences] of the pack."


async def test_a_stronger_signature_than_the_seal_stands_for_is_asked_of_a_service(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole = (files(packs) / "china.toml").read_text(encoding="utf-8")
    (tmp_path / "ours.toml").write_text(
        whole.replace('level = "recorded"', 'level = "qualified"'), encoding="utf-8"
    )
    config = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "parley.toml").write_text(
        config.replace('pack = "united_states"', 'pack = "ours.toml"'), encoding="utf-8"
    )
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    done, checks = await told(parley)

    assert (done.status, checks["signatures"]["health"]) == (1, "failed")
    assert checks["signatures"]["said"].startswith("the law wants a stronger signature for any")
    assert "signing service" in checks["signatures"]["advice"]


async def test_households_in_another_money_and_a_page_that_leads_nowhere_are_warned_of(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = EXAMPLE.read_text(encoding="utf-8").replace('"USD"', '"EUR"')
    (tmp_path / "parley.toml").write_text(
        re.sub(r"(?m)^#~ (\[guidelines\]|currency|communications|food|personal)", r"\1", config)
        + '\n[papers]\nthrough = "link"\nupload_url = "http://127.0.0.1:9"\n',
        encoding="utf-8",
    )
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    done, checks = await told(parley)

    assert done.status == 0
    assert checks["currencies"]["health"] == checks["uploads"]["health"] == "warning"
    assert checks["currencies"]["said"] == (
        "[guidelines] are in EUR, but the money of the place is USD"
    )
    assert "http://127.0.0.1:9 does not lead to the page for papers" in checks["uploads"]["said"]
    assert "PARLEY_UPLOAD_PORT" in checks["uploads"]["advice"]


@pytest.mark.parametrize("missing", CreditSituation)
async def test_a_pack_that_is_silent_on_the_credit_record_is_refused(
    missing: CreditSituation, parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole = (files(packs) / "united_kingdom.toml").read_text(encoding="utf-8")
    silent = re.sub(
        rf'\[\[credit_records\]\]\nsource = "[^"]+"\nsituation = "{missing}"\n\n'
        r"\[credit_records\.words\]\n(?:\w+ = .*\n)+",
        "",
        whole,
    )
    (tmp_path / "ours.toml").write_text(silent, encoding="utf-8")
    config = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "parley.toml").write_text(
        config.replace('pack = "united_states"', 'pack = "ours.toml"'), encoding="utf-8"
    )
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    done, checks = await told(parley)

    assert (done.status, checks["pack"]["health"]) == (1, "failed")
    assert checks["pack"]["said"] == (
        f"united_kingdom: nothing is said of the credit record ({missing})"
    )
    assert f'situation = "{missing}"' in checks["pack"]["advice"]


async def test_every_mistake_in_the_configuration_is_told_at_once(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "parley.toml").write_text("[lender]\nname = 'x'\nphone_region = 'us'\n")
    environment.setenv("PARLEY_CONFIG", "parley.toml")

    done, checks = await told(parley)
    assert done.status == 1
    assert "lender.time_zone" in checks["config"]["said"]
    assert "lender.phone_region" in checks["config"]["said"]
    assert checks["pack"]["health"] == "skipped"

    started = await asyncio.to_thread(parley, "run")
    assert started.status == 2
    assert [line.split(": ")[1] for line in started.err.splitlines()] == [
        "lender.phone_region",
        "lender.time_zone",
        "lender.advice",
    ]
