const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file or a PDF as the body of a request, as it is; which of both is told by its name, the service looks inside. */
export const asDocument = (file: File) => ({
  headers: { 'content-type': file.name.toLowerCase().endsWith('.pdf') ? 'application/pdf' : WORD },
  body: file as unknown as string,
  bodySerializer: (body: unknown) => body as Blob,
});
