"""Settings: the environment (where things are) and the lender's `parley.toml` (how the lender works)."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.configuration.config import Config
from bot.configuration.policy import PolicyConfig
from bot.configuration.reading import SettingsError, read_config

__all__ = [
    "Config",
    "PolicyConfig",
    "Settings",
    "SettingsError",
    "read_config",
    "read_settings",
]


class Settings(BaseSettings):
    """The environment, also read from `.env`."""

    model_config = SettingsConfigDict(env_prefix="PARLEY_", env_file=".env", extra="ignore")

    bot_token: str = ""
    api_url: str = "https://api.telegram.org"
    data_dir: Path = Path("data")
    database_url: str = ""
    config: Path = Path("parley.toml")
    advisor_chat_id: int = 0
    supervisors: Annotated[list[int], NoDecode] = []
    advisors: Annotated[list[int], NoDecode] = []
    vault_key: str = ""
    vault_key_old: str = ""  #: still opens what it locked, until `parley vault rotate` is through
    clamd: str = (
        ""  #: ClamAV's daemon: "host:port", or the path of its socket; no scanning without
    )
    upload_port: int = 8444  #: of the lender's own page for papers, where parley.toml wants one
    clock_file: Path | None = None
    webhook_url: str = ""  #: public address; long polling without one
    webhook_port: int = 8443
    webhook_secret: str = ""
    seal_key: Path | None = None  #: PEM of the lender's seal; a demo seal without one
    seal_certificate: Path | None = None

    @field_validator("supervisors", "advisors", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return [int(part) for part in value.replace(",", " ").split()]
        return value

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'parley.db'}"

    @property
    def is_rehearsal(self) -> bool:
        """Whether the Bot API is on this machine: only then may the clock be moved."""
        host = urlsplit(self.api_url).hostname or ""
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"


def read_settings() -> Settings:
    """The environment. Raises `SettingsError` naming every variable that cannot be read."""
    try:
        return Settings()
    except ValidationError as error:
        reasons = [
            f"PARLEY_{'.'.join(str(part) for part in one['loc']).upper()}: {one['msg']}"
            for one in error.errors(include_input=False, include_url=False)
        ]
    except ValueError as error:
        reasons = [f"PARLEY_{error}"]
    raise SettingsError("\n".join(reasons))
