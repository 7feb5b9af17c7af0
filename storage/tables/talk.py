"""Talk: what was said between a borrower and an advisor, what was held back, and how it was."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String

from storage.engine.columns import BIG, Code, Moment
from storage.records import Fate
from storage.sealed.sealed_columns import SealedText

from .registry import numbered

sayings = numbered(
    "sayings",  # each version of each message that one side wrote to the other
    Column("handoff_id", BIG, nullable=False, index=True),
    Column("chat_id", BIG, nullable=False),  # where it was written
    Column("message_id", BIG, nullable=False),
    Column("version", Integer, nullable=False),  # 1 as first written
    Column("author", String(60), nullable=False),  # "advisor:7", or "borrower"
    Column("kind", String(20), nullable=False),  # "text", "photo", "voice", …
    Column("text", SealedText("sayings.text")),
    Column("entities", JSON, nullable=False),
    Column("album", String(60)),  # of what was sent together
    Column("file_id", String(200)),  # Telegram's, of a picture, a document or a video
    Column("said_at", Moment, nullable=False),
    Column("recalled_at", Moment),
    Index("ix_sayings_chat_id_message_id", "chat_id", "message_id"),
    Index("ix_sayings_album", "album"),
)
held_sayings = numbered(
    "held_sayings",  # of advisors; a second look, or the hours of contact
    Column("handoff_id", BIG, nullable=False, index=True),
    Column("chat_id", BIG, nullable=False),
    Column("message_id", BIG, nullable=False),
    Column("advisor_id", BIG, nullable=False),
    Column("fate", Code(Fate), nullable=False),
    Column("is_change", Boolean, nullable=False),
    Column("concerns", JSON, nullable=False),
    Column("reply_to", BIG),
    Column("album", String(60)),
    Column("held_at", Moment, nullable=False),
    Column("decided_at", Moment),
    Column("decided_by", BIG),
    Index("ix_held_sayings_chat_id_message_id", "chat_id", "message_id"),
)
ratings = numbered(
    "ratings",
    Column("handoff_id", BIG, nullable=False, index=True),
    Column("chat_id", BIG, nullable=False, index=True),
    Column("advisor_id", BIG, nullable=False),
    Column("case_id", BIG),
    Column("asked_at", Moment, nullable=False),
    Column("mark", Integer),
    Column("words", SealedText("ratings.words")),
    Column("rated_at", Moment),
)
