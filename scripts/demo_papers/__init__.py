"""The papers of the demonstration: made-up projects of a made-up region, written as Word and Excel files."""
