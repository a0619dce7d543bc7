"""Goal 3 and the cold half of 4: an answer that is made now, against its own SQL."""

from benchmarks import own_sql
from benchmarks.bench import Bench
from benchmarks.report import Line
from benchmarks.timing import Cost, Costs


def _against_sql(bench: Bench, goal: int, name: str, path: str, most: float) -> Line:
    """The two in turn, round by round."""
    statement = own_sql.statement_of(bench.app_url, path)
    mine: list[Cost] = []
    floor: list[Cost] = []
    for _ in range(bench.rounds.count):
        mine += bench.costs_of_one_round(bench.anew(path)).rounds
        floor.append(
            own_sql.cost(bench.app_url, statement, bench.database, 8, bench.rounds.seconds)
        )
    made, sql = Costs(mine), Costs(floor)
    note = (
        f"  {made.cpu:,.0f} us = {made.server:,.0f} Python + {made.database:,.0f} database;"
        f" SQL {sql.database:,.0f} + {sql.server:,.0f} client"
    )
    return Line(goal, f"cold {name} : its own SQL, anonymous", made.over(sql), most, note=note)


def tree(bench: Bench) -> list[Line]:
    return [_against_sql(bench, 3, "tree", bench.tree, 1.3)]


def lists(bench: Bench) -> list[Line]:
    return [
        _against_sql(bench, 4, "list of 50", bench.list_of_50, 1.5),
        _against_sql(bench, 4, "one record", bench.record, 1.5),
    ]
