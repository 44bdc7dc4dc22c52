/** Opens the page of an event to which an address of the front page led before the story outgrew it. */
const id = location.hash.slice(1);
// Our own fragments start with a capital.
if (/^[a-z\d]/.test(id) && !document.getElementById(id)) location.replace(`events/${id}/`);
