/** The object a JSON file holds; null where it holds anything else. What must be in it the service says. */
export async function objectIn(file: File): Promise<Record<string, unknown> | null> {
  try {
    const content: unknown = JSON.parse(await file.text());
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? (content as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
