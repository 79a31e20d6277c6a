"""Numerals, Chinese and Roman ↔ integers. Floor 2."""

from __future__ import annotations

from decimal import Decimal

DIGITS = {
    "零": 0,
    "〇": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
PLACES = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10_000, "亿": 100_000_000}
CHINESE = "零〇一二三四五六七八九十百千两"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_PRINTED = "零一二三四五六七八九"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def parse_chinese(text: str) -> int | None:
    """Return the integer of a Chinese numeral, or None.

    Examples
    --------
    >>> parse_chinese("二十三"), parse_chinese("一千二百"), parse_chinese("二〇三〇"), parse_chinese("三万五千")
    (23, 1200, 2030, 35000)
    >>> parse_chinese("若干") is None
    True
    """
    if not text or any(letter not in DIGITS and letter not in PLACES and letter not in MYRIADS for letter in text):
        return None
    if all(letter in DIGITS for letter in text):
        return int("".join(str(DIGITS[letter]) for letter in text)) if len(text) < 12 else None
    total = section = digit = 0
    for letter in text:
        if letter in DIGITS:
            digit = DIGITS[letter]
        elif letter in PLACES:
            section += (digit or 1) * PLACES[letter]
            digit = 0
        else:
            total = (total + section + digit or 1) * MYRIADS[letter]
            section = digit = 0
    return total + section + digit


def parse_integer(text: str) -> int | None:
    """Return the integer of digits or of a Chinese numeral, or None."""
    if text.isdecimal():
        return int(text) if len(text) < 10 else None
    return parse_chinese(text)


def parse_decimal(text: str) -> Decimal | None:
    """Return the number of ``1,200.5`` (grouped by commas of either width or by blanks), or None."""
    plain = text.replace(",", "").replace("，", "").replace(" ", "")
    if not plain or len(plain) > 18:
        return None
    whole, dot, fraction = plain.partition(".")
    if not (whole.isascii() and whole.isdecimal() and (not dot or (fraction.isascii() and fraction.isdecimal()))):
        return None
    return Decimal(plain)


def to_chinese(number: int) -> str:
    """Return the Chinese numeral of an integer below a thousand.

    Examples
    --------
    >>> to_chinese(8), to_chinese(10), to_chinese(23), to_chinese(105)
    ('八', '十', '二十三', '一百零五')
    """
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = _PRINTED[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _PRINTED[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_PRINTED[ones] if ones else "")


def to_roman(number: int) -> str:
    """Return the Roman numeral of a small integer."""
    if not 0 < number < 40:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text, number = text + sign, number - value
    return text


def parse_roman(text: str) -> int | None:
    """Return the integer of a Roman numeral up to XXXIX, or None."""
    for number in range(1, 40):
        if to_roman(number) == text.upper():
            return number
    return None
