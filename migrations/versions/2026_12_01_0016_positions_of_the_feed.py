"""Positions of the feed: one number for all authorities"""

from alembic import op

from migrations.ops import feed

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    feed.create(op)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    feed.drop(op)
