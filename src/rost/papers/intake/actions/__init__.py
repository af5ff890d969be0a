"""Every write of intake."""
