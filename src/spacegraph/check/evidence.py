"""Does every passage still stand in its document? Floor 4.

Each source's text is read from a folder of documents (``<source>.txt``) and held against the length and the
digest on record; each evidence against the digest of its span.
"""

from __future__ import annotations

from pathlib import Path

from spacegraph.build import Dataset
from spacegraph.check.findings import Finding, find_place
from spacegraph.iris import ID, RDF_TYPE, SG
from spacegraph.sourcetext import digest, read_source_text

CHECK = "evidence"


def check_evidence(dataset: Dataset, folder: Path) -> tuple[int, list[Finding]]:
    """Return how many documents and passages were compared, and a finding for each that differs."""
    facts = _facts(dataset)
    texts: dict[str, str] = {}
    findings = []
    for source in sorted(iri for iri, values in facts.items() if SG + "Source" in values.get(RDF_TYPE, ())):
        path = folder / f"{source.removeprefix(ID + 'source/')}.txt"
        if path.is_file():
            texts[source] = read_source_text(path)
            findings += _check_source(dataset, source, facts[source], texts[source])
        else:
            findings.append(_finding(dataset, source, "", f"Its document {path} is not there.", "warning"))
    count = len(texts)
    for iri, values in sorted(facts.items()):
        if SG + "Evidence" not in values.get(RDF_TYPE, ()):
            continue
        text = texts.get(_first(values, "source"))
        if text is not None:
            count += 1
            findings += _check_passage(dataset, iri, values, text)
    return count, [*findings, *_check_names(dataset, facts, texts)]


def _facts(dataset: Dataset) -> dict[str, dict[str, list[str]]]:
    """Return the values of each source and evidence, by predicate."""
    facts: dict[str, dict[str, list[str]]] = {}
    wanted = {
        RDF_TYPE,
        *(
            SG + name
            for name in ("source", "start", "end", "digest", "textDigest", "textLength", "printedAs", "evidence")
        ),
    }
    for quad in dataset.quads:
        if quad.predicate.value in wanted:
            values = facts.setdefault(quad.subject.value, {})  # type: ignore[union-attr]
            values.setdefault(quad.predicate.value, []).append(quad.object.value)  # type: ignore[union-attr]
    return facts


def _first(values: dict[str, list[str]], name: str) -> str:
    return (values.get(SG + name) or [""])[0]


def _check_source(dataset: Dataset, source: str, values: dict[str, list[str]], text: str) -> list[Finding]:
    findings = []
    if _first(values, "textLength") != str(len(text)):
        problem = f"The document has {len(text)} characters, not {_first(values, 'textLength')}."
        findings.append(_finding(dataset, source, "textLength", problem))
    if _first(values, "textDigest") != digest(text):
        problem = f"The document has the digest {digest(text)}."
        findings.append(_finding(dataset, source, "textDigest", problem))
    return findings


def _check_passage(dataset: Dataset, iri: str, values: dict[str, list[str]], text: str) -> list[Finding]:
    try:
        start, end = int(_first(values, "start")), int(_first(values, "end"))
    except ValueError:
        return [_finding(dataset, iri, "start", "This evidence has no offsets.")]
    if not 0 <= start < end <= len(text):
        return [_finding(dataset, iri, "end", f"{start}–{end} is no range of a text of {len(text)} characters.")]
    if digest(text[start:end]) != _first(values, "digest"):
        problem = f"What stands at {start}–{end} is not what was read when the digest was taken."
        return [_finding(dataset, iri, "digest", problem)]
    return []


def _check_names(dataset: Dataset, facts: dict[str, dict[str, list[str]]], texts: dict[str, str]) -> list[Finding]:
    """Return a finding for each name that does not stand, as printed, in the passage that is said to name it."""
    findings = []
    for iri, values in sorted(facts.items()):
        places = [facts[place] for place in values.get(SG + "evidence", ()) if place in facts]
        known = [place for place in places if _first(place, "source") in texts]
        for name in values.get(SG + "printedAs", ()) if known else ():
            passages = [_cut(texts[_first(place, "source")], place) for place in known]
            if all(passages) and not any(name in passage for passage in passages):
                findings.append(_finding(dataset, iri, "printedAs", f"{name!r} does not stand in its passage."))
    return findings


def _cut(text: str, place: dict[str, list[str]]) -> str:
    """Return the passage at a place; nothing where its offsets are no numbers, which is found elsewhere."""
    start, end = _first(place, "start"), _first(place, "end")
    return text[int(start) : int(end)] if start.isdigit() and end.isdigit() else ""


def _finding(dataset: Dataset, iri: str, name: str, problem: str, severity: str = "error") -> Finding:
    path, line = find_place(dataset.lines, iri, SG + name if name else "")
    solution = "Look at the passage again and run spacegraph locate." if severity == "error" else ""
    return Finding(CHECK, severity, iri, SG + name if name else "", "", problem, solution, path, line)  # type: ignore[arg-type]
