// Nodes that stand, by kind and id: a kind is one range.
CREATE INDEX interpel_node_kind IF NOT EXISTS FOR (n:Node) ON (n.kind, n.id)
