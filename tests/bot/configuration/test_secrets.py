"""Secrets are shown nowhere: not with the settings, not in what is said of errors."""

import stat
import traceback
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError
from storage.engine.database import Database
from storage.engine.failures import UnknownDatabase
from storage.sealed.vault import Vault, VaultKeyWrong

KEY = Vault.new_key()
SECRETS = {
    "bot_token": "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1",
    "database_url": "postgresql://parley:hunter2-of-the-database@db/parley",
    "vault_key": KEY,
    "vault_key_old": Vault.new_key(),
    "webhook_secret": "only-telegram-knows-this",
    "seal_passphrase": "open-sesame",
    "payments_secret": "only-the-books-know-this-and-tell-nobody",
    "events_secret": "and-only-they-know-that",
}


def test_the_folder_for_data_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path / "lender" / "data")

    assert stat.S_IMODE(settings.data_folder().stat().st_mode) == 0o700


def test_settings_do_not_show_them():
    settings = Settings(_env_file=None, **SECRETS)

    for said in (repr(settings), str(settings), f"{settings!r}"):
        assert not [name for name, secret in SECRETS.items() if secret in said]
    assert settings.bot_token == SECRETS["bot_token"]


def test_every_setting_that_opens_something_is_one_of_them():
    """A new one has to be hidden as well."""
    opens = ("token", "key", "secret", "passphrase", "password", "database_url")
    named = {name for name in Settings.model_fields if any(word in name for word in opens)}

    assert named - {"seal_key"} == set(SECRETS)  # seal_key is the path of a file
    assert not [name for name in SECRETS if Settings.model_fields[name].repr]


@pytest.mark.parametrize(
    "url",
    [
        "postgres:/parley:hunter2@db",
        "mysql://u:hunter2@db/x",
        "hunter2",
        "postgresql://parley:3@4:hunter2@db/parley",
        "postgresql://db/parley?hunter2=3",
        "postgresql://db/parley?sslmode=hunter2",
    ],
)
def test_a_wrong_address_of_a_database_is_not_repeated(url):
    with pytest.raises(UnknownDatabase) as refused:
        Database(url)

    assert "hunter2" not in "".join(traceback.format_exception(refused.value))


def test_a_wrong_key_is_not_repeated():
    wrong = KEY[:-3]
    with pytest.raises(SettingsError) as refused:
        Settings(_env_file=None, vault_key=wrong).vault()
    assert wrong not in "".join(traceback.format_exception(refused.value))

    locked = Vault(KEY).lock(b"payslip", name="a")
    with pytest.raises(VaultKeyWrong) as other:
        Vault(Vault.new_key()).open(locked, name="a")
    assert KEY not in "".join(traceback.format_exception(other.value))


async def test_a_database_that_is_away_does_not_tell_its_password():
    database = Database("postgresql://parley:hunter2@127.0.0.1:9/parley")
    with pytest.raises(Exception) as refused:  # noqa: PT011 - whichever the driver raises
        await database.migrate()
    await database.close()

    assert "hunter2" not in "".join(traceback.format_exception(refused.value))
    assert "hunter2" not in repr(database.engine)
