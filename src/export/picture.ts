import type { Cell } from "./column.js";

/** A graph as programs for drawing take it: every node and edge with the same attributes. */
export interface Picture {
  /** What it shows, for who opens the file. */
  readonly title: string;
  readonly directed: boolean;
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  readonly nodes: () => AsyncIterable<PictureNode>;
  readonly edges: () => AsyncIterable<PictureEdge>;
}

export interface Attribute {
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
}

export interface PictureNode {
  readonly id: string;
  readonly label: string;
  /** In the order of `nodeAttributes`. */
  readonly values: readonly Cell[];
}

export interface PictureEdge {
  /** Unique among the edges. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string | null;
  readonly weight: number;
  /** First and last day, YYYY-MM-DD, on which it held; null where none is known. */
  readonly first: string | null;
  readonly last: string | null;
  /** In the order of `edgeAttributes`. */
  readonly values: readonly Cell[];
}
