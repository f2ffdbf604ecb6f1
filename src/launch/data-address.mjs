/**
 * An address that holds the text that it stands for. Only what would not survive in an address is escaped: JSON, with its
 * many quotation marks, stays as long as it is.
 * @param {string} type such as `application/json`
 * @param {string} text
 */
export function dataAddress(type, text) {
  return `data:${type};charset=utf-8,${text.trim().replace(/[%#\t\r\n]/g, encodeURIComponent)}`
}
