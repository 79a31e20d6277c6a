"""A network as two tables, one of nodes and one of edges: CSV, Parquet, and CSV for Neo4j's importer. Floor 5.

References
----------
Neo4j, "Operations manual: neo4j-admin database import": the header format ``key:ID``, ``:LABEL``, ``:START_ID``.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from spacegraph.errors import NetworkError
from spacegraph.export.flat import Row, Table, Value, flatten, to_text

if TYPE_CHECKING:
    import networkx

_NEO4J = {bool: "boolean", int: "long", float: "double", str: "string", tuple: "string[]"}


def to_csv_tables(network: networkx.Graph[Any]) -> dict[str, bytes]:
    """Return ``nodes.csv`` and ``edges.csv`` (RFC 4180, UTF-8, LF); lists have spaces between the keys."""
    flat = flatten(network)
    tables = (("nodes.csv", flat.nodes), ("edges.csv", flat.edges))
    return {name: _to_csv(list(t.types), ([_cell(r, c) for c in t.types] for r in t.rows)) for name, t in tables}


def to_parquet_tables(network: networkx.Graph[Any]) -> dict[str, bytes]:
    """Return ``nodes.parquet`` and ``edges.parquet``; lists stay lists (needs pyarrow)."""
    flat = flatten(network)
    return {"nodes.parquet": _to_parquet(flat.nodes), "edges.parquet": _to_parquet(flat.edges)}


def to_neo4j_tables(network: networkx.Graph[Any]) -> dict[str, bytes]:
    """Return ``nodes.csv`` and ``relationships.csv`` with the headers of ``neo4j-admin database import``.

    The class of a node is its label, the relation its type in capitals (``RESPONSIBLE_AGENCY``).
    """
    flat = flatten(network)
    own = [column for column in flat.nodes.types if column not in ("id", "cls")]
    header = ["key:ID", *(f"{c}:{_NEO4J[flat.nodes.types[c]]}" for c in own), ":LABEL"]
    rows = [[r["id"], *(_cell(r, c, ";") for c in own), r.get("cls", "Thing")] for r in flat.nodes.rows]
    ours = [column for column in flat.edges.types if column not in ("id", "source", "target")]
    ends = [":START_ID", *(f"{c}:{_NEO4J[flat.edges.types[c]]}" for c in ours), ":END_ID", ":TYPE"]
    links = [
        [r["source"], *(_cell(r, c, ";") for c in ours), r["target"], to_type(str(r.get("relation", "")))]
        for r in flat.edges.rows
    ]
    return {"nodes.csv": _to_csv(header, rows), "relationships.csv": _to_csv(ends, links)}


def to_type(relation: str) -> str:
    """Return the name of a relation as Neo4j writes types.

    Examples
    --------
    >>> to_type("sg:responsibleAgency"), to_type("shares-tasks")
    ('RESPONSIBLE_AGENCY', 'SHARES_TASKS')
    """
    local = relation.rpartition(":")[2] or "RELATED"
    return re.sub(r"\W+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", local)).upper()


def _cell(row: Row, column: str, between: str = " ") -> Value:
    value = row.get(column, "")
    if isinstance(value, tuple):
        return between.join(value)
    return to_text(value) if isinstance(value, bool) else value


def _to_csv(header: list[str], rows: Any) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8")


def _to_parquet(table: Table) -> bytes:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise NetworkError("Parquet needs pyarrow: pip install 'spacegraph[network]'") from error
    kinds = {bool: pyarrow.bool_(), int: pyarrow.int64(), float: pyarrow.float64(), str: pyarrow.string()}
    fields = [(column, kinds.get(type_, pyarrow.list_(pyarrow.string()))) for column, type_ in table.types.items()]
    columns = {
        column: [_fit(row.get(column), type_) for row in table.rows] for column, type_ in table.types.items()
    }
    stream = io.BytesIO()
    parquet.write_table(pyarrow.table(columns, schema=pyarrow.schema(fields)), stream)
    return stream.getvalue()


def _fit(value: Value | None, type_: type) -> Any:
    if value is None:
        return None
    if type_ is tuple:
        return list(value) if isinstance(value, tuple) else [str(value)]
    return to_text(value) if type_ is str else value
