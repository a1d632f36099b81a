"""The version of the reading: it stands on every document and decides what is read again."""

PARSER = "0.2.0"
