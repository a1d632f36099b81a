"""The commands, one module per concern."""
