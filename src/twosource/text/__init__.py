"""What can be said of strings without knowing news: words, marks, sentences, likeness, the language model."""
