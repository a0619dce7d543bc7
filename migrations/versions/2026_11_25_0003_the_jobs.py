"""The queue of background work, in a schema of its own"""

from alembic import op

from migrations.ops import jobs

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    jobs.create(op)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    jobs.drop(op)
