import { getDomain, getHostname } from "tldts";
import type { RegisterEntry, Registers } from "../model/register.js";
import { nameKey } from "./person-name.js";

export interface PublisherIndex {
  named(printed: string): RegisterEntry | undefined;
  /** The publisher with whose name the printed words begin: "Trouw van 27 maart", "o.m. NRC Handelsblad en ANP". */
  leading(printed: string): RegisterEntry | undefined;
  /** By the host of an address: the longest domain of a register that it ends in ("blog.example.org", then "example.org"). */
  at(address: string): RegisterEntry | undefined;
}

const ARTICLE = /^(?:de|het|the|die|le|la) (?=.)/u; // "de Volkskrant" and "Volkskrant"

const LEADS =
  /^(?:(?:o m|o a|zie|ook|in|uit|onder meer|onder andere|bericht|berichten|artikel|artikelen|uitzending|van|website|the|de|het) )+(?=.)/u;
const MOST_WORDS = 5; // of a name

export const publisherKey = (name: string): string => nameKey(name).replace(ARTICLE, "");

export function indexPublishers(registers: Registers): PublisherIndex {
  const byName = new Map<string, RegisterEntry>();
  const byDomain = new Map<string, RegisterEntry>();
  for (const entry of registers.entries.values()) {
    if (entry.kind !== "Publisher") continue;
    for (const name of [...Object.values(entry.name), ...entry.aliases.map(({ text }) => text)]) {
      const key = publisherKey(name);
      if (!byName.has(key)) byName.set(key, entry);
    }
    for (const domain of domainsOf(entry)) byDomain.set(domain.toLowerCase(), entry);
  }
  return {
    named: (printed) => byName.get(publisherKey(printed)),
    leading: (printed) => {
      const words = nameKey(printed).replace(LEADS, "").split(" ");
      for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
        const found = byName.get(publisherKey(words.slice(0, count).join(" ")));
        if (found) return found;
      }
      return undefined;
    },
    at: (address) => {
      const host = getHostname(address);
      const domain = host && getDomain(host);
      if (!host || !domain) return undefined;
      for (let part: string = host; part.length >= domain.length; part = part.slice(part.indexOf(".") + 1)) {
        const found = byDomain.get(part);
        if (found || part === domain) return found;
      }
      return undefined;
    },
  };
}

function domainsOf({ facts }: RegisterEntry): readonly string[] {
  const domains = facts?.domains;
  return Array.isArray(domains) ? domains.filter((domain) => typeof domain === "string") : [];
}
