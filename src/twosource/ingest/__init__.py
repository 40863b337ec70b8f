"""Pages to articles; after this stage an article never changes."""
