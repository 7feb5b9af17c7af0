"""Messages: what came in, what goes out, what is due, and which message here is which message there."""

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    literal_column,
)

from storage.engine.columns import BIG, Moment
from storage.sealed.sealed_columns import SealedJSON, SealedText

from .registry import metadata, numbered, of_some

#: Written into a statement, not given to it: then a plan made once knows the indexes below.
TO_DO: ColumnElement[str] = literal_column("'todo'")
PARKED: ColumnElement[str] = literal_column("'parked'")


def _still_to_do(name: str, *columns: str, status: str = "todo") -> Index:
    """An index of what is still to do only, however much has been done."""
    return of_some(name, *columns, where=f"status = '{status}'")


inbox = numbered(
    "inbox",
    Column("key", String(80), nullable=False, unique=True),  # "update:81" or "fetched:7": once
    Column("lane", String(60), nullable=False),  # rows of one lane are taken in order
    Column("kind", String(20), nullable=False),
    Column("payload", SealedJSON("inbox.payload"), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("status", String(10), nullable=False),  # "todo", "done", "parked"
    Column("attempts", Integer, nullable=False),
    Column("not_before", Moment),
    # The kind of error, never its words: they may hold personal data.
    Column("error", String(200)),
    _still_to_do("ix_inbox_todo", "lane", "id"),
    _still_to_do("ix_inbox_parked", "id", status="parked"),
    _still_to_do(
        "ix_inbox_todo_id", "id"
    ),  # the oldest are found without looking at all that wait
)
outbox = numbered(
    "outbox",
    Column("lane", String(60), nullable=False),  # where to: sent in order within a lane
    Column("method", String(40), nullable=False),
    Column("params", SealedJSON("outbox.params"), nullable=False),
    Column(
        "files", SealedJSON("outbox.files"), nullable=False
    ),  # parameter → {"vault": id, "name": file name}
    Column(
        "keeps", SealedJSON("outbox.keeps"), nullable=False
    ),  # what Telegram's answer is kept for
    Column("status", String(10), nullable=False),  # "todo", "sent", "failed"
    Column("attempts", Integer, nullable=False),
    Column("not_before", Moment),
    Column("written_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("message_id", BIG),
    Column("error", String(200)),
    _still_to_do("ix_outbox_todo", "lane", "id"),
    _still_to_do(
        "ix_outbox_todo_id", "id"
    ),  # the oldest are found without looking at all that wait
)
spent = Table(
    "spent",  # of what Telegram lets a bot send: one row for all processes
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("until", Float, nullable=False),  # in seconds since 1970, by the database's own clock
)
webhooks = numbered(
    "webhooks",  # what the lender's own systems are told; in order within a case
    Column("event_id", String(36), nullable=False, unique=True),
    Column("case_id", BIG, ForeignKey("cases.id"), index=True),  # a visitor's complaint has none
    Column("event", String(30), nullable=False),
    Column("body", Text, nullable=False),  # JSON, as it is signed
    Column("status", String(10), nullable=False),  # "todo", "sent", "failed"
    Column("attempts", Integer, nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("not_before", Moment),
    Column("sent_at", Moment),
    Column("error", String(200)),
    _still_to_do("ix_webhooks_todo", "case_id", "id"),
)
due = numbered(
    "due",
    Column("key", String(80), nullable=False, unique=True),
    Column("kind", String(30), nullable=False),
    Column("subject", JSON, nullable=False),
    Column("about", String(60), index=True),  # "case:7": what is done together when it is late
    Column("due_at", Moment, nullable=False),
    Column("status", String(10), nullable=False),  # "todo", "done", "dropped"
    Column("reason", String(200)),  # why it was dropped, or put off last
    _still_to_do("ix_due_todo", "due_at"),
    Index("ix_due_kind_due_at", "kind", "due_at"),
)
pairs = numbered(
    "pairs",  # what a person wrote, and its copy on the other side
    Column("chat_id", BIG, nullable=False),
    Column("message_id", BIG, nullable=False),
    Column("other_chat_id", BIG, nullable=False),
    Column("other_message_id", BIG, nullable=False),
    Index("ix_pairs_chat_id_message_id", "chat_id", "message_id"),
    Index("ix_pairs_other_chat_id_other_message_id", "other_chat_id", "other_message_id"),
)
migrated_groups = Table(
    "migrated_groups",
    metadata,
    Column("old_id", BIG, primary_key=True, autoincrement=False),
    Column("new_id", BIG, nullable=False),
)
vault = numbered(
    "vault",
    Column("name", SealedText("vault.name"), nullable=False),
    Column("media_type", String(60), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("locked", LargeBinary, nullable=False),
    Column("kept_at", Moment, nullable=False),
    Column("case_id", BIG, ForeignKey("cases.id"), index=True),
    Column("key_id", String(16), index=True),  # of the key it is locked with; unknown if it is old
)
vault_keys = Table(
    "vault_keys",  # that something may be locked with
    metadata,
    Column("key_id", String(16), primary_key=True),
    Column("locked", LargeBinary, nullable=False),  # something known, to see whether a key is it
    Column("first_used", Moment, nullable=False),
)
