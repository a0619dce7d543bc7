"""An edition is made out of the one before"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import ledger, walls

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

FOLLOWED: dict[str, dict[str, tuple[str, ...]]] = {
    "carry_over": {},
    "descent": {"roots": ("carry_over",)},
}


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_unique_constraint(
        op.f("uq_edition_authority_id_id_predecessor_id"),
        "edition",
        ["authority_id", "id", "predecessor_id"],
    )
    _carry_over()
    _descent()
    for table, options in FOLLOWED.items():
        walls.protect(op, table)
        ledger.follow(op, table, **options)


def _carry_over() -> None:
    op.create_table(
        "carry_over",
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
        sa.Column("old_edition_id", sa.Uuid(), nullable=False),
        sa.Column("old_goal_id", sa.Uuid(), nullable=True),
        sa.Column("old_measure_id", sa.Uuid(), nullable=True),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("reason", postgresql.JSONB(), nullable=True),
        sa.CheckConstraint(
            "decision <> 'drop' or reason is not null", name=op.f("ck_carry_over_reason")
        ),
        sa.CheckConstraint(
            "decision in ('continue', 'change', 'merge', 'split', 'drop')",
            name=op.f("ck_carry_over_decision"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(old_goal_id, old_measure_id) = 1", name=op.f("ck_carry_over_one_item")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "old_edition_id"],
            ["edition.authority_id", "edition.id", "edition.predecessor_id"],
            name=op.f("fk_carry_over_authority_id_edition_id_old_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "old_edition_id", "old_goal_id"],
            ["goal.authority_id", "goal.edition_id", "goal.id"],
            name=op.f("fk_carry_over_authority_id_old_edition_id_old_goal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "old_edition_id", "old_measure_id"],
            ["measure.authority_id", "measure.edition_id", "measure.id"],
            name=op.f("fk_carry_over_authority_id_old_edition_id_old_measure_id"),
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_carry_over")),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "old_goal_id",
            name=op.f("uq_carry_over_authority_id_edition_id_old_goal_id"),
        ),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "old_measure_id",
            name=op.f("uq_carry_over_authority_id_edition_id_old_measure_id"),
        ),
    )
    op.create_index("ix_carry_over_id", "carry_over", ["id"], unique=False)
    op.create_index(
        "ix_carry_over_old_goal_id",
        "carry_over",
        ["authority_id", "old_edition_id", "old_goal_id"],
        unique=False,
    )
    op.create_index(
        "ix_carry_over_old_measure_id",
        "carry_over",
        ["authority_id", "old_edition_id", "old_measure_id"],
        unique=False,
    )


def _descent() -> None:
    op.create_table(
        "descent",
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
        sa.Column("carry_over_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        sa.Column("measure_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "num_nonnulls(goal_id, measure_id) = 1", name=op.f("ck_descent_one_item")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "carry_over_id"],
            ["carry_over.authority_id", "carry_over.id"],
            name=op.f("fk_descent_authority_id_carry_over_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "goal_id"],
            ["goal.authority_id", "goal.edition_id", "goal.id"],
            name=op.f("fk_descent_authority_id_edition_id_goal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id", "measure_id"],
            ["measure.authority_id", "measure.edition_id", "measure.id"],
            name=op.f("fk_descent_authority_id_edition_id_measure_id"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_descent_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_descent")),
        sa.UniqueConstraint(
            "authority_id",
            "carry_over_id",
            "goal_id",
            "measure_id",
            name=op.f("uq_descent_authority_id_carry_over_id_goal_id_measure_id"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_index(
        "ix_descent_goal_id", "descent", ["authority_id", "edition_id", "goal_id"], unique=False
    )
    op.create_index("ix_descent_id", "descent", ["id"], unique=False)
    op.create_index(
        "ix_descent_measure_id",
        "descent",
        ["authority_id", "edition_id", "measure_id"],
        unique=False,
    )


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    for table in reversed(FOLLOWED):
        op.drop_table(table)
    op.drop_constraint(op.f("uq_edition_authority_id_id_predecessor_id"), "edition", type_="unique")
