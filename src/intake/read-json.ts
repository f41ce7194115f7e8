import type { Issue } from "../record/issue.ts";
import { findJsonError } from "./find-json-error.ts";

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issue: Issue };

/** What a JSON text holds (RFC 8259; a byte order mark is allowed), or an issue with the line where it breaks. */
export function readJson(file: string, text: string): JsonReading {
  const body = text.replace(/^\uFEFF/, "");
  try {
    return { ok: true, value: JSON.parse(body) as unknown };
  } catch {
    const found = findJsonError(body);
    const row = found?.line ?? null;
    const line = row === null ? null : (body.split("\n")[row - 1] ?? "").trim();
    const message = `the file is not JSON: ${found?.expected ?? "a value"} should stand here`;
    return {
      ok: false,
      issue: { file, row, column: null, value: line, message, severity: "error" },
    };
  }
}
