"""From an understood question to a draft, one module per family of questions."""
