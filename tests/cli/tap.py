"""TAP for tests in Python: expect() counts, done() ends with the plan."""
import sys

count, failed = 0, 0


def expect(condition, name, detail=""):
    """One test: passed if condition holds."""
    global count, failed
    count += 1
    failed += not condition
    print("%s %d - %s" % ("ok" if condition else "not ok", count, name))
    if not condition and detail:
        for line in str(detail).splitlines()[:20]:
            print("# " + line)
    sys.stdout.flush()


def skip(name, why):
    """A test that cannot run here."""
    global count
    count += 1
    print("ok %d - %s # SKIP %s" % (count, name, why))


def done():
    print("1..%d" % count)
    sys.exit(1 if failed else 0)
