/**
 * Finding aids in EAD 2002, read by StAX without their DTD.
 *
 * <p>Example: {@code <container label="Mixed Materials [32101037705439]" type="box">128} in a file
 * is a row with the barcode in brackets and the title of the component around it; the {@code
 * container} of type {@code folder} that names it as its {@code parent} says which folder.
 */
package org.muniment.adapters.ead;
