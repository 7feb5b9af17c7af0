"""Filled: a database with something in every table."""

from typing import Any

from sqlalchemy import JSON, Boolean, LargeBinary, String, Table, insert, select

from storage.auditing import audit
from storage.engine.columns import Code, Moment
from storage.engine.database import Database
from storage.messages import due, inbox, outbox
from storage.messages.due import Duty
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel
from storage.sealed.sealed_columns import SealedJSON, SealedText
from storage.tables import metadata
from storage.tables.audit import audit as audit_table

from .samples import NOW, one_of_each


async def fill(database: Database) -> None:
    """Something in every table, and in every column of it."""
    async with database.begin() as session:
        await one_of_each(session)
        await inbox.keep(
            session, [Arrival(key="update:1", lane="7:0", kind="update", payload={"a": "é"})], NOW
        )
        await outbox.enqueue(
            session, [Parcel(lane="chat:7", method="send_message", params={"text": "您好"})], NOW
        )
        duty = Duty(key="a", kind="remind", subject={"case_id": 1}, due_at=NOW, about="case:1")
        await due.schedule(session, [duty])
        for event in ("opened", "closed"):
            await audit.append(session, at=NOW, actor="bot", event=event, case_id=1, why="é")
        for table in metadata.sorted_tables:
            if table is not audit_table and not (await session.execute(select(table))).all():
                await session.execute(insert(table).values(_anything(table)))


def _anything(table: Table) -> dict[str, Any]:
    """A row of what no sample is of, with every column filled in."""
    row: dict[str, Any] = {}
    for column in table.columns:
        match column.type:
            case Code():
                row[column.name] = next(iter(column.type.kind))
            case Moment():
                row[column.name] = NOW
            case String() | SealedText():
                row[column.name] = "é"
            case JSON() | SealedJSON():
                row[column.name] = [1]
            case LargeBinary():
                row[column.name] = b"\x00"
            case Boolean():
                row[column.name] = True
            case _:
                row[column.name] = 1
    return row
