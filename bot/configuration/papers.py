"""Papers: which way they come, through Telegram or by a page of the lender's own."""

from __future__ import annotations

from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from .table import Table


class Through(StrEnum):
    TELEGRAM = "telegram"
    LINK = "link"  #: none through Telegram: a link to a page that Parley serves, good once


def _beside(value: object, info: ValidationInfo) -> object:
    """A folder as it is written, from where the configuration is (the context says)."""
    if isinstance(value, str):
        return (info.context or Path()) / value if value else None
    return value


class PapersConfig(Table):
    through: Through = Through.TELEGRAM
    upload_url: str = ""  #: where that page is seen from outside
    link_hours: int = Field(default=24, ge=1, le=31 * 24)
    #: The lender's own templates of agreements, a folder beside parley.toml.
    templates: Annotated[Path | None, BeforeValidator(_beside)] = None

    @model_validator(mode="after")
    def _is_somewhere(self) -> PapersConfig:
        parts = urlsplit(self.upload_url)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_here(parts.hostname))
        if self.through is Through.LINK and not (is_safe and parts.hostname):
            raise ValueError(
                'upload_url: write the address of the page for papers, as "https://papers.example.com"'
            )
        return self

    @property
    def page(self) -> str:
        """The address of the page; empty where papers come through Telegram."""
        return self.upload_url if self.through is Through.LINK else ""


def is_here(host: str | None) -> bool:
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"
