/** A file of a build that the browser keeps. */
export interface KeptFile {
  /** From the site's folder: "assets/page-Dc4o2Ur.js". */
  readonly path: string;
  /** Of its contents: the first 16 hexadecimal digits of its SHA-256. */
  readonly hash: string;
  readonly bytes: number;
}

/** All that a build needs where there is no network. */
export interface KeptVersion {
  /** Another for other files. */
  readonly id: string;
  readonly files: readonly KeptFile[];
  /** Paths of the scripts and styles that its page names: a page with all of them is of this build. */
  readonly named: readonly string[];
}

/** The page's own file, which stands for the folder too. */
export const pageFile = "index.html";

export const bytesOf = ({ files }: KeptVersion) => files.reduce((sum, { bytes }) => sum + bytes, 0);
