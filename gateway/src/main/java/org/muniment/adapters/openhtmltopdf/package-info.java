/**
 * Printed forms as PDF by openhtmltopdf, with the font that the product carries.
 *
 * <p>Example: {@code print("<html><body><h1>库房温湿度记录表</h1></body></html>", out)} writes a PDF of one
 * page with one embedded font of eight glyphs. With 㛃 in it, which the font lacks, a font of the
 * computer is embedded too; where none has it either, the answer is {@code [㛃]} and □ is printed.
 */
package org.muniment.adapters.openhtmltopdf;
