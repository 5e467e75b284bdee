import { Connection } from "./connection.js";

/** What must be none, by the rule that it breaks: tables that follow from others, and indexes of words beside their passages. */
const COUNTS: Readonly<Record<string, string>> = {
  "sets out of date": "SELECT count(*) AS found FROM node n LEFT JOIN question_set s ON s.ref = n.ref WHERE n.kind = 1 AND s.ref IS NULL",
  "sets that are gone":
    "SELECT count(*) AS found FROM question_set s LEFT JOIN node n ON n.ref = s.ref WHERE n.kind IS NULL OR n.kind <> 1",
  "ties to what is gone":
    'SELECT count(*) AS found FROM involves i LEFT JOIN node n ON n.ref = i.entity LEFT JOIN question_set s ON s.ref = i."set" WHERE n.kind IS NULL OR s.ref IS NULL',
  "entities counted wrongly":
    "SELECT count(*) AS found FROM entity e WHERE e.sets <> (SELECT count(*) FROM involves i WHERE i.entity = e.ref)",
  "edges to what is gone":
    "SELECT count(*) AS found FROM edge e LEFT JOIN node s ON s.ref = e.source LEFT JOIN node t ON t.ref = e.target WHERE e.type > 0 AND (s.kind IS NULL OR t.kind IS NULL)",
  "passages of what is gone": "SELECT count(*) AS found FROM passage p LEFT JOIN node n ON n.ref = p.node WHERE n.kind IS NULL",
  "words of what is gone":
    "SELECT count(*) AS found FROM (SELECT id FROM name_text_docsize UNION SELECT id FROM title_text_docsize UNION SELECT id FROM set_text_docsize) d LEFT JOIN node n ON n.ref = d.id WHERE n.kind IS NULL",
  "words of passages that are gone":
    "SELECT count(*) AS found FROM part_text_docsize d LEFT JOIN passage p ON p.slot = d.id WHERE p.slot IS NULL",
  "passages without their words":
    "SELECT count(*) AS found FROM passage p LEFT JOIN part_text_docsize d ON d.id = p.slot WHERE d.id IS NULL",
  "sets without their words":
    "SELECT count(*) AS found FROM question_set s LEFT JOIN set_text_docsize d ON d.id = s.ref WHERE d.id IS NULL",
};

/** What is wrong with the file itself, in sentences: damaged pages, indexes that do not match their tables, tables out of step. */
export function examineFile(file: string): string[] {
  const connection = new Connection(file, { readOnly: true });
  try {
    const said = connection.all<{ integrity_check: string }>("PRAGMA integrity_check").map(({ integrity_check }) => integrity_check);
    if (said.join() !== "ok") return said; // counting in damaged pages tells nothing more
    return Object.entries(COUNTS).flatMap(([what, text]) => {
      const found = connection.get<{ found: number }>(text)?.found ?? 0;
      return found > 0 ? [`${found} ${what}`] : [];
    });
  } finally {
    connection.close();
  }
}
