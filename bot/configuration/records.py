"""Records: how long what was said and done is kept, and who certifies the audit."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator


class RecordsConfig(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    #: An authority by RFC 3161, asked once a day; none where it is empty.
    timestamps: str = ""
    #: Days after a case is closed until what was said and sent is erased; never where it is left out.
    erase_after: Annotated[int, Field(ge=1)] | None = None
    #: Days after it until agreements and payments are erased as well.
    keep_agreements: Annotated[int, Field(ge=1)] = 3650

    @field_validator("timestamps")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and not (parts.scheme in {"http", "https"} and parts.hostname):
            raise ValueError('write the address of the authority, as "https://tsa.example.com"')
        return value
