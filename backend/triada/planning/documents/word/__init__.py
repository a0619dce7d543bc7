"""DOCX: real headings, a table of contents that is there before Word opens it, languages tagged."""
