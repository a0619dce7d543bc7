"""What a document proposes"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import ledger, walls

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "proposal",
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("audience", sa.String(), server_default="internal", nullable=False),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("state", sa.String(), server_default="open", nullable=False),
        sa.Column("blocks", postgresql.JSONB(), nullable=False),
        sa.Column("candidates", postgresql.JSONB(), nullable=False),
        sa.Column("unread", postgresql.JSONB(), nullable=False),
        sa.CheckConstraint("audience = 'internal'", name=op.f("ck_proposal_internal")),
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_proposal_sha256")),
        sa.CheckConstraint("size > 0", name=op.f("ck_proposal_size")),
        sa.CheckConstraint("state in ('open', 'taken', 'dropped')", name=op.f("ck_proposal_state")),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_proposal_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_proposal")),
    )
    op.create_index(
        "ix_proposal_edition_id", "proposal", ["authority_id", "edition_id", "id"], unique=False
    )
    op.create_index("ix_proposal_id", "proposal", ["id"], unique=False)
    walls.protect(op, "proposal")
    ledger.follow(op, "proposal", leaving_out=("blocks", "candidates", "unread"))


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.drop_table("proposal")
