"""Easy-to-read texts, working notes, fields with an audience of their own, and a record's history"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import guards, history

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = ("edition", "goal", "measure")


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    guards.create(op)
    for table in TABLES:
        op.add_column(table, sa.Column("easy", postgresql.JSONB(), nullable=True))
        op.add_column(table, sa.Column("note", postgresql.JSONB(), nullable=True))
        op.add_column(
            table,
            sa.Column("field_audience", postgresql.JSONB(), server_default="{}", nullable=False),
        )
    guards.search_what_is_open(op)
    history.create(op)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    history.drop(op)
    guards.search_everything(op)
    for table in TABLES:
        for column in ("field_audience", "note", "easy"):
            op.drop_column(table, column)
    guards.drop(op)
