import type { NoticeWords } from "../en/notices.ts";
import { number, plural } from "./counting.ts";

const rowsHaveProblems = plural({
  one: "fila de los datos tiene un problema",
  other: "filas de los datos tienen problemas",
});

export const notices: NoticeWords = {
  title: "Sobre este enlace",
  one: "Una parte de este enlace no se puede leer, o pide lo que esta historia no tiene:",
  some: "Partes de este enlace no se pueden leer, o piden lo que esta historia no tiene:",
  rest: "En su lugar se muestra lo habitual; todo lo demás está como dice el enlace.",
  dataIssues: (count) => `${number(count)} ${rowsHaveProblems(count)}`,
  dataIssuesHelp:
    "Las filas con error se omiten; todo lo demás se muestra. Qué corregir en cada una se dice en inglés.",
  issuePlace: (file, row, column) =>
    [file, row === null ? "" : `línea ${number(row)}`, column ?? ""].filter(Boolean).join(", "),
  daysHelp: "como 24 dic 2023; dic 2023 o 1–24 dic 2023 en un campo llena los dos",
  daysReversed: (first, last) => `El primer día, ${first}, es posterior al ${last}`,
  dateHelp: "como 27 dic 2023, dic 2023 o 2023-12-27",
  dateUnread: (text) =>
    `“${text}” no se puede leer como fecha: escriba 27 dic 2023, dic 2023 o 2023-12-27`,
  dateBeyond: (first, last) => `La historia va del ${first} al ${last}`,
};
