/** What the editor shows on a first visit: a query that answers on every graph. */
export const FIRST_QUERY = `# What is loaded? Ctrl+Enter runs this query; Ctrl+Space shows what may stand at the cursor.
{
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
`;
