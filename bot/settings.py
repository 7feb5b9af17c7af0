"""Settings: the environment (where things are) and the lender's `parley.toml` (how the lender works)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import fields
from datetime import time
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from negotiation.charge import ChargeKind
from negotiation.limits import Limits
from negotiation.policy import Policy

T = TypeVar("T")


class SettingsError(Exception):
    """The environment or the configuration cannot be used; the message lists every reason."""


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


class LenderConfig(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1)
    time_zone: str  #: where borrowers live, unless their telephone number says otherwise
    language: str = "en"  #: of the advisors' desk
    phone_region: str = Field(pattern="^[A-Z]{2}$")  #: of numbers written without a country
    advice: str = Field(min_length=1)  #: where free debt advice is to be had
    privacy_version: str = "1"  #: of the text borrowers consent to

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("no time zone of this name; write for example Europe/Berlin")
        return value


class PolicyConfig(BaseModel):
    """What of `negotiation.policy.Policy` the lender sets otherwise."""

    model_config = ConfigDict(extra="forbid")

    contact_from: time | None = None
    contact_until: time | None = None
    reminder_at: time | None = None
    reminder_offsets: tuple[int, ...] | None = None
    offer_days: int | None = None
    decide_days: int | None = None
    invite_days: int | None = None
    notice_days: int | None = None
    cooling_off_days: int | None = None
    longest_extension: int | None = None
    longest_term: int | None = None
    capitalised: frozenset[ChargeKind] | None = None
    limits: Limits | None = None

    def policy(self) -> Policy:
        set_here = {name: getattr(self, name) for name in type(self).model_fields}
        return Policy(**{name: value for name, value in set_here.items() if value is not None})


class Config(BaseModel):
    """The lender's `parley.toml`."""

    model_config = ConfigDict(extra="forbid")

    lender: LenderConfig
    policy: PolicyConfig = PolicyConfig()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.lender.time_zone)


if {f.name for f in fields(Policy)} - {"pack"} != set(
    PolicyConfig.model_fields
):  # one list, two places
    raise LookupError("parley.toml and the policy name different things")


def read_settings() -> Settings:
    """The environment. Raises `SettingsError` naming every variable that cannot be read."""
    return _said(Settings, lambda key: f"PARLEY_{key.upper()}")


def read_config(path: Path) -> Config:
    """The lender's configuration. Raises `SettingsError` with every mistake at once, by its key."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            f"There is no configuration at {path}. Write one (docs/parley.toml is an example) "
            "or name it in PARLEY_CONFIG."
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from None
    config = _said(lambda: Config.model_validate(raw), lambda key: f"{path}: {key}")
    try:
        config.policy.policy()
    except ValueError as error:
        raise SettingsError(f"{path}: policy: {error}") from None
    return config


def _said(read: Callable[[], T], named: Callable[[str], str]) -> T:
    """What *read* reads. Raises `SettingsError` with every mistake at once, *named* as people know the key."""
    try:
        return read()
    except ValidationError as error:
        reasons = [
            f"{named('.'.join(str(part) for part in one['loc']))}: {one['msg']}"
            for one in error.errors(include_input=False, include_url=False)
        ]
    except ValueError as error:
        reasons = [f"{named('')}{error}"]
    raise SettingsError("\n".join(reasons))
