"""One table of 60 cells over all nodes, as a Flower app."""
