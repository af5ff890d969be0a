"""The demonstration: a made-up region with its people, papers and projects."""
