"""A made-up world of reports with known facts, written as pages and read end to end."""
