"""twosource reads every account of a news story and shows what is independently confirmed, what differs, and who said it first."""
