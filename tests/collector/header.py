"""The header in which the collector's client tells the simulation what is asked."""

HEADER = "X-Operation"
