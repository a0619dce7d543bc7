"""Invitations that are accepted, and ways back to an account"""

import sqlalchemy as sa
from alembic import op

from migrations.ops import ledger, walls

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# Also read by whoever holds its link, and where it is too old, to be taken away in all authorities.
READS = f"{walls.READS} or token_hash = (select shown_receipt()) or expires_at <= now()"

# Of a person's name and address the ledger gets no copy, for it forgets nothing.
LEFT_OUT = ("email", "name", "token_hash")


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    _invitation()
    _password_reset()


def _invitation() -> None:
    op.create_table(
        "invitation",
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
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("audience = 'internal'", name=op.f("ck_invitation_internal")),
        sa.CheckConstraint(
            "role in ('administrator', 'coordinator', 'editor', 'reader')",
            name=op.f("ck_invitation_role"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.authority_id"], name=op.f("fk_invitation_authority_id")
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_invitation")),
        sa.UniqueConstraint(
            "authority_id", "email", "role", name=op.f("uq_invitation_authority_id_email_role")
        ),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    op.create_index("ix_invitation_expires_at", "invitation", ["expires_at"], unique=False)
    op.create_index("ix_invitation_id", "invitation", ["id"], unique=False)
    walls.protect(op, "invitation")
    op.execute(f"alter policy reads on invitation using ({READS})")
    ledger.follow(op, "invitation", leaving_out=LEFT_OUT)


def _password_reset() -> None:
    op.create_table(
        "password_reset",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_password_reset_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_password_reset")),
    )
    op.create_index("ix_password_reset_person_id", "password_reset", ["person_id"], unique=False)
    walls.grant(op, "password_reset")


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.drop_index("ix_invitation_id", table_name="invitation")
    op.drop_index("ix_invitation_expires_at", table_name="invitation")
    op.drop_table("invitation")
    op.drop_index("ix_password_reset_person_id", table_name="password_reset")
    op.drop_table("password_reset")
