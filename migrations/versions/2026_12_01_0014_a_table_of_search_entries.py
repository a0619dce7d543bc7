"""A table of search entries behind one door"""

from alembic import op

from migrations.ops import search

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SEARCHED = (
    search.Searched("authority", title="name"),
    search.Searched("plan"),
    search.Searched("edition"),
    search.Searched("project"),
    search.Searched("chapter"),
    search.Searched("goal"),
    search.Searched("need"),
    search.Searched("measure"),
    search.Searched("activity"),
    search.Searched("indicator", title="name"),
    search.Searched("organisation", title="name", owned=False),
    search.Searched("territory", title="name", owned=False),
)


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    search.create(op)
    for searched in SEARCHED:
        search.find(op, searched)
    search.index(op)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    for searched in reversed(SEARCHED):
        search.stop_finding(op, searched)
    search.drop(op)
