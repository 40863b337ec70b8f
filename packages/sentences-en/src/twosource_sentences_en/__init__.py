"""The English sentence encoder of twosource: data files and where they lie."""

from pathlib import Path

#: The folder with ``manifest.json`` and the files that it names.
FOLDER = Path(__file__).parent
