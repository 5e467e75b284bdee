import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Closes a server without making anybody wait: connections without a request are closed at once, the others after their
 * answer, all of them after `patience` milliseconds. To be called before the server listens; gives what closes it.
 */
export function drainable(server: Server, patience: number): () => Promise<void> {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  let isClosing = false;
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    busy.add(socket);
    response.once("close", () => {
      busy.delete(socket);
      if (isClosing) socket.destroySoon();
    });
  });
  return () =>
    new Promise((resolve) => {
      isClosing = true;
      const deadline = setTimeout(() => server.closeAllConnections(), patience);
      server.close(() => {
        clearTimeout(deadline);
        resolve();
      });
      for (const socket of open) if (!busy.has(socket)) socket.destroy();
    });
}
