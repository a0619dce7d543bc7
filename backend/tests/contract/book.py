"""A town on a database of its own, whose ledger is read with all rights."""

import psycopg
from psycopg.rows import namedtuple_row

from triada.embedded import url_of


class Book:
    """A town on a database of its own, whose ledger is read as the superuser of the tests."""

    def __init__(self, cluster, sessions, client):
        self.cluster, self.sessions, self.client = cluster, sessions, client

    def lines(self, town, after=0):
        with psycopg.connect(self.superuser, row_factory=namedtuple_row) as connection:
            asked = "select * from change where authority_id = %s and seq > %s order by seq"
            return connection.execute(asked, [town.id, after]).fetchall()

    @property
    def superuser(self):
        database = psycopg.conninfo.conninfo_to_dict(self.cluster.owner_url)["dbname"]
        return url_of(self.cluster.superuser_url, "postgres", database)

    def number(self, town):
        with psycopg.connect(self.cluster.app_url) as connection:
            asked = "select seq from revision where authority_id = %s"
            return connection.execute(asked, [town.id]).fetchone()[0]
