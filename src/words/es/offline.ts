import type { offline as english } from "../en/offline.ts";

export const offline: typeof english = {
  title: "Sin internet",
  early: "Aún no hay nada guardado en este navegador.",
  coming: "Este navegador está guardando lo que el mapa necesita.",
  cameOf: (came, of) => `${came} de ${of} archivos`,
  ready: "Ya funciona sin internet.",
  size: (megabytes) => `${megabytes} MB guardados en este navegador.`,
  renewed: "Hay una versión nueva. Esta página queda como está hasta que se cargue de nuevo.",
  renew: "Recargar para usarla",
  remove: "Quitar lo guardado",
  removed: "No hay nada guardado en este navegador.",
  saving: "No se guarda nada, porque este navegador está en modo de ahorro de datos.",
  keep: "Guardarlo para usarlo sin internet",
  failed: {
    network: "No se pudo guardar: un archivo no llegó.",
    changed: "No se pudo guardar: el sitio se está renovando en este momento.",
    full: "No se pudo guardar: este navegador no tiene espacio para ello.",
    refused: "No se pudo guardar: este navegador no lo permite, como en una ventana privada.",
  },
  impossible: {
    insecure: "No se puede guardar: hace falta una dirección que empiece con https.",
    unable: "No se puede guardar: este navegador no tiene cómo, igual que una ventana privada.",
  },
};
