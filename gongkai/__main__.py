"""`python -m gongkai`."""

from gongkai.command import main

main()
