// Documents as they were given.
UNWIND $ids AS asked
MATCH (source:Source {id: asked})
RETURN asked, source {.*, text: source.text, bytes: source.bytes} AS document
