"""The last look, fail closed: what an answer says stands in what it cites, or is recomputed.

`places` reads every cited place again, `spans` cuts the words of an answer into the stretches
that one note proves, `support` says what a note proves, `values` checks the fields, and `check`
puts them together for our own words and for a model's.
"""

from qa.verify.check import statement_faults, verify
from qa.verify.numbers import numerals

__all__ = ["numerals", "statement_faults", "verify"]
