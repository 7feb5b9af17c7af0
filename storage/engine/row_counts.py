"""Row counts: what PostgreSQL goes by when it chooses between an index and a whole table.

It counts by itself some time after many rows have come; until then, as after an import or a restore, whole tables may
be read for what one borrower asks. SQLite takes an index wherever there is one, and has nothing to count.
"""

from __future__ import annotations

from sqlalchemy import Table, text

from storage.tables import metadata
from storage.tables.lending import loans, payments
from storage.tables.people import borrowers, contacts, parties

from .database import Database

#: What an import fills.
BOOK = (borrowers, loans, parties)
PAYMENTS = (payments,)
CONTACTS = (contacts,)
#: What a restore does.
ALL = tuple(metadata.sorted_tables)


async def take(database: Database, *tables: Table) -> None:
    """Have the rows of these counted, from samples: a second or two, however many there are."""
    if database.is_sqlite:
        return
    names = ", ".join(table.name for table in tables)
    async with database.engine.begin() as connection:
        await connection.execute(text(f"ANALYZE {names}"))
