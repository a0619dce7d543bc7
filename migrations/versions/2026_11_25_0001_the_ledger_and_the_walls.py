"""The ledger, the functions of the second wall, and the letters that the search folds"""

from alembic import op

from migrations.ops import ledger, text, walls

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    text.create(op)
    ledger.create(op)
    walls.create(op)
    walls.protect_ledger(op)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.execute("drop policy reads on change")
    walls.drop(op)
    ledger.drop(op)
    text.drop(op)
