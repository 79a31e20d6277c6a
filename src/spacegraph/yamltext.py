"""Plain dicts, lists and strings → the text of a YAML data file. Floor 1.

What is written here reads back as itself in :mod:`spacegraph.yamltree`: every scalar a string, a mapping of plain
values on one line, everything else in blocks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Tree = dict[str, "Value"]
Value = str | Tree | list["Value"]
"""A string, a mapping of strings to values, or a list of values."""

_PLAIN = re.compile(r"[A-Za-z0-9_/\u4e00-\u9fff][A-Za-z0-9_/.()\u4e00-\u9fff-]*")
_SPECIAL = re.compile('["\\\\\\x00-\\x1f\\x7f-\\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_SAFE = re.compile(r"sha256:[0-9a-f]{64}")
_LOOKS_TYPED = frozenset(("false", "null", "yes", "no", "on", "off", "y", "n"))


def to_yaml(tree: Tree) -> str:
    """Return the text of a YAML file.

    Examples
    --------
    >>> print(to_yaml({"id": "a/b", "label": {"zh": "一: 二"}, "of": [{"x": "1", "y": ["2", "3"]}]}), end="")
    id: a/b
    label: {zh: "一: 二"}
    of:
      - {x: 1, y: [2, 3]}
    """
    lines: list[str] = []
    _write(tree, "", lines)
    return "\n".join(lines) + "\n"


def _write(tree: Mapping[str, Value], indent: str, lines: list[str]) -> None:
    for key, value in tree.items():
        line = _on_one_line(value)
        if line is not None:
            lines.append(f"{indent}{key}: {line}")
            continue
        lines.append(f"{indent}{key}:")
        if isinstance(value, dict):
            _write(value, indent + "  ", lines)
        elif isinstance(value, list):
            _write_items(value, indent + "  ", lines)


def _write_items(items: Sequence[Value], indent: str, lines: list[str]) -> None:
    for item in items:
        line = _on_one_line(item)
        if line is not None:
            lines.append(f"{indent}- {line}")
            continue
        inner: list[str] = []
        if isinstance(item, dict):
            _write(item, indent + "  ", inner)
        lines.append(f"{indent}- {inner[0].lstrip()}")
        lines += inner[1:]


def _on_one_line(value: Value) -> str | None:
    """Return a string, a list of strings, or a mapping to those on one line; None for anything deeper."""
    if isinstance(value, str):
        return to_scalar(value)
    if isinstance(value, list):
        if not all(isinstance(item, str) for item in value):
            return None
        return f"[{', '.join(to_scalar(str(item)) for item in value)}]"
    parts = []
    for key, item in value.items():
        part = None if isinstance(item, dict) else _on_one_line(item)
        if part is None:
            return None
        parts.append(f"{key}: {part}")
    return "{" + ", ".join(parts) + "}"


def to_scalar(text: str) -> str:
    """Return a string as YAML writes it: plain where that is safe, else in double quotes.

    Examples
    --------
    >>> to_scalar("region/beijing"), to_scalar("no"), to_scalar('a "b"')
    ('region/beijing', '"no"', '"a \\\\"b\\\\""')
    """
    if _SAFE.fullmatch(text) or (_PLAIN.fullmatch(text) and text.lower() not in _LOOKS_TYPED):
        return text
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    if letter in '"\\':
        return "\\" + letter
    code = ord(letter)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04x}"
