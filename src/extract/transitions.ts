/** The edges of a trie in flat memory: (node, label) → node. Open addressing; holds hundreds of thousands without objects. */
export class Transitions {
  #size = 0;
  #nodes = 1; // node 0 is the root
  #from = new Int32Array(1 << 12).fill(-1);
  #label = new Int32Array(1 << 12);
  #to = new Int32Array(1 << 12);

  /** The node behind `label`, or -1. */
  next(node: number, label: number): number {
    const slot = this.#slot(node, label);
    return this.#from[slot] === -1 ? -1 : (this.#to[slot] ?? -1);
  }

  /** The same, made where it is not there yet. */
  grow(node: number, label: number): number {
    const slot = this.#slot(node, label);
    if (this.#from[slot] !== -1) return this.#to[slot] ?? -1;
    const target = this.#nodes++;
    this.#from[slot] = node;
    this.#label[slot] = label;
    this.#to[slot] = target;
    if (++this.#size * 2 > this.#from.length) this.#enlarge();
    return target;
  }

  #slot(node: number, label: number): number {
    const mask = this.#from.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#from[slot] !== -1 && (this.#from[slot] !== node || this.#label[slot] !== label)) slot = (slot + 1) & mask;
    return slot;
  }

  #enlarge(): void {
    const [from, label, to] = [this.#from, this.#label, this.#to];
    this.#from = new Int32Array(from.length * 2).fill(-1);
    this.#label = new Int32Array(from.length * 2);
    this.#to = new Int32Array(from.length * 2);
    for (let old = 0; old < from.length; old++) {
      const node = from[old] ?? -1;
      if (node === -1) continue;
      const slot = this.#slot(node, label[old] ?? 0);
      this.#from[slot] = node;
      this.#label[slot] = label[old] ?? 0;
      this.#to[slot] = to[old] ?? 0;
    }
  }
}
