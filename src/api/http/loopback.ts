import { BlockList, isIP, isIPv6 } from "node:net";

const HERE = new BlockList();
HERE.addSubnet("127.0.0.0", 8, "ipv4");
HERE.addAddress("::1", "ipv6");
HERE.addSubnet("::ffff:127.0.0.0", 104, "ipv6");

/** Whether an address, or the host of an URL, is this machine's own: "127.0.0.1", "[::1]", "localhost". */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/u, "$1");
  if (isIP(bare) === 0) return bare === "localhost";
  return HERE.check(bare, isIPv6(bare) ? "ipv6" : "ipv4");
}
