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
  rangeWindow: "un periodo",
  chooseRange: "Elegir un periodo",
  chooseRangeHelp: "Arrastre sobre las barras, o presione el primer día y luego el último",
  firstDay: "Primer día",
  lastDay: "Último día",
  typeDays: "Escribir el primer día y el último",
  daysHelp: "como 24 dic 2023; un mes o un periodo en un campo llena los dos",
  daysReversed: (first, last) => `El primer día, ${first}, es posterior al ${last}`,
  shownInDays: (count, days, last) =>
    days === 1 ? `${count} el ${last}` : `${count} en los ${days} días hasta el ${last}`,
  loop: "Repetir",
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
  kinds: "Tipos",
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
    size: "más grande: más personas afectadas",
    flow: "más grande: más personas al día",
    closed: "cerrado",
    reportedSegment: "reportado",
    inferredSegment: "deducido: orden y fechas, no el camino",
    intendedSegment: "adonde dijeron que iban",
    head: "dónde estaban",
    estimatedHead: "estimado, entre paradas con fecha",
  },
  doubt: {
    when: "Cuándo",
    dates: {
      day: "Un día seguro: ese y ningún otro",
      span: "Un periodo: duró todos esos días",
      within: "Un día dentro de un lapso; no se sabe cuál",
      open: "Un extremo abierto: desde ese día, o hasta él",
      inferred: "Una fecha deducida: por entonces, o probablemente",
    },
    solid: "Relleno: con certeza en el tiempo mostrado. Hueco: quizás.",
    leaving: "Se desvanece: pronto fuera del tiempo mostrado",
    article:
      "Sobre las barras: el tiempo del que informa un artículo, hasta el día en que apareció. Fuera de él nada se informa.",
    known: "Cómo se sabe",
    reported: "Reportado por un artículo",
    claimed: "Afirmado por una autoridad o una parte",
    contested: "En disputa: las versiones difieren, el reporte da cada una",
    planned: "Planeado o previsto",
    trace: "Lo reportado antes sobre este lugar",
    where: "Dónde",
    point: "En esta localidad o sitio",
    ring: "En algún punto dentro del círculo",
    line: "En algún punto de esta línea",
    area: "En algún punto de esta área",
    edge: "Borde continuo: algo ahí es seguro. Discontinuo: posible o planeado.",
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

  firstVisit:
    "Cada marca es un reporte. Mueve la barra de tiempo o presiona reproducir; abre una marca para ver qué ocurrió, con qué certeza y qué párrafo lo dice.",
  guidedStory: "La historia guiada",
  startStory: "Empezar la historia",
  chapterCount: (count: number) => `${count} capítulos`,
  chapters: "Capítulos",
  chapterOf: (number: number, count: number) => `Capítulo ${number} de ${count}`,
  chapterTitled: (number: number, title: string) => `Capítulo ${number}: ${title}`,
  chapterBefore: "Atrás",
  chapterNext: "Siguiente",
  storyEnd: "Explorar por cuenta propia",
  leaveStory: "Salir de la historia",
  backToChapter: "Volver a lo que muestra el capítulo",
  backToStory: (title: string) => `Volver a la historia: ${title}`,
  shownHere: "Ahora en el mapa",

  themes: { light: "Cambiar a claro", dark: "Cambiar a oscuro" },
  copyLink: "Copiar enlace",
  copyLinkToReport: "Copiar enlace a este reporte",
  linkCopied: "Enlace copiado",
  linkToCopy: "Enlace para copiar",
  moreLike: "Más",
  elseHere: "Qué más ocurrió aquí",
  elseThatWeek: "Qué más ocurrió esa semana",
  elseOfArticle: (title: string) => `También en “${title}”`,
  andMore: (count: number) => `y ${count} más`,

  about: "Acerca de",
  method: "Cómo está hecho",
  methodSays: [
    "Cada reporte está como lo da un artículo, en nuestras palabras, con el párrafo que lo dice. Lo que el artículo opina queda en el artículo.",
    "La duda se dibuja: un día que no es seguro, un lugar que solo se conoce como área, un plan, una afirmación, versiones que difieren. Donde las versiones difieren, cada una tiene el mismo espacio.",
    "Lo que no está en el artículo, como el modo en que se dedujo una fecha, aparece en “Cómo lo sabemos”; una cifra que no puede ser correcta como se da lleva una advertencia.",
    "La línea de una ruta une los lugares que se nombran. No es el camino recorrido.",
    "Sin nombres de víctimas, ni edificios o campamentos que el artículo no ubique.",
  ],
  articles: "Los artículos",
  corrections: "Correcciones",
  noCorrections: "Ninguna hasta ahora.",

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

  still: {
    title: (story: string, days: string) => `Mapa: ${story}, ${days}`,
    until: (day: string) => `hasta el ${day}`,
    shown: (
      layers: readonly { readonly name: string; readonly count: number }[],
      possible: number,
      earlier: number,
    ) =>
      [
        layers.length > 0
          ? `${layers.map(({ name, count }) => `${name}: ${count}`).join("; ")}.`
          : "No se reporta nada de este tiempo.",
        possible > 0 ? `Posiblemente en este tiempo, sin certeza: ${possible}.` : "",
        earlier > 0 ? `Reportado antes: ${earlier}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    instead:
      "Esta es una imagen fija del mapa: aquí no se puede dibujar el mapa vivo (falta WebGL 2). Todo lo demás funciona como siempre.",
    lost: "El mapa vivo se detuvo: el navegador le quitó su dibujo. Esta es una imagen fija. Todo lo demás funciona como siempre.",
  },

  zoomIn: "Acercar",
  zoomOut: "Alejar",
  groundSources:
    "Natural Earth · GeoNames (CC BY 4.0) · Relieve: SRTM/NASA vía Marble · Fronteras:",
};
