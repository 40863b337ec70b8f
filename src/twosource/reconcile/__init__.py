"""What the accounts of one story say side by side."""
