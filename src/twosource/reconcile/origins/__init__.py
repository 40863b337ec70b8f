"""Who stands behind a claim, and how many of them are independent.

services, spokespeople (one body, many voices), guides (whom an account goes by), firsthand (whom it asked itself) →
roots (where each statement comes from) → independence (which of them count apart) → corroborate (the rating)
"""
