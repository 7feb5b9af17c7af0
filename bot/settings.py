"""Settings: the environment (where things are) and the lender's `parley.toml` (how the lender works)."""

from __future__ import annotations

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.configuration.addresses import why_none
from bot.configuration.config import Config
from bot.configuration.plain_words import plain
from bot.configuration.policy import PolicyConfig
from bot.configuration.reading import SettingsError, read_config
from storage.sealed.vault import Vault

__all__ = [
    "Config",
    "PolicyConfig",
    "Settings",
    "SettingsError",
    "is_this_machine",
    "read_config",
    "read_settings",
    "settings_and_mistakes",
]


#: Not shown where the settings are, as in a traceback.
Secret = Annotated[str, Field(repr=False)]


class Settings(BaseSettings):
    """The environment, also read from `.env`. docs/operator-guide.md tells of every variable."""

    model_config = SettingsConfigDict(
        env_prefix="PARLEY_", env_file=".env", env_ignore_empty=True, extra="ignore"
    )

    bot_token: Secret = ""
    api_url: str = "https://api.telegram.org"
    data_dir: Path = Path("data")
    database_url: Secret = ""
    config: Path = Path("parley.toml")
    advisor_chat_id: int = 0
    supervisors: Annotated[list[int], NoDecode] = []
    advisors: Annotated[list[int], NoDecode] = []
    vault_key: Secret = ""
    vault_key_old: Secret = (
        ""  #: still opens what it locked, until `parley vault rotate` is through
    )
    clamd: str = (
        ""  #: ClamAV's daemon: "host:port", or the path of its socket; no scanning without
    )
    #: Of the lender's own page for papers, where parley.toml wants one.
    upload_port: Annotated[int, Field(ge=1, le=65535)] = 8444
    payments_secret: Secret = ""  #: that the lender's system signs with; no payments API without
    payments_port: Annotated[int, Field(ge=1, le=65535)] = 8445
    #: Where the three ports for others are listened at: on this machine alone, behind a proxy that speaks TLS.
    listen_host: str = "127.0.0.1"
    events_secret: Secret = ""  #: that webhooks to the lender's own system are signed with
    log_level: Literal["debug", "info", "warning"] = "info"
    #: Of /healthz, /readyz and /metrics; 0: not served.
    health_port: Annotated[int, Field(ge=0, le=65535)] = 0
    health_host: str = "127.0.0.1"  #: where they are served: on this machine alone
    clock_file: Path | None = None
    #: Telegram's limit for one bot, all processes together; 1000 where paid broadcasts are on, 0 for none.
    messages_a_second: Annotated[int, Field(ge=0, le=1000)] = 30
    webhook_url: str = ""  #: public address; long polling without one
    webhook_port: Annotated[int, Field(ge=1, le=65535)] = 8443
    webhook_secret: Secret = ""
    seal_key: Path | None = None  #: PEM or PKCS#12 of the lender's seal; a demo seal without one
    seal_certificate: Path | None = None  #: its PEM; PKCS#12 holds it already
    seal_passphrase: Secret = ""  #: of either, where it has one
    timestamp_url: str = ""  #: of an RFC 3161 authority; seals are not timestamped without one

    @field_validator("supervisors", "advisors", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        parts = value.replace(",", " ").split()
        for part in parts:
            is_number = part.isascii() and part.isdecimal()
            if not is_number or len(part) > _LONGEST or int(part) >= _IDS:
                raise ValueError(
                    f"{part!r} is no Telegram user id; ids are numbers, as in 111222333"
                )
        return parts

    @field_validator("api_url")
    @classmethod
    def _of_a_server(cls, value: str) -> str:
        if why := why_none(value):
            raise ValueError(f"{why}; Telegram's own is https://api.telegram.org")
        return value

    @field_validator("timestamp_url")
    @classmethod
    def _of_an_authority(cls, value: str) -> str:
        if value and (why := why_none(value)):
            raise ValueError(why)
        return value

    @field_validator("clock_file")
    @classmethod
    def _a_file(cls, value: Path | None) -> Path | None:
        if value is not None and value.exists() and not value.is_file():
            raise ValueError(f"{value} is no file")
        return value

    @field_validator("advisor_chat_id")
    @classmethod
    def _of_a_group(cls, value: int) -> int:
        if value > 0 or -value >= _IDS:  # a person's: every case would be told to one chat
            raise ValueError("the number of a group begins with a minus, as in -1001234567890")
        return value

    @field_validator("payments_secret")
    @classmethod
    def _not_to_be_guessed(cls, value: str) -> str:
        if value and len(value) < _SHORTEST:  # whoever finds it out pays everybody's instalments
            raise ValueError(
                f"{_SHORTEST} characters at least; "
                '`python3 -c "import secrets; print(secrets.token_urlsafe(32))"` makes one'
            )
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_takes_it(cls, value: str) -> str:
        if value and not _SECRET.fullmatch(value):
            raise ValueError("Telegram takes 1 to 256 of A-Z a-z 0-9 _ - only")
        return value

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'parley.db'}"

    @property
    def is_rehearsal(self) -> bool:
        """Whether the Bot API is on this machine: only then may the clock be moved."""
        return is_this_machine(urlsplit(self.api_url).hostname or "")

    def vault(self) -> Vault | None:
        """What papers and personal columns are locked with; none where no key is set. Raises `SettingsError`."""
        if not self.vault_key:
            return None
        try:
            return Vault(self.vault_key, self.vault_key_old)
        except ValueError as error:
            raise SettingsError(str(error)) from None

    def the_vault(self, why: str) -> Vault:
        """The same where there has to be one. Raises `SettingsError`, with *why* where no key is set."""
        vault = self.vault()
        if vault is None:
            raise SettingsError(f"PARLEY_VAULT_KEY is not set: {why}")
        return vault

    def data_folder(self) -> Path:
        """The folder for data, made for its owner alone where it is not there. Raises `SettingsError`."""
        try:
            self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise SettingsError(
                f"PARLEY_DATA_DIR: {self.data_dir} is no folder and cannot be made one ({error.strerror})."
            ) from None
        return self.data_dir


