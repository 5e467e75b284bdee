import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openStore } from "../../dist/store/open.js";

/** Run as a process of its own, writes papers one transaction after another, telling after each, until it is killed. */

export function killedPaper(index) {
  const [document, set] = [`document:xx/${index}/txt`, `question-set:xx/${index}`];
  const question = `question:xx/${index}/1`;
  const evidence = [{ document, start: 0, end: 4, quote: "word", lang: "nl", method: "number", confidence: 1 }];
  return {
    document: {
      id: document,
      path: `${index}.txt`,
      mediaType: "text/plain",
      sha256: String(index),
      url: null,
      retrieved: null,
      rank: "official",
      date: null,
      parliament: "xx",
      kind: "questions",
      readWith: "1",
      text: "word",
      bytes: new Uint8Array(2_000),
      messages: [],
    },
    batches: [
      {
        nodes: [
          {
            id: set,
            kind: "QuestionSet",
            properties: {
              parliament: "xx",
              number: String(index),
              numbers: [String(index)],
              title: { nl: `Titel ${index}` },
              date: "2031-01-01",
            },
          },
          { id: question, kind: "Question", properties: { text: { nl: `Vraag ${index} over camera's?` }, position: 1 } },
          { id: "company:optivista", kind: "Company", properties: { name: { nl: "Optivista" } } },
        ],
        edges: [
          { type: "HAS_QUESTION", from: set, to: question, key: "", properties: { position: 1 }, evidence },
          { type: "MENTIONS", from: question, to: "company:optivista", key: "", properties: { count: 1 }, evidence },
        ],
        candidates: [],
      },
    ],
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const store = await openStore(process.argv[2], { readers: 0 });
  for (let index = 0; index < 100_000; index += 5) {
    await store.apply(Array.from({ length: 5 }, (_, offset) => killedPaper(index + offset)));
    process.send?.(index + 4);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
