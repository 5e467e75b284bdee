import normalizeUrl from "normalize-url";

const TRACKING = [/^utm_\w+/i, /^(?:fbclid|gclid|dclid|msclkid|mc_[ce]id|ocid|cmpid|at_medium|at_campaign|referrer|ref_src)$/i];

/**
 * One spelling for the address of a cited work, without scheme: "www.example.org/a/b?id=3". Undefined where the text is
 * no http(s) address. The host keeps its "www", which some sites need.
 */
export function normaliseAddress(address: string): string | undefined {
  if (!/^https?:\/\/[^\s/]+/iu.test(address)) return undefined;
  try {
    return normalizeUrl(address, {
      stripProtocol: true,
      stripWWW: false,
      stripHash: true,
      stripTextFragment: true,
      removeTrailingSlash: true,
      removeQueryParameters: TRACKING,
      sortQueryParameters: true,
      removeDirectoryIndex: false,
    });
  } catch {
    return undefined;
  }
}
