import { getDocumentProxy } from "unpdf";

export interface PdfPage {
  /** In points, of which an inch has 72. */
  readonly width: number;
  readonly height: number;
  /** All that is written on it, without the space between, which lines break. */
  readonly letters: string;
}

/** Reads what is on the pages of a PDF. */
export async function pdfPages(file: Uint8Array): Promise<readonly PdfPage[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(file));
  const pages = Array.from({ length: pdf.numPages }, async (_each, index) => {
    const page = await pdf.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    return {
      width: Math.round(width),
      height: Math.round(height),
      letters: lettersOf(items.map((item) => ("str" in item ? item.str : "")).join("")),
    };
  });
  return Promise.all(pages);
}

/** A text without the space in it. */
export function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
