"""Documents → drafts, read with the graph's names; many at a time. Floor 4.

The reading itself is :mod:`spacegraph.documents`', which knows no store: here its gazetteer is made from one, and
many documents run in parallel with none of them stopping the rest..
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from spacegraph import documents
from spacegraph.documents import Draft, Entry, Gazetteer, to_tree
from spacegraph.documents.text import LIMIT
from spacegraph.errors import SpacegraphError
from spacegraph.iris import REFERENCE_GRAPH, SG, to_key
from spacegraph.loading import load_store
from spacegraph.store import Store
from spacegraph.yamltext import Tree, to_yaml

ENDINGS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")
"""Endings of files that are read when a folder is named."""
SMALL = 1_000_000
"""Bytes below which a second process costs more than it saves."""

_ENTRIES = f"""
SELECT DISTINCT ?thing ?class ?label ?jurisdiction WHERE {{
  GRAPH <{REFERENCE_GRAPH}> {{
    ?thing a ?class ; skos:prefLabel|skos:altLabel ?label .
    FILTER(STRSTARTS(STR(?class), STR(sg:)))
    OPTIONAL {{ ?thing sg:jurisdiction ?jurisdiction }} }}
}} ORDER BY ?thing ?class ?label ?jurisdiction"""


@dataclass(frozen=True)
class Ingested:
    """One document after reading: its draft, also as the tree of a data file, or what was wrong with it."""

    path: Path
    draft: Draft | None
    tree: Tree
    error: str = ""


def make_gazetteer(store: Store) -> Gazetteer:
    """Return the names of the reference things in a store, as the document reader wants them."""
    entries = []
    for thing, cls, label, jurisdiction in store.select(_ENTRIES).rows:
        assert isinstance(thing, ox.NamedNode) and isinstance(cls, ox.NamedNode)
        assert isinstance(label, ox.Literal)
        where = to_key(jurisdiction.value) if isinstance(jurisdiction, ox.NamedNode) else ""
        kind = cls.value.removeprefix(SG)
        entries.append(Entry(to_key(thing.value), kind, label.value, label.language or "", where))
    return Gazetteer(entries)


@cache
def _get_shipped_gazetteer() -> Gazetteer:
    return make_gazetteer(load_store(None))


def read_document(
    source: str | Path | bytes,
    *,
    jurisdiction: str | None = None,
    name: str = "",
    limit: int = LIMIT,
    store: Store | None = None,
) -> Draft:
    """Return the draft of a plan document, read with the names of the graph.

    Parameters
    ----------
    source
        Path of a text, Markdown, HTML, PDF or Word file; or its bytes.
    jurisdiction
        Key of the region whose agencies 市… and 省… are (``region/beijing``); by default the first region of the
        graph in issuer or title.
    name
        What to call the document, and to tell its kind by; by default the name of the file.
    limit
        Greatest length, in bytes.
    store
        The graph whose names are known; by default the one that ships.

    Returns
    -------
    Draft
        Typed parts (``draft.plan.elements``, ``.responsibilities``, ``.targets`` …), each with its evidence;
        ``draft.passage(evidence)`` gives the words. :func:`render_draft` writes it as a data file.

    Raises
    ------
    spacegraph.documents.DocumentError
        The document cannot be read: damaged, encrypted, without text, too large.
    """
    gazetteer = make_gazetteer(store) if store else _get_shipped_gazetteer()
    return documents.read_document(source, jurisdiction=jurisdiction, gazetteer=gazetteer, name=name, limit=limit)


def render_draft(draft: Draft, *, store: Store | None = None) -> str:
    """Return a draft as the text of a data file (YAML-LD), which passes ``spacegraph check`` as it is."""
    gazetteer = make_gazetteer(store) if store else _get_shipped_gazetteer()
    return to_yaml(to_tree(draft, gazetteer))


def find_documents(places: Sequence[Path]) -> list[Path]:
    """Return the files among `places` and the readable files in the folders among them, sorted."""
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            found += sorted(p for p in place.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file())
        else:
            found.append(place)
    return list(dict.fromkeys(found))


def ingest(path: Path, gazetteer: Gazetteer, jurisdiction: str | None = None, limit: int = LIMIT) -> Ingested:
    """Return what was read in one document; whatever goes wrong with it is a result, not an exception."""
    try:
        draft = documents.read_document(path, jurisdiction=jurisdiction, gazetteer=gazetteer, limit=limit)
        return Ingested(path, draft, to_tree(draft, gazetteer))
    except SpacegraphError as error:
        return Ingested(path, None, {}, str(error))
    except MemoryError:
        return Ingested(path, None, {}, f"{path.name}: needs more memory than there is")
    except Exception as error:  # a fault of ours in one document must not stop the others
        reason = f"{type(error).__name__}: {error}"
        return Ingested(path, None, {}, f"{path.name}: the reader failed ({reason}); please report this")


def ingest_all(
    paths: Sequence[Path],
    gazetteer: Gazetteer,
    jurisdiction: str | None = None,
    limit: int = LIMIT,
    workers: int | None = None,
) -> Iterator[Ingested]:
    """Yield what was read in each document, in the order of `paths`.

    Parameters
    ----------
    workers
        Processes to use; by default one for each core, or this one alone where there is little to read. A
        document that ends its process is an error of that document.
    """
    if workers is None:
        workers = multiprocessing.cpu_count() if _total_size(paths) >= SMALL else 1
    if workers <= 1 or len(paths) < 2:
        yield from (ingest(path, gazetteer, jurisdiction, limit) for path in paths)
        return
    todo = list(paths)
    while todo:
        read = _ingest_in_pool(todo, workers, (gazetteer, jurisdiction, limit))
        for result in read:
            yield result
            todo.pop(0)
        if todo:  # the pool broke: the first one left is read in a process of its own, the rest in a new pool
            path = todo.pop(0)
            alone = list(_ingest_in_pool([path], 1, (gazetteer, jurisdiction, limit)))
            yield alone[0] if alone else Ingested(path, None, {}, f"{path.name}: reading it ended the process")


def _ingest_in_pool(
    paths: Sequence[Path], workers: int, shared: tuple[Gazetteer, str | None, int]
) -> Iterator[Ingested]:
    """Yield results in order, fewer than `paths` if a process of the pool ends."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(paths)), context, _share, shared) as pool:
        futures = [pool.submit(_ingest_shared, path) for path in paths]
        try:
            for future in futures:
                yield future.result()
        except BrokenProcessPool:
            return
        finally:
            for future in futures:
                future.cancel()


_shared: list[tuple[Gazetteer, str | None, int]] = []


def _share(gazetteer: Gazetteer, jurisdiction: str | None, limit: int) -> None:
    """Keep the gazetteer in a worker process, so that it travels once; end with the process that started it."""
    _shared.append((gazetteer, jurisdiction, limit))
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ingest_shared(path: Path) -> Ingested:
    return ingest(path, *_shared[0])


def _total_size(paths: Sequence[Path]) -> int:
    return sum(path.stat().st_size for path in paths if path.is_file())
