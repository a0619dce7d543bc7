"""The history of any record"""

from alembic import op

from migrations.ops import record_changes

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    record_changes.replace_history_of(op)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    record_changes.restore_history_of(op)
