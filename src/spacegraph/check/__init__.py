"""Is what the files say sound? Shapes, check queries, references, terms, evidence. Floor 4.

Each check returns findings and says how much it looked at: a check that looked at nothing is itself an error.
"""

from spacegraph.check.findings import Finding, Report, Severity
from spacegraph.check.run import check_dataset

__all__ = ["Finding", "Report", "Severity", "check_dataset"]
