/** The name an answer gives its file. */
export function nameIn(response: Response, otherwise: string): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return name === undefined ? otherwise : decodeURIComponent(name);
}

/** Hands a file to the browser to keep. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