def is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def read_settings() -> Settings:
    """The environment. Raises `SettingsError` naming every variable that cannot be read."""
    settings, reasons = settings_and_mistakes()
    if reasons:
        raise SettingsError("\n".join(reasons))
    return settings


def settings_and_mistakes() -> tuple[Settings, list[str]]:
    """The environment as far as it can be read, and what is wrong with the rest of it."""
    source: dict[str, Any] = {}
    reasons: list[str] = []
    try:
        Path(".env").read_text(encoding="utf-8")
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError) as error:
        why = (
            f"{error.strerror}. Whoever runs parley has to be allowed to: see chown and chmod"
            if isinstance(error, OSError)
            else "it is not written in UTF-8. Save it as that"
        )
        reasons.append(f".env cannot be read: {why}.")
        source = {"_env_file": None}
    try:
        return Settings(**source), reasons
    except ValidationError as error:
        wrong = error.errors(include_input=False, include_url=False)
    reasons += [f"PARLEY_{str(one['loc'][0]).upper()}: {plain(one)}" for one in wrong]
    usual: dict[str, Any] = {
        name: Settings.model_fields[name].get_default()
        for one in wrong
        for name in [str(one["loc"][0])]
    }
    return Settings(**source, **usual), reasons


#: Of what payments are signed with, in characters.
_SHORTEST = 32
#: Telegram's ids are below, by its own word: 52 bits; and of how many digits they are at most.
_IDS, _LONGEST = 2**52, 16
#: What Telegram allows in the secret it sends with each update.
_SECRET = re.compile("[A-Za-z0-9_-]{1,256}")
