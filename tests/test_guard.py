"""What a query may not contain; what passes must neither leave the machine nor kill the process."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pyoxigraph as ox
import pytest

from spacegraph.errors import QueryRefused
from spacegraph.guard import MAX_DEPTH, MAX_LENGTH, MAX_OPERATORS, MAX_PATTERNS, check_query
from worldfiles import ONTOLOGY

# -- nothing leaves the machine --------------------------------------------------------------------

FETCHING = {
    "plain": "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
    "lower case": "select * { service <%s> { ?s ?p ?o } }",
    "silent": "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
    "silent without space": "SELECT * { SERVICESILENT<%s>{?s ?p ?o} }",
    "in a sub-select": "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
    "in an EXISTS": "ASK { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?a ?b ?c } } }",
    "by a variable": "SELECT * { VALUES ?x { <%s> } SERVICE ?x { ?s ?p ?o } }",
    "by a variable without space": "SELECT * { VALUES ?x {<%s>} SERVICE?x{?s ?p ?o} }",
    "by a prefix": "PREFIX e: <%s> SELECT * { SERVICE e:a { ?s ?p ?o } }",
    "glued to a prefix": "PREFIX e: <%s> SELECT * { SERVICEe:a {?s ?p ?o} }",
    "glued to the empty prefix": "PREFIX : <%s> SELECT * { SERVICE:a {?s ?p ?o} }",
    "after a number": "SELECT * { {} UNION { ?s ?p 1SERVICE<%s>{?s ?p ?o} } }",
    "after a number and a stop": "SELECT * { ?s ?p 1.SERVICE<%s>{?s ?p ?o} }",
    "after a word": "SELECT * { {} UNION { ?s ?p trueSERVICE<%s>{?s ?p ?o} } }",
    "after a comment that ends at CR": "SELECT * { #\rSERVICE <%s> {?s ?p ?o} }",
    "as escapes": "SELECT * { \\u0053ERVICE <%s> {?s ?p ?o} }",
    "behind an escaped quote in a name": (
        "PREFIX e: <http://e/> SELECT * { OPTIONAL {e:a\\'b ?p 1} SERVICE <%s> {?s ?p ?o} FILTER(?o='a') }"
    ),
    "behind an escaped quote after an emoji": (
        "PREFIX e: <http://e/> SELECT * { OPTIONAL {e:\U00010400\\'b ?p 1} SERVICE <%s> {?s ?p ?o} FILTER(?o='a') }"
    ),
    "between comments that look like a string": (
        "PREFIX e: <http://e/> SELECT * { OPTIONAL {?x ?p e:a#'''\n} SERVICE <%s> {?s ?p ?o} #'''\n }"
    ),
    "behind a comparison that looks like an IRI": (
        "SELECT * { VALUES ?a {1} FILTER(?a<'x>'|| true) SERVICE <%s> {?s ?p ?o} FILTER('a'='a') }"
    ),
    "behind a comparison and a comment": (
        "SELECT * { VALUES ?a {1} FILTER(true||?a<?b#>'''\n) SERVICE <%s> {?s ?p ?o} #'''\n }"
    ),
    "behind an IRI that looks like a comparison": (
        "SELECT * { VALUES (?a ?b) {(1 <x#y>)} SERVICE <%s> {?s ?p ?o} }"
    ),
    "behind an IRI with a wide space": "SELECT * { VALUES ?b {<http://x/\u00a0#y>} SERVICE <%s> {?s ?p ?o} }",
    "behind an IRI with an escape": "SELECT * { VALUES ?b {<http://x/\\u4e00#y>} SERVICE <%s> {?s ?p ?o} }",
    "behind a string with a CR": "SELECT * { BIND('a' AS ?a) #'\r SERVICE <%s> {?s ?p ?o} #'\n }",
    "behind a string of three quotes": "SELECT * { BIND('''a\\'''' AS ?a) SERVICE <%s> {?s ?p ?o} BIND('''''') }",
    "FROM": "SELECT * FROM <%s> { ?s ?p ?o }",
    "FROM NAMED": "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
    "FROM without space": "SELECT *FROM<%s>{?s ?p ?o}",
    "FROM glued to a prefix": "PREFIX : <%s> SELECT * FROM:a { ?s ?p ?o }",
    "LOAD": "LOAD <%s>",
    "LOAD SILENT": "LOAD SILENT <%s> INTO GRAPH <http://g/>",
    "LOAD later": "CLEAR ALL ; LOAD <%s>",
}


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    """A real HTTP server on this machine, and the requests that it has seen."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(f"{self.command} {self.path}")
            self.send_error(404)

        do_POST = do_GET  # noqa: N815 - the name that the library calls

        def log_message(self, *arguments: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/", seen
        http.shutdown()


def test_the_server_of_these_tests_is_seen_by_the_bare_engine(server: tuple[str, list[str]]) -> None:
    url, seen = server
    with pytest.raises(OSError, match="404"):
        list(ox.Store().query(FETCHING["plain"] % url))
    assert seen == ["POST /"] or seen == ["GET /"]
    seen.clear()


@pytest.mark.parametrize("name", FETCHING)
def test_a_query_that_would_fetch_is_refused(name: str, world, server: tuple[str, list[str]]) -> None:
    url, seen = server
    with pytest.raises(QueryRefused):
        world.store.select(FETCHING[name] % url)
    with pytest.raises(QueryRefused):
        world.store.construct(FETCHING[name] % url)
    assert seen == []


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT DATA { <http://a> <http://b> <http://c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX e: <http://e/> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
        "WITH <http://g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "drop graph <http://g>",
        "CREATE GRAPH <http://g>",
        "ADD <http://a> TO <http://b>",
        "MOVE <http://a> TO <http://b>",
        "COPY DEFAULT TO <http://b>",
    ],
)
def test_an_update_is_refused_and_changes_nothing(sparql: str, world) -> None:
    before = len(list(world.store.quads()))
    with pytest.raises(QueryRefused, match=r"is an update \([A-Z]+\); queries only read"):
        world.store.select(sparql)
    assert len(list(world.store.quads())) == before > 0


