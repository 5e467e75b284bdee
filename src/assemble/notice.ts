import { noticeId } from "../model/ids.js";
import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";

/** A delay or a withdrawal. */
export function stateNotice({ paper, set, evidence }: Frame): Stated {
  const { notice, numbers } = paper;
  if (!notice) return { nodes: [], edges: [] };
  const id = noticeId(paper.parliament ?? "", numbers.document, set, notice.kind);
  const span = notice.words.spans[0] ?? null;
  return {
    nodes: [{ id, kind: "Notice", properties: { noticeKind: notice.kind, received: paper.received, reason: notice.reason } }],
    edges: [
      {
        type: "CONCERNS",
        from: id,
        to: set,
        key: "",
        properties: { kind: notice.kind },
        evidence: [evidence(span, { method: "notice" })],
      },
    ],
  };
}
