import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/intake/read-csv.ts";

const rowsOf = (text: string) =>
  readCsv("a.csv", text).rows.map(({ line, cells }) => [line, Object.fromEntries(cells)]);

describe("a table", () => {
  test("gives its rows with the lines they begin on, line breaks in a cell counted", () => {
    const text = 'id,text\na,"one\ntwo\nthree"\n\nb,four\n"c","five ""5"""\n';
    expect(rowsOf(text)).toEqual([
      [2, { id: "a", text: "one\ntwo\nthree" }],
      [6, { id: "b", text: "four" }],
      [7, { id: "c", text: 'five "5"' }],
    ]);
    expect(readCsv("a.csv", text).issues).toEqual([]);
  });

  test("may have a byte order mark, any line ends, and blanks around a text", () => {
    const expected = [
      [2, { id: "a", text: "1" }],
      [3, { id: "b", text: "two\nlines" }],
      [5, { id: "c", text: "3" }],
    ];
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ['\uFEFF"id" , text', " a ,1 ", 'b,"two', 'lines"', "c,3", ""].join(end);
      expect(rowsOf(text)).toEqual(expected);
      expect(readCsv("a.csv", text).issues).toEqual([]);
    }
  });

  test("may be delimited by semicolons or tabs, as spreadsheets write it", () => {
    expect(rowsOf("id;text\na;one, two\n")).toEqual([[2, { id: "a", text: "one, two" }]]);
    expect(rowsOf("id\ttext\na\tone; two, three\n")).toEqual([
      [2, { id: "a", text: "one; two, three" }],
    ]);
    expect(rowsOf("id,text\na,one; two\n")).toEqual([[2, { id: "a", text: "one; two" }]]);
  });

  test("may have empty cells past its header, and no others", () => {
    const { rows, issues } = readCsv("a.csv", "id,text,,\na,1,,\nb,2,,,,\nc,3,,4\nd,4\n");
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 5]);
    expect(issues).toEqual([
      {
        file: "a.csv",
        row: 4,
        column: null,
        value: "c",
        message:
          "the row has 4 cells where the header has 2: put a text that has a comma between double quotes",
        severity: "error",
      },
    ]);
  });

  test("loses only the rows in which a quote is not closed", () => {
    const text = 'id,text\na,1\nb,"2\nc,3\nd,"4"4\ne,5\n"f,6\n';
    const { rows, issues } = readCsv("a.csv", text);
    expect(rows.map(({ cells }) => cells.get("id"))).toEqual(["a", "c", "e"]);
    expect(issues.map(({ row, value }) => [row, value])).toEqual([
      [3, 'b,"2'],
      [5, 'd,"4"4'],
      [7, '"f,6'],
    ]);
  });

  test("is given up after a hundred broken quotes, and says where", () => {
    const { rows, issues } = readCsv(
      "a.csv",
      `id,text\n${'a,"\n'.repeat(101).replaceAll('"\n', '"x"x\n')}b,1\n`,
    );
    expect(rows).toEqual([]);
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toMatchObject({ row: 102, value: 'a,"x"x' });
  });

  test("has a cell named __proto__ like any other", () => {
    const [row] = readCsv("a.csv", "id,__proto__\na,b\n").rows;
    expect(row?.cells.get("__proto__")).toBe("b");
  });

  test("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      '"',
      ",",
      ";",
      "\n",
      "\r",
      "\r\n",
      "\t",
      "a",
      "é",
      "\uFEFF",
      "\0",
      " ",
    );
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const lineCount = text.split(/\r\n?|\n/).length;
        for (const { line } of readCsv("a.csv", text).rows)
          expect(line).toBeLessThanOrEqual(lineCount);
      }),
    );
  });

  test("gives back every text that is written by the rules, on its line", () => {
    const text = fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "a", "b", " ", "é") });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (cells) => {
        const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        let line = 2;
        const expected: unknown[] = [];
        for (const [first, second] of cells) {
          expected.push([line, { id: `x${first}y`.trim(), text: second.trim() }]);
          line += 1 + `${first}${second}`.split("\n").length - 1;
        }
        const written = cells.map(([first, second]) => `${quote(`x${first}y`)},${quote(second)}\n`);
        expect(rowsOf(`id,text\n${written.join("")}`)).toEqual(expected);
      }),
    );
  });
});
