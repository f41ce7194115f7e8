import type { HandoutWords } from "../en/handout.ts";
import { countingIn } from "../counting.ts";

// Its own: what a first visit fetches would be parted to share it.
const { number, plural } = countingIn("es-MX");

const reportes = plural({ one: "reporte", other: "reportes" });
const minutos = plural({ one: "minuto", other: "minutos" });
const articulos = plural({ one: "artículo", other: "artículos" });

export const handout: HandoutWords = {
  name: "Hojas de clase",
  open: "Hojas de clase para imprimir…",
  opensBesides: "en otra pestaña",
  backToMap: "Ir al mapa",
  choices: "Qué se imprime",
  paper: "Papel",
  papers: { a4: "A4", letter: "Carta" },
  withNotes: "Notas y respuestas para el docente",
  print: "Imprimir",
  preparing: (map: number, of: number) => `Preparando el mapa ${number(map)} de ${number(of)}…`,
  ready: "Listo. Su navegador puede imprimirlo o guardarlo como PDF.",
  groundMissing: "No se pudo cargar el fondo de los mapas: se imprimen sin tierra ni fronteras.",
  lessonsMissing:
    "No se pudieron cargar las preguntas para la clase; las páginas se imprimen sin ellas.",
  missing: (parts: string) => `No está en estas páginas porque no se pudo cargar: ${parts}.`,
  pupil: { name: "Nombre", group: "Grupo", date: "Fecha" },
  whatItIs:
    "Este es el gemelo en papel de un mapa que se mueve en el tiempo. Cada capítulo trae el mapa tal como está en su momento; cada número pequeño lleva a una nota que dice qué artículo y qué párrafo lo afirman.",
  time: "Tiempo",
  reportCount: (count: number) => `${number(count)} ${reportes(count)}`,
  articleCount: (count: number) => `${number(count)} ${articulos(count)}`,
  contents: "Contenido",
  wholeMap: "Todo lo que cuenta la historia, en un solo mapa.",
  mapNumber: (map: number) => `Mapa ${number(map)}.`,
  mapComing: "Este mapa se está preparando.",
  mapMissing:
    "Este mapa no se pudo dibujar. Todo lo que muestra está en la lista de todos los reportes.",
  alphabet: "abcdefghijklmnopqrstuvwxyz",
  ringed: "Lo que señala el capítulo",
  ring: "con un aro y una letra: lo que señala el capítulo",
  hollow: "hueco: posiblemente en este tiempo, no con certeza",
  faint: "pequeño y tenue: reportado antes de este lugar",
  questions: "Preguntas",
  listenFor: "Qué escuchar:",
  forTheTeacher: "Para el docente",
  minutes: (count: number) => `prever ${number(count)} ${minutos(count)}`,
  notes: "Notas",
  notesOf: (chapter: number) => `Notas del capítulo ${number(chapter)}`,
  allNotes: "Todas las notas",
  allNotesAre: "Un párrafo conserva su número dondequiera que se cite.",
  note: (count: number) => `Nota ${number(count)}`,
  chapter: (chapter: number) => `Capítulo ${number(chapter)}`,
  timeline: "Todos los reportes en orden de tiempo",
  timelineIs:
    "También aquellos de los que ningún capítulo habla. “Cap.” es el capítulo que lo señala.",
  undated: "Sin fecha",
  columns: {
    when: "Cuándo",
    what: "Qué, dónde",
    sure: "Con qué certeza",
    chapter: "Cap.",
    notes: "Notas",
  },
  numbers: "Las cifras",
  numbersAre: "Lo que los artículos cuentan de una zona y un tiempo.",
  numberColumns: {
    what: "De qué",
    value: "Cifra",
    when: "Tiempo",
    sure: "Quién lo dice, con qué certeza",
  },
  howToRead: "Cómo leer los mapas",
  sources: "Fuentes y licencias",
  maps: "Los mapas",
  mapsAre: "Fondo:",
  licences: "Licencias",
  dataLicence: "Los datos y textos de la historia:",
  articlesAre:
    "Los artículos pertenecen a sus autores y editores. Lo que aquí se cuenta está en nuestras propias palabras.",
  programLicence:
    "Hecho con Dateline, programa libre (licencia MIT). Tipo de letra: Source Sans 3 (SIL Open Font License 1.1).",
  onTheWeb: "En la red:",
};
