"""Drafts and other data files as graphs of their own, and the plans in them. Floor 4.

A draft is *checked* together with the reference files (``spacegraph check DRAFT``). Here it stands alone: to be
printed as quads, compared with another version, or held against the curated graph.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacegraph import shipped
from spacegraph.build import build_alone
from spacegraph.context import read_context
from spacegraph.documents import Gazetteer
from spacegraph.errors import SpacegraphError, UnknownName
from spacegraph.ingest import ingest
from spacegraph.iris import ID, to_iri, to_key
from spacegraph.plantree import PlanTree, find_plans, read_plan
from spacegraph.sourcetext import read_text
from spacegraph.store import EmbeddedStore, Store
from spacegraph.yamlld import parse_data
from spacegraph.yamltext import Tree, to_yaml

_LANGUAGE = (
    "SELECT DISTINCT ?language WHERE { ?source sg:describes %s ; dct:language ?language } ORDER BY DESC(?language)"
)


class DraftError(SpacegraphError):
    """A document that could not be read as a draft, where one was needed."""


def load_text(text: str, path: Path, ontology_dir: Path = shipped.ONTOLOGY_DIR) -> EmbeddedStore:
    """Return a store with the quads that one data file adds to a build; `path` is named in errors."""
    file = parse_data(text, path, read_context(ontology_dir / "context.jsonld"))
    return EmbeddedStore.load_dataset(build_alone([file], ontology_dir))


def load_tree(tree: Tree, path: Path, ontology_dir: Path = shipped.ONTOLOGY_DIR) -> EmbeddedStore:
    """Return a store with the quads of a draft."""
    return load_text(to_yaml(tree), path, ontology_dir)


def read_version(place: str, store: Store, get_gazetteer: Callable[[], Gazetteer]) -> PlanTree:
    """Return the one plan that a place means.

    Parameters
    ----------
    place
        A data file or draft (``.yaml``), a document of another kind, or the key of a plan of the graph;
        ``FILE#plan/…`` names one of several plans in a file.
    store
        The graph, for keys.
    get_gazetteer
        The names for reading a document; called only where one is read.

    Raises
    ------
    UnknownName
        The place holds no plan, several, or not the one named.
    """
    name, _, wanted = place.partition("#")
    path = Path(name)
    if name.startswith((ID, "plan/")) and not path.exists():
        return _read(store, to_iri(name))
    if path.suffix.lower() in (".yaml", ".yml"):
        own = load_text(read_text(path), path)
    else:
        read = ingest(path, get_gazetteer())
        if read.draft is None:
            raise DraftError(read.error)
        own = load_tree(read.tree, path)
    plans = find_plans(own)
    if wanted:
        plans = [plan for plan in plans if to_key(plan) == wanted]
    if len(plans) != 1:
        listed = ", ".join(f"{name}#{to_key(plan)}" for plan in find_plans(own))
        hint = f"it holds {listed}; name one" if listed else "it holds no plan"
        raise UnknownName("plan", place, (), hint)
    return _read(own, plans[0])


def _read(store: Store, plan: str) -> PlanTree:
    languages = [getattr(row[0], "value", "") for row in store.select(_LANGUAGE % f"<{plan}>").rows]
    return read_plan(store, plan, language="en" if languages and "zh" not in languages else "zh")
