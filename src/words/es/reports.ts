import type { reports as english } from "../en/reports.ts";
import { number, plural } from "./counting.ts";

const ongoing = plural({
  one: "vigente en este tiempo, iniciado",
  other: "vigentes en este tiempo, iniciados",
});
const reported = plural({ one: "reportado", other: "reportados" });

export const reports: typeof english = {
  shownInWindow: {
    day: (count) => `${number(count)} en este día`,
    week: (count) => `${number(count)} en esta semana`,
    month: (count) => `${number(count)} en este mes`,
    year: (count) => `${number(count)} en este año`,
    "until-now": (count) => `${number(count)} hasta ahora`,
  },
  andOngoing: (begun, count) => `${begun}, ${number(count)}\u00A0en\u00A0curso`,
  reports: "Reportes",
  nothingReported: "Los artículos no reportan nada de este tiempo.",
  nothingNew: "Los artículos no reportan nada nuevo de este tiempo.",
  nothingNext: "Ir al hecho siguiente",
  showMore: (more, left) => `Mostrar ${number(more)} más de ${number(left)}`,
  groups: {
    maybe: (count) => `${number(count)} de un día que no se sabe, quizá en este tiempo`,
    ongoing: (count) => `${number(count)} ${ongoing(count)} antes`,
    traces: (count) => `${number(count)} ${reported(count)} antes sobre estos lugares`,
    otherTimes: (count) => `${number(count)} en otras fechas`,
  },
  shortStatuses: {
    reported: "Reportado",
    contested: "En disputa",
    claimed: "Afirmado",
    planned: "Planeado",
    forecast: "Previsto",
  },
  dateDoubt: { within: "día no conocido", open: "extremo abierto", inferred: "fecha deducida" },
  placeDoubt: "lugar no exacto",
  placeNames: {
    site: "sitio",
    town: "localidad",
    municipality: "municipio",
    stretch: "tramo",
    region: "región",
    state: "estado",
    country: "país",
    border: "frontera",
  },
  reportView: "Mostrar junto al mapa",
  reportViews: { list: "Lista", table: "Tabla", numbers: "Números" },
  sortedBy: "Por orden de",
  sorts: {
    when: "Cuándo",
    layer: "Reporte",
    where: "Dónde",
    sure: "Con qué certeza",
    many: "Cuántos",
    who: "Quién lo dice",
  },
  sortNames: {
    when: "por fecha",
    layer: "por capa",
    where: "por lugar",
    sure: "por certeza",
    many: "por cantidad",
    who: "por fuente",
  },
  reverseOrder: "Invertir el orden",
  rowHelp: "Las flechas pasan de un reporte a otro; Intro abre uno.",
};
