"""Values of the datatypes that data files use: what is one, and what is none."""

from __future__ import annotations

import pytest

from spacegraph.literals import XSD, find_date_type, find_fault


@pytest.mark.parametrize(
    ("datatype", "good", "bad"),
    [
        ("integer", ["0", "12", "-3", "007"], ["", "1.5", "1 000", "twelve", "１２x", "1e3"]),
        ("decimal", ["500", "2.5", ".5", "-0.1", "50000000000"], ["", "5%", "1,000", "1e9", "NaN", "五百", "."]),
        ("boolean", ["true", "false"], ["yes", "True", "1", ""]),
        ("duration", ["P3Y", "P1M", "P10D", "PT1H", "P1Y6M"], ["P", "3Y", "P3", "PT", "3 years", "P1YT"]),
        ("gYear", ["2028", "1999"], ["28", "2028年", "2024-02", "20280"]),
    ],
)
def test_a_value_is_judged_as_it_is_written(datatype: str, good: list[str], bad: list[str]) -> None:
    assert [value for value in good if find_fault(value, XSD + datatype)] == []
    assert [value for value in bad if find_fault(value, XSD + datatype) is None] == []


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2024", "gYear"),
        ("2024-02", "gYearMonth"),
        ("2024-02-29", "date"),
        ("2023-02-29", None),
        ("2024-13", None),
        ("2024-2", None),
        ("24-02-03", None),
        ("2024/02/03", None),
        ("", None),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(value: str, datatype: str | None) -> None:
    assert find_date_type(value) == (XSD + datatype if datatype else None)


@pytest.mark.parametrize("digits", ["２０２８", "٢٠٢٨"])
def test_digits_of_other_scripts_are_no_digits(digits: str) -> None:
    assert find_fault(digits, XSD + "gYear")
    assert find_fault(digits, XSD + "integer")
    assert find_date_type(digits) is None
