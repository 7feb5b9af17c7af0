"""People: borrowers, the chats that are their doors, parties of loans, advisors, and how each was let in and contacted."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, text, true

from negotiation.applying.authorisation import AuthorisationState, HelperKind, Scope
from negotiation.contacting.preferences import ContactKind, Preferences
from negotiation.packs.contact_rules import Channel
from negotiation.party import Role
from storage.engine.columns import BIG, Code, Document, Moment
from storage.sealed.sealed_columns import SealedText

from .registry import metadata, numbered

borrowers = numbered(
    "borrowers",
    Column("name", SealedText("borrowers.name")),
    Column("time_zone", String(60), nullable=False),
    Column("unreachable_since", Moment),
    Column("preferences", Document(Preferences), server_default=text("'{}'"), nullable=False),
)
contacts = numbered(
    "contacts",  # made unasked, by the lender or by others; for its rules, not for its words
    Column("borrower_id", BIG, ForeignKey("borrowers.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", Code(ContactKind), nullable=False),
    Column("channel", Code(Channel), nullable=False),
    Column("by", String(60), nullable=False),  # "lender", or the agency
    Column("is_talk", Boolean, nullable=False),
    Column("reference", String(100), nullable=False, unique=True),  # counted once
    Index("ix_contacts_borrower_id_at", "borrower_id", "at"),
)
chats = Table(
    "chats",
    metadata,
    Column("chat_id", BIG, primary_key=True, autoincrement=False),
    # At most one for each borrower: whoever identifies in two at once meets the other there.
    Column("borrower_id", BIG, ForeignKey("borrowers.id"), index=True, unique=True),
    Column("language", String(12), nullable=False),
    Column("speaks", String(12)),  # a language without a catalogue, where they wrote in one
    Column("place", String(60), nullable=False),  # "flow.step"
    Column("question", Integer, nullable=False),  # number of the question shown last
    Column("misses", Integer, nullable=False),  # answers in a row that were not understood
    Column("came_from", JSON, nullable=False),  # places left for a digression, oldest first
    # steps answered and the messages that did, oldest first
    Column("trail", JSON, server_default=text("'[]'"), nullable=False),
    # of the calculator, and what is held by the names in `dialogs.place`
    Column("figures", JSON, server_default=text("'{}'"), nullable=False),
    Column("claimed_loan", String(60)),  # the loan number typed, until identified
    Column("identified_at", Moment),
    Column("newest_message", BIG),  # Telegram's number of what its owner wrote last
    Column("heard_at", Moment),
    Column("helping_id", BIG),  # of several authorisations the one that is talked about
    # the newest question that was sent, and the messages that have its buttons: see `screens`
    Column("asked", JSON, server_default=text("'{}'"), nullable=False),
    Column("status_message", BIG),  # Telegram's number of the card pinned at the top
    Column("status_shown", String(64)),  # fingerprint of what it was last made to say
    Column("version", Integer, server_default=text("1"), nullable=False),  # see `aggregate`
)
parties = numbered(
    "parties",
    Column("loan_id", BIG, ForeignKey("loans.id"), nullable=False, index=True),
    Column("borrower_id", BIG, ForeignKey("borrowers.id"), nullable=False, index=True),
    Column("role", Code(Role), nullable=False),
    Column("name", SealedText("parties.name")),
    Column("phone", SealedText("parties.phone", always_alike=True)),
    Index("ix_parties_phone", "phone"),
)
consents = numbered(
    "consents",
    Column("chat_id", BIG, nullable=False, index=True),
    Column("kind", String(30), nullable=False),
    Column("text_version", String(30), nullable=False),
    Column("language", String(12), nullable=False),
    Column("given_at", Moment, nullable=False),
)
invites = numbered(
    "invites",
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("party_id", BIG, ForeignKey("parties.id"), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("used_by", BIG),
)
authorisations = numbered(
    "authorisations",  # of helpers; of the link only the token's hash is kept
    Column("borrower_id", BIG, ForeignKey("borrowers.id"), nullable=False, index=True),
    Column("whom", SealedText("authorisations.whom"), nullable=False),
    Column("scopes", Document(frozenset[Scope]), nullable=False),
    Column("state", Code(AuthorisationState), nullable=False),
    Column("token_hash", String(64), unique=True),
    Column("link_until", Moment),
    Column("until", Moment),
    Column("invited_at", Moment),
    Column("chat_id", BIG, index=True),
    Column("kind", Code(HelperKind)),
    Column("name", SealedText("authorisations.name")),
    Column("accepted_at", Moment),
    Column("ended_at", Moment),
)
tries = numbered(
    "tries",
    Column("chat_id", BIG, nullable=False),
    Column("loan_number", String(60), nullable=False),
    Column("tried_at", Moment, nullable=False),
    Index("ix_tries_chat_id_tried_at", "chat_id", "tried_at"),
    Index("ix_tries_loan_number_tried_at", "loan_number", "tried_at"),
)
advisors = Table(
    "advisors",
    metadata,
    Column("user_id", BIG, primary_key=True, autoincrement=False),
    Column("name", String(100), nullable=False),
    Column("is_supervisor", Boolean, nullable=False),
    Column("is_active", Boolean, nullable=False),
    # What each can do: the lender's usual where it is empty.
    Column("languages", JSON, server_default=text("'[]'"), nullable=False),
    Column("skills", JSON, server_default=text("'[]'"), nullable=False),
    Column("capacity", Integer),  # conversations at a time
    Column("is_on_duty", Boolean, server_default=true(), nullable=False),
    Column("is_reachable", Boolean, server_default=true(), nullable=False),
)
