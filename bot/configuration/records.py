"""Records: how long what was said and done is kept."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from .table import Table

#: A hundred years of days; whoever means more leaves it out.
_LONGEST = 36600


class RecordsConfig(Table):
    model_config = ConfigDict(frozen=True)

    #: Days after a case is closed, or whoever has none was heard last, until what was said and sent is erased; never
    #: where it is left out.
    erase_after: Annotated[int, Field(ge=1, le=_LONGEST)] | None = None
    #: Days until what came in and went out, and is done, goes from inbox and outbox; never where it is left out.
    #: Telegram brings an update for a day: as long, at least, it has to be known as done.
    prune_after: Annotated[int, Field(ge=2, le=_LONGEST)] | None = None
    #: Days after a case is closed until agreements and payments are erased as well.
    keep_agreements: Annotated[int, Field(ge=1, le=_LONGEST)] = 3650
