"""Bytes → text: which encoding a plain file is in. Floor 2.

Order: byte-order mark, UTF-16 without one, UTF-8, GB18030 (what Chinese offices write), and only then a guess by
charset-normalizer.
"""

from __future__ import annotations

import codecs
import re

from spacegraph.documents.errors import UnknownFormat

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 65536
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_-]{2,20})")
_SIGNS = "，。、；：（）“”《》－—〔〕\u3000\ufeff"
_COMMON = "的一是和在有了不大为中国业发年市建推动政"


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of some bytes and the name of their encoding.

    Raises
    ------
    UnknownFormat
        The bytes are no text in any encoding known.

    Examples
    --------
    >>> decode("到2030年".encode("gb18030"), "x.txt")
    ('到2030年', 'gb18030')
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff"), encoding
    wide = _find_wide(data)
    if wide:
        return data.decode(wide, "replace"), wide
    if _is_binary(data):
        raise UnknownFormat(name, "holds binary data that is no document known; save it as text, PDF or docx")
    for encoding in ("utf-8", *_find_declared(data), "gb18030"):
        text = _try(data, encoding)
        if text is not None and (encoding != "gb18030" or _looks_chinese(text)):
            return text, encoding
    return _guess(data, name)


def _try(data: bytes, encoding: str) -> str | None:
    """Return the decoded bytes, with a character cut in two at the end left out, or None."""
    try:
        return data.decode(encoding)
    except LookupError:
        return None
    except UnicodeDecodeError as error:
        if len(data) - error.start > 3 or error.start == 0:
            return None
        return data[: error.start].decode(encoding)


def _find_declared(data: bytes) -> list[str]:
    found = _DECLARED.search(data[:4096])
    if not found:
        return []
    declared = found[1].decode("ascii").lower()
    return ["gb18030" if declared.startswith("gb") else declared]


def _find_wide(data: bytes) -> str | None:
    """Return the UTF-16 flavour of bytes without a mark, or None."""
    sample = data[: SAMPLE - SAMPLE % 2]
    if len(sample) < 4 or _is_plain_utf8(sample):
        return None
    best = None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        good = sum(
            1
            for letter in text
            if letter in _COMMON or "\u4e00" <= letter <= "\u9fff" or letter.isascii() or letter in _SIGNS
        )
        zeros = text.count("\x00")
        common = sum(text.count(letter) for letter in _COMMON) + sum(text.count(sign) for sign in "。，、\n ")
        if good > 0.9 * len(text) and not zeros and common > 0.03 * len(text):
            best = encoding
    return best if best and sample.count(b"\x00") + sample.count(b"\x30") > 0 else None


def _is_plain_utf8(sample: bytes) -> bool:
    """Return whether bytes, cut anywhere, are UTF-8 without a zero: then they are no UTF-16."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return b"\x00" not in sample


def _is_binary(data: bytes) -> bool:
    sample = data[:SAMPLE]
    odd = sum(sample.count(bytes([code])) for code in (*range(9), *range(14, 27)))
    return odd > max(len(sample) // 50, 8)


def _looks_chinese(text: str) -> bool:
    """Return whether text decoded as GB18030 reads like Chinese: frequent letters are frequent."""
    sample = text[:SAMPLE]
    wide = sum(1 for letter in sample if letter > "\x7f")
    common = sum(sample.count(letter) for letter in _COMMON) + sum(sample.count(sign) for sign in "。，、；：（）")
    return wide == 0 or common >= max(1, wide // 50)


def _guess(data: bytes, name: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is not None:
        text = _try(data, best.encoding)
        if text is None:
            text = data.decode(best.encoding, "replace")
        return text, best.encoding
    text = data.decode("gb18030", "replace")
    if text.count("\ufffd") < len(text) // 20:
        return text, "gb18030"
    raise UnknownFormat(name, "its encoding is not known; save it as UTF-8")
