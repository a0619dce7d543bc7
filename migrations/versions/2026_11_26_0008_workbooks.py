"""Workbooks that were checked against an edition, applied or undone"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import ledger, walls

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# Made of the file or of what stood there: the ledger follows each record that an import changes.
LEFT_OUT = ("report", "rows", "undo")


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "workbook_import",
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
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("report", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "rows", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("seen", sa.String(), nullable=True),
        sa.Column(
            "undo", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("applied_seq", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "(state in ('applied', 'undone')) = (applied_seq is not null)",
            name=op.f("ck_workbook_import_seq"),
        ),
        sa.CheckConstraint("audience = 'internal'", name=op.f("ck_workbook_import_internal")),
        sa.CheckConstraint(
            "state in ('checked', 'refused', 'applied', 'undone')",
            name=op.f("ck_workbook_import_state"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_workbook_import_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_workbook_import")),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "number",
            name=op.f("uq_workbook_import_authority_id_edition_id_number"),
        ),
    )
    op.create_index("ix_workbook_import_id", "workbook_import", ["id"], unique=False)
    walls.protect(op, "workbook_import")
    ledger.follow(op, "workbook_import", leaving_out=LEFT_OUT)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.drop_index("ix_workbook_import_id", table_name="workbook_import")
    op.drop_table("workbook_import")
