"""What stands where on the page, for every renderer alike; computes no fact."""
