"""What is open among all that is over is found without looking at that; and what belongs to something, by it."""

import sqlalchemy as sa
from alembic import op

revision = "0180"
down_revision = "0170"
branch_labels = None
depends_on = None

#: The rooms that are not the bot's alone, in the order in which they are read.
RUNNING = "ix_handoffs_running"
#: What is due goes with its case, also what was done.
ABOUT, ABOUT_TODO = "ix_due_about", "ix_due_about_todo"
OPEN = {
    ("ix_complaints_open", "complaints", "answer_by"): "answered_at IS NULL",
    ("ix_talks_running", "talks", "handoff_id"): "ended_at IS NULL",
}
OWNED = {
    "ix_receipts_instalment_id": ("receipts", ["instalment_id"]),
    "ix_ways_back_agreement_id": ("ways_back", ["agreement_id"]),
    "ix_held_sayings_chat_id_message_id": ("held_sayings", ["chat_id", "message_id"]),
    "ix_due_kind_due_at": ("due", ["kind", "due_at"]),
    "ix_contact_answers_case_id": ("contact_answers", ["case_id"]),
    "ix_guarantees_borrower_id": ("guarantees", ["borrower_id"]),
    "ix_webhooks_case_id": ("webhooks", ["case_id"]),
}


def upgrade() -> None:
    for (name, table, column), condition in OPEN.items():
        is_open = sa.text(condition)
        op.create_index(name, table, [column], sqlite_where=is_open, postgresql_where=is_open)
    for name, (table, columns) in OWNED.items():
        op.create_index(name, table, columns)
    _index_rooms_by("id")
    op.drop_index(ABOUT_TODO, table_name="due")
    op.create_index(ABOUT, "due", ["about"])


def downgrade() -> None:
    op.drop_index(ABOUT, table_name="due")
    todo = sa.text("status = 'todo'")
    op.create_index(ABOUT_TODO, "due", ["about"], sqlite_where=todo, postgresql_where=todo)
    _index_rooms_by("state")
    for name, (table, _) in OWNED.items():
        op.drop_index(name, table_name=table)
    for name, table, _ in OPEN:
        op.drop_index(name, table_name=table)


def _index_rooms_by(column: str) -> None:
    op.drop_index(RUNNING, table_name="handoffs")
    runs = sa.text("state <> 'with_bot'")
    op.create_index(RUNNING, "handoffs", [column], sqlite_where=runs, postgresql_where=runs)