# -- what is fine ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?s ?p ?o FILTER(?o = 'SERVICE <http://x/> { }') }",
        'SELECT * { ?s ?p """LOAD <http://x/>\n FROM <http://x/> "quoted" """@en }',
        "SELECT * { ?s ?p ?o # SERVICE <http://x/> { FROM\n }",
        "SELECT * { ?s <http://x/SERVICE> <http://x/FROM#LOAD> }",
        "SELECT * { <http://x/?service=1&from=2> ?p ?o }",
        "PREFIX e: <http://e/> SELECT * { e:SERVICE e:FROM e:LOAD }",
        "PREFIX e: <http://e/> SELECT * { e:a-service e:b.from e:c\\-load . e:%20service ?p ?o }",
        "SELECT ?service ?FROM $load { ?service ?FROM $load }",
        "SELECT * { ?s a _:service }",
        "SELECT * { ?s ?insert ?delete . ?clear ?drop ?create }",
        "SELECT (STRLEN('INSERT DATA { }') AS ?n) { }",
        "SELECT * { ?s ?p ?o FILTER(?o < 3 && 2 > ?o) }",
        "SELECT * { ?s ?p ?o FILTER(?o<3&&?o>1) }",
        "SELECT * { ?s <relative> ?o ; <http://x/it's(odd)[x]> 'it''s' }",
        "SELECT * { ?s ?p 'it\\'s', \"a\\\"b\", '''a'b''c''', '', \"\", '\\\\' }",
        "ASK { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DESCRIBE <http://x/>",
        "BASE <http://x/> PREFIX 政策: <http://x/> SELECT ?计划 { ?计划 政策:任务 '任务' }",
        "SELECT * { ?s (<http://a>|^<http://b>)/!(<http://c>|<http://d>)* ?o }",
        "SELECT * { VALUES (?a ?b) { (1 2.5) (-1 .5) (1e3 -1.5E-3) (UNDEF true) } }",
        "SELECT * { ?s ?p [ ?q ( 1 2 3 ) ] }",
        "SELECT (COUNT(DISTINCT *) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 5",
        "",
    ],
)
def test_a_query_that_only_looks_dangerous_passes(sparql: str) -> None:
    check_query(sparql)


