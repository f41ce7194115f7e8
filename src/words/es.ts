import type { Dictionary } from "./dictionary.ts";

export const spanish: Dictionary = {
  languageName: "Español",
  otherLanguage: "Idioma",
  numberLocale: "es-MX",
  skipToTime: "Ir a la barra de tiempo",

  map: "Mapa",
  time: "Tiempo",
  timeBar: "Barra de tiempo",
  play: "Reproducir",
  pause: "Pausa",
  previousEvent: "Hecho anterior",
  nextEvent: "Hecho siguiente",
  speed: "Velocidad",
  speedTimes: (times) => `${times}×`,
  window: "Mostrar",
  windows: {
    day: "un día",
    week: "una semana",
    month: "un mes",
    year: "un año",
    "until-now": "todo hasta ahora",
  },
  wholeRange: (from, to) => `${from}–${to}`,
  showWholeRange: (from, to) => `Mostrar todo el tiempo, de ${from} a ${to}`,
  showOpeningRange: "Mostrar el tiempo de la historia",
  timeShown: "Tiempo mostrado",
  lessTime: "Mostrar menos tiempo, más de cerca",
  moreTime: "Mostrar más tiempo",
  goToDate: "Ir a una fecha",
  go: "Ir",
  dateHelp: "como 27 dic 2023, dic 2023 o 2023-12-27",
  dateUnread: (text) =>
    `“${text}” no se puede leer como fecha: escriba 27 dic 2023, dic 2023 o 2023-12-27`,
  dateBeyond: (first, last) => `La historia va del ${first} al ${last}`,
  earlier: "Antes",
  later: "Después",
  momentText: (day, shown, leftOut) => {
    const filtered = leftOut > 0 ? `, ${leftOut} fuera del filtro` : "";
    if (shown > 0) {
      return `${day}, ${shown} ${shown === 1 ? "reporte" : "reportes"} a la vista${filtered}`;
    }
    return leftOut > 0 ? `${day}, nada a la vista${filtered}` : `${day}, nada reportado`;
  },

  shownInWindow: {
    day: (count) => `${count} en este día`,
    week: (count) => `${count} en esta semana`,
    month: (count) => `${count} en este mes`,
    year: (count) => `${count} en este año`,
    "until-now": (count) => `${count} hasta ahora`,
  },
  reports: "Reportes",
  ongoing: "Vigentes en este tiempo, iniciados antes",
  wholeCountry: (name) => `${name} en su conjunto`,
  nothingReported: "Los artículos no reportan nada de este tiempo.",
  nothingNext: "Ir al hecho siguiente",
  showMore: (more, left) => `Mostrar ${more} más de ${left}`,

  legend: "Leyenda",
  legendMore: "Qué significa cada forma",
  layers: "Capas",
  article: "Artículo",
  harmed: "Personas afectadas",
  noneOfThese: "ninguno de estos",
  kindsOf: (layer) => `Tipos de ${layer}`,
  valueNow: (name, count) => `${name}, ${count} ahora`,
  only: "solo",
  all: "todo",
  onlyValue: (name) => `Solo ${name}`,
  allInsteadOf: (name) => `Todo, no solo ${name}`,
  allOf: (facet) => `Todo: ${facet}`,
  partOf: (on, all) => `${on} de ${all}`,
  filtered: (shown, all) => `Filtrado: ${shown} de ${all} ${all === 1 ? "reporte" : "reportes"}`,
  filterLeaves: (shown, all) =>
    shown === 0
      ? `El filtro no deja nada de ${all} ${all === 1 ? "reporte" : "reportes"} de este tiempo.`
      : `El filtro deja ${shown} de ${all} reportes de este tiempo, iniciados todos antes.`,
  showEverything: "Mostrar todo",
  looks: {
    sure: "con certeza en este tiempo",
    possible: "posiblemente en este tiempo",
    trace: "reportado antes",
    leaving: "se desvanece: pronto fuera del tiempo mostrado",
    article:
      "sobre las barras: el tiempo del que informa un artículo, hasta el día en que apareció; fuera de él nada se informa",
    contested: "las versiones difieren",
    planned: "planeado o previsto",
    claimed: "afirmado por una parte",
    ring: "en algún punto del círculo",
    size: "más grande: más personas afectadas",
    flow: "más grande: más personas al día",
    closed: "cerrado",
    reportedSegment: "reportado",
    inferredSegment: "deducido: orden y fechas, no el camino",
    intendedSegment: "adonde dijeron que iban",
    head: "dónde estaban",
    estimatedHead: "estimado, entre paradas con fecha",
    area: "en algún punto de esta área",
    line: "en algún punto de esta línea",
  },
  routeCaution: "La línea une lugares. No es el camino recorrido.",

  card: "Reporte",
  close: "Cerrar",
  previousHere: "Anterior de estos",
  nextHere: "Siguiente de estos",
  ofHere: (index, count) => `${index} de ${count} aquí`,
  when: "Cuándo",
  where: "Dónde",
  figures: "Cifras",
  fall: "baja de",
  rise: "alza de",
  numbers: "Números",
  status: "Estado",
  statuses: {
    reported: "Reportado",
    contested: "En disputa: las versiones difieren",
    claimed: "Afirmado por una parte",
    planned: "Planeado",
    forecast: "Previsto",
  },
  saidBy: (who) => `según ${who}`,
  accounts: "Versiones",
  basis: "Cómo lo sabemos",
  caution: "Advertencia",
  stops: "Paradas",
  segments: {
    start: "salida",
    reported: "reportado",
    inferred: "deducido",
    intended: "meta anunciada",
  },
  sources: "Fuente",
  paragraph: (number) => `párrafo ${number}`,
  related: "Relacionado",
  placePrecisions: {
    site: "este punto",
    town: "localidad",
    municipality: "municipio",
    stretch: "en algún punto de este tramo",
    region: "en algún punto de esta región",
    state: "en algún punto de este estado",
    country: "en algún punto de este país",
    border: "en algún punto de esta frontera",
  },
  uncertainty: (kilometres) => `a no más de ${kilometres} km`,
  noPlace: "sin lugar nombrado",

  loading: "Cargando la historia…",
  loadFailed: "No se pudo cargar la historia.",
  tryAgain: "Intentar de nuevo",
  mapFailed:
    "Aquí no se puede dibujar el mapa: este navegador no ofrece WebGL 2. Los reportes y la barra de tiempo siguen funcionando.",
  dataIssues: (count) =>
    count === 1
      ? "1 fila de los datos tiene un problema"
      : `${count} filas de los datos tienen problemas`,
  dataIssuesHelp: "Las filas con error se omiten; todo lo demás se muestra.",
  issuePlace: (file, row, column) =>
    [file, row === null ? "" : `línea ${row}`, column ?? ""].filter(Boolean).join(", "),

  zoomIn: "Acercar",
  zoomOut: "Alejar",
  groundSources:
    "Natural Earth · GeoNames (CC BY 4.0) · Relieve: SRTM/NASA vía Marble · Fronteras:",
};
