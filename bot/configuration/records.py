"""Records: how long what was said and done is kept."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class RecordsConfig(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    #: Days after a case is closed until what was said and sent is erased; never where it is left out.
    erase_after: Annotated[int, Field(ge=1)] | None = None
    #: Days after it until agreements and payments are erased as well.
    keep_agreements: Annotated[int, Field(ge=1)] = 3650