@pytest.mark.parametrize("path", sorted(ONTOLOGY.glob("*/*.rq")), ids=lambda path: path.stem)
def test_every_shipped_query_passes(path) -> None:
    check_query(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT * { ?s ?p ?o FILTER(?a<?b#c>d) }", "may be an IRI or a comparison; put spaces around < and >"),
        ("SELECT * { ?s ?p 'never ends }", "or a string that does not end"),
        ("SELECT * { ?s ?p \u201cwrong quotes\u201d }", "has '\u201c' where SPARQL has no such sign"),
        ("SELECT * { ?s ?p '\\u0041' }", "has the escape \\u0041; write the character itself"),
        ("PREFIX from: <http://x/> SELECT * { ?s from:a ?o }", "has the prefix from:"),
    ],
)
def test_what_engines_may_read_in_two_ways_is_refused(sparql: str, message: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        check_query(sparql)
    assert message in str(caught.value)


# -- nothing kills the process ---------------------------------------------------------------------

Maker = Callable[[int], str]
GROWING: dict[str, Maker] = {
    "brackets": lambda n: "SELECT * {?s ?p ?o FILTER(" + "(" * n + "1" + ")" * n + ")}",
    "groups in groups": lambda n: "SELECT * " + "{" * n + "?s ?p ?o" + "}" * n,
    "blank nodes": lambda n: "SELECT * {?s ?p " + "[?p " * n + "1" + "]" * n + "}",
    "lists in lists": lambda n: "SELECT * {?s ?p " + "(" * n + "1" + ")" * n + "}",
    "one long list": lambda n: "SELECT * {?s ?p (" + "1 " * n + ")}",
    "not": lambda n: "SELECT * {?s ?p ?o FILTER(" + "!" * n + "true)}",
    "unary minus": lambda n: "SELECT * {?s ?p ?o FILTER(" + "- " * n + "?o)}",
    "inverse paths": lambda n: "SELECT * {?s " + "^" * n + "<http://p> ?o}",
    "inverse paths in brackets": lambda n: "SELECT * {?s " + "^(" * n + "<http://p>" + ")" * n + " ?o}",
    "path sequence": lambda n: "SELECT * {?s <http://p>" + "/<http://p>" * n + " ?o}",
    "path choice": lambda n: "SELECT * {?s <http://p>" + "|<http://p>" * n + " ?o}",
    "path repetition": lambda n: "SELECT * {?s " + "(" * n + "<http://p>" + ")*" * n + " ?o}",
    "negated paths": lambda n: "SELECT * {?s !(<http://p>" + "|<http://p>" * n + ") ?o}",
    "or": lambda n: "SELECT * {?s ?p ?o FILTER(?o=1" + "||?o=1" * n + ")}",
    "and": lambda n: "SELECT * {?s ?p ?o FILTER(?o=1" + "&&?o=1" * n + ")}",
    "or with fractions": lambda n: "SELECT * {?s ?p ?o FILTER(true" + "||.5" * n + ")}",
    "or with EXISTS": lambda n: "SELECT * {?s ?p ?o FILTER(false" + "||EXISTS{?s ?p ?o}" * n + ")}",
    "sum": lambda n: "SELECT * {?s ?p ?o FILTER(0" + "+1" * n + ")}",
    "product": lambda n: "SELECT * {?s ?p ?o FILTER(1" + "*1" * n + ")}",
    "UNION": lambda n: "SELECT * {{?s ?p ?o}" + "UNION{?s ?p ?o}" * n + "}",
    "OPTIONAL chain": lambda n: "SELECT * {?s ?p ?o" + " OPTIONAL{?s ?p ?o}" * n + "}",
    "OPTIONAL in OPTIONAL": lambda n: "SELECT * {?s ?p ?o" + " OPTIONAL{?s ?p ?o" * n + "}" * n + "}",
    "MINUS": lambda n: "SELECT * {?s ?p ?o" + " MINUS{?s ?q ?o}" * n + "}",
    "FILTER": lambda n: "SELECT * {?s ?p ?o" + " FILTER(?o>0)" * n + "}",
    "EXISTS chain": lambda n: "SELECT * {?s ?p ?o" + " FILTER EXISTS{?s ?p ?o}" * n + "}",
    "EXISTS in EXISTS": lambda n: "SELECT * {?s ?p ?o" + " FILTER EXISTS{?s ?p ?o" * n + "}" * n + "}",
    "BIND": lambda n: "SELECT * {?s ?p ?o" + "".join(f" BIND(1 AS ?x{i})" for i in range(n)) + "}",
    "triples": lambda n: "SELECT * {" + "?s ?p ?o." * n + "}",
    "predicates": lambda n: "SELECT * {?s ?p ?o" + ";?p ?o" * n + "}",
    "objects": lambda n: "SELECT * {?s ?p ?o" + ",?o" * n + "}",
    "groups": lambda n: "SELECT * {" + "{?s ?p ?o}" * n + "}",
    "GRAPH": lambda n: "SELECT * {" + "GRAPH ?g{?s ?p ?o}" * n + "}",
    "sub-selects in sub-selects": lambda n: "SELECT * {" + "{SELECT * {" * n + "?s ?p ?o" + "}}" * n + "}",
    "sub-selects": lambda n: "SELECT * {" + "{SELECT * {?s ?p ?o}}" * n + "}",
    "IN list": lambda n: "SELECT * {?s ?p ?o FILTER(?o IN (1" + ",1" * n + "))}",
    "VALUES list": lambda n: "SELECT * {VALUES ?o {" + " 1" * n + "} ?s ?p ?o}",
    "VALUES rows": lambda n: "SELECT * {VALUES (?o ?q) {" + "(1 2)" * n + "} ?s ?p ?o}",
    "VALUES blocks": lambda n: "SELECT * {?s ?p ?o " + "VALUES ?o {1}" * n + " }",
    "calls in calls": lambda n: "SELECT * {?s ?p ?o FILTER(" + "STR(" * n + "?o" + ")" * n + "='1')}",
    "IF in IF": lambda n: "SELECT (" + "IF(true,1," * n + "1" + ")" * n + " AS ?x) {}",
    "arguments": lambda n: "SELECT (CONCAT('a'" + ",'a'" * n + ") AS ?x) {}",
    "expressions": lambda n: "SELECT " + " ".join(f"(1 AS ?x{i})" for i in range(n)) + " {}",
    "aggregates": lambda n: "SELECT " + " ".join(f"(COUNT(?o) AS ?x{i})" for i in range(n)) + " {?s ?p ?o}",
    "HAVING": lambda n: "SELECT ?s {?s ?p ?o} GROUP BY ?s HAVING " + "(1=1)" * n,
    "HAVING without operators": lambda n: "SELECT ?s {?s ?p ?o} GROUP BY ?s HAVING " + "(1)" * n,
    "ORDER BY": lambda n: "SELECT * {?s ?p ?o} ORDER BY " + " ?o" * n,
    "GROUP BY": lambda n: "SELECT (COUNT(*) AS ?n) {?s ?p ?o} GROUP BY " + " ?o" * n,
    "quoted triples": lambda n: "SELECT * {" + "<<(" * n + "?s ?p ?o" + ")>>" * n + " ?p ?o}",
}

ENGINE = """
import json, resource, sys
import pyoxigraph as ox
from spacegraph.store import EmbeddedStore
from spacegraph.errors import QueryError
# A stack eight times smaller than usual: what passes here has room to spare.
resource.setrlimit(resource.RLIMIT_STACK, (1 << 20, resource.getrlimit(resource.RLIMIT_STACK)[1]))
import threading
threading.stack_size(1 << 20)
engine = ox.Store()
for i in range(3):
    engine.add(ox.Quad(ox.NamedNode(f"http://a/{i}"), ox.NamedNode("http://p"), ox.Literal(i)))
store = EmbeddedStore(engine, "test")
def ask():
    for name, sparql in json.load(sys.stdin).items():
        print(name, flush=True)
        try:
            store.select(sparql)
        except QueryError as error:
            print("  refused:", error)
    print("all asked", flush=True)
thread = threading.Thread(target=ask)
thread.start()
thread.join()
"""


def passes(sparql: str) -> bool:
    try:
        check_query(sparql)
    except QueryRefused:
        return False
    return True


def largest(make: Maker) -> int:
    """Return the largest size of a query of this kind that passes."""
    high = 1
    while passes(make(high)):
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if passes(make(middle)) else (low, middle)
    return low


def test_the_largest_queries_that_pass_do_not_kill_the_process(run) -> None:
    queries = {name: make(largest(make)) for name, make in GROWING.items()}
    assert all(len(sparql) > 50 for sparql in queries.values())
    done = run("-c", ENGINE, input=json.dumps(queries))
    asked = done.stdout.splitlines()
    assert done.returncode == 0, f"the process died at {asked[-1:]}: {done.stderr[-500:]}"
    assert asked[-1] == "all asked"


@pytest.mark.parametrize("name", GROWING)
def test_what_grows_without_end_is_refused(name: str) -> None:
    with pytest.raises(QueryRefused, match=r"deeper than|more than|characters long"):
        check_query(GROWING[name](50_000))


def test_the_bare_engine_dies_of_what_is_refused_here(run) -> None:
    program = "import pyoxigraph as ox, sys; list(ox.Store().query(sys.stdin.read()))"
    sparql = GROWING["calls in calls"](20_000)
    assert run("-c", program, input=sparql).returncode < 0
    with pytest.raises(QueryRefused):
        check_query(sparql)


def test_the_bounds_are_as_they_are_documented() -> None:
    check_query("SELECT * " + "{" * MAX_DEPTH + "}" * MAX_DEPTH)
    with pytest.raises(QueryRefused, match=f"is nested deeper than {MAX_DEPTH} brackets"):
        check_query("SELECT * " + "{" * (MAX_DEPTH + 1) + "}" * (MAX_DEPTH + 1))
    check_query("SELECT * {" + "?s ?p ?o . " * (MAX_PATTERNS - 1) + "}")
    with pytest.raises(QueryRefused, match=f"has more than {MAX_PATTERNS} patterns"):
        check_query("SELECT * {" + "?s ?p ?o . " * MAX_PATTERNS + "}")
    check_query("SELECT (0" + "+1" * (MAX_OPERATORS - 3) + " AS ?n) {}")
    with pytest.raises(QueryRefused, match=f"has more than {MAX_OPERATORS} operators"):
        check_query("SELECT (0" + "+1" * MAX_OPERATORS + " AS ?n) {}")
    check_query("#" * MAX_LENGTH)
    with pytest.raises(QueryRefused, match=f"at most {MAX_LENGTH} are run"):
        check_query("#" * (MAX_LENGTH + 1))


ODD = ["a.", "a", "<a", '"""a', "'", "(", "?a<", ":", "\u00e9.-", "1e", "@a-", "\\", "VALUES ?x {", "% ", "''' "]


def judge_odd_queries() -> None:
    for text in ODD:
        passes(text * (MAX_LENGTH // len(text)))


def test_odd_queries_are_judged(ends) -> None:
    assert ends(judge_odd_queries)
