export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as the body of a request, as it is. */
export const asWorkbook = (file: File) => ({
  headers: { 'content-type': WORKBOOK },
  body: file as unknown as string,
  bodySerializer: (body: unknown) => body as Blob,
});
