"""What one article says, taken alone."""
