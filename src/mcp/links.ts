import { kindOfId } from "../model/ids.js";

const MOST_LINKS = 200;

/** Where each set and entity that an answer names is shown: id → address of its page under `site`. */
export function linksIn(answer: unknown, site: string): Record<string, string> {
  const base = site.endsWith("/") ? site.slice(0, -1) : site;
  const links: Record<string, string> = {};
  const waiting: unknown[] = [answer];
  for (let value = waiting.shift(); waiting.length > 0 || value !== undefined; value = waiting.shift()) {
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (name === "id" && typeof inner === "string" && Object.keys(links).length < MOST_LINKS) {
        const page = pageOf(inner);
        if (page) links[inner] = `${base}/${page}/${encoded(inner)}`;
      } else waiting.push(inner ?? null);
    }
  }
  return links;
}

const PAPERS: ReadonlySet<string | undefined> = new Set(["Question", "Answer", "Notice", "Document"]);

function pageOf(id: string): "set" | "entity" | undefined {
  const kind = kindOfId(id);
  if (kind === "QuestionSet") return "set";
  return kind === undefined || PAPERS.has(kind) ? undefined : "entity";
}

const encoded = (id: string): string => encodeURIComponent(id).replace(/%2F/gu, "/").replace(/%3A/gu, ":");
