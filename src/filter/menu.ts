/** From so many choices on, a menu can be searched by typing. The browser uses it too. */
export const searchedFrom = 10;
