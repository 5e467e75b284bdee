/** One POST to the API of the server that gave this page. */
export async function ask(request: unknown, options?: { readonly headers?: Readonly<Record<string, string>> }): Promise<unknown> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { accept: "application/graphql-response+json, application/json", "content-type": "application/json", ...options?.headers },
    body: JSON.stringify(request),
  });
  return response.json();
}
