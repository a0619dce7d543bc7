"""A plan's life: its chapters, frozen versions, consultations and adoption acts"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import frozen, ledger, walls

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FOLLOWED = {
    "chapter": ("blocks", "search"),
    "plan_version": ("content",),
    "consultation": (),
    "adoption_act": (),
}


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "chapter",
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
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", postgresql.JSONB(), nullable=False),
        sa.Column("body", postgresql.JSONB(), nullable=True),
        sa.Column("covers", sa.ARRAY(sa.String()), server_default="{}", nullable=False),
        sa.Column(
            "blocks", postgresql.JSONB(astext_type=sa.Text()), server_default="{}", nullable=False
        ),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed("search_vector(title, body)", persisted=True),
            nullable=False,
        ),
        sa.CheckConstraint(
            "kind in ('process', 'descriptive', 'analytical', 'previous_evaluation', 'strategic', 'network', 'financing', 'monitoring', 'changes', 'annex')",
            name=op.f("ck_chapter_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_chapter_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_chapter")),
    )
    op.create_index("ix_chapter_id", "chapter", ["id"], unique=False)
    op.create_index(
        "ix_chapter_position",
        "chapter",
        ["authority_id", "edition_id", "position", "id"],
        unique=False,
    )
    op.create_table(
        "plan_version",
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
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", postgresql.JSONB(), nullable=False),
        sa.Column("note", postgresql.JSONB(), nullable=True),
        sa.Column(
            "frozen_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("format", sa.SmallInteger(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("goals", sa.Integer(), nullable=False),
        sa.Column("measures", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "kind in ('draft', 'final', 'amendment', 'as_it_stood')",
            name=op.f("ck_plan_version_kind"),
        ),
        sa.CheckConstraint("octet_length(sha256) = 64", name=op.f("ck_plan_version_sha256")),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_plan_version_authority_id_edition_id"),
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_plan_version")),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "id",
            name=op.f("uq_plan_version_authority_id_edition_id_id"),
        ),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "number",
            name=op.f("uq_plan_version_authority_id_edition_id_number"),
        ),
    )
    op.create_index("ix_plan_version_id", "plan_version", ["id"], unique=False)
    op.create_table(
        "adoption_act",
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
        sa.Column("plan_version_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("body", postgresql.JSONB(), nullable=True),
        sa.Column("session", sa.String(), nullable=True),
        sa.Column("resolution", sa.String(), nullable=True),
        sa.Column("decided_on", sa.String(), nullable=True),
        sa.Column("votes_for", sa.Integer(), nullable=True),
        sa.Column("votes_against", sa.Integer(), nullable=True),
        sa.Column("votes_abstained", sa.Integer(), nullable=True),
        sa.Column("gazette", sa.String(), nullable=True),
        sa.Column("notice_url", sa.String(), nullable=True),
        sa.Column("note", postgresql.JSONB(), nullable=True),
        sa.Column("prolonged_until", sa.String(), nullable=True),
        sa.Column("recorded_later", sa.Boolean(), server_default="false", nullable=False),
        sa.Column(
            "source", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.CheckConstraint(
            "(kind = 'prolongs') = (prolonged_until is not null)",
            name=op.f("ck_adoption_act_prolonged"),
        ),
        sa.CheckConstraint(
            "kind in ('proposes', 'adopts', 'amends', 'prolongs', 'repeals')",
            name=op.f("ck_adoption_act_kind"),
        ),
        sa.CheckConstraint(
            "kind not in ('adopts', 'amends') or plan_version_id is not null",
            name=op.f("ck_adoption_act_version"),
        ),
        sa.CheckConstraint(
            "least(votes_for, votes_against, votes_abstained) >= 0",
            name=op.f("ck_adoption_act_votes"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "plan_version_id"],
            ["plan_version.authority_id", "plan_version.edition_id", "plan_version.id"],
            name=op.f("fk_adoption_act_authority_id_edition_id_plan_version_id"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_adoption_act_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_adoption_act_organisation_id")
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_adoption_act")),
    )
    op.create_index(
        "ix_adoption_act_edition_id", "adoption_act", ["authority_id", "edition_id"], unique=False
    )
    op.create_index("ix_adoption_act_id", "adoption_act", ["id"], unique=False)
    op.create_table(
        "consultation",
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
        sa.Column("plan_version_id", sa.Uuid(), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ways", postgresql.JSONB(), nullable=True),
        sa.Column("hearing_on", sa.String(), nullable=True),
        sa.Column("hearing_place", postgresql.JSONB(), nullable=True),
        sa.Column("notice_url", sa.String(), nullable=True),
        sa.Column("note", postgresql.JSONB(), nullable=True),
        sa.CheckConstraint("closes_at > opens_at", name=op.f("ck_consultation_window")),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "plan_version_id"],
            ["plan_version.authority_id", "plan_version.edition_id", "plan_version.id"],
            name=op.f("fk_consultation_authority_id_edition_id_plan_version_id"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_consultation_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_consultation")),
    )
    op.create_index(
        "ix_consultation_edition_id", "consultation", ["authority_id", "edition_id"], unique=False
    )
    op.create_index("ix_consultation_id", "consultation", ["id"], unique=False)
    op.add_column(
        "edition",
        sa.Column(
            "state_since",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
    )
    for table, left_out in FOLLOWED.items():
        walls.protect(op, table)
        ledger.follow(op, table, leaving_out=left_out)
    frozen.create(op)
    frozen.keep(op, "plan_version")


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.drop_column("edition", "state_since")
    op.drop_index("ix_consultation_id", table_name="consultation")
    op.drop_index("ix_consultation_edition_id", table_name="consultation")
    op.drop_table("consultation")
    op.drop_index("ix_adoption_act_id", table_name="adoption_act")
    op.drop_index("ix_adoption_act_edition_id", table_name="adoption_act")
    op.drop_table("adoption_act")
    op.drop_index("ix_plan_version_id", table_name="plan_version")
    op.drop_table("plan_version")
    op.drop_index("ix_chapter_position", table_name="chapter")
    op.drop_index("ix_chapter_id", table_name="chapter")
    op.drop_table("chapter")
    frozen.drop(op)
