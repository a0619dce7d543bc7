"""Needs with evidence, alignments with other plans, attachments"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import ledger, walls

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

FOLLOWED: dict[str, dict[str, tuple[str, ...]]] = {
    "external_plan": {"leaving_out": ("search", "sort")},
    "external_element": {"roots": ("external_plan",)},
    "attachment": {},
    "need": {"leaving_out": ("search",)},
    "evidence": {"roots": ("need",)},
    "need_measure": {"roots": ("need",)},
    "alignment": {},
}

ARCS = {
    "place": ("edition", "goal", "measure", "project"),
    "tag": ("goal", "measure", "project"),
}
ROOTS = {
    "place": ("measure", "goal", "project", "edition"),
    "tag": ("measure", "goal", "project"),
}
"""Parts that may belong to a need from now on: who owned them before, and in which order the ledger asks."""


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    _external_plan()
    _external_element()
    _attachment()
    _need()
    _evidence()
    _need_measure()
    _alignment()
    for table, options in FOLLOWED.items():
        walls.protect(op, table)
        ledger.follow(op, table, **options)
    for table, owners in ARCS.items():
        _belongs_to_needs(table, owners)


def _external_plan() -> None:
    op.create_table(
        "external_plan",
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
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("title", postgresql.JSONB(), nullable=False),
        sa.Column("issuer", postgresql.JSONB(), nullable=True),
        sa.Column("period_from", sa.String(), nullable=True),
        sa.Column("period_to", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed("search_vector(title, issuer)", persisted=True),
            nullable=False,
        ),
        sa.Column(
            "sort",
            sa.String(collation="C"),
            sa.Computed("sort_key(title)", persisted=True),
            nullable=False,
        ),
        sa.CheckConstraint(
            "level in ('municipal', 'regional', 'national', 'european', 'global')",
            name=op.f("ck_external_plan_level"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.authority_id"], name=op.f("fk_external_plan_authority_id")
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_external_plan")),
    )
    op.create_index("ix_external_plan_id", "external_plan", ["id"], unique=False)


def _external_element() -> None:
    op.create_table(
        "external_element",
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
        sa.Column("external_plan_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("title", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id", "external_plan_id"],
            ["external_plan.authority_id", "external_plan.id"],
            name=op.f("fk_external_element_authority_id_external_plan_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_external_element")),
    )
    op.create_index(
        "ix_external_element_external_plan_id",
        "external_element",
        ["authority_id", "external_plan_id"],
        unique=False,
    )
    op.create_index("ix_external_element_id", "external_element", ["id"], unique=False)


def _attachment() -> None:
    op.create_table(
        "attachment",
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
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("title", postgresql.JSONB(), nullable=True),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("widest_audience", sa.String(), server_default="public", nullable=False),
        sa.CheckConstraint(
            "media_type in ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'image/png', 'image/jpeg', 'image/webp', 'text/plain', 'text/csv')",
            name=op.f("ck_attachment_media_type"),
        ),
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_attachment_sha256")),
        sa.CheckConstraint(
            "widest_audience in ('internal', 'shared', 'public')",
            name=op.f("ck_attachment_widest_audience"),
        ),
        sa.CheckConstraint("size > 0", name=op.f("ck_attachment_size")),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_attachment_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_attachment")),
    )
    op.create_index(
        "ix_attachment_edition_id", "attachment", ["authority_id", "edition_id", "id"], unique=False
    )
    op.create_index("ix_attachment_id", "attachment", ["id"], unique=False)
    op.create_index("ix_attachment_sha256", "attachment", ["authority_id", "sha256"], unique=False)


def _need() -> None:
    op.create_table(
        "need",
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
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("title", postgresql.JSONB(), nullable=False),
        sa.Column("statement", postgresql.JSONB(), nullable=True),
        sa.Column("severity", sa.SmallInteger(), nullable=True),
        sa.Column("lineage_id", sa.Uuid(), nullable=False),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "search_vector(title, unguarded(statement, field_audience, 'statement'))",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.Column("field_audience", postgresql.JSONB(), server_default="{}", nullable=False),
        sa.CheckConstraint("severity between 1 and 3", name=op.f("ck_need_severity")),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_need_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_need")),
        sa.UniqueConstraint(
            "authority_id", "edition_id", "id", name=op.f("uq_need_authority_id_edition_id_id")
        ),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "lineage_id",
            name=op.f("uq_need_authority_id_edition_id_lineage_id"),
        ),
    )
    op.create_index("ix_need_id", "need", ["id"], unique=False)
    op.create_index(
        "ix_need_position", "need", ["authority_id", "edition_id", "position", "id"], unique=False
    )
    op.create_index(
        "uq_need_code",
        "need",
        ["authority_id", "edition_id", "code"],
        unique=True,
        postgresql_where=sa.text("code is not null"),
    )


def _evidence() -> None:
    op.create_table(
        "evidence",
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
        sa.Column("need_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=True),
        sa.Column("high", sa.Numeric(), nullable=True),
        sa.Column("unit", postgresql.JSONB(), nullable=True),
        sa.Column("as_of", sa.String(), nullable=True),
        sa.Column("source", postgresql.JSONB(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("words", postgresql.JSONB(), nullable=False),
        sa.CheckConstraint(
            "kind in ('survey', 'statistics', 'refused_applicants', 'waiting', 'meeting', 'expert', 'other')",
            name=op.f("ck_evidence_kind"),
        ),
        sa.CheckConstraint(
            "high is null or (value is not null and high >= value)", name=op.f("ck_evidence_range")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "need_id"],
            ["need.authority_id", "need.id"],
            name=op.f("fk_evidence_authority_id_need_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_evidence")),
    )
    op.create_index("ix_evidence_id", "evidence", ["id"], unique=False)
    op.create_index(
        "ix_evidence_need_id", "evidence", ["authority_id", "need_id", "position"], unique=False
    )


def _need_measure() -> None:
    op.create_table(
        "need_measure",
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
        sa.Column("need_id", sa.Uuid(), nullable=False),
        sa.Column("measure_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "measure_id"],
            ["measure.authority_id", "measure.edition_id", "measure.id"],
            name=op.f("fk_need_measure_authority_id_edition_id_measure_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "need_id"],
            ["need.authority_id", "need.edition_id", "need.id"],
            name=op.f("fk_need_measure_authority_id_edition_id_need_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_need_measure_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_need_measure")),
        sa.UniqueConstraint(
            "authority_id",
            "need_id",
            "measure_id",
            name=op.f("uq_need_measure_authority_id_need_id_measure_id"),
        ),
    )
    op.create_index("ix_need_measure_id", "need_measure", ["id"], unique=False)
    op.create_index(
        "ix_need_measure_measure_id",
        "need_measure",
        ["authority_id", "edition_id", "measure_id"],
        unique=False,
    )


def _alignment() -> None:
    op.create_table(
        "alignment",
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
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        sa.Column("measure_id", sa.Uuid(), nullable=True),
        sa.Column("external_plan_id", sa.Uuid(), nullable=True),
        sa.Column("external_element_id", sa.Uuid(), nullable=True),
        sa.Column("to_authority_id", sa.Uuid(), nullable=True),
        sa.Column("to_kind", sa.String(), nullable=True),
        sa.Column("to_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", postgresql.JSONB(), nullable=True),
        sa.Column("accepted_by_upper", sa.Boolean(), nullable=True),
        sa.CheckConstraint(
            "kind in ('supports', 'implements', 'required_by')", name=op.f("ck_alignment_kind")
        ),
        sa.CheckConstraint(
            "to_kind in ('edition', 'goal', 'measure')", name=op.f("ck_alignment_to_kind")
        ),
        sa.CheckConstraint(
            "num_nonnulls(external_plan_id, external_element_id, to_id) = 1",
            name=op.f("ck_alignment_one_target"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(goal_id, measure_id) <= 1", name=op.f("ck_alignment_one_source")
        ),
        sa.CheckConstraint(
            "num_nonnulls(to_authority_id, to_kind, to_id) in (0, 3)",
            name=op.f("ck_alignment_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "goal_id"],
            ["goal.authority_id", "goal.edition_id", "goal.id"],
            name=op.f("fk_alignment_authority_id_edition_id_goal_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "measure_id"],
            ["measure.authority_id", "measure.edition_id", "measure.id"],
            name=op.f("fk_alignment_authority_id_edition_id_measure_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_alignment_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "external_element_id"],
            ["external_element.authority_id", "external_element.id"],
            name=op.f("fk_alignment_authority_id_external_element_id"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "external_plan_id"],
            ["external_plan.authority_id", "external_plan.id"],
            name=op.f("fk_alignment_authority_id_external_plan_id"),
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_alignment")),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "goal_id",
            "measure_id",
            "external_plan_id",
            "external_element_id",
            "to_id",
            "kind",
            name="uq_alignment_once",
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_index(
        "ix_alignment_external_element_id",
        "alignment",
        ["authority_id", "external_element_id"],
        unique=False,
    )
    op.create_index(
        "ix_alignment_external_plan_id",
        "alignment",
        ["authority_id", "external_plan_id"],
        unique=False,
    )
    op.create_index(
        "ix_alignment_goal_id", "alignment", ["authority_id", "edition_id", "goal_id"], unique=False
    )
    op.create_index("ix_alignment_id", "alignment", ["id"], unique=False)
    op.create_index(
        "ix_alignment_measure_id",
        "alignment",
        ["authority_id", "edition_id", "measure_id"],
        unique=False,
    )
    op.create_index(
        "ix_alignment_to_authority_id", "alignment", ["to_authority_id", "to_id"], unique=False
    )


def _follow_again(table: str, roots: tuple[str, ...]) -> None:
    for trigger in (*(f"follow_{event}" for event in ledger.EVENTS), "touch"):
        op.execute(f"drop trigger {trigger} on {table}")
    ledger.follow(op, table, roots=roots)


def _owned_by(table: str, owners: tuple[str, ...]) -> None:
    named = ", ".join(f"{owner}_id" for owner in owners)
    op.drop_constraint(op.f(f"ck_{table}_one_owner"), table, type_="check")
    op.create_check_constraint(op.f(f"ck_{table}_one_owner"), table, f"num_nonnulls({named}) = 1")


def _belongs_to_needs(table: str, owners: tuple[str, ...]) -> None:
    op.add_column(table, sa.Column("need_id", sa.Uuid(), nullable=True))
    op.create_index(f"ix_{table}_need_id", table, ["authority_id", "need_id"], unique=False)
    op.create_foreign_key(
        op.f(f"fk_{table}_authority_id_need_id"),
        table,
        "need",
        ["authority_id", "need_id"],
        ["authority_id", "id"],
        ondelete="CASCADE",
    )
    _owned_by(table, (*owners, "need"))
    _follow_again(table, (*ROOTS[table], "need"))


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    for table, owners in ARCS.items():
        # Without its walls, for a migration writes in no authority.
        op.execute(f"alter table {table} disable trigger user")
        op.execute(f"alter table {table} no force row level security")
        op.execute(f"delete from {table} where need_id is not null")
        op.execute(f"alter table {table} force row level security")
        op.execute(f"alter table {table} enable trigger user")
        _follow_again(table, ROOTS[table])
        _owned_by(table, owners)
        op.drop_column(table, "need_id")
    for table in reversed(FOLLOWED):
        op.drop_table(table)
