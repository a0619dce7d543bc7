"""`make bench`: its own data, the product as shipped, every ratio from rounds taken in turn."""

from benchmarks.goals.listing import measured
from benchmarks.report import printed
from benchmarks.session import arguments, session


def main() -> None:
    given = arguments(__doc__)
    only = {int(number) for number in given.only.split(",") if number}
    with session(given) as bench:
        lines = list(measured(bench, only))
    print(f"{given.authorities:,} authorities; CPU of server and database together")
    print(printed(lines))


if __name__ == "__main__":
    main()
