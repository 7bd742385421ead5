/** Where a printed document leads: to its verification, and to what a figure rests on. */
export interface Addresses {
  verification(documentId: string, sha256: string): string;
  figure(documentId: string, figure: number): string;
}

/** By the address at which the product is reached; both lead to a screen that asks who is there. */
export function addressesAt(base: string): Addresses {
  const root = base.replace(/\/+$/, '');
  return {
    verification: (id, sha256) => `${root}/documents/verify?id=${id}&hash=${sha256.slice(0, 16)}`,
    figure: (id, figure) => `${root}/documents/${id}?figure=${figure + 1}`,
  };
}
