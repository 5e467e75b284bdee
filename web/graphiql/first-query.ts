/** What the editor shows on a first visit. A test holds it to the SDL. */
export const FIRST_QUERY = `# The newest question sets: who asked, for which party, and to whom.
# Ctrl+Enter runs it; Ctrl+Space shows what may stand at the cursor.
{
  questionSets(first: 5) {
    totalCount { value }
    nodes {
      number
      title
      submitted
      status
      askers { person { name } party { name } }
      addressees { office { name } }
    }
  }
}
`;
