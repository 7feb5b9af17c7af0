"""A borrower is reached through one chat: the one in which they identified themselves last."""

from alembic import op

revision = "0190"
down_revision = "0180"
branch_labels = None
depends_on = None

#: Where two processes had let somebody in at the same moment; what comes of them is asked at the beginning again.
CLOSE_OLDER = """
    UPDATE chats SET borrower_id = NULL, place = 'start.welcome', came_from = '[]'
    WHERE EXISTS (
        SELECT 1 FROM chats AS other
        WHERE other.borrower_id = chats.borrower_id AND other.chat_id <> chats.chat_id
        AND (
            COALESCE(other.identified_at, '0001-01-01') > COALESCE(chats.identified_at, '0001-01-01')
            OR COALESCE(other.identified_at, '0001-01-01') = COALESCE(chats.identified_at, '0001-01-01')
            AND other.chat_id < chats.chat_id
        )
    )
"""


def upgrade() -> None:
    op.execute(CLOSE_OLDER)
    _index(is_unique=True)


def downgrade() -> None:
    _index(is_unique=False)


def _index(*, is_unique: bool) -> None:
    op.drop_index("ix_chats_borrower_id", table_name="chats")
    op.create_index("ix_chats_borrower_id", "chats", ["borrower_id"], unique=is_unique)
