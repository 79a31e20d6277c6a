"""Reads a plan document into a draft for the graph. Floor 2; imports nothing of spacegraph but ``errors``.

``text`` → ``view`` → ``outline`` and ``sections`` → ``pieces``; beside them ``envelope``,
``responsibility`` and ``targets``; ``assembly`` puts them together, ``draft`` writes them as YAML-LD. ``english``
holds what English asks for beside them.
"""

from __future__ import annotations

from spacegraph.documents.draft import to_tree, to_yaml
from spacegraph.documents.errors import (
    DamagedDocument,
    DocumentError,
    DocumentTooLarge,
    EncryptedDocument,
    NoText,
    UnknownFormat,
)
from spacegraph.documents.gazetteer import Entry, Gazetteer
from spacegraph.documents.parts import (
    Draft,
    Element,
    Evidence,
    Mention,
    Milestone,
    PlanDraft,
    Responsibility,
    ReviewItem,
    Target,
)
from spacegraph.documents.reader import read_document

__all__ = [
    "DamagedDocument",
    "DocumentError",
    "DocumentTooLarge",
    "Draft",
    "Element",
    "EncryptedDocument",
    "Entry",
    "Evidence",
    "Gazetteer",
    "Mention",
    "Milestone",
    "NoText",
    "PlanDraft",
    "Responsibility",
    "ReviewItem",
    "Target",
    "UnknownFormat",
    "read_document",
    "to_tree",
    "to_yaml",
]
